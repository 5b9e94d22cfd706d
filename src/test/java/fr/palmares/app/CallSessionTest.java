package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.model.Eligibility;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.Recusal;
import fr.palmares.model.Refused;
import fr.palmares.model.Rules;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import fr.palmares.model.StandardGrids;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallSessionTest {
    private static final SheetId SHEET = new SheetId("selection", "D1", "A");

    @TempDir Path folder;

    private AppContext context() {
        return TestCalls.context(folder.resolve("home"));
    }

    private Path call() {
        return folder.resolve("call");
    }

    private CallSession created() {
        CallSession session =
                CallSession.create(
                        context(),
                        call(),
                        new NewCall("AMI", StandardGrids.amiIa2(), Rules.DEFAULT.withSeats(2, 1)));
        TestCalls.dossiers(session, "D1", "D2", "D10");
        new ManageJury(session).set(List.of(Juror.named("A"), Juror.named("B")));
        return session;
    }

    @Test
    void whatWasDoneIsThereAfterReopening() {
        try (CallSession session = created()) {
            GiveMarks marks = new GiveMarks(session);
            marks.mark(SHEET, "impact", Mark.of(4));
            marks.mark(SHEET, "equipe", Mark.ABSTENTION);
            marks.remark(SHEET, "impact", "L'effet est « clair » ; 2 < 3 & \"oui\"");
            marks.assessment(SHEET, "Bon dossier");
            marks.internalNote(SHEET, "à relire");
            new SetGrid(session)
                    .because("avis du jury")
                    .weights(Map.of("impact", new BigDecimal("2.5")));
        }
        try (CallSession session = CallSession.open(context(), call())) {
            Sheet sheet = session.state().sheet(SHEET);
            assertThat(sheet.marks())
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of("impact", Mark.of(4), "equipe", Mark.ABSTENTION));
            assertThat(sheet.remarks())
                    .containsEntry("impact", "L'effet est « clair » ; 2 < 3 & \"oui\"");
            assertThat(sheet.assessment()).isEqualTo("Bon dossier");
            assertThat(sheet.internalNote()).isEqualTo("à relire");
            assertThat(session.state().grid().criterion("impact").orElseThrow().weight())
                    .isEqualByComparingTo("2.5");
            assertThat(session.state().rules().seats()).isEqualTo(2);
            assertThat(session.state().dossiers().keySet()).containsExactly("D1", "D2", "D10");
            assertThat(session.openingNotices()).isEmpty();
        }
    }

    @Test
    void sayingTheSameTwiceAddsNothingToTheJournal() {
        try (CallSession session = created()) {
            GiveMarks marks = new GiveMarks(session);
            marks.mark(SHEET, "impact", Mark.of(4));
            long entries = session.state().journal().entries();
            marks.mark(SHEET, "impact", Mark.of(4));
            new ManageJury(session).set(List.of(Juror.named("A")));
            assertThat(session.state().journal().entries()).isEqualTo(entries);
        }
    }

    @Test
    void undoAndRedoAreEventsThatSurviveReopening() {
        try (CallSession session = created()) {
            GiveMarks marks = new GiveMarks(session);
            marks.mark(SHEET, "impact", Mark.of(4));
            marks.mark(SHEET, "impact", Mark.of(1));
            long entries = session.state().journal().entries();
            session.undo();
            assertThat(session.state().sheet(SHEET).marks()).containsEntry("impact", Mark.of(4));
            session.undo();
            assertThat(session.state().sheet(SHEET).marks()).isEmpty();
            session.redo();
            session.redo();
            assertThat(session.state().sheet(SHEET).marks()).containsEntry("impact", Mark.of(1));
            assertThat(session.canRedo()).isFalse();
            session.undo();
            assertThat(session.state().journal().entries()).isEqualTo(entries + 5);
        }
        try (CallSession session = CallSession.open(context(), call())) {
            assertThat(session.state().sheet(SHEET).marks()).containsEntry("impact", Mark.of(4));
            assertThat(session.canUndo()).isFalse();
        }
    }

    @Test
    void withdrawingAMarkReopensTheSheet() {
        try (CallSession session = created()) {
            GiveMarks marks = new GiveMarks(session);
            session.state().grid().criteria().forEach(c -> marks.mark(SHEET, c.code(), Mark.of(3)));
            marks.finish(SHEET, true);
            assertThat(session.state().sheet(SHEET).complete(session.state().grid())).isTrue();
            marks.mark(SHEET, "impact", null);
            assertThat(session.state().sheet(SHEET).declaredFinished()).isFalse();
            assertThatThrownBy(() -> marks.finish(SHEET, true))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("refused.sheet.missing");
        }
    }

    @Test
    void aRecusedJurorCannotMark() {
        try (CallSession session = created()) {
            new ManageJury(session).recuse(List.of(new Recusal("A", "D1", "ancien employeur")));
            long entries = session.state().journal().entries();
            assertThatThrownBy(() -> new GiveMarks(session).mark(SHEET, "impact", Mark.of(4)))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("refused.recused");
            assertThat(session.state().journal().entries()).isEqualTo(entries);
        }
    }

    @Test
    void marksOutsideTheGridAreRefusedAndNothingChanges() {
        try (CallSession session = created()) {
            GiveMarks marks = new GiveMarks(session);
            long entries = session.state().journal().entries();
            assertThatThrownBy(() -> marks.mark(SHEET, "impact", Mark.of(6)))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> marks.mark(SHEET, "charme", Mark.of(3)))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(
                            () ->
                                    marks.mark(
                                            new SheetId("selection", "D9", "A"),
                                            "impact",
                                            Mark.of(3)))
                    .isInstanceOf(Refused.class);
            assertThat(session.state().journal().entries()).isEqualTo(entries);
        }
    }

    @Test
    void aSecondProgramIsToldWhoHasTheCall() {
        try (CallSession session = created()) {
            assertThatThrownBy(() -> CallSession.open(context(), call()))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            e -> {
                                assertThat(e.key()).isEqualTo("refused.call.inUse");
                                assertThat(e.arguments())
                                        .contains(Long.toString(ProcessHandle.current().pid()));
                            });
            new GiveMarks(session).mark(SHEET, "impact", Mark.of(4));
        }
        CallSession.open(context(), call()).close();
    }

    @Test
    void anOccupiedFolderIsRefusedAndUntouched() throws Exception {
        Files.createDirectories(call());
        Files.writeString(call().resolve("notes.txt"), "à moi");
        assertThatThrownBy(this::created)
                .isInstanceOf(Refused.class)
                .hasMessageContaining("refused.folder.occupied");
        try (var files = Files.list(call())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aFolderThatIsNoCallIsRefused() throws Exception {
        Files.createDirectories(call());
        assertThatThrownBy(() -> CallSession.open(context(), call()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("refused.folder.noCall");
    }

    @Test
    void aCopiedFolderWritesUnderAnotherDevice() throws Exception {
        try (CallSession session = created()) {
            new GiveMarks(session).mark(SHEET, "impact", Mark.of(4));
        }
        Path copy = folder.resolve("copy");
        Files.createDirectories(copy);
        try (var files = Files.walk(call())) {
            for (Path file : files.toList()) {
                Path to = copy.resolve(call().relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        try (CallSession session = CallSession.open(context(), copy)) {
            new GiveMarks(session).mark(SHEET, "impact", Mark.of(2));
            assertThat(session.state().sheet(SHEET).marks()).containsEntry("impact", Mark.of(2));
            Map<String, String> devices = session.with(s -> s.tables().devices());
            assertThat(devices).hasSize(2);
        }
    }

    @Test
    void listenersHearEachChangeUntilTheyLeave() {
        try (CallSession session = created()) {
            List<Long> heard = new java.util.concurrent.CopyOnWriteArrayList<>();
            Runnable leave = session.onChange(s -> heard.add(s.journal().entries()));
            new JudgeEligibility(session)
                    .judge(
                            List.of(
                                    new Eligibility(
                                            "D2", Eligibility.Verdict.INADMISSIBLE, "hors délai")));
            leave.run();
            new JudgeEligibility(session).withdraw("D2");
            assertThat(heard).hasSize(1);
            assertThat(session.state().eligibility()).isEmpty();
        }
    }
}
