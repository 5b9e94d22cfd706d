package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.model.BlindReading;
import fr.palmares.model.BlindReading.Field;
import fr.palmares.model.CallState;
import fr.palmares.model.Mark;
import fr.palmares.model.Recusal;
import fr.palmares.sharing.Network;
import fr.palmares.sharing.TestServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A juror's copy and a coordinator's call that follow each other by themselves. */
@EnabledIf("fr.palmares.sharing.TestServer#fits")
@Timeout(120)
class KeepCopyInSyncTest {
    private static final SyncPauses QUICK =
            new SyncPauses(
                    Duration.ofMillis(50),
                    Duration.ofMillis(10),
                    Duration.ofMillis(50),
                    Duration.ofMillis(200));

    /** What is done goes at once; what others do is not looked for while a test lasts. */
    private static final SyncPauses DEAF =
            new SyncPauses(
                    Duration.ofHours(1),
                    Duration.ofMillis(10),
                    Duration.ofHours(1),
                    Duration.ofHours(1));

    @TempDir Path folder;

    private SharedJury jury;
    private CallSession call;
    private Network network;

    @BeforeEach
    void share() {
        TestServer server = TestServer.shared();
        jury = new SharedJury(folder, server);
        network = Network.before(server);
        call = jury.call();
        jury.share(call, MakePackage.Letter.NONE);
    }

    @AfterEach
    void close() {
        network.close();
        jury.close();
    }

    private static KeepInSync keep(CallSession session, SyncPauses pauses) {
        return KeepInSync.begin(session, pauses).orElseThrow();
    }

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

    private static Predicate<CallState> marked(String dossier, int steps) {
        return s ->
                Mark.of(steps)
                        .equals(s.sheet(SharedJury.sheet(dossier, "A")).marks().get("impact"));
    }

    private static boolean sent(SyncState state) {
        return state instanceof SyncState.Sent;
    }

    @Test
    void aMarkGoesAsItIsGivenWithoutAnyLookAtWhatOthersDo() throws Exception {
        CallSession juror = jury.join("a", "a");
        await(keep(juror, DEAF), KeepCopyInSyncTest::sent);
        keep(call, QUICK);

        SharedJury.mark(juror, "D1", "A", 3);
        await(call, marked("D1", 3));
        SharedJury.mark(juror, "D1", "A", 4);
        await(call, marked("D1", 4));

        assertThat(jury.count("c", "palmares.event where type = 'MarksGiven'")).isEqualTo(2);
    }

    @Test
    void correctionsAndAddedDossiersComeByThemselvesAndMarksStay() throws Exception {
        CallSession juror = jury.join("a", "a");
        keep(juror, QUICK);
        keep(call, QUICK);
        SharedJury.mark(juror, "D1", "A", 3);

        SharedJury.assign(call, "A", "D3");
        await(juror, s -> s.dossiers().containsKey("D3"));
        SharedJury.dossier(call, "D1", "texte corrigé");
        await(juror, s -> s.changedAfterScoring().containsKey("D1"));

        assertThat(juror.dossier("D1").answers().getFirst().value()).isEqualTo("texte corrigé");
        assertThat(juror.state()).matches(marked("D1", 3));
        assertThat(juror.canUndo()).isTrue();
        juror.undo();
        await(call, s -> s.sheet(SharedJury.sheet("D1", "A")).marks().isEmpty());
    }

    @Test
    void aRecusalClosesTheDossierWhileTheCopyIsOpenAndLeavesTheDiskWithIt() throws Exception {
        CallSession juror = jury.join("a", "a");
        KeepInSync sync = keep(juror, QUICK);
        await(sync, KeepCopyInSyncTest::sent);
        keep(call, QUICK);
        assertThat(juror.dossier("D2").answers()).isNotEmpty();

        new ManageJury(call).recuse(List.of(new Recusal("A", "D2", "parenté")));
        await(juror, s -> s.recused("A", "D2"));
        assertThat(juror.dossier("D2").answers()).isEmpty();
        // what is done afterwards goes, and brings nothing back
        SharedJury.mark(juror, "D1", "A", 2);
        await(call, marked("D1", 2));
        await(sync, KeepCopyInSyncTest::sent);

        CallSession again = jury.reopened(juror);
        assertThat(SharedJury.holding(jury.path("a"), SharedJury.TEXT + "D2")).isEmpty();
        assertThat(SharedJury.holding(jury.path("a"), SharedJury.FILE + "D2")).isEmpty();
        assertThat(again.state()).matches(marked("D1", 2));
        assertThat(SharedJury.sync(again)).isEqualTo(new SyncCall.Done(0, 0, 0, 0));
    }

