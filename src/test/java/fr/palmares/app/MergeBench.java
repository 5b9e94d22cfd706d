package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import fr.palmares.ChildProgram;
import fr.palmares.app.BallotOutcome.Result;
import fr.palmares.journal.Device;
import fr.palmares.journal.SignedEvent;
import fr.palmares.model.Juror;
import fr.palmares.model.Rules;
import fr.palmares.model.StandardGrids;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    private static final int HEAP_MB = 1000;

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

    /** The same in the packaged program that was just started, from the cache of its build. */
    @Test
    void fiftyBallotsInAProgramJustStarted() throws Exception {
        Path call = folder.resolve("cold");
        Path ballots = Files.createDirectory(folder.resolve("cold-ballots"));
        try (CallSession session =
                CallSession.create(
                        TestCalls.context(folder.resolve("home")),
                        call,
                        new NewCall("Appel", StandardGrids.amiIa2(), Rules.DEFAULT))) {
            ballots(session, ballots, new ArrayList<>(), new HashMap<>());
        }
        System.out.print(
                ChildProgram.runPackaged(
                        HEAP_MB,
                        MergeBench.class,
                        folder.resolve("home").toString(),
                        call.toString(),
                        ballots.toString()));
    }

    /** What a child does: {@code HOME CALL BALLOTS}. */
    public static void main(String[] arguments) throws Exception {
        AppContext context = TestCalls.context(Path.of(arguments[0]));
        try (CallSession session = CallSession.open(context, Path.of(arguments[1]));
                Stream<Path> ballots = Files.list(Path.of(arguments[2]))) {
            List<Path> files = ballots.sorted().toList();
            Spent start = Spent.now();
            new MergeBallots(session).preview(files, Progress.NONE);
            Spent preview = Spent.now().since(start);
            start = Spent.now();
            List<BallotOutcome> done =
                    new MergeBallots(session).merge(files, Progress.NONE).outcomes();
            Spent merge = Spent.now().since(start);
            if (!done.stream().allMatch(o -> o.changed().size() == DOSSIERS * 7)) {
                throw new IllegalStateException("not every mark was merged");
            }
            System.out.printf(
                    "merging %d ballots × %d dossiers × 7 in a program just started: dry run %s,"
                            + " merge with its backup %s%n",
                    files.size(), DOSSIERS, preview, merge);
        }
    }

    private List<Path> ballots(
            CallSession session, Path to, List<SignedEvent> all, Map<String, String> keys)
            throws Exception {
        String[] numbers =
                IntStream.range(0, DOSSIERS).mapToObj(i -> "D" + i).toArray(String[]::new);
        TestCalls.dossiers(session, numbers);
        new ManageJury(session)
                .set(IntStream.range(0, JURORS).mapToObj(i -> Juror.named("J" + i)).toList());
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < JURORS; i++) {
            Device device = Device.draw();
            keys.put(device.id(), device.publicKey());
            List<SignedEvent> events =
                    TestBallots.events(session, "J" + i, device, List.of(numbers), random);
            all.addAll(events);
            String token = TestBallots.packageOf(session, "J" + i, DOSSIERS);
            files.add(TestBallots.write(session, to, "J" + i, device, token, 1, events));
        }
        return files;
    }

    private void measure(CallSession session, Path to) throws Exception {
        List<SignedEvent> all = new ArrayList<>();
        Map<String, String> keys = new HashMap<>();
        List<Path> files = ballots(session, to, all, keys);
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
