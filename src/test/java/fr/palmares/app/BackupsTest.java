package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.model.Failure;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.Rules;
import fr.palmares.model.SheetId;
import fr.palmares.model.StandardGrids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {
    private static final Instant START = Instant.parse("2026-06-01T08:00:00Z");
    private static final SheetId SHEET = new SheetId("selection", "D1", "A");

    @TempDir private Path folder;

    @BeforeEach
    void aCall() {
        try (CallSession session =
                CallSession.create(
                        at(START),
                        call(),
                        new NewCall("AMI", StandardGrids.amiIa2(), Rules.DEFAULT))) {
            TestCalls.dossiers(session, "D1", "D2");
            new ManageJury(session).set(List.of(Juror.named("A")));
        }
    }

    private AppContext at(Instant now) {
        return new AppContext(
                folder.resolve("home"), Clock.fixed(now, ZoneOffset.UTC), Path.of("sample-data"));
    }

    private Path call() {
        return folder.resolve("call");
    }

    private static void mark(CallSession session, int steps) {
        new GiveMarks(session).mark(SHEET, "impact", Mark.of(steps));
    }

    private static String state(CallSession session) {
        return session.with(s -> s.tables().stateHash());
    }

    private static void refused(ThrowingCallable work, String key) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(Failure.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    @Test
    void eachDayOfUseBeginsWithABackupAndOldOnesGo() {
        for (int day = 0; day < 45; day++) {
            try (CallSession session =
                    CallSession.open(at(START.plus(Duration.ofDays(day))), call())) {
                mark(session, day % 6);
            }
        }
        try (CallSession session = CallSession.open(at(START.plus(Duration.ofDays(44))), call())) {
            List<Backups.Backup> backups = Backups.list(session);
            assertThat(backups).hasSize(30).allMatch(b -> b.reason() == Backups.Reason.DAY);
            assertThat(backups.getFirst().made()).isEqualTo(START.plus(Duration.ofDays(44)));
        }
    }

    @Test
    void nothingNewIsNoNewBackup() {
        try (CallSession session = CallSession.open(at(START), call())) {
            Backups.Backup first = Backups.before(session, Backups.Reason.MERGE);
            assertThat(Backups.before(session, Backups.Reason.MERGE)).isEqualTo(first);
            mark(session, 3);
            assertThat(Backups.before(session, Backups.Reason.MERGE).entries())
                    .isEqualTo(first.entries() + 1);
        }
    }

    @Test
    void aWholeFileMakesTheCallAgainElsewhere() {
        Path file = folder.resolve("appel.palmares-backup");
        Path copy = folder.resolve("copy");
        String state;
        try (CallSession session = CallSession.open(at(START), call())) {
            mark(session, 4);
            Backups.write(session, file);
            state = state(session);
        }
        assertThat(RestoreCall.restore(at(START), file, copy).replaced()).isEmpty();
        try (CallSession session = CallSession.open(at(START), copy)) {
            assertThat(session.openingNotices()).isEmpty();
            assertThat(session.state().sheet(SHEET).marks()).containsEntry("impact", Mark.of(4));
            new VerifyCall(session).verify(Progress.NONE);
            // the new computer's key is one more thing that the tables know
            assertThat(state(session)).isNotEqualTo(state);
        }
    }

    @Test
    void restoringKeepsWhatItReplacesAndDrawsANewIdentity() throws IOException {
        Backups.Backup early;
        int devices;
        try (CallSession session = CallSession.open(at(START), call())) {
            mark(session, 1);
            early = Backups.before(session, Backups.Reason.MERGE);
            mark(session, 5);
            devices = session.with(s -> s.tables().devices().size());
            refused(
                    () -> RestoreCall.restore(at(START), early.file(), call()),
                    "refused.call.inUse");
        }
        byte[] before = Files.readAllBytes(call().resolve("journal.jsonl"));
        RestoreCall.Restored done = RestoreCall.restore(at(START), early.file(), call());
        assertThat(done.replaced().orElseThrow().resolve("journal.jsonl")).hasBinaryContent(before);
        try (CallSession session = CallSession.open(at(START), call())) {
            assertThat(session.openingNotices()).isEmpty();
            assertThat(session.state().sheet(SHEET).marks()).containsEntry("impact", Mark.of(1));
            int now = session.with(s -> s.tables().devices().size());
            assertThat(now).isEqualTo(devices + 1);
            new VerifyCall(session).verify(Progress.NONE);
        }
    }

    @Test
    void aShorterJournalIsSaidAndPushesOutNoLongerBackup() throws IOException {
        long longest;
        byte[] early = Files.readAllBytes(call().resolve("journal.jsonl"));
        try (CallSession session = CallSession.open(at(START), call())) {
            mark(session, 1);
            longest = Backups.before(session, Backups.Reason.ASKED).entries();
        }
        Files.write(call().resolve("journal.jsonl"), early);
        for (int i = 0; i < 14; i++) {
            try (CallSession session =
                    CallSession.open(at(START.plus(Duration.ofDays(40L * i))), call())) {
                if (i == 0) {
                    assertThat(session.openingNotices())
                            .contains("notice.journal.behindBackup", "notice.journal.behind");
                }
                new GiveMarks(session).mark(SHEET, "equipe", Mark.of(i % 6));
                Backups.before(session, Backups.Reason.IMPORT);
            }
        }
        try (CallSession session = CallSession.open(at(START), call())) {
            assertThat(Backups.list(session))
                    .anyMatch(b -> b.entries() == longest && b.made().equals(START));
        }
    }

    @Test
    void aChangedByteAnywhereInABackupIsRefusedAndNothingIsReplaced() throws IOException {
        Path file = folder.resolve("b.zip");
        try (CallSession session = CallSession.open(at(START), call())) {
            Backups.write(session, file);
        }
        byte[] good = Files.readAllBytes(file);
        byte[] journal = Files.readAllBytes(call().resolve("journal.jsonl"));
        int noticed = 0;
        for (int at = 0; at < good.length; at += 1 + good.length / 60) {
            byte[] bad = good.clone();
            bad[at] ^= 0x10;
            Files.write(file, bad);
            try {
                RestoreCall.restore(at(START), file, call());
            } catch (Failure e) {
                assertThat(e.key()).isEqualTo("refused.restore.damaged");
                noticed++;
            }
            // dates and the like in the ZIP's own headers may change: the content never
            assertThat(call().resolve("journal.jsonl")).hasBinaryContent(journal);
        }
        assertThat(noticed).isGreaterThan(40);
    }

    @Test
    void otherFilesInTheWayAreNeverReplaced() throws IOException {
        Path file = folder.resolve("results.xlsx");
        Files.writeString(file, "mine");
        try (CallSession session = CallSession.open(at(START), call())) {
            refused(() -> Backups.write(session, file), "refused.backup.inTheWay");
        }
        assertThat(file).hasContent("mine");
        Path other = folder.resolve("other");
        CallSession.create(
                        at(START),
                        other,
                        new NewCall("Autre", StandardGrids.amiIa2(), Rules.DEFAULT))
                .close();
        Path backup = folder.resolve("b.zip");
        try (CallSession session = CallSession.open(at(START), call())) {
            Backups.write(session, backup);
        }
        refused(() -> RestoreCall.restore(at(START), backup, other), "refused.restore.otherCall");
    }

    @Test
    void aDamagedObjectComesBackFromABackup() throws IOException {
        Backups.Backup backup;
        try (CallSession session = CallSession.open(at(START), call())) {
            backup = Backups.before(session, Backups.Reason.ASKED);
        }
        Path object;
        try (Stream<Path> files = Files.list(call().resolve("objects"))) {
            object = files.findFirst().orElseThrow();
        }
        byte[] good = Files.readAllBytes(object);
        Files.write(object, new byte[] {1, 2, 3});
        RestoreCall.Restored done = RestoreCall.restore(at(START), backup.file(), call());
        assertThat(object).hasBinaryContent(good);
        assertThat(done.replaced().orElseThrow().resolve("objects").resolve(object.getFileName()))
                .hasBinaryContent(new byte[] {1, 2, 3});
        try (CallSession session = CallSession.open(at(START), call())) {
            new VerifyCall(session).verify(Progress.NONE);
        }
    }
}
