package fr.palmares.app;

import fr.palmares.journal.CallFolder;
import fr.palmares.model.Broken;
import fr.palmares.model.Failure;
import fr.palmares.model.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Keeps an open shared call and its server together, on a thread of its own: what is done here goes
 * at once, what others do is looked for twice a second (what a juror is to read, every five
 * seconds), a network that is away is tried again after longer and longer pauses. Ends with the
 * call.
 */
public final class KeepInSync {
    /** What says that nobody was reached. */
    private static final Set<String> AWAY = Set.of("broken.share.server", "broken.share.host");

    private static final Set<String> LOGIN =
            Set.of("refused.share.login", "refused.share.rejected");

    /** Work that takes longer is shown. */
    private static final long SHOWN_AFTER_NANOS = 300_000_000;

    private final CallSession session;
    private final SyncPauses pauses;
    private final ServerLine line;
    private final List<Consumer<SyncState>> listeners = new CopyOnWriteArrayList<>();

    /** Held while the call is touched: who closes it waits for that, and for no network. */
    private final ReentrantLock inCall = new ReentrantLock();

    private final ReentrantLock bell = new ReentrantLock();
    private final Condition rung = bell.newCondition();
    private long rings;
    private volatile boolean stopped;
    private volatile boolean asked;
    private volatile SyncState state = new SyncState.Connecting();
    private Instant heard;
    private boolean busy;
    private int failures;
    private int leftOut;
    private List<Refused> heldBack = List.of();

    private KeepInSync(CallSession session, SyncPauses pauses) {
        this.session = session;
        this.pauses = pauses;
        this.line = ServerLine.of(session);
        this.heard = session.context().clock().instant();
    }

    /**
     * Begins, where the call is shared, or is a juror's copy of a shared one. With the password
     * that the call was shared or joined with, if one was typed, or what the system's usual places
     * say.
     */
    public static Optional<KeepInSync> begin(CallSession session) {
        return begin(session, session.copy().isPresent() ? SyncPauses.JUROR : SyncPauses.USUAL);
    }

    static Optional<KeepInSync> begin(CallSession session, SyncPauses pauses) {
        if (session.archive().isPresent() || !SharedPlace.is(new CallFolder(session.folder()))) {
            return Optional.empty();
        }
        KeepInSync sync = new KeepInSync(session, pauses);
        Runnable quiet = session.onChange(now -> sync.ring());
        session.beforeClosing(
                () -> {
                    quiet.run();
                    sync.end();
                });
        Thread.ofPlatform().daemon().name("sync").start(sync::run);
        return Optional.of(sync);
    }

    /** How it stands; no waiting. */
    public SyncState state() {
        return state;
    }

    /** Tells a listener of each new state, on the thread of synchronisation. */
    public void onChange(Consumer<SyncState> listener) {
        listeners.add(listener);
    }

    /** Compares everything, now, whatever pause there is. */
    public void now() {
        asked = true;
        ring();
    }

    /** Goes on with this password; kept in memory alone. */
    public void password(String typed) {
        session.serverPassword(typed);
        now();
    }

    /** Ends soon, without waiting; what is under way stays whole. */
    public void stop() {
        stopped = true;
        line.hangUp();
        ring();
    }

    private void end() {
        stop();
        // whoever holds it finishes its page; afterwards nobody touches the call
        inCall.lock();
        try {
            // a connection that was made just now
            line.hangUp();
        } finally {
            inCall.unlock();
        }
    }

    private void ring() {
        bell.lock();
        try {
            rings++;
            rung.signalAll();
        } finally {
            bell.unlock();
        }
    }

    private void run() {
        try {
            while (!stopped) {
                rest(round());
            }
        } catch (RuntimeException e) {
            publish(new SyncState.Stopped(Waiting.NOTHING, new Broken("broken.share.program", e)));
            throw e;
        } finally {
            line.disconnect();
        }
    }

    /** One synchronisation; how long to rest after it. */
    private Duration round() {
        if (asked) {
            asked = false;
            failures = 0;
            line.whole();
        }
        try {
            exchange();
            failures = 0;
            return pauses.poll();
        } catch (Failure e) {
            line.disconnect();
            failures++;
            failed(e);
            return pauses.after(failures);
        }
    }

