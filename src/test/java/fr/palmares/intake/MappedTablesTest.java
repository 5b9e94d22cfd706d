package fr.palmares.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.palmares.intake.Mapping.Target;
import fr.palmares.intake.WorkbookBytes.Writer;
import fr.palmares.model.Answer;
import fr.palmares.model.Dossier;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that the platform did not make. */
class MappedTablesTest {
    private static final Path SAMPLES = Path.of("sample-data");

    @TempDir private Path folder;

    private Path text(String content) throws IOException {
        return Files.writeString(folder.resolve("table.csv"), content);
    }

    private static ReadOptions with(Mapping mapping) {
        return ReadOptions.STANDARD.withMapping(mapping);
    }

    @Test
    void guessesTheRegionsBelowTheirTitleRow() {
        DossierFile file = ReadDossiers.read(SAMPLES.resolve("regions.xlsx"), ReadOptions.STANDARD);
        assertThat(file.dialect()).isEqualTo("mapped-xlsx");
        assertThat(file.dossiers()).hasSize(7);
        Dossier first = file.dossiers().getFirst().dossier();
        assertThat(first.number()).isEqualTo("R1");
        assertThat(first.title()).isEqualTo("Trouver une aide régionale en langage courant");
        assertThat(first.organisation()).isEqualTo("Région Île-de-France");
        assertThat(first.region()).isEqualTo("Île-de-France");
        assertThat(first.state()).isEmpty();
        assertThat(first.answers())
                .extracting(Answer::label)
                .containsExactly(
                        "De quoi s'agit-il ?",
                        "Données",
                        "IA",
                        "Bénéfices",
                        "Statut",
                        "Fiche mise à jour le");
        assertThat(file.notices()).extracting(Problem::key).contains("notice.mapping.guessed");
    }

    @Test
    void guessesTheFirstCall() {
        DossierFile file = ReadDossiers.read(SAMPLES.resolve("ami-ia-1.csv"), ReadOptions.STANDARD);
        assertThat(file.dossiers()).hasSize(6);
        Dossier first = file.dossiers().getFirst().dossier();
        assertThat(first.number()).isEqualTo("AMI1-01");
        assertThat(first.title()).isEqualTo("Détecter les occupations irrégulières des sols");
        assertThat(first.organisation()).isEqualTo("DDTM de l’Hérault");
        assertThat(first.organisationType()).isEqualTo("service déconcentré");
        assertThat(first.domain()).isEqualTo("environnement / aménagement");
        assertThat(first.region()).isEqualTo("Occitanie");
    }

    @Test
    void aTableWithoutNumberIsRefusedUnlessTheMappingTakesItsRows() throws IOException {
        Path file = text("Projet;Budget\nPont;12\nRoute;13\n");
        Refused refused =
                catchThrowableOfType(
                        Refused.class, () -> ReadDossiers.read(file, ReadOptions.STANDARD));
        assertThat(refused.key()).isEqualTo("refused.dossiers.noNumber");
        assertThat(refused.arguments()).contains("Projet | Budget");
        Mapping rows = new Mapping("", "", 0, true, Map.of(Target.TITLE, "projet"));
        DossierFile read = ReadDossiers.read(file, with(rows));
        assertThat(read.dossiers()).extracting(d -> d.dossier().number()).containsExactly("2", "3");
        assertThat(read.dossiers().getFirst().dossier().title()).isEqualTo("Pont");
        assertThat(read.dossiers().getFirst().dossier().answers())
                .containsExactly(new Answer("Budget", "12"));
    }

    @Test
    void aNumberThatComesTwiceInTheColumnIsNoGuess() throws IOException {
        Path file = text("Code;Titre\n1;a\n1;b\n");
        assertThat(
                        catchThrowableOfType(
                                Refused.class, () -> ReadDossiers.read(file, ReadOptions.STANDARD)))
                .extracting(Refused::key)
                .isEqualTo("refused.dossiers.noNumber");
    }

    @Test
    void aMappingNamesSheetRowLabelsAndLetters() throws IOException {
        Path file =
                new WorkbookBytes(Writer.A)
                        .sheet("Notes", List.of(List.of("rien")))
                        .sheet(
                                "Projets",
                                List.of(
                                        Arrays.asList("Appel", null, null),
                                        Arrays.asList("Clef", null, "Chef de file"),
                                        Arrays.asList("P-1", "Un pont", "Ville"),
                                        Arrays.asList("P-2", "Une route", "Département")))
                        .write(folder.resolve("t.xlsx"));
        Mapping mapping =
                new Mapping(
                        "",
                        "Projets",
                        2,
                        false,
                        Map.of(
                                Target.NUMBER, "Clef",
                                Target.TITLE, "B",
                                Target.ORGANISATION, "chef de file"));
        DossierFile read = ReadDossiers.read(file, with(mapping));
        assertThat(read.dossiers())
                .extracting(d -> d.dossier().number() + d.dossier().title())
                .containsExactly("P-1Un pont", "P-2Une route");
        assertThat(read.dossiers().getLast().dossier().organisation()).isEqualTo("Département");
    }

    @Test
    void aMappingWhoseColumnIsMissingIsRefusedWithWhatThereIs() throws IOException {
        Path file = text("Code;Titre\n1;a\n");
        Mapping mapping = new Mapping("", "", 0, false, Map.of(Target.NUMBER, "Numéro"));
        Refused refused =
                catchThrowableOfType(Refused.class, () -> ReadDossiers.read(file, with(mapping)));
        assertThat(refused.key()).isEqualTo("refused.mapping.columns");
        assertThat(refused.arguments()).containsExactly("Numéro", "Code | Titre");
    }

    @Test
    void aMappingSurvivesItsFile() throws IOException {
        Mapping mapping =
                new Mapping(
                        "Régions", "Feuil1", 3, true, Map.of(Target.TITLE, "Nom \"du\" projet"));
        Path file = Files.writeString(folder.resolve("m.json"), MappingFile.write(mapping, "abc"));
        assertThat(MappingFile.read(file)).isEqualTo(mapping);
        assertThat(MappingFile.fingerprint(file)).isEqualTo("abc");
    }

    @Test
    void aMappingFileThatIsWrongSaysWhat() throws IOException {
        assertThat(refusal("{\"columns\": {\"nombre\": \"Réf.\"}}"))
                .isEqualTo("refused.mapping.field");
        assertThat(refusal("{\"colums\": {}}")).isEqualTo("refused.mapping.field");
        assertThat(refusal("{\"columns\": {\"number\": 3}}")).isEqualTo("refused.mapping.label");
        assertThat(refusal("{\"columns\": {\"title\": \"T\"}}"))
                .isEqualTo("refused.mapping.noNumber");
        assertThat(refusal("[")).isEqualTo("refused.mapping.json");
    }

    private String refusal(String json) throws IOException {
        Path file = Files.writeString(folder.resolve("m.json"), json);
        return catchThrowableOfType(Refused.class, () -> MappingFile.read(file)).key();
    }

    @Test
    void aTextCutIntoSeveralColumnsIsJoinedAgain() throws IOException {
        Path file = text("N°;Titre;Besoin;Besoin (suite);Besoin (suite 2)\n1;a;un ;deux ;trois\n");
        assertThat(
                        ReadDossiers.read(file, ReadOptions.STANDARD)
                                .dossiers()
                                .getFirst()
                                .dossier()
                                .answers())
                .containsExactly(new Answer("Besoin", "un deux trois"));
    }
}
