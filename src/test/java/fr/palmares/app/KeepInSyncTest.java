package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.model.CallState;
import fr.palmares.model.Decision;
import fr.palmares.model.Mark;
import fr.palmares.model.Outcome;
import fr.palmares.model.Rules;
import fr.palmares.model.SheetId;
import fr.palmares.model.StandardGrids;
import fr.palmares.sharing.Network;
import fr.palmares.sharing.TestServer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Two computers that follow each other by themselves, through networks that fail. */
@EnabledIf("fr.palmares.sharing.TestServer#fits")
@Timeout(120)
class KeepInSyncTest {
    private static final SyncPauses QUICK =
            new SyncPauses(
                    Duration.ofMillis(50),
                    Duration.ofMillis(10),
                    Duration.ofMillis(50),
                    Duration.ofMillis(200));

    @TempDir Path folder;

    private final Random random = new Random(8);
    private final TestServer server = TestServer.shared();

    private SharedComputers computers;
    private Network network;

    @BeforeEach
    void begin() {
        computers = new SharedComputers(folder, server);
        network = Network.before(server);
    }

    @AfterEach
    void close() {
        network.close();
        computers.close();
    }

    private static KeepInSync keep(CallSession session) {
        return KeepInSync.begin(session, QUICK).orElseThrow();
    }

    /** Waits for a state of synchronisation. */
    private static SyncState await(KeepInSync sync, Predicate<SyncState> wanted) throws Exception {
        CompletableFuture<SyncState> come = new CompletableFuture<>();
        sync.onChange(
                state -> {
                    if (wanted.test(state)) {
                        come.complete(state);
                    }
                });
        if (wanted.test(sync.state())) {
            come.complete(sync.state());
        }
        return come.get(60, TimeUnit.SECONDS);
    }

    /** Waits for a state of a call. */
    private static void await(CallSession session, Predicate<CallState> wanted) throws Exception {
        CompletableFuture<Boolean> come = new CompletableFuture<>();
        Runnable quiet =
                session.onChange(
                        state -> {
                            if (wanted.test(state)) {
                                come.complete(true);
                            }
                        });
        if (wanted.test(session.state())) {
            come.complete(true);
        }
        assertThat(come.get(60, TimeUnit.SECONDS)).isTrue();
        quiet.run();
    }

    private static boolean offline(SyncState state, int waiting) {
        return state instanceof SyncState.Offline s && s.waiting().all() == waiting;
    }

    private static boolean upToDate(SyncState state) {
        return state instanceof SyncState.UpToDate;
    }

    @Test
    void aMarkGivenOnOneComputerIsOnTheOtherByItself() throws Exception {
        CallSession one = computers.share(computers.url());
        CallSession two = computers.join(computers.url());
        keep(one);
        keep(two);

        SharedComputers.mark(one, random);
        await(two, state -> state.sheets().equals(one.state().sheets()));
        SharedComputers.mark(two, random);
        await(one, state -> state.sheets().equals(two.state().sheets()));

        assertThat(SharedComputers.marks(one)).isEqualTo(2);
        assertThat(SharedComputers.events(two)).doesNotHaveDuplicates();
    }

    @Test
    void theSecondScreenOfASittingFollowsTheFirst() throws Exception {
        try (CallSession one = SittingCall.closed(folder)) {
            ShareCall.share(one, computers.url(), List.of(), "", Progress.NONE);
            CallSession two = computers.join(computers.url());
            keep(one);
            keep(two);
            HoldSitting sitting = new HoldSitting(one);

            sitting.open(SittingCall.opening());
            sitting.call(List.of("D1"));
            await(two, s -> tabled(s, "D1"));
            Decision decision = SittingCall.decision("D1", Outcome.LAUREATE, 0, "");
            new DecideInSitting(one).decide(decision, null);
            await(
                    two,
                    s ->
                            s.decisions().containsKey("D1")
                                    && s.decisions().get("D1").outcome() == Outcome.LAUREATE);
        }
    }

