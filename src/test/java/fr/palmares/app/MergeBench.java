package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import fr.palmares.app.BallotOutcome.Result;
import fr.palmares.exchange.BallotFile;
import fr.palmares.exchange.BallotPayload;
import fr.palmares.journal.Device;
import fr.palmares.journal.Event;
import fr.palmares.journal.Event.Cell;
import fr.palmares.journal.Event.DeviceEnrolled;
import fr.palmares.journal.Event.MarksGiven;
import fr.palmares.journal.Event.PackageIssued;
import fr.palmares.journal.Event.SheetFinished;
import fr.palmares.journal.EventCodec;
import fr.palmares.journal.SignedEvent;
import fr.palmares.model.Criterion;
import fr.palmares.model.Juror;
import fr.palmares.model.JurorPackage;
import fr.palmares.model.Mark;
import fr.palmares.model.Rules;
import fr.palmares.model.StandardGrids;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fifty ballots of eighty dossiers and seven criteria, each mark an event of its own, merged in one
 * act, against a bare verification of the same signatures.
 */
@Tag("bench")
class MergeBench {
    private static final int JURORS = 50;
    private static final int DOSSIERS = 80;

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @TempDir private Path folder;

    private final Random random = new Random(1);

    @Test
    void fiftyBallotsAtOnce() throws Exception {
        AppContext context = TestCalls.context(folder.resolve("home"));
        for (int round = 0; round < 3; round++) {
            try (CallSession session =
                    CallSession.create(
                            context,
                            folder.resolve("call" + round),
                            new NewCall("Appel", StandardGrids.amiIa2(), Rules.DEFAULT))) {
                measure(session, Files.createDirectory(folder.resolve("ballots" + round)));
            }
        }
    }

    private void measure(CallSession session, Path to) throws Exception {
        String[] numbers =
                IntStream.range(0, DOSSIERS).mapToObj(i -> "D" + i).toArray(String[]::new);
        TestCalls.dossiers(session, numbers);
        new ManageJury(session)
                .set(IntStream.range(0, JURORS).mapToObj(i -> Juror.named("J" + i)).toList());
        List<Path> files = new ArrayList<>();
        List<SignedEvent> all = new ArrayList<>();
        Map<String, String> keys = new java.util.HashMap<>();
        for (int i = 0; i < JURORS; i++) {
            Device device = Device.draw();
            keys.put(device.id(), device.publicKey());
            List<SignedEvent> events = events(session, "J" + i, device);
            all.addAll(events);
            files.add(ballot(session, to, "J" + i, device, events));
        }
        Spent start = Spent.now();
        boolean sound = all.parallelStream().allMatch(e -> Device.verify(e, keys.get(e.device())));
        Spent bare = Spent.now().since(start);
        assertThat(sound).isTrue();
        start = Spent.now();
        List<BallotOutcome> seen = new MergeBallots(session).preview(files, Progress.NONE);
        Spent preview = Spent.now().since(start);
        start = Spent.now();
        List<BallotOutcome> done = new MergeBallots(session).merge(files, Progress.NONE).outcomes();
        Spent merge = Spent.now().since(start);
        assertThat(seen).allMatch(o -> o.result() == Result.NEW);
        assertThat(done).allMatch(o -> o.changed().size() == DOSSIERS * 7);
        System.out.printf(
                "merging %d ballots × %d dossiers × 7 (%d events): bare signatures %s, dry run %s,"
                        + " merge with its backup %s; CPU of both to bare %.2f%n",
                JURORS,
                DOSSIERS,
                all.size(),
                bare,
                preview,
                merge,
                (preview.cpu + merge.cpu) / bare.cpu);
    }

    private List<SignedEvent> events(CallSession session, String juror, Device device) {
        String round = session.state().round().code();
        List<Event> events = new ArrayList<>();
        events.add(new DeviceEnrolled(device.publicKey(), juror));
        for (int d = 0; d < DOSSIERS; d++) {
            for (Criterion criterion : session.state().grid().criteria()) {
                events.add(
                        new MarksGiven(
                                "D" + d,
                                juror,
                                "",
                                List.of(new Cell(criterion.code(), Mark.of(random.nextInt(6))))));
            }
            events.add(new SheetFinished("D" + d, juror, true));
        }
        List<SignedEvent> signed = new ArrayList<>();
        for (Event event : events) {
            boolean enrolment = event instanceof DeviceEnrolled;
            signed.add(
                    EventCodec.sign(
                            event,
                            enrolment ? "" : round,
                            juror,
                            device,
                            signed.size() + 1,
                            List.of(),
                            Instant.EPOCH));
        }
        return signed;
    }

    private static Path ballot(
            CallSession session, Path to, String juror, Device device, List<SignedEvent> events)
            throws Exception {
        String token = CallId.draw();
        session.note(
                new PackageIssued(
                        new JurorPackage(
                                juror, 1, token, "hash", "", "", DOSSIERS, 1, "head", "", false)));
        BallotPayload payload =
                new BallotPayload(
                        BallotPayload.FORMAT,
                        session.state().call().id(),
                        session.state().round().code(),
                        juror,
                        device.id(),
                        Map.of(device.id(), device.publicKey()),
                        "hash",
                        1,
                        token,
                        MakeBallot.gridHash(session.state()),
                        1,
                        "",
                        Instant.EPOCH.toString(),
                        1,
                        "head",
                        List.of(),
                        List.of(),
                        "");
        return Files.write(
                to.resolve(juror + ".palmares-ballot"), BallotFile.write(payload, events, device));
    }

    /** Seconds by the clock, and of all processors: others may work on the same machine. */
    private record Spent(double wall, double cpu) {
        static Spent now() {
            return new Spent(System.nanoTime() / 1e9, SYSTEM.getProcessCpuTime() / 1e9);
        }

        Spent since(Spent earlier) {
            return new Spent(wall - earlier.wall, cpu - earlier.cpu);
        }

        @Override
        public String toString() {
            return String.format(java.util.Locale.ROOT, "%.2f s (CPU %.2f s)", wall, cpu);
        }
    }
}
