package fr.palmares.app.blind;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.model.Answer;
import fr.palmares.model.AnswerTable;
import fr.palmares.model.BlindReading;
import fr.palmares.model.BlindReading.Field;
import fr.palmares.model.Dossier;
import fr.palmares.model.Opinion;
import fr.palmares.model.Pseudonym;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names are found as people write them, and nothing else is. */
class NamesInTextsTest {
    private static final BlindReading RULE =
            new BlindReading(
                    true,
                    List.of(Field.ORGANISATION, Field.SIRET, Field.REGION),
                    List.of("Contact", "Équipe / Nom"),
                    true);

    private static Redactor redactor(String... namesAndPseudonyms) {
        List<Pseudonym> names =
                java.util.stream.IntStream.range(0, namesAndPseudonyms.length / 2)
                        .mapToObj(
                                i ->
                                        new Pseudonym(
                                                namesAndPseudonyms[2 * i],
                                                namesAndPseudonyms[2 * i + 1]))
                        .toList();
        return new Redactor(RULE, names);
    }

    @Test
    void caseAccentsAndWhatStandsBetweenWordsDoNotMatter() {
        Redactor made = redactor("Centre hospitalier d’Évreux", "Organisation A");
        assertThat(
                        made.text(
                                "CENTRE HOSPITALIER D'EVREUX, centre  hospitalier\nd’E\u0301vreux ;"
                                        + " le centre-hospitalier d’Évreux."))
                .isEqualTo("Organisation A, Organisation A ; le Organisation A.");
    }

    @Test
    void onlyWholeWordsAreReplaced() {
        Redactor made = redactor("IGN", "Organisation A", "Roux", "Personne 1");
        assertThat(made.text("l’IGN, une ligne, un signe ; Rouxel, roux-mesnil"))
                .isEqualTo("l’Organisation A, une ligne, un signe ; Rouxel, Personne 1-mesnil");
    }

    @Test
    void anAcronymThatIsAlsoAWordIsMeantOnlyInCapitals() {
        Redactor made = redactor("ANS", "Organisation A");
        assertThat(made.text("L’ANS suit dix ans de données"))
                .isEqualTo("L’Organisation A suit dix ans de données");
    }

    @Test
    void theLongerOfTwoNamesIsReplacedAndOneThatStaysProtectsWhatIsInIt() {
        Redactor made = redactor("Toulouse", "Ville", "CHU de Toulouse", "Organisation A");
        assertThat(made.text("Le CHU de Toulouse, à Toulouse"))
                .isEqualTo("Le Organisation A, à Ville");
        Redactor stays =
                new Redactor(
                        RULE,
                        List.of(
                                new Pseudonym("Toulouse", "Ville"),
                                new Pseudonym("gare de Toulouse", null)));
        assertThat(stays.text("la gare de Toulouse à Toulouse"))
                .isEqualTo("la gare de Toulouse à Ville");
    }

    @Test
    void numbersAreFoundHoweverTheyAreGrouped() {
        Redactor made = redactor("99994218800015", "Identifiant 1", "0561772233", "Téléphone 1");
        assertThat(made.text("SIRET 999 942 188 00015, tél. 05.61.77.22.33 ou 05 61 77 22 33"))
                .isEqualTo("SIRET Identifiant 1, tél. Téléphone 1 ou Téléphone 1");
    }

    @Test
    void placesOfPseudonymsAreThoseInTheTextMade() {
        Redactor.Replaced made =
                redactor("Dupont", "Personne 1").replaced("M. Dupont et Mme DUPONT");
        assertThat(made.replaced().stream().map(p -> made.text().substring(p[0], p[1])).toList())
                .containsExactly("Personne 1", "Personne 1");
    }

    @Test
    void whatTheRuleLeavesOutIsAbsentAlsoWhereAnAnswerSaysTheSame() {
        Dossier made = redactor().dossier(dossier("D1"));
        assertThat(made.organisation()).isEmpty();
        assertThat(made.siret()).isEmpty();
        assertThat(made.region()).isEmpty();
        assertThat(made.domain()).isEqualTo("santé");
        assertThat(made.answers().stream().map(Answer::label))
                .containsExactly("Objectif", "Porteur");
        assertThat(made.tables().getFirst().header()).containsExactly("Fonction");
        assertThat(made.fixed()).isEmpty();
        assertThat(made.attachments()).isEmpty();
        assertThat(made.opinions().getFirst().expert()).isEmpty();
    }

    @Test
    void theSameDossierIsMadeTheSameAndMakingItTwiceChangesNothing() {
        Dossier dossier = dossier("D1");
        List<Pseudonym> names = settled(List.of(dossier));
        Dossier once = new Redactor(RULE, names).dossier(dossier);
        List<Pseudonym> shuffled = new java.util.ArrayList<>(names);
        java.util.Collections.shuffle(shuffled, new Random(7));
        assertThat(new Redactor(RULE, shuffled).dossier(dossier)).isEqualTo(once);
        assertThat(new Redactor(RULE, names).dossier(once)).isEqualTo(once);
    }