    @Test
    void whatIsDoneWithoutANetworkIsCountedAndGoesWhenItIsBack() throws Exception {
        CallSession one = computers.share(computers.url(network.port()));
        CallSession two = computers.join(computers.url());
        KeepInSync sync = keep(one);
        keep(two);
        await(sync, KeepInSyncTest::upToDate);

        network.cut();
        await(sync, state -> offline(state, 0));
        int before = SharedComputers.events(one).size();
        for (int i = 0; i < 14; i++) {
            SharedComputers.mark(one, random);
        }
        int done = SharedComputers.events(one).size() - before;
        await(sync, state -> offline(state, done));
        SharedComputers.mark(two, random);
        network.mend();

        await(sync, KeepInSyncTest::upToDate);
        await(two, s -> s.sheets().equals(one.state().sheets()));
        assertThat(SharedComputers.events(one))
                .doesNotHaveDuplicates()
                .hasSameElementsAs(SharedComputers.events(two));
    }

    @Test
    void afterAnHourWithoutANetworkNothingIsMissing() throws Exception {
        AtomicReference<Duration> later = new AtomicReference<>(Duration.ZERO);
        Clock clock =
                new Clock() {
                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return Instant.now().plus(later.get());
                    }
                };
        CallSession one = computers.share(computers.url());
        AppContext plain = computers.context(1);
        try (CallSession two =
                ShareCall.join(
                        new AppContext(plain.home(), clock, plain.samples()),
                        computers.url(network.port()),
                        folder.resolve("late"),
                        "",
                        Progress.NONE)) {
            KeepInSync sync = keep(two);
            await(sync, KeepInSyncTest::upToDate);
            network.silence();
            network.cut();
            SyncState cut = await(sync, s -> s instanceof SyncState.Offline);
            later.set(Duration.ofHours(1));
            SharedComputers.mark(two, random);
            SharedComputers.mark(one, random);
            SharedComputers.sync(one);
            assertThat(((SyncState.Offline) cut).since())
                    .isBefore(clock.instant().minusSeconds(3000));

            network.mend();
            await(sync, KeepInSyncTest::upToDate);
            SharedComputers.sync(one);
            await(two, s -> s.sheets().equals(one.state().sheets()));
            assertThat(SharedComputers.hash(one)).isEqualTo(SharedComputers.hash(two));
        }
    }

    @Test
    void aCallOpenedWithoutANetworkKnowsWhatWaits() throws Exception {
        CallSession one = computers.share(computers.url(network.port()));
        KeepInSync first = keep(one);
        SharedComputers.mark(one, random);
        await(first, KeepInSyncTest::upToDate);
        SharedComputers.sync(one);
        one.close();
        network.cut();

        try (CallSession again = CallSession.open(computers.context(0), computers.path(0))) {
            KeepInSync sync = keep(again);
            await(sync, state -> offline(state, 0));
            SharedComputers.mark(again, new Random(99));
            SyncState state = await(sync, s -> offline(s, 1));
            assertThat(((SyncState.Offline) state).waiting()).isEqualTo(new Waiting(1, 0));
        }
    }

    @Test
    void aPasswordIsAskedForAndAWrongOneIsSaid() throws Exception {
        CallSession one = computers.share(computers.url());
        server.sql(
                computers.database(),
                "postgres",
                "do $$ begin create role "
                        + TestServer.TYPED
                        + "; exception when others then end $$",
                "alter role " + computers.user() + " password 'juste'",
                "grant " + TestServer.TYPED + " to " + computers.user());
        KeepInSync sync = keep(one);

        SyncState none = await(sync, s -> s instanceof SyncState.PasswordNeeded);
        assertThat(((SyncState.PasswordNeeded) none).why().key())
                .isEqualTo("refused.share.rejected");
        sync.password("faux");
        await(
                sync,
                s ->
                        s instanceof SyncState.PasswordNeeded p
                                && p.why().key().equals("refused.share.login"));
        sync.password("juste");
        await(sync, KeepInSyncTest::upToDate);
        assertThat(computers.path(0).resolve("call.shared")).content().doesNotContain("juste");
    }

    @Test
    void whatTheServerRefusesIsSaidAndTriedAgain() throws Exception {
        CallSession one = computers.share(computers.url());
        KeepInSync sync = keep(one);
        await(sync, KeepInSyncTest::upToDate);
        String admin = "postgres";
        server.sql(computers.database(), admin, "update palmares.call set format = 99");
        SyncState newer = await(sync, s -> s instanceof SyncState.Stopped);
        assertThat(((SyncState.Stopped) newer).why().key()).isEqualTo("refused.share.newer");
        server.sql(computers.database(), admin, "update palmares.call set format = 1");
        await(sync, KeepInSyncTest::upToDate);

        server.sql(
                computers.database(), admin, "revoke select on palmares.call from palmares_member");
        SharedComputers.mark(one, random);
        SyncState state =
                await(sync, s -> s instanceof SyncState.Stopped p && p.waiting().all() == 1);
        assertThat(((SyncState.Stopped) state).why().key()).isEqualTo("refused.share.rights");
        server.sql(computers.database(), admin, "grant select on palmares.call to palmares_member");
        await(sync, KeepInSyncTest::upToDate);
        assertThat(SharedComputers.sync(one)).isEqualTo(new SyncCall.Done(0, 0, 0, 0));
    }

    @Test
    void aCallIsClosedWhileTheNetworkIsSilent() throws Exception {
        CallSession one = computers.share(computers.url(network.port()));
        KeepInSync sync = keep(one);
        await(sync, KeepInSyncTest::upToDate);
        network.silence();
        SharedComputers.mark(one, random);

        CompletableFuture.runAsync(one::close).get(5, TimeUnit.SECONDS);

        network.mend();
        try (CallSession again = CallSession.open(computers.context(0), computers.path(0))) {
            assertThat(SharedComputers.marks(again)).isEqualTo(1);
        }
    }

    @Test
    void ownMarksCanBeUndoneAfterOthersCameIn() throws Exception {
        CallSession one = computers.share(computers.url());
        CallSession two = computers.join(computers.url());
        keep(one);
        keep(two);
        String round = one.state().round().code();
        GiveMarks here = new GiveMarks(one);
        var own = new SheetId(round, "D1", "A");
        var other = new SheetId(round, "D2", "B");
        here.mark(own, "impact", Mark.of(3));
        new GiveMarks(two).mark(other, "impact", Mark.of(4));
        await(one, s -> s.sheets().containsKey(other));

        assertThat(one.canUndo()).isTrue();
        one.undo();
        await(two, s -> !s.sheets().containsKey(own) || s.sheets().get(own).marks().isEmpty());
        assertThat(one.state().sheets()).containsKey(other);
    }

    @Test
    void pausesGrowToTheLongestAndNoFurther() {
        List<Duration> pauses = new ArrayList<>();
        for (int failures = 1; failures <= 7; failures++) {
            pauses.add(SyncPauses.USUAL.after(failures));
        }
        assertThat(pauses.stream().map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
        assertThat(SyncPauses.USUAL.after(10_000)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aCallThatIsNotSharedIsLeftAlone() {
        try (CallSession alone =
                CallSession.create(
                        computers.context(5),
                        folder.resolve("alone"),
                        new NewCall("Seul", StandardGrids.amiIa2(), Rules.DEFAULT))) {
            assertThat(KeepInSync.begin(alone)).isEmpty();
        }
    }

    private static boolean tabled(CallState state, String dossier) {
        return state.procedure()
                .deliberation()
                .last()
                .filter(file -> file.table().contains(dossier))
                .isPresent();
    }
}
