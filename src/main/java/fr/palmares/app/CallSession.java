package fr.palmares.app;

import fr.palmares.exchange.OwnActs;
import fr.palmares.journal.CallFolder;
import fr.palmares.journal.CallLock;
import fr.palmares.journal.DamagedException;
import fr.palmares.journal.DamagedLineException;
import fr.palmares.journal.Device;
import fr.palmares.journal.DeviceKeys;
import fr.palmares.journal.Event;
import fr.palmares.journal.Event.CallCreated;
import fr.palmares.journal.Event.DeviceEnrolled;
import fr.palmares.journal.Event.GridSet;
import fr.palmares.journal.Event.RoundSet;
import fr.palmares.journal.Event.RulesSet;
import fr.palmares.journal.Event.Undone;
import fr.palmares.journal.FileJournal;
import fr.palmares.journal.ObjectStore;
import fr.palmares.journal.Register;
import fr.palmares.journal.SignedEvent;
import fr.palmares.model.Broken;
import fr.palmares.model.Call;
import fr.palmares.model.CallState;
import fr.palmares.model.Dossier;
import fr.palmares.model.JurorPackage;
import fr.palmares.model.Refused;
import fr.palmares.model.Round;
import fr.palmares.storage.CallTables;
import fr.palmares.storage.HistoryRow;
import fr.palmares.storage.Opening;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An open call. Every change goes through {@link #record}: when it returns, the change is on disk.
 * All methods may be called from any thread; those that read or write files wait for the call's own
 * thread.
 */
public final class CallSession implements AutoCloseable {
    /** Who writes on the coordinator's computer. */
    public static final String COORDINATOR = "coordinator";

    private final CallFolder folder;
    private final CallLock lock;
    private final CallThread thread;
    private final FileJournal journal;
    private final ObjectStore objects;
    private final CallTables tables;
    private final Recorder recorder;
    private final Deque<Act> undo = new ArrayDeque<>();
    private final Deque<Act> redo = new ArrayDeque<>();
    private final List<Consumer<CallState>> listeners = new CopyOnWriteArrayList<>();
    private final List<String> notices;
    private volatile @Nullable JurorPackage copy;
    private volatile CallState state;
    private volatile boolean canUndo;
    private volatile boolean canRedo;

    private CallSession(Parts parts, CallState state, Recorder recorder) {
        this.folder = parts.folder();
        this.lock = parts.lock();
        this.thread = parts.thread();
        this.journal = parts.journal();
        this.objects = parts.objects();
        this.tables = parts.tables();
        this.recorder = recorder;
        this.state = state;
        this.copy = parts.tables().copy().orElse(null);
        this.notices = notices(parts.journal(), parts.tables());
    }

    /** What is opened before there is a call to speak of. */
    private record Parts(
            CallFolder folder,
            CallLock lock,
            CallThread thread,
            FileJournal journal,
            ObjectStore objects,
            CallTables tables) {
        /** Frees everything, even when one of them fails to close. */
        void close() {
            try (thread) {
                thread.run(
                        () -> {
                            try (lock;
                                    journal) {
                                tables.close();
                            }
                        });
            }
        }
    }

    /**
     * Makes a call in a folder that does not exist yet or is empty.
     *
     * @throws Refused when the folder is occupied
     * @throws Broken when it cannot be written
     */
    public static CallSession create(AppContext context, Path path, NewCall what) {
        CallFolder folder = new CallFolder(path);
        if (folder.isCall()) {
            throw new Refused("refused.folder.isCall", folder.path().toString());
        }
        boolean made = prepare(folder);
        String id = CallId.draw();
        Round round = Round.FIRST;
        Parts parts;
        try {
            parts = open(folder);
        } catch (Broken e) {
            unmake(folder, made);
            throw e;
        }
        try {
            return parts.thread()
                    .call(
                            () -> {
                                Recorder recorder = recorder(context, parts, id, COORDINATOR);
                                // one line: a call is made whole or not at all
                                recorder.record(
                                        round.code(),
                                        List.of(
                                                enrolled(context, parts, id, COORDINATOR),
                                                new CallCreated(new Call(id, what.name())),
                                                new RoundSet(round),
                                                new GridSet(what.grid()),
                                                new RulesSet(what.rules())));
                                return new CallSession(
                                        parts, parts.tables().state(round), recorder);
                            });
        } catch (RuntimeException e) {
            closeAfter(parts, e);
            unmake(folder, made);
            throw e;
        }
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
        CallFolder folder = new CallFolder(path);
        boolean made = prepare(folder);
        Parts parts;
        try {
            parts = open(folder);
        } catch (Broken e) {
            unmake(folder, made);
            throw e;
        }
        try {
            return parts.thread()
                    .call(
                            () -> {
                                Start start = reader.apply(parts.objects());
                                Recorder recorder =
                                        recorder(context, parts, start.callId(), start.juror());
                                // one line: a copy is made whole or not at all
                                recorder.record(start.round().code(), start.events(), COORDINATOR);
                                recorder.record(
                                        "",
                                        List.of(
                                                enrolled(
                                                        context,
                                                        parts,
                                                        start.callId(),
                                                        start.juror())));
                                return new CallSession(
                                        parts, parts.tables().state(start.round()), recorder);
                            });
        } catch (RuntimeException e) {
            closeAfter(parts, e);
            unmake(folder, made);
            throw e;
        }
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
        CallFolder folder = new CallFolder(path);
        if (!folder.isCall()) {
            throw new Refused("refused.folder.noCall", folder.path().toString());
        }
        Parts parts = open(folder);
        try {
            return parts.thread()
                    .call(
                            () -> {
                                Call call =
                                        parts.tables()
                                                .call()
                                                .orElseThrow(
                                                        () ->
                                                                new Refused(
                                                                        "refused.folder.noCall",
                                                                        folder.path().toString()));
                                Round chosen = round(parts.tables().rounds(), round);
                                String author =
                                        parts.tables()
                                                .copy()
                                                .map(JurorPackage::juror)
                                                .orElse(COORDINATOR);
                                Recorder recorder = recorder(context, parts, call.id(), author);
                                recorder.record(
                                        "", List.of(enrolled(context, parts, call.id(), author)));
                                return new CallSession(
                                        parts, parts.tables().state(chosen), recorder);
                            });
        } catch (RuntimeException e) {
            closeAfter(parts, e);
            throw e;
        }
    }

    private static void closeAfter(Parts parts, RuntimeException cause) {
        try {
            parts.close();
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private static Round round(List<Round> rounds, String code) {
        if (code.isEmpty()) {
            return rounds.stream()
                    .filter(Round::open)
                    .reduce((a, b) -> b)
                    .orElseGet(rounds::getLast);
        }
        return rounds.stream()
                .filter(r -> r.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused("refused.round.unknown", code));
    }

    private static Parts open(CallFolder folder) {
        CallLock lock = CallLock.take(folder);
        CallThread thread = new CallThread();
        try {
            return thread.call(
                    () -> {
                        ObjectStore objects = new ObjectStore(folder.objects());
                        FileJournal journal = FileJournal.open(folder.journal(), objects);
                        try {
                            CallTables tables = CallTables.open(folder, journal, objects);
                            return new Parts(folder, lock, thread, journal, objects, tables);
                        } catch (RuntimeException e) {
                            journal.close();
                            throw e;
                        }
                    });
        } catch (RuntimeException e) {
            thread.close();
            lock.close();
            if (e instanceof DamagedLineException damaged) {
                throw new Refused(
                        "refused.journal.damaged", folder.path().toString(), damaged.row());
            }
            if (e instanceof DamagedException) {
                throw new Refused("refused.call.damaged", folder.path().toString()).because(e);
            }
            throw e;
        }
    }

    private static Recorder recorder(
            AppContext context, Parts parts, String callId, String author) {
        return new Recorder(
                parts.journal(),
                parts.tables(),
                new DeviceKeys(context.home()).of(callId, parts.folder().path()),
                author,
                context.clock());
    }

    private static DeviceEnrolled enrolled(
            AppContext context, Parts parts, String callId, String author) {
        return new DeviceEnrolled(
                new DeviceKeys(context.home()).of(callId, parts.folder().path()).publicKey(),
                author);
    }

    /** Makes the folder; whether it was not there before. */
    private static boolean prepare(CallFolder folder) {
        try {
            boolean made = Files.notExists(folder.path());
            Files.createDirectories(folder.path());
            try (Stream<Path> inside = Files.list(folder.path())) {
                if (inside.anyMatch(f -> !f.getFileName().toString().startsWith("."))) {
                    throw new Refused("refused.folder.occupied", folder.path().toString());
                }
            }
            return made;
        } catch (IOException e) {
            throw new Broken("broken.folder.write", e, folder.path().toString());
        }
    }

    /** Takes away what a call that could not be made has left, so that it can be tried again. */
    private static void unmake(CallFolder folder, boolean made) {
        try (Stream<Path> inside = Files.walk(folder.path())) {
            for (Path one : inside.sorted(Comparator.reverseOrder()).toList()) {
                String name = folder.path().relativize(one).toString();
                if (name.isEmpty() ? made : !name.startsWith(".")) {
                    Files.delete(one);
                }
            }
        } catch (IOException e) {
            System.getLogger(CallSession.class.getName())
                    .log(System.Logger.Level.WARNING, "a call half made stays", e);
        }
    }

    private static List<String> notices(FileJournal journal, CallTables tables) {
        List<String> notices = new ArrayList<>();
        if (journal.endDamaged()) {
            notices.add("notice.journal.endDamaged");
        } else if (journal.torn().isPresent()) {
            notices.add("notice.journal.torn");
        }
        if (tables.opening() == Opening.AHEAD_OF_JOURNAL) {
            notices.add("notice.journal.behind");
        } else if (tables.opening() == Opening.REBUILT) {
            notices.add("notice.tables.rebuilt");
        }
        return List.copyOf(notices);
    }

    public Path folder() {
        return folder.path();
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
        return notices;
    }

    /**
     * A dossier with its long texts.
     *
     * @throws Refused when there is no such dossier
     */
    public Dossier dossier(String number) {
        return thread.call(() -> tables().dossier(number))
                .orElseThrow(() -> new Refused("refused.dossier.unknown", number));
    }

    /** Every dossier with its long texts, by number, in the order they were filed. */
    public Map<String, Dossier> dossiers() {
        return thread.call(() -> tables().dossiers());
    }

    /** The newest events, newest first. */
    public List<HistoryRow> history(int limit) {
        return thread.call(() -> tables().history(limit));
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
        return thread.call(
                () -> {
                    tables();
                    List<Event> events = decide.apply(state);
                    events.forEach(this::checkOwn);
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

    /**
     * Records events together with foreign ones, in one line that is never undone by a key.
     *
     * @param round the round of {@code own}
     * @param own what this computer says of it
     * @param foreign events that are not known here yet, checked
     * @param author who says {@code own}
     */
    void take(String round, List<Event> own, List<SignedEvent> foreign, String author) {
        thread.run(
                () -> {
                    tables();
                    recorder.record(round, own, author, foreign)
                            .ifPresent(
                                    r -> {
                                        // what was done before may stand on what just changed
                                        if (!foreign.isEmpty()) {
                                            undo.clear();
                                            redo.clear();
                                        }
                                        Set<Register> changed = r.changed();
                                        copy = tables.copy().orElse(null);
                                        tell(tables.state(state, changed));
                                    });
                });
    }

    private void changed(Recorder.Recorded recorded) {
        tell(tables.state(state, recorded.changed()));
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
        if (tables.recover(journal)) {
            undo.clear();
            redo.clear();
            tell(tables.state(state.round()));
        }
        return tables;
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
        thread.run(
                () -> {
                    tables();
                    if (from.isEmpty()) {
                        return;
                    }
                    Act act = from.peek();
                    checkOwn(new Undone(act.event(), act.before()));
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
        return thread.call(
                () -> work.apply(new Store(folder, journal, objects, tables(), recorder.device())));
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

    /** What lies in the call's folder, and the key that this computer signs with. */
    record Store(
            CallFolder folder,
            FileJournal journal,
            ObjectStore objects,
            CallTables tables,
            Device device) {}

    /** Ends the work under way, writes everything and frees the call. */
    @Override
    public void close() {
        new Parts(folder, lock, thread, journal, objects, tables).close();
    }
}
