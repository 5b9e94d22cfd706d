package fr.palmares.app;

import fr.palmares.exchange.OwnActs;
import fr.palmares.journal.CallFolder;
import fr.palmares.journal.Device;
import fr.palmares.journal.Event;
import fr.palmares.journal.Event.Undone;
import fr.palmares.journal.FileJournal;
import fr.palmares.journal.ObjectStore;
import fr.palmares.journal.Register;
import fr.palmares.journal.SignedEvent;
import fr.palmares.model.CallState;
import fr.palmares.model.Dossier;
import fr.palmares.model.JurorPackage;
import fr.palmares.model.MarkChange;
import fr.palmares.model.Refused;
import fr.palmares.model.Round;
import fr.palmares.model.SheetId;
import fr.palmares.storage.CallTables;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
    private final UndoStack acts = new UndoStack();
    private final DailyBackup daily = new DailyBackup();
    private final List<Consumer<CallState>> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> endings = new CopyOnWriteArrayList<>();
    private volatile Supplier<Runnable> rewriting = () -> () -> {};
    private final @Nullable Archive archive;
    private final List<String> notices = new CopyOnWriteArrayList<>();
    private SoftReference<@Nullable MergeWork> dryRun = new SoftReference<>(null);
    private volatile @Nullable JurorPackage copy;
    private volatile CallState state;
    private volatile String serverPassword = "";
    private boolean closed;

    CallSession(AppContext context, CallParts parts, CallState state, Recorder recorder) {
        this(context, parts, state, recorder, null);
    }

    CallSession(
            AppContext context,
            CallParts parts,
            CallState state,
            Recorder recorder,
            @Nullable Archive archive) {
        this.archive = archive;
        this.context = context;
        this.parts = parts;
        this.recorder = recorder;
        this.state = state;
        this.copy = parts.tables().copy().orElse(null);
        this.notices.addAll(parts.notices());
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
     * What a juror's copy begins with.
     *
     * @param events what the package says, in the coordinator's name
     */
    record Start(String callId, Round round, String juror, List<Event> events) {}

    /**
     * Makes a juror's copy in a folder that does not exist yet or is empty.
     *
     * @param reader reads the package, keeping its attachments
     * @throws Refused when the folder is occupied, or what {@code reader} throws; nothing is left
     *     then
     */
    static CallSession createCopy(
            AppContext context, Path path, Function<ObjectStore, Start> reader) {
        return CallOpening.createCopy(context, path, reader);
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
        session.daily.begin(session);
        return session;
    }

    /**
     * Opens a call for an act that ends it: no backup of the day, which would have to go at once.
     */
    static CallSession openQuietly(AppContext context, Path path) {
        return CallOpening.open(context, path, "");
    }

    /**
     * The archive that an open call is read from.
     *
     * @param file where it is
     * @param made when it was made
     * @param afterwards what to do once the call is closed
     */
    public record Archive(Path file, Instant made, Runnable afterwards) {}

    /** The archive this call is read from: nothing can be written into it then; no waiting. */
    public Optional<Archive> archive() {
        return Optional.ofNullable(archive);
    }

    public Path folder() {
        return parts.folder().path();
    }

    /** The package this folder was opened from, when it is a juror's own copy; no waiting. */
    public Optional<JurorPackage> copy() {
        return Optional.ofNullable(copy);
    }

    /** The latest state; no waiting. */
    public CallState state() {
        return state;
    }

    /** Keys of what the user should be told about this opening, most important first. */
    public List<String> openingNotices() {
        return List.copyOf(notices);
    }

    /** Has one more thing told about this opening. */
    void tellAtOpening(String key) {
        notices.add(key);
    }

    /**
     * A dossier with its long texts.
     *
     * @throws Refused when there is no such dossier
     */
    public Dossier dossier(String number) {
        return parts.thread()
                .call(() -> tables().dossier(number))
                .orElseThrow(() -> new Refused("refused.dossier.unknown", number));
    }

    /** Every dossier with its long texts, by number, in the order they were filed. */
    public Map<String, Dossier> dossiers() {
        return parts.thread().call(() -> tables().dossiers());
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
        return record("", decide);
    }

    /**
     * As {@link #record(Function)}, for another round than the one in view.
     *
     * @param round the round's code; "" for the one in view
     */
    boolean record(String round, Function<CallState, List<Event>> decide) {
        return parts.thread()
                .call(
                        () -> {
                            tables();
                            List<Event> events = decide.apply(state);
                            events.forEach(this::checkOwn);
                            Optional<Recorder.Recorded> recorded =
                                    recorder.record(
                                            round.isEmpty() ? state.round().code() : round, events);
                            recorded.ifPresent(
                                    r -> {
                                        acts.did(r.act());
                                        changed(r);
                                    });
                            return recorded.isPresent();
                        });
    }

    /**
     * Records what cannot be undone, nor anything before it: from here on only recorded acts change
     * it.
     */
    boolean recordForGood(Function<CallState, List<Event>> decide) {
        return parts.thread()
                .call(
                        () -> {
                            boolean recorded = record(decide);
                            if (recorded) {
                                acts.forget();
                                tell(state);
                            }
                            return recorded;
                        });
    }

    /**
     * Brings another round into view.
     *
     * @throws Refused when there is no such round
     */
    public void view(String round) {
        parts.thread()
                .run(
                        () -> {
                            Round chosen = CallOpening.round(tables().rounds(), round);
                            tell(tables().state(chosen));
                        });
    }

    /** One round of the call as it stands, the one in view or another. */
    public CallState state(String round) {
        return parts.thread()
                .call(() -> tables().state(CallOpening.round(tables().rounds(), round)));
    }

    /** Every mark a cell of a sheet has held, oldest first. */
    public List<MarkChange> markHistory(SheetId sheet, String criterion) {
        return parts.thread().call(() -> tables().markHistory(sheet, criterion));
    }

    /** In a juror's copy, only what the juror may say is recorded. */
    private void checkOwn(Event event) {
        JurorPackage pack = copy;
        if (pack != null && !OwnActs.allows(event, pack.juror(), state.round().code())) {
            throw new Refused("refused.copy.notOwn", pack.juror());
        }
    }

    /** Records what the program notes of itself (a package made, a ballot sent): never undone. */
    void note(Event... events) {
        take(state.round().code(), List.of(events), List.of(), author());
    }

    /** As {@link #note}, of the state as it is then; what {@code decide} throws changes nothing. */
    void noteOf(Function<CallState, List<Event>> decide) {
        parts.thread()
                .run(
                        () -> {
                            tables();
                            List<Event> events = decide.apply(state);
                            events.forEach(this::checkOwn);
                            take(state.round().code(), events, List.of(), author());
                        });
    }

    /**
     * Records events together with foreign ones, in one line that is never undone by a key.
     *
     * @param round the round of {@code own}
     * @param own what this computer says of it
     * @param foreign events that are not known here yet, checked
     * @param author who says {@code own}
     */
    void take(String round, List<Event> own, List<SignedEvent> foreign, String author) {
        parts.thread()
                .run(
                        () -> {
                            tables();
                            recorder.record(round, own, author, foreign)
                                    .ifPresent(
                                            r -> {
                                                // what was done before may stand on what just
                                                // changed
                                                Set<Register> changed = r.changed();
                                                if (!foreign.isEmpty() && own.isEmpty()) {
                                                    acts.others(changed);
                                                } else if (!foreign.isEmpty()) {
                                                    acts.forget();
                                                }
                                                copy = tables().copy().orElse(null);
                                                tell(tables().state(state, changed));
                                            });
                        });
    }

    private void changed(Recorder.Recorded recorded) {
        tell(parts.tables().state(state, recorded.changed()));
    }

    private void tell(CallState now) {
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
            acts.forget();
            tell(parts.tables().state(state.round()));
        }
        return parts.tables();
    }

    public boolean canUndo() {
        return acts.canUndo();
    }

    /** How many acts can be undone, one after the other. */
    public int undoable() {
        return acts.undoable();
    }

    public boolean canRedo() {
        return acts.canRedo();
    }

    /** Turns the last act of this session back, by one more event. */
    public void undo() {
        turnBack(acts::toUndo, acts::undone);
    }

    /** Does again what was undone last. */
    public void redo() {
        turnBack(acts::toRedo, acts::redone);
    }

    private void turnBack(Supplier<Optional<Act>> last, Consumer<Act> turned) {
        parts.thread()
                .run(
                        () -> {
                            tables();
                            last.get().ifPresent(act -> turnBack(act, turned));
                        });
    }

    private void turnBack(Act act, Consumer<Act> turned) {
        Undone back = new Undone(act.event(), act.before());
        checkOwn(back);
        Optional<Recorder.Recorded> recorded = recorder.record(act.round(), List.of(back));
        turned.accept(act.reversed(recorded.map(r -> r.act().event()).orElse(act.event())));
        recorded.ifPresent(this::changed);
    }

    /** Runs work that needs the journal and the tables, on their thread. */
    <T> T with(Function<Store, T> work) {
        return parts.thread()
                .call(
                        () ->
                                work.apply(
                                        new Store(
                                                parts.folder(),
                                                parts.journal(),
                                                parts.objects(),
                                                tables(),
                                                recorder.device())));
    }

    /** Who writes here: the coordinator, or the juror whose copy this is. */
    public String author() {
        JurorPackage pack = copy;
        return pack == null ? COORDINATOR : pack.juror();
    }

    /** What time it is, by this computer's clock. */
    Instant now() {
        return recorder.now();
    }

    /** The last dry run of a merge, while memory has room for it; on the call's thread. */
    Optional<MergeWork> dryRun() {
        return Optional.ofNullable(dryRun.get());
    }

    void dryRun(@Nullable MergeWork work) {
        dryRun = new SoftReference<>(work);
    }

    /** What lies in the call's folder, and the key that this computer signs with. */
    record Store(
            CallFolder folder,
            FileJournal journal,
            ObjectStore objects,
            CallTables tables,
            Device device) {}

    /** What to do, on the call's thread, each time a change is on disk. */
    void onDurable(Runnable act) {
        parts.thread().run(() -> recorder.onDurable(act));
    }

    AppContext context() {
        return context;
    }

    /** Tells, now or later and on any thread, when the backup of the day could not be made. */
    public void onBackupFailed(Runnable act) {
        daily.onFailed(act);
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

    /** The password that was typed for the call's server, "" for none. */
    String serverPassword() {
        return serverPassword;
    }

    /** Keeps a password that was typed: in memory, as long as the call is open. */
    void serverPassword(String typed) {
        serverPassword = typed;
    }

    /** What is to end before the call is closed, and does so when it returns. */
    void beforeClosing(Runnable end) {
        endings.add(end);
    }

    /**
     * Has the journal written anew when the call is closed; the last one that is said holds.
     *
     * @param rewrite called while the call is still open; it gives what is to be done once it is
     *     closed
     */
    void whenClosed(Supplier<Runnable> rewrite) {
        rewriting = rewrite;
    }

    /** Ends the work under way, also a backup, writes everything and frees the call; once. */
    @Override
    public void close() {
        endings.forEach(Runnable::run);
        daily.end();
        alone(
                () -> {
                    boolean first = !closed;
                    if (first) {
                        closed = true;
                        end();
                        archive().ifPresent(a -> a.afterwards().run());
                    }
                    return first;
                });
    }

    private void end() {
        Runnable afterwards;
        try {
            afterwards = rewriting.get();
        } catch (RuntimeException e) {
            parts.closeAfter(e);
            throw e;
        }
        parts.close();
        afterwards.run();
    }
}