    @Test
    void organisationsPeopleAddressesAndNumbersAreProposedWhereTheyStand() {
        List<FoundName> found = proposals(List.of(dossier("D1")), List.of());
        Map<String, FoundName> byName =
                found.stream().collect(Collectors.toMap(FoundName::name, n -> n));
        assertThat(byName)
                .containsKeys(
                        "CHU de Toulouse",
                        "Centre hospitalier universitaire de Toulouse",
                        "Jeanne Dupont",
                        "Dupont",
                        "j.dupont@chu-toulouse.fr",
                        "chu-toulouse.fr",
                        "999942188");
        assertThat(byName.get("CHU de Toulouse").pseudonym())
                .isEqualTo("Organisation\u00a0A")
                .isEqualTo(byName.get("Centre hospitalier universitaire de Toulouse").pseudonym());
        assertThat(byName.get("Dupont").pseudonym())
                .isEqualTo(byName.get("Jeanne Dupont").pseudonym())
                .isEqualTo("Personne\u00a01");
        assertThat(byName.get("Dupont").occurrences()).isEqualTo(1);
        FoundName.Where where = byName.get("CHU de Toulouse").places().getFirst();
        assertThat(where.dossier()).isEqualTo("D1");
        assertThat(where.excerpt()).contains("CHU de Toulouse");
        // what stands only in what is left out is nobody's to look at
        assertThat(byName).doesNotContainKey("Paul Martin");
    }

    @Test
    void aSurnameThatIsAnOrdinaryWordIsNotProposedAlone() {
        Dossier dossier = with("Mme Anne Petit mène un petit projet", "");
        assertThat(proposals(List.of(dossier), List.of()).stream().map(FoundName::name))
                .contains("Anne Petit")
                .doesNotContain("Petit");
    }

    @Test
    void aPseudonymOnceSettledStandsWhateverComesBeforeIt() {
        Dossier one = with("Le projet du Shom", "Shom");
        List<Pseudonym> settled = settled(List.of(one));
        Dossier earlier = with("Le projet de l’Ineris et du Shom", "Ineris");
        List<FoundName> found = proposals(List.of(earlier, one), settled);
        Map<String, String> pseudonyms =
                found.stream().collect(Collectors.toMap(FoundName::name, FoundName::pseudonym));
        assertThat(pseudonyms)
                .containsEntry("Shom", "Organisation\u00a0A")
                .containsEntry("Ineris", "Organisation\u00a0B");
        assertThat(found.stream().filter(n -> n.settled() == null).map(FoundName::name))
                .containsExactly("Ineris");
    }

    @Test
    void lettersGoOnAfterZ() {
        assertThat(Stream.of(0, 25, 26, 27, 51, 52, 701, 702).map(NameKind.ORGANISATION::place))
                .containsExactly("A", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA");
    }

    @Test
    void noNameIsLeftInRandomTexts() {
        String[] words = {
            "Évreux", "chu", "de", "d’", "Paris", "IGN", "dupont", "Jean", "la", "(", ".", "\n", "é"
        };
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 30; i++) {
                text.append(words[random.nextInt(words.length)])
                        .append(random.nextInt(4) == 0 ? "" : " ");
            }
            List<Pseudonym> names = new java.util.ArrayList<>();
            for (int i = 0; i < 4; i++) {
                names.add(
                        new Pseudonym(
                                words[random.nextInt(8)] + " " + words[random.nextInt(8)],
                                "X" + i));
            }
            Dossier made = new Redactor(RULE, names).dossier(with(text.toString(), ""));
            NameFinder finder = new NameFinder(names.stream().map(Pseudonym::name).toList());
            assertThat(finder.find(made.answers().getFirst().value())).as("seed " + seed).isEmpty();
        }
    }

    private static List<FoundName> proposals(List<Dossier> dossiers, List<Pseudonym> known) {
        Map<NameKind, String> words =
                Map.of(NameKind.ORGANISATION, "Organisation", NameKind.PERSON, "Personne");
        return NameProposals.of(
                dossiers, RULE, known, kind -> words.getOrDefault(kind, kind.name()));
    }

    private static List<Pseudonym> settled(List<Dossier> dossiers) {
        return proposals(dossiers, List.of()).stream()
                .map(n -> new Pseudonym(n.name(), n.pseudonym()))
                .toList();
    }

    private static Dossier with(String text, String organisation) {
        return new Dossier(
                "D" + Integer.toHexString(text.hashCode()),
                "Titre",
                organisation,
                "",
                "",
                "",
                "",
                "",
                "",
                null,
                List.of(new Answer("Objectif", text)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Dossier dossier(String number) {
        return new Dossier(
                number,
                "Un outil pour le CHU de Toulouse",
                "CHU de Toulouse (CHUT)",
                "99994218800015",
                "hôpital",
                "santé",
                "Occitanie",
                "",
                "En instruction",
                null,
                List.of(
                        new Answer(
                                "Objectif",
                                "Le Centre hospitalier universitaire de Toulouse (SIREN 999 942"
                                        + " 188) et Mme Dupont : www.chu-toulouse.fr,"
                                        + " j.dupont@chu-toulouse.fr"),
                        new Answer("Porteur", "Jeanne Dupont"),
                        new Answer("Contact", "Paul Martin"),
                        new Answer("Région", "Occitanie"),
                        new Answer("Documents joints", "lettre.pdf, plan.pdf")),
                List.of(new Answer("Email", "j.dupont@chu-toulouse.fr")),
                List.of(
                        new AnswerTable(
                                "Équipe",
                                List.of("Nom", "Fonction"),
                                List.of(List.of("Paul Martin", "médecin")))),
                List.of(new Opinion("", "", "Avis", "", "i@exemple.fr", "e@exemple.fr", "")),
                List.of("lettre.pdf", "plan.pdf"));
    }
}
