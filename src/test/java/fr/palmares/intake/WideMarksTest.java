package fr.palmares.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.palmares.intake.WorkbookBytes.Writer;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marks as jurors send them by mail. */
class WideMarksTest {
    @TempDir private Path folder;

    private static MarkNames names(boolean create) {
        MarkNames names = new MarkNames(create);
        if (!create) {
            names.juror("A", "A");
            names.juror("A", "Mme Durand");
            names.juror("B", "B");
            names.criterion("impact", "impact");
            names.criterion("impact", "Impact et bénéfices");
            names.criterion("pertinence-ia", "pertinence-ia");
        }
        return names;
    }

    private List<String> read(Path file, boolean create) {
        return ReadMarks.read(file, null, names(create)).rows().stream()
                .map(m -> m.dossier() + " " + m.juror() + " " + m.criterion() + " " + m.rawScore())
                .toList();
    }

    private Path text(String content) throws IOException {
        return Files.writeString(folder.resolve("notes.csv"), content);
    }

    private Refused refused(Path file) {
        return catchThrowableOfType(Refused.class, () -> read(file, false));
    }

    @Test
    void readsASheetPerJurorByCodeOrName() throws IOException {
        Path file =
                new WorkbookBytes(Writer.B)
                        .sheet(
                                "Mme Durand",
                                List.of(
                                        List.of("Notes de Mme Durand"),
                                        List.of(
                                                "N° dossier",
                                                "Titre",
                                                "Impact et bénéfices",
                                                "pertinence-ia",
                                                "Total"),
                                        Arrays.asList(12, "Pont", 4, 3.5, 7.5),
                                        Arrays.asList(13, "Route", "NSP", null, 0)))
                        .sheet("B", List.of(List.of("dossier", "impact"), List.of("12", 2)))
                        .sheet("Lisez-moi", List.of(List.of("rien")))
                        .write(folder.resolve("n.xlsx"));
        assertThat(read(file, false))
                .containsExactly(
                        "12 A impact 4",
                        "12 A pertinence-ia 3.5",
                        "13 A impact NSP",
                        "12 B impact 2");
        assertThat(ReadMarks.read(file, null, names(false)).notices())
                .extracting(Problem::key)
                .containsExactly("notice.marks.sheet");
    }

    @Test
    void readsAColumnPerJurorAndCriterion() throws IOException {
        Path file =
                text(
                        "dossier;A / impact;impact (B);B pertinence-ia;A - pertinence-ia\n12;1;2;3;4\n");
        assertThat(read(file, false))
                .containsExactly(
                        "12 A impact 1",
                        "12 B impact 2",
                        "12 B pertinence-ia 3",
                        "12 A pertinence-ia 4");
    }

    @Test
    void readsAJurorAndTheirCriteriaInOneRow() throws IOException {
        assertThat(read(text("dossier,juré,impact,pertinence-ia\n12,A,1,2\n12,B,3,\n"), false))
                .containsExactly("12 A impact 1", "12 A pertinence-ia 2", "12 B impact 3");
    }

    @Test
    void readsTheLongFormAsBefore() throws IOException {
        assertThat(read(text("dossier,juror,criterion,score\n12,A,impact,4\n"), false))
                .containsExactly("12 A impact 4");
    }

    @Test
    void makesWhatIsNotKnownWhenTold() throws IOException {
        assertThat(read(text("dossier;X / clarté;X / coût\n12;1;2\n"), true))
                .containsExactly("12 X clarté 1", "12 X coût 2");
    }

    @Test
    void saysSheetRowAndColumnOfWhatIsWrong() throws IOException {
        Path file =
                new WorkbookBytes(Writer.A)
                        .sheet("A", List.of(List.of("dossier", "impact"), List.of("12", "bien")))
                        .write(folder.resolve("n.xlsx"));
        Refused refused = refused(file);
        assertThat(refused.key()).isEqualTo("refused.value.number");
        assertThat(refused.place().sheet()).isEqualTo("A");
        assertThat(refused.place().row()).isEqualTo(2);
        assertThat(refused.place().column()).isEqualTo("impact");
    }

    @Test
    void aMisspeltCriterionOrJurorLosesNoMarkInSilence() throws IOException {
        assertThat(refused(text("dossier;juror;impact;pertinense\n12;A;1;2\n")).key())
                .isEqualTo("refused.criterion.unknown");
        assertThat(refused(text("dossier;juror;impact\n12;Z;1\n")).key())
                .isEqualTo("refused.juror.unknown");
        assertThat(refused(text("dossier;impact\n12;1\n")).key())
                .isEqualTo("refused.marks.noJuror");
        assertThat(refused(text("dossier;juror;impact\n12;A;1\n12;A;2\n")).key())
                .isEqualTo("refused.row.twice");
    }
}
