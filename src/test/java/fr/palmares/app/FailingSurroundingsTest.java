package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.journal.Faults;
import fr.palmares.model.Broken;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.Refused;
import fr.palmares.model.Rules;
import fr.palmares.model.SheetId;
import fr.palmares.model.StandardGrids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call whose surroundings fail: tables, threads, other programs, clocks. */
@Tag("faults")
class FailingSurroundingsTest {
    private static final SheetId SHEET = new SheetId("selection", "D1", "A");
    private static final String CRITERION = "impact";

    @TempDir private Path folder;

    @BeforeEach
    void aCall() {
        try (CallSession session =
                CallSession.create(
                        TestCalls.context(home()),
                        call(),
                        new NewCall(
                                "AMI", StandardGrids.amiIa2(), Rules.DEFAULT.withSeats(1, 1)))) {
            TestCalls.dossiers(session, "D1", "D2", "D3");
            new ManageJury(session).set(List.of(Juror.named("A")));
        }
    }

    private Path home() {
        return folder.resolve("home");
    }

    private Path call() {
        return folder.resolve("call");
    }

    private CallSession open(Clock clock) {
        return CallSession.open(new AppContext(home(), clock, Path.of("sample-data")), call());
    }

    private CallSession open() {
        return open(Clock.systemUTC());
    }

    /** A clock that does something when it is looked at: just before the journal is written. */
    private static final class Trap extends Clock {
        private Runnable once = () -> {};

