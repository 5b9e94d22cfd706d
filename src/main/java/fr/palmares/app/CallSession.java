package fr.palmares.app;

import fr.palmares.journal.CallFolder;
import fr.palmares.journal.Event;
import fr.palmares.journal.Event.Undone;
import fr.palmares.journal.FileJournal;
import fr.palmares.journal.ObjectStore;
import fr.palmares.model.CallState;
import fr.palmares.model.Dossier;
import fr.palmares.model.Refused;
import fr.palmares.storage.CallTables;
import fr.palmares.storage.HistoryRow;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An open call. Every change goes through {@link #record}: when it returns, the change is on disk.
 * All methods may be called from any thread; those that read or write files wait for the call's own
 * thread.
 */
public final class CallSession implements AutoCloseable {
    /** Who writes on the coordinator's computer. */
    public static final String COORDINATOR = "coordinator";

    private final AppContext context;
    private final CallParts parts;
    private final ReentrantLock backups = new ReentrantLock();
    private final Recorder recorder;
    private final Deque<Act> undo = new ArrayDeque<>();
    private final Deque<Act> redo = new ArrayDeque<>();
    private final List<Consumer<CallState>> listeners = new CopyOnWriteArrayList<>();
    private final List<String> notices;
    private volatile CallState state;
    private volatile boolean canUndo;
    private volatile boolean canRedo;
    private volatile CompletableFuture<Optional<RuntimeException>> daily =
            CompletableFuture.completedFuture(Optional.empty());

    CallSession(AppContext context, CallParts parts, CallState state, Recorder recorder) {
        this.context = context;
        this.parts = parts;
        this.recorder = recorder;
        this.state = state;
        this.notices = parts.notices();
    }

    /**
     * Makes a call in a folder that does not exist yet or is empty.
     *
     * @throws Refused when the folder is occupied
     * @throws fr.palmares.model.Broken when it cannot be written
     */
    public static CallSession create(AppContext context, Path path, NewCall what) {
        return CallOpening.create(context, path, what);
    }

    /**
     * Opens a call.
     *
     * @throws Refused when the folder is no call, when another program has it open, or when its
     *     journal is damaged
     */
    public static CallSession open(AppContext context, Path path) {
        return open(context, path, "");
    }

    /**
     * Opens a call at one of its rounds.
     *
     * @param round the round's code; "" for the latest open one
     */
    public static CallSession open(AppContext context, Path path, String round) {
        CallSession session = CallOpening.open(context, path, round);
        session.backUpTheDay();
        return session;
    }

    public Path folder() {
        return parts.folder().path();
    }

    /** The latest state; no waiting. */
    public CallState state() {
        return state;
    }

    /** Keys of what the user should be told about this opening, most important first. */
    public List<String> openingNotices() {
        return notices;
    }

    /**
     * A dossier with its long texts.
     *
     * @throws Refused when there is no such dossier
     */
    public Dossier dossier(String number) {
        return parts.thread().call(() -> tables().dossier(number))
                .orElseThrow(() -> new Refused("refused.dossier.unknown", number));
    }

    /** Every dossier with its long texts, by number, in the order they were filed. */
    public Map<String, Dossier> dossiers() {
        return parts.thread().call(() -> tables().dossiers());
    }

    /** The newest events, newest first. */
    public List<HistoryRow> history(int limit) {
        return parts.thread().call(() -> tables().history(limit));
    }

    /**
     * Tells a listener of each new state, on the call's own thread.
     *
     * @return what ends it
     */
    public Runnable onChange(Consumer<CallState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Records events of the session's round; when it returns they are on disk. Events that change
     * nothing are left out.
     *
     * @return whether anything changed
     */
    boolean record(Event... events) {
        return record(List.of(events));
    }

    boolean record(List<Event> events) {
        return record(before -> events);
    }

    /**
     * Records the events that {@code decide} makes of the state as it is then: nothing can come
     * between the look and the act. What it throws changes nothing.
     */
    boolean record(Function<CallState, List<Event>> decide) {
        return parts.thread().call(
                () -> {
                    tables();
                    List<Event> events = decide.apply(state);
                    Optional<Recorder.Recorded> recorded =
                            recorder.record(state.round().code(), events);
                    recorded.ifPresent(
                            r -> {
                                undo.push(r.act());
                                redo.clear();
                                changed(r);
                            });
                    return recorded.isPresent();
                });
    }

    private void changed(Recorder.Recorded recorded) {
        tell(parts.tables().state(state, recorded.changed()));
    }

    private void tell(CallState now) {
        canUndo = !undo.isEmpty();
        canRedo = !redo.isEmpty();
        state = now;
        for (Consumer<CallState> listener : listeners) {
            listener.accept(now);
        }
    }

    /**
     * The tables, brought back to the journal if they failed before. What the failed act had before
     * is not known here, so nothing earlier can be undone over it.
     */
    private CallTables tables() {
        if (parts.tables().recover(parts.journal())) {
            undo.clear();
            redo.clear();
            tell(parts.tables().state(state.round()));
        }
        return parts.tables();
    }

    public boolean canUndo() {
        return canUndo;
    }

    public boolean canRedo() {
        return canRedo;
    }

    /** Turns the last act of this session back, by one more event. */
    public void undo() {
        turnBack(undo, redo);
    }

    /** Does again what was undone last. */
    public void redo() {
        turnBack(redo, undo);
    }

    private void turnBack(Deque<Act> from, Deque<Act> to) {
        parts.thread().run(
                () -> {
                    tables();
                    if (from.isEmpty()) {
                        return;
                    }
                    Act act = from.peek();
                    Optional<Recorder.Recorded> recorded =
                            recorder.record(
                                    act.round(), List.of(new Undone(act.event(), act.before())));
                    from.pop();
                    to.push(act.reversed(recorded.map(r -> r.act().event()).orElse(act.event())));
                    recorded.ifPresent(this::changed);
                });
    }

    /** Runs work that needs the journal and the tables, on their thread. */
    <T> T with(Function<Store, T> work) {
        return parts.thread().call(() -> work.apply(new Store(parts.folder(), parts.journal(), parts.objects(), tables())));
    }

    /** What lies in the call's folder. */
    record Store(CallFolder folder, FileJournal journal, ObjectStore objects, CallTables tables) {}

    /** What to do, on the call's thread, each time a change is on disk. */
    void onDurable(Runnable act) {
        parts.thread().run(() -> recorder.onDurable(act));
    }

    AppContext context() {
        return context;
    }

    /** Backs up what the day begins with, beside the work. */
    private void backUpTheDay() {
        CompletableFuture<Optional<RuntimeException>> done = new CompletableFuture<>();
        Instant opened = context.clock().instant();
        daily = done;
        Thread.ofPlatform()
                .name("backup")
                .start(
                        () -> {
                            try {
                                Backups.today(this, opened);
                                done.complete(Optional.empty());
                            } catch (RuntimeException e) {
                                System.getLogger(CallSession.class.getName())
                                        .log(System.Logger.Level.WARNING, "no backup today", e);
                                done.complete(Optional.of(e));
                            }
                        });
    }

    /** Tells, now or later and on any thread, when the backup of the day could not be made. */
    public void onBackupFailed(Runnable act) {
        daily =
                daily.thenApply(
                        failure -> {
                            failure.ifPresent(e -> act.run());
                            return failure;
                        });
    }

    /** One backup at a time. */
    <T> T alone(Supplier<T> backup) {
        backups.lock();
        try {
            return backup.get();
        } finally {
            backups.unlock();
        }
    }

    /** Ends the work under way, writes everything and frees the call. */
    @Override
    public void close() {
        daily.join();
        parts.close();
    }
}