    @Test
    void anOwnRecusalClosesTheDossierAtOnce() throws Exception {
        CallSession juror = jury.join("a", "a");
        keep(juror, DEAF);

        new ManageJury(juror).recuse(List.of(new Recusal("A", "D2", "")));
        await(juror, s -> s.assignments().stream().noneMatch(a -> a.dossier().equals("D2")));

        assertThat(juror.dossier("D2").answers()).isEmpty();
        assertThat(jury.count("a", "palmares.dossier where dossier = 'D2'")).isZero();
        assertThat(jury.count("b", "palmares.dossier where dossier = 'D2'")).isOne();
    }

    @Test
    void marksGivenWithoutANetworkAreCountedAndGoWhenItIsBack() throws Exception {
        CallSession juror = jury.join("a", "a", network.port());
        KeepInSync sync = keep(juror, QUICK);
        await(sync, KeepCopyInSyncTest::sent);
        network.cut();
        await(sync, s -> s instanceof SyncState.Offline o && o.waiting().all() == 0);
        for (int i = 0; i < 14; i++) {
            SharedJury.mark(juror, i % 2 == 0 ? "D1" : "D2", "A", 1 + i % 5);
        }
        SyncState off =
                await(sync, s -> s instanceof SyncState.Offline o && o.waiting().all() > 13);
        assertThat(((SyncState.Offline) off).waiting()).isEqualTo(new Waiting(14, 0));

        network.mend();
        await(sync, KeepCopyInSyncTest::sent);
        SharedJury.sync(call);
        assertThat(call.state()).matches(marked("D1", 3)).matches(marked("D2", 4));
    }

    @Test
    void whoIsPutOutIsToldSoAndKeepsWhatWasDone() throws Exception {
        CallSession juror = jury.join("a", "a");
        KeepInSync sync = keep(juror, QUICK);
        await(sync, KeepCopyInSyncTest::sent);
        ShareCall.share(
                call,
                jury.url("c"),
                new Invitation(List.of(), Map.of(), List.of(), List.of(jury.role("a")), null),
                "",
                Progress.NONE);
        SyncState state = await(sync, s -> s instanceof SyncState.Stopped);
        assertThat(((SyncState.Stopped) state).why().key()).isEqualTo("refused.share.noCall");
        SharedJury.mark(juror, "D1", "A", 3);
        await(sync, s -> s instanceof SyncState.Stopped p && p.waiting().marks() == 1);
        assertThat(juror.dossier("D1").answers()).isNotEmpty();
    }

    @Test
    void whatIsHeldBackIsSaidUntilItIsSettledByWhomever() throws Exception {
        KeepInSync one = keep(call, QUICK);
        CallSession second = jury.join("c2", "second");
        KeepInSync two = keep(second, QUICK);
        ReadBlind blind = new ReadBlind(call, Locale.FRENCH);
        blind.rule(new BlindReading(true, List.of(Field.ORGANISATION), List.of(), true));
        blind.confirmAll();
        SharedJury.dossier(call, "D1", "porté par Madame Hortense Kervella, Hortense Kervella");
        await(one, s -> heldBack(s) == 1);
        await(two, s -> heldBack(s) == 1);

        // marks come and go meanwhile, and the call is closed and opened again
        SharedJury.mark(second, "D2", "B", 3);
        await(call, s -> !s.sheet(SharedJury.sheet("D2", "B")).marks().isEmpty());
        assertThat(heldBack(one.state())).isOne();
        CallSession again = jury.reopened(second);
        KeepInSync three = keep(again, QUICK);
        await(three, s -> heldBack(s) == 1);

        blind.confirmAll();
        await(one, s -> heldBack(s) == 0);
        await(three, s -> heldBack(s) == 0);
    }

    /** How many rounds are said to be held back; -1 when the call is not up to date. */
    private static int heldBack(SyncState state) {
        return state instanceof SyncState.UpToDate s ? s.heldBack().size() : -1;
    }

    @Test
    void theSameJurorsOtherComputerFollows() throws Exception {
        CallSession one = jury.join("a", "one");
        CallSession two = jury.join("a", "two");
        keep(one, QUICK);
        keep(two, QUICK);
        SharedJury.mark(one, "D1", "A", 5);
        await(two, marked("D1", 5));
        SharedJury.mark(two, "D2", "A", 1);
        await(one, marked("D2", 1));
    }
}
