package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.journal.Faults;
import fr.palmares.model.Broken;
import fr.palmares.model.Divergence;
import fr.palmares.model.Failure;
import fr.palmares.model.Mark;
import fr.palmares.model.SheetId;
import fr.palmares.sharing.Network;
import fr.palmares.sharing.TestServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * Servers that are killed or full, networks that are cut at any byte, clients that are killed:
 * after the last synchronisation every computer holds the same, nothing is lost, nothing doubled.
 */
@Tag("faults")
@EnabledIf("fr.palmares.sharing.TestServer#fits")
class SharedCallFaultsTest {
    private static final int CLIENTS = 6;
    private static final int STEPS = 18;

    @TempDir Path folder;

    private final Set<String> said = new HashSet<>();
    private SharedComputers computers;
    private Network network;

    private void begin(TestServer server, int clients) {
        computers = new SharedComputers(folder, server);
        network = Network.before(server);
        computers.share(computers.url(network.port()));
        while (computers.all().size() < clients) {
            computers.join(computers.url(network.port()));
        }
    }

    @AfterEach
    void end() {
        if (network != null) {
            network.close();
            computers.close();
        }
    }

    /** Whether it came through; a failure is one that people are told in a sentence. */
    private static boolean tried(CallSession client) {
        try {
            SharedComputers.sync(client);
            return true;
        } catch (Failure e) {
            assertThat(e.key()).isIn("broken.share.server", "broken.share.full");
            return false;
        }
    }

    private void mark(CallSession client, Random random) {
        SharedComputers.mark(client, random);
        said.addAll(SharedComputers.events(client));
    }

    private void allHoldTheSame(String what) {
        network.mend();
        computers.all().forEach(SharedComputers::sync);
        computers.all().forEach(SharedComputers::sync);
        String hash = SharedComputers.hash(computers.all().getFirst());
        for (CallSession client : computers.all()) {
            assertThat(SharedComputers.hash(client)).as(what).isEqualTo(hash);
            assertThat(SharedComputers.events(client))
                    .as(what)
                    .doesNotHaveDuplicates()
                    .containsAll(said);
            assertThat(SharedComputers.sync(client))
                    .as(what)
                    .isEqualTo(new SyncCall.Done(0, 0, 0, 0));
        }
    }

    @Test
    void sixComputersOverNetworksThatAreCutHoldTheSame() {
        begin(TestServer.shared(), CLIENTS);
        for (long seed = 1; seed <= Faults.rounds(24, 150); seed++) {
            Random random = new Random(seed);
            for (int step = 0; step < STEPS; step++) {
                CallSession client = computers.all().get(random.nextInt(CLIENTS));
                switch (random.nextInt(8)) {
                    case 0 -> tried(client);
                    case 1 -> cutOff(client, random);
                    case 2 -> storm(random);
                    case 3 -> client.undo();
                    default -> mark(client, random);
                }
            }
            computers.all().forEach(c -> said.addAll(SharedComputers.events(c)));
            allHoldTheSame("seed " + seed);
        }
    }

    private void cutOff(CallSession client, Random random) {
        network.cutAfter(random.nextInt(30_000));
        tried(client);
        network.mend();
    }

    /** All of them at once, and the network goes away in the middle of it. */
    private void storm(Random random) {
        network.cutAfter(random.nextInt(200_000));
        List<CompletableFuture<Boolean>> all = new ArrayList<>();
        for (CallSession client : computers.all()) {
            all.add(CompletableFuture.supplyAsync(() -> tried(client)));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        network.mend();
    }

    @Test
    void aServerThatIsKilledAtAnyMomentLosesNothingThatItAcknowledged() {
        TestServer server = TestServer.made();
        begin(server, 3);
        try {
            for (long seed = 1; seed <= Faults.rounds(2, 40); seed++) {
                Random random = new Random(seed);
                for (CallSession client : computers.all()) {
                    for (int i = 0; i < 5; i++) {
                        mark(client, random);
                    }
                }
                List<CompletableFuture<Boolean>> all = new ArrayList<>();
                for (CallSession client : computers.all()) {
                    all.add(CompletableFuture.supplyAsync(() -> tried(client)));
                }
                CompletableFuture.runAsync(
                                server::kill,
                                CompletableFuture.delayedExecutor(
                                        random.nextInt(60), TimeUnit.MILLISECONDS))
                        .join();
                all.forEach(CompletableFuture::join);
                assertThat(tried(computers.all().getFirst())).isFalse();
                server.start();
                allHoldTheSame("seed " + seed);
            }
        } finally {
            server.kill();
        }
    }

    @Test
    void aClientThatIsKilledInMidSyncIsOneOfThemAgain() throws Exception {
        begin(TestServer.shared(), 2);
        CallSession stays = computers.all().getFirst();
        computers.all().removeLast().close();
        for (long seed = 1; seed <= Faults.rounds(1, 30); seed++) {
            Random random = new Random(seed);
            long lines = killed(seed, random.nextInt(1_200));
            mark(stays, random);
            tried(stays);

            try (CallSession again = CallSession.open(computers.context(1), computers.path(1))) {
                assertThat(again.state().journal().entries()).isGreaterThanOrEqualTo(lines);
                said.addAll(SharedComputers.events(again));
                SharedComputers.sync(again);
                SharedComputers.sync(stays);
                SharedComputers.sync(again);
                assertThat(SharedComputers.hash(again)).isEqualTo(SharedComputers.hash(stays));
                assertThat(SharedComputers.events(stays))
                        .doesNotHaveDuplicates()
                        .containsAll(said)
                        .hasSameElementsAs(SharedComputers.events(again));
                assertThat(new VerifyCall(again).verify(Progress.NONE).stateHash())
                        .isEqualTo(SharedComputers.hash(again));
            }
        }
    }

    /** Kills a computer a while after it opened its call; the last line it said was on disk. */
    private long killed(long seed, int milliseconds) throws IOException, InterruptedException {
        Process process =
                Child.of(folder)
                        .start(
                                SyncingProcess.class,
                                computers.context(1).home().toString(),
                                computers.path(1).toString(),
                                Long.toString(seed));
        long last = 0;
        try (BufferedReader said =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("open");
            assertThat(process.waitFor(milliseconds, TimeUnit.MILLISECONDS)).isFalse();
            // the process alone: what it said before stays to be read
            process.toHandle().destroyForcibly();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                last = Long.parseLong(line);
            }
        }
        process.waitFor();
        return last;
    }

