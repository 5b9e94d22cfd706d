package fr.palmares.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.intake.Recognise.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecogniseTest {
    @TempDir private Path folder;

    /** « Données » and « Équipe » name columns of any table of projects. */
    private static MarkNames names() {
        MarkNames names = new MarkNames(false);
        names.juror("A", "A");
        names.juror("A", "Alice Martin");
        names.criterion("impact", "impact");
        names.criterion("equipe", "equipe");
        names.criterion("donnees", "donnees");
        return names;
    }

    private Kind of(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), text);
        return Recognise.of(file, names(), ReadOptions.STANDARD);
    }

    @Test
    void theRegionsAreNoMarks() {
        assertThat(
                        Recognise.of(
                                Path.of("sample-data", "regions.xlsx"),
                                names(),
                                ReadOptions.STANDARD))
                .isEqualTo(Kind.UNKNOWN_TABLE);
    }

    @Test
    void wordsInAColumnCalledAsACriterionAreNoMarks() throws IOException {
        assertThat(of("N°;Nom;Données;Équipe\n1;Un pont;Ouvertes;Trois agents\n"))
                .isEqualTo(Kind.UNKNOWN_TABLE);
    }

    @Test
    void oneColumnOfFiguresThatNobodyGaveIsNoMark() throws IOException {
        assertThat(of("N°;Nom;Équipe\n1;Un pont;12\n2;Un quai;4\n")).isEqualTo(Kind.UNKNOWN_TABLE);
    }

    @Test
    void aJurorBesideACriterionIsMarksThoughOneIsMisspelt() throws IOException {
        assertThat(of("Dossier;Juré;Impact\n1;A;3\n2;A;trois\n3;A;NSP\n")).isEqualTo(Kind.MARKS);
        assertThat(of("Dossier;Juré;Impact;Données\n1;A;;\n")).isEqualTo(Kind.MARKS);
    }

    @Test
    void severalCriteriaAreMarksThoughNobodyKnowsWhose() throws IOException {
        assertThat(of("Dossier;Impact;Données\n1;3;2\n")).isEqualTo(Kind.MARKS);
    }

    @Test
    void aColumnPerJurorAndCriterionIsMarks() throws IOException {
        assertThat(of("Dossier;Alice Martin / impact;A / donnees\n1;oui;\n")).isEqualTo(Kind.MARKS);
    }
}
