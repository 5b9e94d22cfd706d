package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.journal.Device;
import fr.palmares.journal.Event.MarksGiven;
import fr.palmares.journal.SignedEvent;
import fr.palmares.model.Broken;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.Refused;
import fr.palmares.model.Rules;
import fr.palmares.model.SheetId;
import fr.palmares.model.StandardGrids;
import fr.palmares.sharing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** One call on several computers, through networks and servers that fail. */
@EnabledIf("fr.palmares.sharing.TestServer#fits")
class SharedCallTest {
    private static final List<String> CRITERIA = List.of("impact", "equipe", "donnees");
    private static final List<String> DOSSIERS = List.of("D1", "D2", "D3");

    @TempDir Path folder;

    private final TestServer server = TestServer.shared();
    private final String database = server.database();
    private final String url = server.url(database, database + "_c");
    private final List<CallSession> clients = new ArrayList<>();

    @BeforeEach
    void prepare() {
        ShareCall.prepare(server.url(database, "postgres"), "");
        String role = "create role " + database + "_c login in role palmares_coordinator";
        server.sql(database, "postgres", role);
    }

    @AfterEach
    void close() {
        clients.forEach(CallSession::close);
    }

    /** A computer whose clock is a day ahead of the one before it. */
    private AppContext context(int client) {
        AppContext plain = TestCalls.context(folder.resolve("home" + client));
        Clock clock = Clock.offset(plain.clock(), Duration.ofDays(client));
        return new AppContext(plain.home(), clock, plain.samples());
    }

    private void share() {
        CallSession first =
                CallSession.create(
                        context(0),
                        folder.resolve("call0"),
                        new NewCall("AMI", StandardGrids.amiIa2(), Rules.DEFAULT.withSeats(2, 1)));
        clients.add(first);
        TestCalls.dossiers(first, DOSSIERS.toArray(String[]::new));
        new ManageJury(first).set(List.of(Juror.named("A"), Juror.named("B")));
        ShareCall.share(first, url, List.of(), "", Progress.NONE);
    }

    private void join() {
        int number = clients.size();
        Path path = folder.resolve("call" + number);
        clients.add(ShareCall.join(context(number), url, path, "", Progress.NONE));
    }

    private static SyncCall.Done sync(CallSession client) {
        return new SyncCall(client).sync("", Progress.NONE);
    }

    private static void mark(CallSession client, Random random) {
        String round = client.state().round().code();
        String dossier = DOSSIERS.get(random.nextInt(DOSSIERS.size()));
        SheetId sheet = new SheetId(round, dossier, random.nextBoolean() ? "A" : "B");
        String criterion = CRITERIA.get(random.nextInt(CRITERIA.size()));
        new GiveMarks(client).mark(sheet, criterion, Mark.of(random.nextInt(6)));
    }

    private static String hash(CallSession client) {
        return client.with(s -> s.tables().stateHash());
    }

    /** Ids of the events in a computer's journal, each as often as it stands there. */
    private static List<String> events(CallSession client) {
        return client.with(
                s -> {
                    List<String> ids = new ArrayList<>();
                    s.journal().read(1, line -> line.events().forEach(e -> ids.add(e.id())));
                    return ids;
                });
    }

    private static long marks(CallSession client) {
        return client.with(
                s -> {
                    long[] marks = {0};
                    s.journal()
                            .read(
                                    1,
                                    line ->
                                            marks[0] +=
                                                    line.events().stream()
                                                            .filter(
                                                                    e ->
                                                                            e.event()
                                                                                    instanceof
                                                                                    MarksGiven)
                                                            .count());
                    return marks[0];
                });
    }

    /** Does something at the n-th look of long work at its progress. */
    private static Progress after(int looks, Runnable act) {
        return new Progress() {
            private int left = looks;

            @Override
            public void at(String messageKey, long done, long of) {}

            @Override
            public boolean cancelled() {
                left--;
                if (left == 0) {
                    act.run();
                }
                return false;
            }
        };
    }

    private static final class Cut extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static void syncCutOff(CallSession client, int looks) {
        try {
            new SyncCall(client)
                    .sync(
                            "",
                            after(
                                    looks,
                                    () -> {
                                        throw new Cut();
                                    }));
        } catch (Cut | CancellationException e) {
            // as a program that ended there: what it had written stays
            assertThat(client.state()).isNotNull();
        }
    }

    @Test
    void sixComputersWorkInAnyOrderAndHoldTheSameAfterTheLastSync() {
        for (long seed = 1; seed <= 2; seed++) {
            Random random = new Random(seed);
            if (clients.isEmpty()) {
                share();
                while (clients.size() < 6) {
                    join();
                }
            }
            long given = marks(clients.getFirst());
            Set<String> said = new HashSet<>();
            for (int step = 0; step < 40; step++) {
                CallSession client = clients.get(random.nextInt(clients.size()));
                switch (random.nextInt(5)) {
                    case 0 -> sync(client);
                    case 1 -> syncCutOff(client, 1 + random.nextInt(6));
                    default -> mark(client, random);
                }
                said.addAll(events(client));
            }
            clients.forEach(SharedCallTest::sync);
            clients.forEach(SharedCallTest::sync);

            String hash = hash(clients.getFirst());
            for (CallSession client : clients) {
                assertThat(hash(client)).as("seed %s", seed).isEqualTo(hash);
                assertThat(events(client)).doesNotHaveDuplicates().containsAll(said);
            }
            assertThat(marks(clients.getFirst())).isGreaterThan(given);
            assertThat(sync(clients.getLast())).isEqualTo(new SyncCall.Done(0, 0, 0, 0));
        }
    }

