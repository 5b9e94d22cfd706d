package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.intake.BigExport;
import fr.palmares.intake.ReadOptions;
import fr.palmares.journal.Device;
import fr.palmares.journal.Event.Cell;
import fr.palmares.journal.Event.DeviceEnrolled;
import fr.palmares.journal.Event.MarksGiven;
import fr.palmares.journal.EventCodec;
import fr.palmares.journal.SignedEvent;
import fr.palmares.model.Criterion;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.SheetId;
import fr.palmares.sharing.ServerAddress;
import fr.palmares.sharing.SharedCall;
import fr.palmares.sharing.SharedServer;
import fr.palmares.sharing.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A shared call against what a bare client does on the same server, in the same run. */
@Tag("bench")
@EnabledIf("fr.palmares.sharing.TestServer#fits")
class SharedCallBench {
    private static final int WHOLE = 6;
    private static final int MARKING = 60;
    private static final int WATCHING = 5;
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 60);

    private static TestServer server;

    @TempDir Path folder;

    @BeforeAll
    static void start() {
        server = TestServer.made();
    }

    @AfterAll
    static void stop() {
        server.kill();
    }

    private static SignedEvent mark(Device device, long n, Random random) {
        return EventCodec.sign(
                new MarksGiven(
                        "D" + (1 + random.nextInt(3)),
                        random.nextBoolean() ? "A" : "B",
                        "",
                        List.of(new Cell("impact", Mark.of(random.nextInt(6))))),
                "selection",
                CallSession.COORDINATOR,
                device,
                n,
                List.of(),
                Instant.now());
    }

    private static SignedEvent enrolment(Device device) {
        return EventCodec.sign(
                new DeviceEnrolled(device.publicKey(), CallSession.COORDINATOR),
                "",
                CallSession.COORDINATOR,
                device,
                1,
                List.of(),
                Instant.now());
    }

    private static String figures(List<Double> times) {
        double[] all = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return "%.1f / %.1f ms (median / p95 of %d)"
                .formatted(all[all.length / 2], all[all.length * 95 / 100], all.length);
    }

    private static double p95(List<Double> times) {
        double[] all = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return all[all.length * 95 / 100];
    }

    private static double median(List<Double> times) {
        double[] all = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return all[all.length / 2];
    }

    private static double milliseconds(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1e6;
    }

    /**
     * Sixty computers mark every five seconds and five look on. Six are whole programs (journal,
     * tables, background synchronisation); the others do to the server what those do, since one
     * machine has no room for sixty-five.
     */
    @Test
    void sixtyMarkAndFiveWatch() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        List<Double> shared = new CopyOnWriteArrayList<>();
        List<Double> bare = new CopyOnWriteArrayList<>();
        try (SharedComputers computers = new SharedComputers(folder, server);
                ExecutorService threads =
                        Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            BareRows.prepare(server, computers.database(), computers.user());
            computers.share(computers.url());
            while (computers.all().size() < WHOLE) {
                computers.join(computers.url());
            }
            String call = computers.all().getFirst().state().call().id();
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < WHOLE; i++) {
                CallSession session = computers.all().get(i);
                assertThat(KeepInSync.begin(session)).isPresent();
                int number = i;
                all.add(
                        threads.submit(
                                () -> {
                                    whole(session, computers, call, number, over, shared);
                                    return null;
                                }));
            }
            for (int i = WHOLE; i < MARKING + WATCHING; i++) {
                int number = i;
                all.add(
                        threads.submit(
                                () -> {
                                    simulated(computers.url(), call, number, over);
                                    return null;
                                }));
            }
            all.add(
                    threads.submit(
                            () -> {
                                bare(computers, over, bare);
                                return null;
                            }));
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(SECONDS));
            over.set(true);
            for (Future<?> one : all) {
                one.get();
            }
        }
        System.out.printf(
                "shared call, %d mark every 5 s and %d watch: mark to shared %s, bare commit of the"
                        + " same row %s; p95 over bare %.1f ms%n",
                MARKING, WATCHING, figures(shared), figures(bare), p95(shared) - p95(bare));
    }

    private static void whole(
            CallSession session,
            SharedComputers computers,
            String call,
            int number,
            AtomicBoolean over,
            List<Double> shared)
            throws Exception {
        Random random = new Random(number);
        String device = session.with(s -> s.device().id());
        try (BareRows look = BareRows.of(server, computers.database(), computers.user())) {
            pause((long) (EVERY_NANOS * random.nextDouble()), over);
            while (!over.get()) {
                long before = session.with(s -> s.tables().lastNumber(device));
                long start = System.nanoTime();
                SharedComputers.mark(session, random);
                long last = session.with(s -> s.tables().lastNumber(device));
                while (last > before && look.head(call, device) < last) {
                    LockSupport.parkNanos(500_000);
                }
                if (last > before) {
                    shared.add((System.nanoTime() - start) / 1e6);
                }
                pause(EVERY_NANOS, over);
            }
        }
    }

    /**
     * What a computer does to the server: a look twice a second, what is new, a mark now and then.
     */
    private static void simulated(String url, String id, int number, AtomicBoolean over) {
        Random random = new Random(number);
        Device device = Device.draw();
        try (SharedServer connection = SharedServer.open(ServerAddress.parse(url), "")) {
            SharedCall call = SharedCall.open(connection, id);
            long next = call.last() + 1;
            long n = 1;
            boolean marks = number < MARKING;
            if (marks) {
                call.append(List.of(enrolment(device)));
            }
            long due = System.nanoTime() + (long) (EVERY_NANOS * random.nextDouble());
            while (!over.get()) {
                if (marks && System.nanoTime() > due) {
                    call.append(List.of(mark(device, ++n, random)));
                    due += EVERY_NANOS;
                }
                if (call.last() >= next) {
                    List<SharedCall.Row> page = call.read(next);
                    next = page.isEmpty() ? next : page.getLast().seq() + 1;
                }
                long left = marks ? Math.min(POLL_NANOS, due - System.nanoTime()) : POLL_NANOS;
                pause(left, over);
            }
        }
    }

    private static void bare(SharedComputers computers, AtomicBoolean over, List<Double> times)
            throws Exception {
        Device device = Device.draw();
        Random random = new Random(0);
        try (BareRows rows = BareRows.of(server, computers.database(), computers.user())) {
            for (long n = 1; !over.get(); n++) {
                SignedEvent event = mark(device, n, random);
                long number = n;
                times.add(
                        milliseconds(
                                () -> {
                                    rows.insert(
                                            "c",
                                            event.json(),
                                            event.signature(),
                                            event.id(),
                                            event.device(),
                                            number);
                                    return null;
                                }));
                pause(TimeUnit.MILLISECONDS.toNanos(200), over);
            }
        }
    }

    private static void pause(long nanos, AtomicBoolean over) {
        long end = System.nanoTime() + nanos;
        while (!over.get() && System.nanoTime() < end) {
            LockSupport.parkNanos(Math.min(end - System.nanoTime(), 50_000_000));
        }
    }

    /**
     * A thousand clients over as many connections as pgbench would take, in turns with bare rows.
     */
    @Test
    void aThousandClientsAgainstBareInserts() throws Exception {
        int connections = 32;
        int clients = 1_000;
        int marks = 6;
        try (SharedComputers computers = new SharedComputers(folder, server)) {
            BareRows.prepare(server, computers.database(), computers.user());
            List<Device> devices =
                    IntStream.range(0, clients).mapToObj(i -> Device.draw()).toList();
            for (int calls : new int[] {1, 100}) {
                List<Double> ours = new ArrayList<>();
                List<Double> theirs = new ArrayList<>();
                for (int round = 0; round < 3; round++) {
                    List<List<SignedEvent>> said = said(devices, marks, round);
                    theirs.add(
                            rate(
                                    clients * marks,
                                    connections,
                                    bareWork(computers, said, calls + "-" + round)));
                    List<String> ids = begun(computers.url(), calls, round, devices);
                    ours.add(
                            rate(
                                    clients * marks,
                                    connections,
                                    ourWork(computers.url(), said, ids)));
                }
                System.out.printf(
                        "shared call, %d clients on %d connections in %d call(s): %.0f acts/s, bare"
                                + " inserts %.0f/s; ratio %.2f (medians of 3)%n",
                        clients,
                        connections,
                        calls,
                        median(ours),
                        median(theirs),
                        median(ours) / median(theirs));
            }
        }
    }

    private static List<List<SignedEvent>> said(List<Device> devices, int marks, int round) {
        Random random = new Random(round);
        return devices.stream()
                .map(d -> IntStream.range(0, marks).mapToObj(n -> mark(d, n + 2, random)).toList())
                .toList();
    }

    /** Calls that every client has its key in. */
    private static List<String> begun(String url, int calls, int round, List<Device> devices) {
        List<String> ids = new ArrayList<>();
        try (SharedServer connection = SharedServer.open(ServerAddress.parse(url), "")) {
            for (int i = 0; i < calls; i++) {
                String id = "bench-" + calls + "-" + round + "-" + i;
                int number = i;
                SharedCall.begin(connection, id)
                        .append(
                                IntStream.range(0, devices.size())
                                        .filter(d -> d % calls == number)
                                        .mapToObj(d -> enrolment(devices.get(d)))
                                        .toList());
                ids.add(id);
            }
        }
        return ids;
    }

    /** What one connection of several does. */
    private interface Share {
        void work(int connection, int connections) throws Exception;
    }

    private static double rate(int acts, int connections, Share share) throws Exception {
        long start = System.nanoTime();
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                int number = i;
                all.add(
                        threads.submit(
                                () -> {
                                    share.work(number, connections);
                                    return null;
                                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        return acts / ((System.nanoTime() - start) / 1e9);
    }

    private static Share bareWork(SharedComputers at, List<List<SignedEvent>> said, String round) {
        return (connection, connections) -> {
            try (BareRows rows = BareRows.of(server, at.database(), at.user())) {
                for (int n = 0; n < said.getFirst().size(); n++) {
                    for (int client = connection; client < said.size(); client += connections) {
                        SignedEvent event = said.get(client).get(n);
                        rows.insert(
                                "bare" + round,
                                event.json(),
                                event.signature(),
                                event.id(),
                                event.device(),
                                event.n());
                    }
                }
            }
        };
    }

    private static Share ourWork(String url, List<List<SignedEvent>> said, List<String> ids) {
        return (connection, connections) -> {
            try (SharedServer at = SharedServer.open(ServerAddress.parse(url), "")) {
                Map<Integer, SharedCall> calls = new LinkedHashMap<>();
                for (int n = 0; n < said.getFirst().size(); n++) {
                    for (int client = connection; client < said.size(); client += connections) {
                        calls.computeIfAbsent(
                                        client % ids.size(), c -> SharedCall.open(at, ids.get(c)))
                                .append(List.of(said.get(client).get(n)));
                    }
                }
            }
        };
    }

    /** A call of 435 dossiers with three sheets each, brought to a new computer. */
    @Test
    void firstJoinAgainstCopyingTheSameBytesAndASyncWithNothingNew() throws Exception {
        int dossiers = 435;
        try (SharedComputers computers = new SharedComputers(folder, server)) {
            CallSession first = computers.share(computers.url());
            Path export = BigExport.write(folder.resolve("export.xlsx"), dossiers, false);
            ImportDossiers imports = new ImportDossiers(first);
            imports.apply(
                    imports.preview(List.of(export), ReadOptions.STANDARD, Progress.NONE),
                    Progress.NONE);
            fill(first, 3);
            String id = first.state().call().id();
            System.out.printf(
                    "shared call, %d dossiers and %d acts given to a server: %.0f ms%n",
                    first.state().dossiers().size(),
                    SharedComputers.events(first).size(),
                    milliseconds(() -> SharedComputers.sync(first)));
            List<Double> joins = new ArrayList<>();
            List<Double> copies = new ArrayList<>();
            long bytes = 0;
            try (BareRows rows = BareRows.of(server, computers.database(), computers.user())) {
                for (int round = 0; round < 6; round++) {
                    Path file = folder.resolve("copy" + round);
                    double copy = milliseconds(() -> rows.copy(id, file));
                    bytes = Files.size(file);
                    Path joined = folder.resolve("joined" + round);
                    long start = System.nanoTime();
                    CallSession other =
                            ShareCall.join(
                                    computers.context(round + 1),
                                    computers.url(),
                                    joined,
                                    "",
                                    Progress.NONE);
                    double join = (System.nanoTime() - start) / 1e6;
                    other.close();
                    // the first one warms this program up
                    if (round > 0) {
                        copies.add(copy);
                        joins.add(join);
                    }
                }
            }
            System.out.printf(
                    "shared call, first join of %d dossiers (%.1f MB): %.0f ms, copying the same"
                            + " bytes %.0f ms; ratio %.1f (medians of 5)%n",
                    dossiers,
                    bytes / 1e6,
                    median(joins),
                    median(copies),
                    median(joins) / median(copies));
            nothingNew(first);
        }
    }

    private static void fill(CallSession session, int readers) {
        List<Juror> jurors =
                IntStream.range(0, readers).mapToObj(i -> Juror.named("J" + i)).toList();
        new ManageJury(session).set(jurors);
        Random random = new Random(1);
        String round = session.state().round().code();
        List<Criterion> criteria = session.state().grid().criteria();
        for (String dossier : session.state().dossiers().keySet()) {
            for (Juror juror : jurors) {
                Map<String, Mark> marks = new LinkedHashMap<>();
                criteria.forEach(c -> marks.put(c.code(), Mark.of(random.nextInt(6))));
                new GiveMarks(session).marks(new SheetId(round, dossier, juror.code()), marks);
            }
        }
    }

    private static void nothingNew(CallSession session) throws Exception {
        SharedComputers.sync(session);
        List<Double> kept = new ArrayList<>();
        SyncLine line = new SyncLine(session);
        line.connect("");
        line.exchange(Progress.NONE);
        for (int i = 0; i < 300; i++) {
            kept.add(
                    milliseconds(
                            () -> {
                                assertThat(line.exchange(Progress.NONE)).isEmpty();
                                return null;
                            }));
        }
        line.disconnect();
        List<Double> whole = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            whole.add(milliseconds(() -> SharedComputers.sync(session)));
        }
        System.out.printf(
                "shared call, a sync with nothing new: kept connection %s, connecting and comparing"
                        + " everything %s%n",
                figures(kept), figures(whole));
    }

    /** The same synchronisation among ten calls and among two hundred. */
    @Test
    void amongManyCalls() throws Exception {
        int events = Integer.getInteger("bench.events", 3_000);
        int[] sizes = {10, 200};
        Map<Integer, List<Double>> nothing = new LinkedHashMap<>();
        Map<Integer, List<Double>> marked = new LinkedHashMap<>();
        List<SharedComputers> all = new ArrayList<>();
        try {
            for (int size : sizes) {
                SharedComputers computers =
                        new SharedComputers(
                                Files.createDirectory(folder.resolve("s" + size)), server);
                all.add(computers);
                ManyCalls.fill(server, computers.database(), computers.user(), size, events);
                computers.share(computers.url());
                nothing.put(size, new ArrayList<>());
                marked.put(size, new ArrayList<>());
            }
            Random random = new Random(1);
            for (int round = 0; round < 60; round++) {
                for (int i = 0; i < sizes.length; i++) {
                    CallSession one = all.get(i).all().getFirst();
                    SharedComputers.mark(one, random);
                    marked.get(sizes[i]).add(milliseconds(() -> SharedComputers.sync(one)));
                    nothing.get(sizes[i]).add(milliseconds(() -> SharedComputers.sync(one)));
                }
            }
        } finally {
            all.forEach(SharedComputers::close);
        }
        for (Map<Integer, List<Double>> times : List.of(nothing, marked)) {
            times.values().forEach(t -> Collections.sort(t));
            System.out.printf(
                    "shared call, %s, all calls the user's own, each of %d acts: among %s calls"
                            + " %.1f and %.1f ms; ratio %.2f (medians of 60)%n",
                    times.equals(nothing) ? "a sync with nothing new" : "a mark and a sync",
                    events,
                    Arrays.toString(sizes),
                    median(times.get(sizes[0])),
                    median(times.get(sizes[1])),
                    median(times.get(sizes[1])) / median(times.get(sizes[0])));
        }
    }
}