        @Override
        public Instant instant() {
            Runnable now = once;
            once = () -> {};
            now.run();
            return Instant.EPOCH;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static void failTables(CallSession session) {
        session.with(
                store -> {
                    store.tables().close();
                    return true;
                });
    }

    @Test
    void aMarkThatTheTablesCouldNotFollowIsSavedSaidAndShown() {
        Trap clock = new Trap();
        try (CallSession session = open(clock)) {
            GiveMarks marks = new GiveMarks(session);
            marks.mark(SHEET, "equipe", Mark.of(1));
            clock.once = () -> failTables(session);
            assertThatThrownBy(() -> marks.mark(SHEET, CRITERION, Mark.of(4)))
                    .isInstanceOfSatisfying(
                            Broken.class,
                            e -> assertThat(e.key()).isEqualTo("broken.tables.behind"));
            marks.mark(SHEET, "donnees", Mark.of(2));
            assertThat(session.state().sheet(SHEET).marks())
                    .containsEntry("equipe", Mark.of(1))
                    .containsEntry(CRITERION, Mark.of(4))
                    .containsEntry("donnees", Mark.of(2));
            new VerifyCall(session).verify(Progress.NONE);
        }
        try (CallSession session = open()) {
            assertThat(session.state().sheet(SHEET).marks()).hasSize(3);
        }
    }

    @Test
    void tablesThatFailBeforeAMarkRefuseItAndComeBackAtTheNext() {
        try (CallSession session = open()) {
            GiveMarks marks = new GiveMarks(session);
            long entries = session.state().journal().entries();
            failTables(session);
            assertThatThrownBy(() -> marks.mark(SHEET, CRITERION, Mark.of(4)))
                    .isInstanceOfSatisfying(
                            Broken.class, e -> assertThat(e.key()).isEqualTo("broken.tables"));
            marks.mark(SHEET, CRITERION, Mark.of(3));
            assertThat(session.state().sheet(SHEET).marks()).containsEntry(CRITERION, Mark.of(3));
            assertThat(session.state().journal().entries()).isEqualTo(entries + 1);
        }
    }

    @Test
    void interruptsOfTheCallerLoseNothing() throws InterruptedException {
        int wanted = 300;
        AtomicBoolean done = new AtomicBoolean();
        try (CallSession session = open()) {
            long before = session.state().journal().entries();
            Thread worker =
                    new Thread(
                            () -> {
                                GiveMarks marks = new GiveMarks(session);
                                for (int i = 0; i < wanted; i++) {
                                    Thread.currentThread().interrupt();
                                    marks.mark(SHEET, CRITERION, Mark.of(i % 2));
                                }
                                done.set(true);
                            });
            worker.start();
            while (worker.isAlive()) {
                worker.interrupt();
                Thread.onSpinWait();
            }
            worker.join();
            assertThat(done).isTrue();
            assertThat(session.state().journal().entries()).isEqualTo(before + wanted);
        }
        try (CallSession session = open()) {
            assertThat(session.openingNotices()).isEmpty();
            new VerifyCall(session).verify(Progress.NONE);
        }
    }

    @Test
    void aSecondProgramIsRefusedWithTheFirstOnesNumberAndNoLockOutlivesAKill()
            throws IOException, InterruptedException {
        for (int round = 0; round < Faults.rounds(5, 50); round++) {
            Process first =
                    Child.of(folder).start(MarkingProcess.class, folder.toString(), "" + round);
            try (var out = first.inputReader()) {
                assertThat(out.readLine()).as("the first program's mark").isNotNull();
                assertThatThrownBy(this::open)
                        .isInstanceOfSatisfying(
                                Refused.class,
                                e -> {
                                    assertThat(e.key()).isEqualTo("refused.call.inUse");
                                    assertThat(e.arguments()).contains(Long.toString(first.pid()));
                                });
                first.destroyForcibly().waitFor();
            }
            open().close();
        }
    }

    @Test
    void aRefusalInTheSameProgramDoesNotFreeTheLock() throws IOException, InterruptedException {
        try (CallSession session = open()) {
            assertThatThrownBy(this::open).isInstanceOf(Refused.class);
            Process other = Child.of(folder).start(MarkingProcess.class, folder.toString(), "1");
            try (var out = other.inputReader()) {
                assertThat(out.readLine()).as("a mark of the other program").isNull();
            }
            assertThat(other.waitFor()).isNotZero();
            assertThat(folder.resolve("stderr.txt")).content().contains("refused.call.inUse");
            new GiveMarks(session).mark(SHEET, CRITERION, Mark.of(5));
        }
    }

    @Test
    void clocksTenYearsOffDecideNothing() {
        Clock now = Clock.systemUTC();
        Random random = new Random(3);
        int last = 0;
        for (int i = 0; i < 6; i++) {
            Duration off = Duration.ofDays(i % 2 == 0 ? 3653 : -3653);
            try (CallSession session = open(Clock.offset(now, off))) {
                last = (last + 1 + random.nextInt(4)) % 6;
                new GiveMarks(session).mark(SHEET, CRITERION, Mark.of(last));
                assertThat(session.state().sheet(SHEET).marks())
                        .containsEntry(CRITERION, Mark.of(last));
            }
        }
        try (CallSession session = open()) {
            assertThat(session.state().sheet(SHEET).marks())
                    .containsEntry(CRITERION, Mark.of(last));
            new VerifyCall(session).verify(Progress.NONE);
        }
    }

    @Test
    void languagesAndTimeZonesOfTheComputerChangeNothing()
            throws IOException, InterruptedException {
        try (CallSession session = open()) {
            new GiveMarks(session).remark(SHEET, CRITERION, "İıŞş — TITLE title ١٢٣ 😀");
            session.state()
                    .grid()
                    .criteria()
                    .forEach(c -> new GiveMarks(session).mark(SHEET, c.code(), Mark.of(3)));
            new GiveMarks(session).finish(SHEET, true);
        }
        String expected = verified("fr", "FR", "Europe/Paris");
        assertThat(expected).contains("\"state\"");
        assertThat(verified("tr", "TR", "Asia/Kathmandu")).isEqualTo(expected);
        assertThat(verified("ar", "EG", "Pacific/Apia")).isEqualTo(expected);
        assertThat(verified("th", "TH", "America/St_Johns")).isEqualTo(expected);
    }

    /** What {@code verify --json} says elsewhere, of tables made anew there. */
    private String verified(String language, String country, String zone)
            throws IOException, InterruptedException {
        Files.delete(call().resolve("call.mv.db"));
        Process process =
                Child.of(folder)
                        .with("-Duser.language=" + language)
                        .with("-Duser.country=" + country)
                        .with("-Duser.timezone=" + zone)
                        .with("-Dpalmares.home=" + home())
                        .start(fr.palmares.Main.class, "verify", call().toString(), "--json");
        String out =
                new String(
                        process.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("see %s", folder.resolve("stderr.txt")).isZero();
        return out;
    }
}