    @Test
    void aServerThatDiesInMidSyncLosesNothingAndDoublesNothing() {
        share();
        join();
        CallSession one = clients.getFirst();
        CallSession two = clients.getLast();
        Random random = new Random(3);
        for (int i = 0; i < 10; i++) {
            mark(one, random);
            mark(two, random);
        }
        sync(two);
        int before = events(one).size();
        // at the first page, so that what comes and what goes is still before it
        assertThatThrownBy(() -> new SyncCall(one).sync("", after(1, server::kill)))
                .isInstanceOf(Broken.class)
                .hasFieldOrPropertyWithValue("key", "broken.share.server");
        assertThatThrownBy(() -> sync(two)).isInstanceOf(Broken.class);
        mark(two, random);
        assertThat(events(one)).hasSizeGreaterThanOrEqualTo(before);

        server.start();
        sync(one);
        sync(two);
        sync(one);

        assertThat(hash(one)).isEqualTo(hash(two));
        assertThat(events(one)).doesNotHaveDuplicates().hasSameElementsAs(events(two));
    }

    @Test
    void theCallIsOnTheComputerWhenTheServerIsThrownAway() {
        share();
        join();
        mark(clients.getFirst(), new Random(4));
        sync(clients.getFirst());
        sync(clients.getLast());
        sync(clients.getFirst());
        server.sql(database, "postgres", "drop schema palmares cascade");

        assertThat(new VerifyCall(clients.getLast()).verify(Progress.NONE).stateHash())
                .isEqualTo(hash(clients.getFirst()));
        assertThatThrownBy(() -> sync(clients.getFirst()))
                .isInstanceOf(Refused.class)
                .hasFieldOrPropertyWithValue("key", "refused.share.notInstalled");
    }

    @Test
    void whatWasWronglySignedIsLeftOutAndSaidUntilItIsMended() {
        share();
        mark(clients.getFirst(), new Random(5));
        sync(clients.getFirst());
        String marks = " where type = 'MarksGiven'";
        server.sql(
                database,
                "postgres",
                "update palmares.event set signature = 'AAAA' || signature" + marks);

        join();
        CallSession second = clients.getLast();
        assertThat(second.state().sheets()).isEmpty();
        assertThat(sync(second).leftOut()).isEqualTo(1);

        server.sql(
                database,
                "postgres",
                "update palmares.event set signature = substr(signature, 5)" + marks);
        assertThat(sync(second)).isEqualTo(new SyncCall.Done(0, 1, 0, 0));
        sync(clients.getFirst());
        assertThat(hash(second)).isEqualTo(hash(clients.getFirst()));
    }

    @Test
    void ballotsThatCameByMailToDifferentCoordinatorsMeetOnTheServer() throws IOException {
        share();
        CallSession one = clients.getFirst();
        String token = TestBallots.packageOf(one, "A", DOSSIERS.size());
        sync(one);
        join();
        CallSession two = clients.getLast();
        Device device = Device.draw();
        List<SignedEvent> all = TestBallots.events(one, "A", device, DOSSIERS, new Random(6));
        Path early = Files.createDirectory(folder.resolve("early"));
        Path late = Files.createDirectory(folder.resolve("late"));
        List<SignedEvent> first = all.subList(0, 9);
        merge(one, TestBallots.write(one, early, "A", device, token, 1, first));
        merge(two, TestBallots.write(one, late, "A", device, token, 2, all));

        sync(two);
        sync(one);
        sync(two);

        assertThat(events(one)).hasSameElementsAs(events(two)).doesNotHaveDuplicates();
        assertThat(events(one)).containsAll(all.stream().map(SignedEvent::id).toList());
        assertThat(hash(one)).isEqualTo(hash(two));
        assertThat(new VerifyCall(one).verify(Progress.NONE).stateHash()).isEqualTo(hash(two));
    }

    private static void merge(CallSession client, Path ballot) {
        assertThat(new MergeBallots(client).merge(List.of(ballot), Progress.NONE).outcomes())
                .allMatch(o -> o.result() == BallotOutcome.Result.NEW);
    }

    @Test
    void aNewerProgramsCallIsRefusedBeforeAnythingIsTaken() {
        share();
        int before = events(clients.getFirst()).size();
        server.sql(database, "postgres", "update palmares.call set format = 2");

        assertThatThrownBy(() -> sync(clients.getFirst()))
                .isInstanceOf(Refused.class)
                .hasFieldOrPropertyWithValue("key", "refused.share.newer");
        assertThatThrownBy(this::join).hasFieldOrPropertyWithValue("key", "refused.share.newer");
        assertThat(folder.resolve("call1")).doesNotExist();
        assertThat(events(clients.getFirst())).hasSize(before);
    }

    @Test
    void theAddressIsKeptAndNoPasswordWithIt() {
        share();

        assertThat(folder.resolve("call0/call.shared"))
                .content()
                .contains("postgresql://")
                .contains("call=" + clients.getFirst().state().call().id())
                .doesNotContain("password");
    }
}
