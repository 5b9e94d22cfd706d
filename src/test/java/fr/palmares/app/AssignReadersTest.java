package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.app.jury.Proposal;
import fr.palmares.model.Assignment;
import fr.palmares.model.CallState;
import fr.palmares.model.Eligibility;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.Recusal;
import fr.palmares.model.Refused;
import fr.palmares.model.Rules;
import fr.palmares.model.SheetId;
import fr.palmares.model.StandardGrids;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssignReadersTest {
    @TempDir Path folder;
    private CallSession session;
    private AssignReaders assign;

    @BeforeEach
    void make() {
        session =
                CallSession.create(
                        TestCalls.context(folder.resolve("home")),
                        folder.resolve("call"),
                        new NewCall("Essai", StandardGrids.amiIa2(), Rules.DEFAULT));
        assign = new AssignReaders(session);
        TestCalls.dossiers(
                session,
                IntStream.rangeClosed(1, 12).mapToObj(i -> "D" + i).toArray(String[]::new));
        new ManageJury(session)
                .set(List.of("A", "B", "C", "D", "E").stream().map(Juror::named).toList());
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void everyAdmissibleDossierHasItsReadersAndALead() {
        new ManageJury(session).recuse(List.of(new Recusal("A", "D1", "")));
        new JudgeEligibility(session)
                .judge(List.of(new Eligibility("D2", Eligibility.Verdict.INADMISSIBLE, "tard")));
        assign.everywhere(2, 7);
        CallState state = session.state();
        Map<String, Long> readers = count(state, Assignment::dossier);
        assertThat(readers).hasSize(11).doesNotContainKey("D2");
        assertThat(readers.values()).containsOnly(2L);
        assertThat(state.assignments()).doesNotContain(reading("A", "D1"));
        assertWithinOne(count(state, Assignment::juror).values());
        assertThat(state.juryFile().leads()).hasSize(11);
        state.juryFile()
                .leads()
                .forEach((d, j) -> assertThat(state.assignments()).contains(reading(j, d)));
        assertWithinOne(
                state.juryFile().leads().values().stream()
                        .collect(Collectors.groupingBy(j -> j, Collectors.counting()))
                        .values());
        assertThat(state.juryFile().plan().readers()).isEqualTo(2);
    }

    @Test
    void aPreviewIsWhatIsDoneAndWritesNothing() {
        Proposal preview = assign.previewEverywhere(3, 42);
        assertThat(session.state().assignments()).isEmpty();
        assertThat(assign.everywhere(3, 42)).isEqualTo(preview);
        assertThat(assign.previewEverywhere(3, 43).changesNothing()).isTrue();
    }

    @Test
    void whatAPersonDidStays() {
        assign.everywhere(2, 1);
        CallState before = session.state();
        Assignment off = before.assignments().iterator().next();
        Assignment on =
                before.jurors().keySet().stream()
                        .map(j -> reading(j, "D5"))
                        .filter(a -> !before.assignments().contains(a))
                        .findFirst()
                        .orElseThrow();
        assign.byHand(off.juror(), off.dossier(), false);
        assign.byHand(on.juror(), on.dossier(), true);
        assign.everywhere(2, 2);
        assertThat(session.state().assignments()).contains(on).doesNotContain(off);
        assertThat(count(session.state(), Assignment::dossier).values()).containsOnly(2L);
    }

    @Test
    void aReadingWithMarksIsNeverTakenAway() {
        assign.everywhere(3, 1);
        List<Assignment> begun = session.state().assignments().stream().limit(9).toList();
        begun.forEach(a -> mark(a.sheet(), 1));
        assign.everywhere(1, 5);
        assertThat(session.state().assignments()).containsAll(begun);
    }

    @Test
    void whatBlocksIsNamedAndNothingChanges() {
        new ManageJury(session)
                .recuse(
                        List.of(
                                new Recusal("A", "D3", ""),
                                new Recusal("B", "D3", ""),
                                new Recusal("C", "D3", "")));
        new ManageJury(session).set(List.of(Juror.named("E").with(Juror.Standing.ABSENT)));
        assertThatThrownBy(() -> assign.everywhere(2, 1))
                .isInstanceOfSatisfying(
                        Refused.class,
                        r -> {
                            assertThat(r.key()).isEqualTo("refused.assign.short");
                            assertThat(r.arguments()).startsWith("D3", 2, 1, 3, "A, B, C", 1, "E");
                        });
        assertThat(session.state().assignments()).isEmpty();
    }

    @Test
    void anAbsentJurorsUnfinishedDossiersGoToOthersInOneActThatCanBeUndone() {
        assign.everywhere(2, 1);
        CallState before = session.state();
        List<Assignment> theirs =
                before.assignments().stream().filter(a -> a.juror().equals("B")).toList();
        finish(theirs.getFirst().sheet());
        mark(theirs.get(1).sheet(), 2);
        CallState scored = session.state();
        assign.transfer("B", 3);
        CallState after = session.state();
        assertThat(after.jurors().get("B").standing()).isEqualTo(Juror.Standing.ABSENT);
        assertThat(after.assignments().stream().filter(a -> a.juror().equals("B")))
                .containsExactly(theirs.getFirst());
        assertThat(count(after, Assignment::dossier).values()).containsOnly(2L);
        assertThat(after.sheets()).isEqualTo(scored.sheets());
        assertThat(after.juryFile().leads()).hasSize(12);
        assertThat(after.juryFile().leads().values()).doesNotContain("B");
        session.undo();
        assertThat(session.state().assignments()).isEqualTo(before.assignments());
        assertThat(session.state().juryFile().leads()).isEqualTo(before.juryFile().leads());
        assertThat(session.state().jurors().get("B").standing()).isEqualTo(Juror.Standing.SEATED);
    }

    @Test
    void anAlternateIsGivenNothingUntilSomebodyIsAbsent() {
        new ManageJury(session).set(List.of(Juror.named("E").with(Juror.Standing.ALTERNATE)));
        assign.everywhere(2, 1);
        assertThat(count(session.state(), Assignment::juror)).doesNotContainKey("E");
        assign.transfer("A", 1);
        assertThat(count(session.state(), Assignment::juror)).containsKey("E");
    }

    @Test
    void aThirdReaderIsProposedFromTheGapOn() {
        assign.everywhere(2, 1);
        session.state().assignments().stream()
                .filter(a -> a.dossier().equals("D4") || a.dossier().equals("D6"))
                .forEach(a -> finish(a.sheet()));
        Assignment one =
                session.state().assignments().stream()
                        .filter(a -> a.dossier().equals("D4"))
                        .findFirst()
                        .orElseThrow();
        session.state()
                .grid()
                .criteria()
                .forEach(c -> new GiveMarks(session).mark(one.sheet(), c.code(), Mark.of(5)));
        finish(one.sheet(), 5);
        assertThat(assign.previewThird(1).changes()).isEmpty();
        assign.gap(new BigDecimal("4.01"));
        assertThat(assign.previewThird(1).changes()).isEmpty();
        assign.gap(new BigDecimal("4"));
        assign.third(1);
        Map<String, Long> readers = count(session.state(), Assignment::dossier);
        assertThat(readers).containsEntry("D4", 3L).containsEntry("D6", 2L);
    }

    @Test
    void onlyAReaderLeads() {
        assign.byHand("A", "D1", true);
        assertThatThrownBy(() -> assign.lead("D1", "B"))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.key()).isEqualTo("refused.lead"));
        assign.lead("D1", "A");
        assertThat(session.state().juryFile().lead("D1")).contains("A");
        assign.byHand("A", "D1", false);
        assertThat(session.state().juryFile().lead("D1")).isEmpty();
    }

    private void finish(SheetId sheet) {
        finish(sheet, 1);
    }

    private void finish(SheetId sheet, int steps) {
        mark(sheet, steps);
        GiveMarks give = new GiveMarks(session);
        session.state().grid().criteria().forEach(c -> give.mark(sheet, c.code(), Mark.of(steps)));
        give.finish(sheet, true);
    }

    private void mark(SheetId sheet, int steps) {
        new GiveMarks(session)
                .mark(sheet, session.state().grid().criteria().getFirst().code(), Mark.of(steps));
    }

    private Assignment reading(String juror, String dossier) {
        return new Assignment(session.state().round().code(), juror, dossier);
    }

    private static Map<String, Long> count(CallState state, Function<Assignment, String> what) {
        return state.assignments().stream()
                .collect(Collectors.groupingBy(what, Collectors.counting()));
    }

    private static void assertWithinOne(java.util.Collection<Long> loads) {
        assertThat(java.util.Collections.max(loads) - java.util.Collections.min(loads))
                .isLessThanOrEqualTo(1);
    }
}
