package fr.palmares.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.palmares.model.Assignment;
import fr.palmares.model.Criterion;
import fr.palmares.model.Decision;
import fr.palmares.model.Eligibility;
import fr.palmares.model.Eligibility.Verdict;
import fr.palmares.model.Grid;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.Outcome;
import fr.palmares.model.Place;
import fr.palmares.model.Recusal;
import fr.palmares.model.Refused;
import fr.palmares.model.Scale;
import fr.palmares.text.Messages;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lists of the command line: what they give, and what refuses them with which place. */
class ShortListsTest {
    private static final Scale SCALE = Scale.of(0, 5);

    @TempDir private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("liste.csv"), text);
    }

    private Refused refused(String text, Function<Path, ?> read) throws IOException {
        Path file = file(text);
        Refused refused = catchThrowableOfType(Refused.class, () -> read.apply(file));
        assertThat(refused).isNotNull();
        assertThat(refused.place().file()).isEqualTo("liste.csv");
        assertThat(Messages.of(Locale.FRENCH).sentence(refused)).endsWith(".");
        return refused;
    }

    private static Grid grid(Path file) {
        return ReadGrid.read(file, SCALE, null);
    }

    private static Listed<MarkRow> marks(Path file) {
        return ReadMarks.read(file, null);
    }

    @Test
    void readsAGridInItsOrder() throws IOException {
        Grid grid =
                grid(
                        file(
                                """
                                weight,criterion,label_fr,counted,threshold
                                "2,5",impact,,oui,3
                                1,b,Bien fait,,
                                0,c,,non,
                                """));
        assertThat(grid.criteria()).extracting(Criterion::code).containsExactly("impact", "b", "c");
        assertThat(grid.criteria().getFirst().weight()).isEqualByComparingTo("2.5");
        assertThat(grid.criteria().getFirst().threshold()).isEqualByComparingTo("3");
        assertThat(grid.criteria().getFirst().label().fr()).startsWith("Impact et bénéfices");
        assertThat(grid.criteria().get(1).shortLabel().fr()).isEqualTo("Bien fait");
        assertThat(grid.counted()).hasSize(2);
    }

    @Test
    void refusesAGridThatCannotWork() throws IOException {
        assertThat(refused("criterion,weight\na,0\n", ShortListsTest::grid).key())
                .isEqualTo("refused.weights.zero");
        Refused twice = refused("criterion,weight\na,1\na,1\n", ShortListsTest::grid);
        assertThat(twice.key()).isEqualTo("refused.row.twice");
        assertThat(twice.place().row()).isEqualTo(3);
        assertThat(refused("criterion,weight\na,101\n", ShortListsTest::grid).place().row())
                .isEqualTo(2);
        assertThat(refused("criterion,weight\na,x\n", ShortListsTest::grid).place())
                .isEqualTo(new Place("liste.csv", "", 2, "weight"));
        assertThat(refused("criterion,weight,threshold\na,1,6\n", ShortListsTest::grid).key())
                .isEqualTo("refused.mark.offScale");
        assertThat(refused("criterion,weight,count\na,1,no\n", ShortListsTest::grid).key())
                .isEqualTo("refused.column.unknown");
        assertThat(refused("criterion\na\n", ShortListsTest::grid).key())
                .isEqualTo("refused.column.missing");
        assertThat(refused("criterion,weight\n", ShortListsTest::grid).key())
                .isEqualTo("refused.list.empty");
    }

    @Test
    void readsAJury() throws IOException {
        Listed<Placed<Juror>> jury =
                ReadJury.read(
                        file(
                                "\ufeffJuré;Nom;role;telephone\r\nj1;Jurée A (fictive);Présidente;06\r\nj2;;;\r\n"),
                        null);
        assertThat(jury.rows())
                .extracting(Placed::value)
                .containsExactly(
                        new Juror("j1", "Jurée A (fictive)", "", "", "", Juror.Role.CHAIR),
                        Juror.named("j2"));
        assertThat(jury.notices())
                .extracting(Problem::key)
                .containsExactly("notice.column.unknown");
    }

    @Test
    void refusesAJurorWithoutCodeTwiceOrWithAnUnknownRole() throws IOException {
        Function<Path, ?> read = path -> ReadJury.read(path, null);
        assertThat(refused("juror,name\n,A\n", read).place())
                .isEqualTo(new Place("liste.csv", "", 2, "juror"));
        assertThat(refused("juror,name\nj,A\nj,B\n", read).arguments()).containsExactly("2");
        assertThat(refused("juror,role\nj,boss\n", read).key()).isEqualTo("refused.value.unknown");
        assertThat(refused("juror,juror\nj,k\n", read).key()).isEqualTo("refused.column.twice");
    }

    @Test
    void readsRecusalsAndAssignmentsOnceEach() throws IOException {
        assertThat(
                        ReadRecusals.read(
                                        file("dossier,juror,reason\n1,j,lien\n1,j,lien\n2,j\n"),
                                        null)
                                .rows())
                .extracting(Placed::value)
                .containsExactly(
                        new Recusal("j", "1", "lien", null, null, Recusal.Declarer.COORDINATOR),
                        new Recusal("j", "2", "", null, null, Recusal.Declarer.COORDINATOR));
        assertThat(ReadAssignments.read(file("juror;dossier\nj;1\nj;1\nk;1\n"), "r", null).rows())
                .extracting(Placed::value)
                .containsExactly(new Assignment("r", "j", "1"), new Assignment("r", "k", "1"));
        assertThat(
                        refused(
                                        "juror,dossier,reason\nj,1,a\nj,1,b\n",
                                        path -> ReadRecusals.read(path, null))
                                .key())
                .isEqualTo("refused.row.twice");
    }

    @Test
    void readsMarksWithAbstentionsAndGaps() throws IOException {
        Listed<MarkRow> marks =
                marks(
                        file(
                                "dossier,juror,criterion,score,remark\n1,j,a,4,bien\n1,j,b,NSP\n1,j,c,\n1,j,d,\"3,0\",\n"));
        assertThat(marks.rows().stream().map(row -> row.mark(SCALE)).toList())
                .isEqualTo(Arrays.asList(Mark.of(4), Mark.ABSTENTION, null, Mark.of(3)));
        assertThat(marks.rows().getFirst().remark()).isEqualTo("bien");
        assertThat(marks.rows().getFirst().place().row()).isEqualTo(2);
    }

    @Test
    void refusesMarksThatAreNoNumbersOffTheScaleOrContradictory() throws IOException {
        assertThat(
                        refused("dossier,juror,criterion,score\n1,j,a,bon\n", ShortListsTest::marks)
                                .place())
                .isEqualTo(new Place("liste.csv", "", 2, "score"));
        Refused off =
                refused(
                        "dossier,juror,criterion,score\n1,j,a,5.5\n",
                        path -> marks(path).rows().getFirst().mark(SCALE));
        assertThat(off.key()).isEqualTo("refused.mark.offScale");
        assertThat(off.place().row()).isEqualTo(2);
        assertThat(
                        refused(
                                        "dossier,juror,criterion,score\n1,j,a,5\n1,j,a,4\n",
                                        ShortListsTest::marks)
                                .key())
                .isEqualTo("refused.row.twice");
        assertThat(refused("dossier,juror,criterion,score\n1,j,a\n", ShortListsTest::marks).key())
                .isEqualTo("refused.row.long");
        assertThat(
                        refused("dossier,juror,criterion,score\n1,j,a,1,2\n", ShortListsTest::marks)
                                .key())
                .isEqualTo("refused.row.long");
    }

    @Test
    void readsVerdictsInBothLanguages() throws IOException {
        assertThat(
                        ReadEligibility.read(
                                        file(
                                                "dossier,admissible,reason\n1,yes\n2,Non,hors délai\n3,À compléter,\n4,1\n"),
                                        null)
                                .rows())
                .extracting(Placed::value)
                .containsExactly(
                        new Eligibility("1", Verdict.ADMISSIBLE, ""),
                        new Eligibility("2", Verdict.INADMISSIBLE, "hors délai"),
                        new Eligibility("3", Verdict.TO_COMPLETE, ""),
                        new Eligibility("4", Verdict.ADMISSIBLE, ""));
        Refused refused =
                refused("dossier,admissible\n1,no\n", path -> ReadEligibility.read(path, null));
        assertThat(refused.key()).isEqualTo("refused.eligibility.reason");
        assertThat(refused.place().row()).isEqualTo(2);
    }

    @Test
    void readsDecisions() throws IOException {
        assertThat(
                        ReadDecisions.read(
                                        file(
                                                "dossier,list,position,motivation\n1,laureate\n2,reserve,1,\n3,not-selected,,faible\n"),
                                        "r",
                                        null)
                                .rows())
                .extracting(Placed::value)
                .containsExactly(
                        new Decision("r", "1", Outcome.LAUREATE, 0, ""),
                        new Decision("r", "2", Outcome.RESERVE, 1, ""),
                        new Decision("r", "3", Outcome.NOT_SELECTED, 0, "faible"));
        Function<Path, ?> read = path -> ReadDecisions.read(path, "r", null);
        assertThat(refused("dossier,list,position\n1,reserve,0\n", read).key())
                .isEqualTo("refused.value.position");
        assertThat(refused("dossier,list,position\n1,laureate,1\n", read).place().row())
                .isEqualTo(2);
        assertThat(refused("dossier,list\n1,perhaps\n", read).arguments().getFirst())
                .isEqualTo("perhaps");
    }

    @Test
    void takesTheSeparatorItIsTold() throws IOException {
        assertThat(ReadAssignments.read(file("juror|dossier\nj|1\n"), "r", '|').rows()).hasSize(1);
    }

    @Test
    void numbersKeepTheirExactValue() throws IOException {
        assertThat(
                        marks(file("dossier,juror,criterion,score\n1,j,a,2.5\n"))
                                .rows()
                                .getFirst()
                                .mark(
                                        new Scale(
                                                BigDecimal.ZERO,
                                                BigDecimal.TEN,
                                                new BigDecimal("0.5"))))
                .isEqualTo(Mark.of(5));
    }
}
