package fr.palmares.intake;

import static fr.palmares.intake.WorkbookBytes.Writer.A;
import static fr.palmares.intake.WorkbookBytes.Writer.B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.palmares.intake.WorkbookBytes.Raw;
import fr.palmares.intake.WorkbookBytes.Writer;
import fr.palmares.model.Answer;
import fr.palmares.model.Dossier;
import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The platform's workbooks of both writers, whole, cut about and contradictory. */
class ReadDossiersTest {
    private static final List<@Nullable Object> HEADER =
            row(
                    "ID",
                    "Email",
                    "FranceConnect ?",
                    "Entreprise raison sociale",
                    "À archiver",
                    "État du dossier",
                    "Dernière mise à jour le",
                    "Dernière mise à jour du dossier le",
                    "Déposé le",
                    "Passé en instruction le",
                    "Traité le",
                    "Motivation de la décision",
                    "Instructeurs",
                    "Nom",
                    "Type d’organisme",
                    "Domaine",
                    "Intitulé du projet",
                    "Problème",
                    "Nombre d’agents",
                    "Annexes");

    private static final LocalDateTime FILED = LocalDateTime.of(2019, 5, 31, 14, 52, 35);

    @TempDir private Path folder;

    static List<@Nullable Object> row(@Nullable Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }

    private static List<@Nullable Object> dossier(String number, String title) {
        return row(
                number,
                "candidat@exemple.fr",
                "false",
                "Direction des ponts",
                "false",
                "En instruction",
                LocalDateTime.of(2019, 6, 3, 9, 0, 1),
                null,
                FILED,
                null,
                null,
                null,
                "a@exemple.fr b@exemple.fr",
                "Durand",
                "administration centrale",
                "transports",
                title,
                "Deux lignes :\nl’une, « l’autre » & <b>",
                12,
                "plan, détaillé.pdf, budget.xlsx");
    }

    private WorkbookBytes workbook(Writer writer) {
        return new WorkbookBytes(writer)
                .sheet("Dossiers", List.of(HEADER, dossier("1201", "Voir les fissures")))
                .sheet(
                        "Etablissements",
                        List.of(
                                row(
                                        "Dossier ID",
                                        "Champ",
                                        "Établissement SIRET",
                                        "Etablissement enseigne",
                                        "Entreprise forme juridique",
                                        "Entreprise date de création"),
                                row("1201", "Partenaire", "11111111111111", null, null, null),
                                row(
                                        "1201",
                                        "Dossier",
                                        "13002526500013",
                                        null,
                                        "Service central",
                                        LocalDate.of(1990, 1, 1))))
                .sheet(
                        "Avis",
                        List.of(
                                row(
                                        "Dossier ID",
                                        "Introduction",
                                        "Réponse",
                                        "Question",
                                        "Réponse oui/non",
                                        "Créé le",
                                        "Répondu le",
                                        "Instructeur",
                                        "Expert"),
                                row(
                                        "1201", "Bonjour", "Solide.", null, "true", FILED, FILED,
                                        "i@x.fr", "e@x.fr"),
                                row(
                                        "1201", "Bonjour", null, null, null, FILED, FILED, "i@x.fr",
                                        "f@x.fr")))
                .sheet(
                        "(7) Equipe",
                        List.of(
                                row("Dossier ID", "Ligne", "Nom", "Temps"),
                                row("1201", 1, "Alice", 0.5),
                                row("1201", 2, "Bob", null)));
    }

    private DossierFile read(WorkbookBytes workbook) throws IOException {
        return ReadDossiers.read(
                workbook.write(folder.resolve("export.xlsx")), ReadOptions.STANDARD);
    }

    private Refused refused(WorkbookBytes workbook) throws IOException {
        Path file = workbook.write(folder.resolve("export.xlsx"));
        return catchThrowableOfType(
                Refused.class, () -> ReadDossiers.read(file, ReadOptions.STANDARD));
    }

    private WorkbookBytes onlyDossiers(List<List<@Nullable Object>> rows) {
        return new WorkbookBytes(B).sheet("Dossiers", rows);
    }