    private void exchange() {
        boolean kept = line.connect(session.serverPassword());
        try {
            exchangeNow();
        } catch (Broken e) {
            if (!kept || !AWAY.contains(e.key()) || stopped) {
                throw e;
            }
            // a connection that was left open may have died of old age
            line.disconnect();
            line.connect(session.serverPassword());
            exchangeNow();
        }
    }

    private void exchangeNow() {
        inCall(
                () -> {
                    Optional<SyncCall.Done> done = line.exchange(new Shown());
                    done.ifPresent(
                            d -> {
                                leftOut = d.leftOut();
                                heldBack = d.heldBack();
                            });
                    busy = done.filter(d -> d.sent() > 0).isPresent();
                    heard = session.context().clock().instant();
                    publish(together(heard.truncatedTo(ChronoUnit.MINUTES)));
                });
    }

    private SyncState together(Instant at) {
        return session.copy().isPresent() && leftOut == 0
                ? new SyncState.Sent(at)
                : new SyncState.UpToDate(at, leftOut, heldBack);
    }

    private void inCall(Runnable work) {
        inCall.lock();
        try {
            if (!stopped) {
                work.run();
            }
        } finally {
            inCall.unlock();
        }
    }

    private void failed(Failure why) {
        tell(
                () ->
                        publish(
                                AWAY.contains(why.key())
                                        ? new SyncState.Offline(waiting(), heard, why)
                                        : LOGIN.contains(why.key())
                                                ? new SyncState.PasswordNeeded(waiting(), why)
                                                : new SyncState.Stopped(waiting(), why)));
    }

    /** What was done here meanwhile waits as well. */
    private void recount() {
        tell(
                () ->
                        publish(
                                switch (state) {
                                    case SyncState.Offline s ->
                                            new SyncState.Offline(waiting(), s.since(), s.why());
                                    case SyncState.Stopped s ->
                                            new SyncState.Stopped(waiting(), s.why());
                                    case SyncState.PasswordNeeded s ->
                                            new SyncState.PasswordNeeded(waiting(), s.why());
                                    case SyncState.Connecting s -> s;
                                    case SyncState.UpToDate s -> s;
                                    case SyncState.Sent s -> s;
                                    case SyncState.Exchanging s -> s;
                                }));
    }

    /** What is told rests on this computer's journal, which may fail as well. */
    private void tell(Runnable what) {
        try {
            inCall(what);
        } catch (Failure e) {
            publish(new SyncState.Stopped(Waiting.NOTHING, e));
        }
    }

    private Waiting waiting() {
        return line.waiting(Progress.NONE);
    }

    private void publish(SyncState now) {
        if (!now.equals(state)) {
            state = now;
            listeners.forEach(l -> l.accept(now));
        }
    }

    /** Until the pause is over, or there is something to do before that. */
    private void rest(Duration pause) {
        long begun = System.nanoTime();
        long end = begun + pause.toNanos();
        // the first act goes at once, those that follow it closely together
        long gap = begun + (busy ? pauses.gap().toNanos() : 0);
        while (!stopped && !asked) {
            long heardRings = rings();
            boolean waits = state instanceof SyncState.PasswordNeeded;
            boolean news = line.behind();
            if (news && failures > 0) {
                recount();
                news = line.behind();
            }
            long until = (news && failures == 0 ? Math.min(gap, end) : end) - System.nanoTime();
            if (until <= 0 && !waits) {
                return;
            }
            listen(waits ? Long.MAX_VALUE : until, heardRings);
        }
    }

    private long rings() {
        bell.lock();
        try {
            return rings;
        } finally {
            bell.unlock();
        }
    }

    /**
     * Waits until somebody rings.
     *
     * @param heardRings how often it had rung when it was looked what there is to do
     */
    private void listen(long nanos, long heardRings) {
        bell.lock();
        try {
            long left = nanos;
            while (left > 0 && rings == heardRings) {
                left = rung.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            // nobody interrupts this thread but who wants it to end
            stopped = true;
        } finally {
            bell.unlock();
        }
    }

    /** Work that takes long says how far it is; it stops when the call is closed. */
    private final class Shown implements Progress {
        private final long begun = System.nanoTime();

        @Override
        public void at(String messageKey, long done, long of) {
            if (System.nanoTime() - begun > SHOWN_AFTER_NANOS) {
                publish(new SyncState.Exchanging(messageKey, done, of));
            }
        }

        @Override
        public boolean cancelled() {
            return stopped;
        }
    }
}