    @Test
    void aServerWhoseDiskIsFullTakesAllOfAPageOrNothing() {
        begin(TestServer.shared(), 2);
        CallSession one = computers.all().getFirst();
        computers.all().forEach(SharedComputers::sync);
        full("event", 3);
        Random random = new Random(1);
        for (int i = 0; i < 10; i++) {
            mark(one, random);
        }
        assertThatThrownBy(() -> SharedComputers.sync(one))
                .isInstanceOf(Broken.class)
                .hasFieldOrPropertyWithValue("key", "broken.share.full");
        assertThat(SharedComputers.sync(computers.all().getLast()).received())
                .as("nothing of a page that did not fit")
                .isZero();

        full("piece", 0);
        TestCalls.dossiers(one, "D7", "D8");
        assertThat(tried(one)).isFalse();
        room();
        said.addAll(SharedComputers.events(one));
        allHoldTheSame("after there was room");
        assertThat(computers.all().getLast().state().dossiers()).containsKey("D8");
    }

    /** From so many rows of a statement on there is no room for more. */
    private void full(String table, int rows) {
        room();
        TestServer.shared()
                .sql(
                        computers.database(),
                        "postgres",
                        "create sequence palmares.room minvalue -1 start 0 maxvalue " + rows,
                        "select nextval('palmares.room')",
                        "grant usage on sequence palmares.room to public",
                        """
                        create function palmares.full() returns trigger language plpgsql as $$
                        begin
                            perform nextval('palmares.room');
                            return new;
                        exception when others then
                            raise exception 'no room' using errcode = 'disk_full';
                        end $$""",
                        "create trigger zz_full before insert on palmares."
                                + table
                                + " for each row execute function palmares.full()");
    }

    private void room() {
        TestServer.shared()
                .sql(
                        computers.database(),
                        "postgres",
                        "drop function if exists palmares.full() cascade",
                        "drop sequence if exists palmares.room");
    }

    /** Computers of the same coordinator; the second one's clock is a day ahead of the first's. */
    @Test
    void aClockThatIsADayAheadDecidesNothing() {
        begin(TestServer.shared(), 2);
        CallSession early = computers.all().getFirst();
        CallSession ahead = computers.all().getLast();
        SheetId sheet = new SheetId(early.state().round().code(), "D1", "A");
        new GiveMarks(ahead).mark(sheet, "impact", Mark.of(1));
        new GiveMarks(early).mark(sheet, "impact", Mark.of(5));
        said.addAll(SharedComputers.events(early));
        said.addAll(SharedComputers.events(ahead));
        allHoldTheSame("both said something else");
        for (CallSession client : computers.all()) {
            assertThat(divergences(client, sheet)).hasSize(1);
        }

        // whoever has seen both decides, however early their clock
        new GiveMarks(early).mark(sheet, "impact", Mark.of(5));
        allHoldTheSame("decided");
        for (CallSession client : computers.all()) {
            assertThat(divergences(client, sheet)).isEmpty();
            assertThat(client.state().sheets().get(sheet).marks())
                    .containsEntry("impact", Mark.of(5));
        }
    }

    private static List<Divergence> divergences(CallSession client, SheetId sheet) {
        return client.with(s -> s.tables().divergences(sheet.round()));
    }
}