    private static String answer(Dossier dossier, String label) {
        return dossier.answers().stream()
                .filter(a -> a.label().equals(label))
                .map(Answer::value)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void readsAWholeExportOfEitherWriter(Writer writer) throws IOException {
        DossierFile file = read(workbook(writer));

        assertThat(file.dialect()).isEqualTo("standard-xlsx");
        assertThat(file.problems()).isEmpty();
        assertThat(file.notices()).isEmpty();
        assertThat(file.dossiers()).hasSize(1);
        assertThat(file.dossiers().getFirst().place())
                .isEqualTo(new Place("export.xlsx", "Dossiers", 2, ""));
        Dossier dossier = file.dossiers().getFirst().dossier();
        assertThat(dossier.number()).isEqualTo("1201");
        assertThat(dossier.title()).isEqualTo("Voir les fissures");
        assertThat(dossier.organisation()).isEqualTo("Direction des ponts");
        assertThat(dossier.siret()).isEqualTo("13002526500013");
        assertThat(dossier.organisationType()).isEqualTo("administration centrale");
        assertThat(dossier.domain()).isEqualTo("transports");
        assertThat(dossier.state()).isEqualTo("En instruction");
        assertThat(dossier.submitted()).isEqualTo(FILED);
        assertThat(dossier.attachments()).containsExactly("plan, détaillé.pdf", "budget.xlsx");
    }

    @ParameterizedTest
    @EnumSource
    void keepsEveryColumnThePlatformsOnesApart(Writer writer) throws IOException {
        Dossier dossier = read(workbook(writer)).dossiers().getFirst().dossier();

        assertThat(dossier.answers())
                .containsExactly(
                        new Answer("Nom", "Durand"),
                        new Answer("Type d’organisme", "administration centrale"),
                        new Answer("Domaine", "transports"),
                        new Answer("Intitulé du projet", "Voir les fissures"),
                        new Answer("Problème", "Deux lignes :\nl’une, « l’autre » & <b>"),
                        new Answer("Nombre d’agents", "12"),
                        new Answer("Annexes", "plan, détaillé.pdf, budget.xlsx"));
        assertThat(dossier.fixed())
                .contains(
                        new Answer("Email", "candidat@exemple.fr"),
                        new Answer("Dernière mise à jour le", "2019-06-03T09:00:01"),
                        new Answer("Traité le", ""),
                        new Answer("Entreprise forme juridique", "Service central"),
                        new Answer("Entreprise date de création", "1990-01-01"));
    }

    @ParameterizedTest
    @EnumSource
    void joinsOpinionsAndRepeatedBlocks(Writer writer) throws IOException {
        Dossier dossier = read(workbook(writer)).dossiers().getFirst().dossier();

        assertThat(dossier.opinions()).hasSize(2);
        assertThat(dossier.opinions().getFirst().answered()).isTrue();
        assertThat(dossier.opinions().getFirst().asked()).isEqualTo("2019-05-31T14:52:35");
        assertThat(dossier.opinions().getLast().answered()).isFalse();
        assertThat(dossier.tables()).hasSize(2);
        assertThat(dossier.tables().getFirst().rows().getFirst()).startsWith("Partenaire");
        assertThat(dossier.tables().getLast().name()).isEqualTo("(7) Equipe");
        assertThat(dossier.tables().getLast().header()).containsExactly("Ligne", "Nom", "Temps");
        assertThat(dossier.tables().getLast().rows())
                .containsExactly(List.of("1", "Alice", "0.5"), List.of("2", "Bob", ""));
    }

    @Test
    void bothWritersGiveTheSameDossier() throws IOException {
        assertThat(read(workbook(A)).dossiers()).isEqualTo(read(workbook(B)).dossiers());
    }

    @Test
    void findsColumnsThatWereMovedAndDoesWithoutThoseRemoved() throws IOException {
        DossierFile file =
                read(
                        onlyDossiers(
                                List.of(
                                        row("Problème", "Nom du projet", null, "ID", "Déposé le"),
                                        row("p", "t", "note", "7", FILED))));
        Dossier dossier = file.dossiers().getFirst().dossier();
        assertThat(dossier.number()).isEqualTo("7");
        assertThat(dossier.title()).isEqualTo("t");
        assertThat(dossier.submitted()).isEqualTo(FILED);
        assertThat(dossier.answers())
                .containsExactly(
                        new Answer("Problème", "p"),
                        new Answer("Nom du projet", "t"),
                        new Answer("C", "note"));
    }

    @Test
    void findsTheHeaderBelowATitle() throws IOException {
        DossierFile file =
                read(
                        onlyDossiers(
                                List.of(
                                        row("Candidatures reçues"),
                                        row(),
                                        row("au 31 mai"),
                                        row("Titre", "ID"),
                                        row("t", "7"))));
        assertThat(file.dossiers().getFirst().dossier().number()).isEqualTo("7");
        assertThat(file.dossiers().getFirst().place().row()).isEqualTo(5);
    }

    @Test
    void comparesLabelsWithoutRegardToKindsOfAccentsAndSpaces() throws IOException {
        List<@Nullable Object> header =
                row(
                        "\u00a0ID ",
                        "E\u0301tat du\u00a0dossier",
                        "FranceConnect\u202f?",
                        "De\u0301pose\u0301 le");
        Dossier dossier =
                read(onlyDossiers(List.of(header, row("1", "Accepted", "true", FILED))))
                        .dossiers()
                        .getFirst()
                        .dossier();
        assertThat(dossier.state()).isEqualTo("Accepté");
        assertThat(dossier.submitted()).isEqualTo(FILED);
        assertThat(dossier.answers()).isEmpty();
    }

    @Test
    void keepsEqualLabelsApart() throws IOException {
        Dossier dossier =
                read(onlyDossiers(
                                List.of(
                                        row("ID", "Email", "Données", "Données", "Email"),
                                        row("1", "a@x.fr", "d1", "d2", "b@x.fr"))))
                        .dossiers()
                        .getFirst()
                        .dossier();
        assertThat(dossier.fixed()).containsExactly(new Answer("Email", "a@x.fr"));
        assertThat(dossier.answers())
                .containsExactly(
                        new Answer("Données", "d1"),
                        new Answer("Données", "d2"),
                        new Answer("Email", "b@x.fr"));
    }

    @Test
    void namesAPersonWhoApplies() throws IOException {
        Dossier dossier =
                read(onlyDossiers(
                                List.of(
                                        row("ID", "Civilité", "Nom", "Prénom", "Projet"),
                                        row("1", "Mme", "Durand", "Alice", null))))
                        .dossiers()
                        .getFirst()
                        .dossier();
        assertThat(dossier.organisation()).isEqualTo("Mme Durand Alice");
        assertThat(dossier.title()).isEqualTo("1");
    }

    @Test
    void readsATemplatesExport() throws IOException {
        DossierFile file =
                read(
                        onlyDossiers(
                                List.of(
                                        row(
                                                "N° dossier",
                                                "Archivé",
                                                "Date de dépôt",
                                                "Titre",
                                                "Accord"),
                                        row(12345.0, false, FILED, "T", true))));
        assertThat(file.dialect()).isEqualTo("template-xlsx");
        Dossier dossier = file.dossiers().getFirst().dossier();
        assertThat(dossier.number()).isEqualTo("12345");
        assertThat(dossier.submitted()).isEqualTo(FILED);
        assertThat(answer(dossier, "Accord")).isEqualTo("true");
    }

    @Test
    void refusesASheetWithoutNumbersNamingWhatToPutBack() throws IOException {
        Refused refused = refused(onlyDossiers(List.of(row("Email", "Titre"), row("a@x.fr", "t"))));
        assertThat(refused.key()).isEqualTo("refused.dossiers.noNumber");
        assertThat(refused.place()).isEqualTo(new Place("export.xlsx", "Dossiers", 1, ""));
        assertThat(refused.arguments().getFirst()).isEqualTo("ID");
    }

    @Test
    void refusesANumberThatComesTwiceWithAnotherContent() throws IOException {
        Refused refused =
                refused(
                        onlyDossiers(
                                List.of(
                                        row("ID", "Titre"),
                                        row("1", "a"),
                                        row("2", "b"),
                                        row("1", "c"))));
        assertThat(refused.key()).isEqualTo("refused.dossiers.twice");
        assertThat(refused.place().row()).isEqualTo(4);
        assertThat(refused.arguments()).containsExactly("1", "2");
    }

    @Test
    void readsARowOnceThatComesTwiceTheSame() throws IOException {
        DossierFile file =
                read(onlyDossiers(List.of(row("ID", "Titre"), row("1", "a"), row(1, "a"))));
        assertThat(file.dossiers()).hasSize(1);
        assertThat(file.problems()).hasSize(1);
        assertThat(file.problems().getFirst().key()).isEqualTo("problem.number.twice");
        assertThat(file.problems().getFirst().place().row()).isEqualTo(3);
    }

    @Test
    void leavesOutARowWithoutNumberAndSaysSo() throws IOException {
        DossierFile file =
                read(onlyDossiers(List.of(row("ID", "Titre"), row(" ", "a"), row("2", "b"))));
        assertThat(file.dossiers()).hasSize(1);
        assertThat(file.problems().getFirst().key()).isEqualTo("problem.number.missing");
        assertThat(file.problems().getFirst().place().row()).isEqualTo(2);
    }

    @Test
    void refusesAnExportWithoutDossiers() throws IOException {
        assertThat(refused(new WorkbookBytes(A).sheet("Dossiers", List.of(row(null, null)))).key())
                .isEqualTo("refused.dossiers.none");
        assertThat(refused(onlyDossiers(List.of(row("ID", "Titre")))).key())
                .isEqualTo("refused.dossiers.none");
    }

    @Test
    void readsEmptySideSheetsOfEitherWriter() throws IOException {
        WorkbookBytes workbook =
                onlyDossiers(List.of(row("ID"), row("1")))
                        .sheet("Etablissements", List.of(row()))
                        .sheet("Avis", List.of(row("Dossier ID", "Introduction")));
        assertThat(read(workbook).dossiers().getFirst().dossier().opinions()).isEmpty();
        assertThat(read(workbook).notices()).isEmpty();
    }

    @Test
    void findsTheDossiersOnARenamedSheetAndSaysWhichSheetsItLeft() throws IOException {
        DossierFile file =
                read(
                        new WorkbookBytes(B)
                                .sheet("Notes", List.of(row("rien"), row("à voir")))
                                .sheet("Candidats", List.of(row("ID"), row("1"))));
        assertThat(file.dossiers().getFirst().place().sheet()).isEqualTo("Candidats");
        assertThat(file.notices()).extracting(Problem::key).containsExactly("notice.sheet.unread");
    }

    @Test
    void readsTheSheetAskedForAndRefusesOneThatIsNotThere() throws IOException {
        Path path =
                new WorkbookBytes(B)
                        .sheet("Dossiers", List.of(row("ID"), row("1")))
                        .sheet("Autres", List.of(row("ID"), row("2")))
                        .write(folder.resolve("a.xlsx"));
        assertThat(
                        ReadDossiers.read(path, ReadOptions.STANDARD.withSheet("Autres"))
                                .dossiers()
                                .getFirst()
                                .dossier()
                                .number())
                .isEqualTo("2");
        assertThat(
                        catchThrowableOfType(
                                        Refused.class,
                                        () ->
                                                ReadDossiers.read(
                                                        path,
                                                        ReadOptions.STANDARD.withSheet("Tiers")))
                                .arguments())
                .containsExactly("Tiers", "Dossiers, Autres");
    }

    @Test
    void saysThatFormulasWereReadByTheirLastResult() throws IOException {
        DossierFile file =
                read(
                        onlyDossiers(
                                List.of(
                                        row("ID", "Titre"),
                                        row(
                                                "1",
                                                new Raw(
                                                        "<c r=\"%s\" t=\"str\"><f>A1&amp;B1</f><v>cache</v></c>")))));
        assertThat(answer(file.dossiers().getFirst().dossier(), "Titre")).isEqualTo("cache");
        assertThat(file.notices()).extracting(Problem::key).containsExactly("notice.formulas");
    }

    @Test
    void saysWhatItCouldNotReadOfADossierAndReadsTheRest() throws IOException {
        DossierFile file =
                read(
                        onlyDossiers(
                                List.of(
                                        row("ID", "Établissement SIRET", "Déposé le"),
                                        row("1", "1,30025E+13", "au printemps"))));
        assertThat(file.dossiers().getFirst().dossier().siret()).isEmpty();
        assertThat(file.notices())
                .extracting(Problem::key)
                .containsExactlyInAnyOrder("notice.siret.unread", "notice.date.unread");
    }

    @Test
    void longAndStrangeTextsSurvive() throws IOException {
        String odd = "« \u00a0e\u0301 \"cité\" » 😀 _x0041_ \t fin\n" + "x".repeat(40_000);
        Dossier dossier =
                read(onlyDossiers(List.of(row("ID", "Texte"), row("1", odd))))
                        .dossiers()
                        .getFirst()
                        .dossier();
        assertThat(answer(dossier, "Texte")).isEqualTo(odd);
        assertThat(dossier.title()).hasSizeLessThanOrEqualTo(201).doesNotContain("\n");
    }

    @Test
    void progressIsToldRowByRow() throws IOException {
        Path file =
                onlyDossiers(List.of(row("ID"), row("1"), row("2")))
                        .write(folder.resolve("p.xlsx"));
        List<Integer> told = Collections.synchronizedList(new ArrayList<>());
        ReadDossiers.read(file, ReadOptions.STANDARD.withProgress(told::add));
        assertThat(told).containsExactly(1, 2);
    }
}
