package fr.palmares.storage;

import static fr.palmares.storage.db.Tables.DEVICE;
import static fr.palmares.storage.db.Tables.EVENT;
import static fr.palmares.storage.db.Tables.PROGRESS;

import fr.palmares.journal.CallFolder;
import fr.palmares.journal.DamagedException;
import fr.palmares.journal.DossierRecords;
import fr.palmares.journal.Journal;
import fr.palmares.journal.JournalLine;
import fr.palmares.journal.ObjectStore;
import fr.palmares.journal.ReadableJournal;
import fr.palmares.journal.Register;
import fr.palmares.journal.SignedEvent;
import fr.palmares.model.Attachment;
import fr.palmares.model.Broken;
import fr.palmares.model.Call;
import fr.palmares.model.CallState;
import fr.palmares.model.Custody;
import fr.palmares.model.Divergence;
import fr.palmares.model.Dossier;
import fr.palmares.model.DossierHead;
import fr.palmares.model.JournalMark;
import fr.palmares.model.JurorPackage;
import fr.palmares.model.MarkChange;
import fr.palmares.model.Meeting;
import fr.palmares.model.Pseudonym;
import fr.palmares.model.Round;
import fr.palmares.model.RoundState;
import fr.palmares.model.SheetId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The tables of one call. They follow the journal and can be thrown away at any time. Used by one
 * thread.
 */
public final class CallTables implements AutoCloseable {
    /** Events applied in one transaction at most. */
    private static final int CHUNK = 4000;

    private final ObjectStore objects;
    private final @Nullable TablesFile file;
    private final Opening opening;
    private @Nullable TemporaryTables temporary;
    private Database database;
    private DSLContext context;
    private RegisterStore registers;
    private CallWriter writer;
    private Projection projection;
    private StateReader reader;
    private SheetReader sheets;
    private LateSheets late;
    private ChangedDossiers versions;
    private JuryReader jury;
    private Exchanges exchanges;
    private Divergences divergences;
    private CountedSheets counting;
    private RoundStates states;
    private long held;

    private CallTables(
            Database database, ObjectStore objects, @Nullable TablesFile file, Opening opening) {
        this.objects = objects;
        this.file = file;
        this.opening = opening;
        use(database);
    }

    private void use(Database opened) {
        this.database = opened;
        this.context = database.context();
        this.registers = new RegisterStore(context);
        this.writer = new CallWriter(context, objects);
        this.projection = new Projection(context, registers, writer);
        this.reader = new StateReader(context, objects);
        this.sheets = new SheetReader(context);
        this.late = new LateSheets(context);
        this.versions = new ChangedDossiers(context, objects, reader);
        this.jury = new JuryReader(context);
        this.exchanges = new Exchanges(context);
        this.divergences = new Divergences(context, registers);
        this.counting = new CountedSheets(sheets, late, reader, exchanges);
        this.states = new RoundStates(reader, counting, versions, jury, this::applied);
    }

    /**
     * Opens the tables of a call and brings them to where the journal is. Whatever is doubtful
     * about them is thrown away and made again from the journal.
     *
     * @throws fr.palmares.journal.DamagedLineException when the journal itself cannot be read
     */
    public static CallTables open(CallFolder folder, Journal journal, ObjectStore objects) {
        TablesFile file = new TablesFile(folder);
        boolean existed = file.exists();
        boolean clean = file.leftClean();
        file.breakSeal();
        boolean ahead = false;
        if (clean) {
            try {
                CallTables tables = new CallTables(file.open(), objects, file, Opening.KEPT);
                try {
                    JournalMark applied = tables.applied();
                    // what a new table holds may stand in events that were applied long ago
                    if (!tables.database.changed() && follows(journal, applied)) {
                        tables.held = applied.entries();
                        tables.catchUp(journal, applied.entries());
                        return tables;
                    }
                    ahead = applied.entries() > journal.mark().entries();
                    tables.database.close();
                } catch (RuntimeException e) {
                    tables.database.abandon();
                    throw e;
                }
            } catch (Broken | DamagedException e) {
                madeAgain(e);
            }
        }
        Opening how = !existed ? Opening.MADE : ahead ? Opening.AHEAD_OF_JOURNAL : Opening.REBUILT;
        try {
            file.discard();
            CallTables tables = new CallTables(file.open(), objects, file, how);
            try {
                tables.catchUp(journal, 0);
                return tables;
            } catch (RuntimeException e) {
                tables.database.abandon();
                throw e;
            }
        } catch (Broken e) {
            // no room or no right for tables: a call must be readable all the same
            madeAgain(e);
            return inMemory(journal, objects, Opening.IN_MEMORY);
        }
    }

    private static void madeAgain(RuntimeException cause) {
        System.getLogger(CallTables.class.getName())
                .log(System.Logger.Level.WARNING, "tables are made again", cause);
    }

    /**
     * After a failure (a full disk), brings the tables back to where the journal is: they are made
     * again, for nobody can tell what a database that failed still holds.
     *
     * @return whether they had failed and are whole again
     * @throws Broken when they cannot be made yet; the journal has everything
     */
    public boolean recover(Journal journal) {
        if (file == null || !database.doubtful()) {
            return false;
        }
        database.abandon();
        file.discard();
        use(file.open());
        try {
            catchUp(journal, 0);
        } catch (RuntimeException e) {
            madeAgain(e);
            throw e;
        }
        return true;
    }

    /** Tables in memory, made from the journal: what the tables of a call should be equal to. */
    public static CallTables inMemory(ReadableJournal journal, ObjectStore objects) {
        return inMemory(journal, objects, Opening.MADE);
    }

    private static CallTables inMemory(
            ReadableJournal journal, ObjectStore objects, Opening opening) {
        CallTables tables =
                new CallTables(
                        Database.memory("check-" + UUID.randomUUID()), objects, null, opening);
        tables.catchUp(journal, 0);
        return tables;
    }

    /**
     * The same in a temporary file, away from the call, for a call of any size; the file goes when
     * they are closed.
     */
    public static CallTables temporary(Journal journal, ObjectStore objects) {
        TemporaryTables place = TemporaryTables.make();
        try {
            CallTables tables = new CallTables(place.open(), objects, null, Opening.MADE);
            tables.temporary = place;
            try {
                tables.catchUp(journal, 0);
                return tables;
            } catch (Throwable e) {
                tables.database.abandon();
                throw e;
            }
        } catch (Throwable e) {
            place.delete();
            throw e;
        }
    }

    /** Whether the journal's line that was applied last is still that line. */
    private static boolean follows(Journal journal, JournalMark applied) {
        if (applied.entries() > journal.mark().entries()) {
            return false;
        }
        if (applied.entries() == journal.mark().entries()) {
            return applied.head().equals(journal.mark().head());
        }
        boolean[] same = {applied.entries() == 0};
        journal.read(
                applied.entries() + 1,
                line ->
                        same[0] |=
                                line.seq() == applied.entries() + 1
                                        && line.prev().equals(applied.head()));
        return same[0];
    }

    public Opening opening() {
        return opening;
    }

    /** Lines of the journal that the tables held already when they were opened. */
    public long held() {
        return held;
    }

    /** Frees the tables, which the next opening makes again: what was applied is not to be kept. */
    public void distrust() {
        database.abandon();
    }

    private void catchUp(ReadableJournal journal, long applied) {
        List<JournalLine> waiting = new ArrayList<>();
        int[] events = {0};
        journal.read(
                applied + 1,
                line -> {
                    waiting.add(line);
                    events[0] += line.events().size();
                    if (events[0] >= CHUNK) {
                        apply(waiting);
                        waiting.clear();
                        events[0] = 0;
                    }
                });
        if (!waiting.isEmpty()) {
            apply(waiting);
        }
    }

    /**
     * Applies lines of the journal. Many events are committed by parts, since H2 writes twice what
     * waits for its commit: whoever stops in between leaves tables that are not sealed and are made
     * again.
     *
     * @return the registers whose value may have changed
     * @throws Broken when they could not be written; see {@link #recover}
     */
    public Set<Register> apply(List<JournalLine> lines) {
        List<Projection.Learned> learned = new ArrayList<>();
        for (JournalLine line : lines) {
            for (int i = 0; i < line.events().size(); i++) {
                learned.add(Projection.Learned.of(line.seq(), i, line.events().get(i)));
            }
        }
        Set<Register> changed = new LinkedHashSet<>();
        JournalLine last = lines.getLast();
        try {
            int parts = 0;
            while (learned.size() - parts > CHUNK) {
                List<Projection.Learned> part = learned.subList(parts, parts + CHUNK);
                database.transaction(() -> changed.addAll(projection.apply(part)));
                parts += CHUNK;
            }
            List<Projection.Learned> rest = learned.subList(parts, learned.size());
            database.transaction(
                    () -> {
                        changed.addAll(projection.apply(rest));
                        context.deleteFrom(PROGRESS).execute();
                        context.insertInto(PROGRESS)
                                .values(1, last.seq(), last.hash(), last.utc().toString())
                                .execute();
                    });
        } finally {
            writer.forgetBrought();
        }
        return changed;
    }

    /**
     * Says what stands in an import that was just written and is about to be recorded: it is not
     * read again when it is. What is said holds for the next {@link #apply}.
     */
    public void brought(String object, List<DossierRecords.Placed> dossiers) {
        writer.brought(object, dossiers);
    }

    /** How far the journal was applied. */
    public JournalMark applied() {
        return context.selectFrom(PROGRESS)
                .fetchOptional(
                        r ->
                                new JournalMark(
                                        r.getSeq(),
                                        r.getHead(),
                                        java.time.Instant.parse(r.getUtc())))
                .orElse(
                        new JournalMark(
                                0, fr.palmares.journal.Hashes.NONE, java.time.Instant.EPOCH));
    }

    /** What a register holds: its value as JSON and the events that say so, to be superseded. */
    public record Held(@Nullable String value, List<String> heads) {}

    /** What these registers hold; a register that nobody wrote is missing. */
    public Map<Register, Held> held(Collection<Register> wanted) {
        Map<String, Register> byName =
                wanted.stream().collect(Collectors.toMap(Register::name, r -> r, (a, b) -> a));
        Map<Register, Held> held = new HashMap<>();
        registers
                .rows(byName.keySet())
                .forEach(
                        (name, rows) -> {
                            Register register = Objects.requireNonNull(byName.get(name));
                            Settled settled = Settled.of(register, rows);
                            held.put(
                                    register,
                                    new Held(
                                            settled.value(),
                                            rows.stream()
                                                    .filter(r -> !r.superseded())
                                                    .map(RegisterRow::event)
                                                    .sorted()
                                                    .toList()));
                        });
        return held;
    }

    /**
     * What every register holds, as JSON; those that hold nothing are missing, and so are marks on
     * which computers disagree.
     */
    public Map<Register, String> everything() {
        Map<Register, String> all = new LinkedHashMap<>();
        registers
                .heads()
                .forEach(
                        (name, rows) -> {
                            Register register = Register.parse(name);
                            Settled settled = Settled.of(register, rows);
                            boolean counts =
                                    register.kind() != Register.Kind.MARK || !settled.conflict();
                            if (settled.value() != null && counts) {
                                all.put(register, settled.value());
                            }
                        });
        return all;
    }

    /** When the committee is asked to sit about a round, if it is. */
    public Optional<Meeting> meeting(String round) {
        return reader.meeting(round);
    }

    /** What was set and done about keeping the call. */
    public Custody custody() {
        return reader.custody();
    }

    /** Which events of jurors' computers are heard. */
    public Admission admission() {
        return projection.admission();
    }

    /** Who said events, where and when, by their ids; unknown ones are missing. */
    public Map<String, Origin> origins(Collection<String> events) {
        return Origin.read(context, events);
    }

    /** Every mark of a juror in a round, and why it does not count where it does not. */
    public List<JurorMark> marks(CallState state, String juror) {
        return JurorMark.of(
                state,
                sheets.all(state.round().code()),
                excluded(state),
                counting.lateOut(state),
                juror);
    }

    /** Parts of a round's sheets on which computers disagree, in order. */
    public List<Divergence> divergences(String round) {
        return divergences.of(round);
    }

    /** Sheets of a round on which something came late, whether accepted or not. */
    public Set<SheetId> late(String round, RoundState state) {
        return late.of(round, state);
    }

    /** Number of the last event a device wrote, 0 for none. */
    public long lastNumber(String device) {
        Long last =
                context.select(DSL.max(EVENT.N))
                        .from(EVENT)
                        .where(EVENT.DEVICE.eq(device))
                        .fetchOne(0, Long.class);
        return last == null ? 0 : last;
    }

    /** Public key of each device that wrote, by its id. */
    public Map<String, String> devices() {
        return context.selectFrom(DEVICE).fetchMap(DEVICE.ID, DEVICE.PUBLIC_KEY);
    }

    /** The package this call was opened from, when it is a juror's own copy. */
    public Optional<JurorPackage> copy() {
        return exchanges.copy();
    }

    /** The packages and ballots of the call. */
    public Exchanges exchanges() {
        return exchanges;
    }

    /** Which of these events are known. */
    public Set<String> known(Collection<String> events) {
        return registers.known(events);
    }

    /**
     * What registers hold, and would hold if these events were known; nothing is written.
     *
     * @param events unknown ones, each once; see {@link #known}
     */
    public Map<Register, Foreseen> foresee(Collection<SignedEvent> events) {
        return projection.foresee(events);
    }

    public Optional<Call> call() {
        return reader.call();
    }

    public List<Round> rounds() {
        return reader.rounds();
    }

    public Optional<Dossier> dossier(String number) {
        return reader.dossier(number);
    }

    /** Every dossier with its long texts, by number, in the order they were filed. */
    public Map<String, Dossier> dossiers() {
        Map<String, DossierHead> heads = reader.dossiers();
        Map<String, Dossier> dossiers = new LinkedHashMap<>(reader.receivedDossiers());
        dossiers.replaceAll(
                (number, d) -> d.withTitle(Objects.requireNonNull(heads.get(number)).title()));
        return dossiers;
    }

    /** A dossier as it was received last, without the coordinator's title. */
    public Optional<Dossier> received(String number) {
        return reader.received(number);
    }

    /** Every dossier as it was received last, without the coordinator's titles, by number. */
    public Map<String, Dossier> receivedDossiers() {
        return reader.receivedDossiers();
    }

    /** Files that came with the dossiers, by dossier and path. */
    public List<Attachment> attachments() {
        return reader.attachments();
    }

    /**
     * The content a dossier had under this hash, without the coordinator's title; for the hash of a
     * blind version that went out, what that version was made of.
     */
    public Optional<Dossier> version(String number, String hash) {
        return versions.version(number, hash);
    }

    /** Hash of the content a juror had read when they marked a dossier last, if they did. */
    public Optional<String> read(SheetId sheet) {
        return versions.read(sheet);
    }

    /** Content hash of one dossier. */
    public Optional<String> dossierHash(String number) {
        return reader.dossierHash(number);
    }

    /** Content hash of each dossier, by number. */
    public Map<String, String> dossierHashes() {
        return reader.dossierHashes();
    }

    /** What stands for the names that were looked at, in the order of the names. */
    public List<Pseudonym> pseudonyms() {
        return reader.pseudonyms();
    }

    /** Everything but the long texts, of one round. */
    public CallState state(Round round) {
        return states.of(round);
    }

    /** The same, when only these registers changed: nothing else is read again. */
    public CallState state(CallState before, Set<Register> changed) {
        return states.after(before, changed);
    }

    /** Marks of a round that are kept and do not count, with the reason, in order. */
    public Map<Register, LineRules.Why> excluded(CallState state) {
        return counting.excluded(state);
    }

    /** Every mark that a cell of a sheet has held, oldest first. */
    public List<MarkChange> markHistory(SheetId sheet, String criterion) {
        String name =
                Register.of(
                                Register.Kind.MARK,
                                sheet.round(),
                                sheet.dossier(),
                                sheet.juror(),
                                criterion)
                        .name();
        return MarkHistory.read(context, name);
    }

    /** Number of the last event received from each device. */
    public Map<String, Long> received() {
        return context.select(EVENT.DEVICE, DSL.max(EVENT.N))
                .from(EVENT)
                .groupBy(EVENT.DEVICE)
                .fetchMap(r -> r.value1(), r -> r.value2());
    }

    /** Sheets of a round on which something came after it was closed. */
    public Set<SheetId> late(CallState state) {
        return late.of(state.round().code(), state.procedure().state());
    }

    /** A hash of everything the tables say; the same on every computer with the same events. */
    public String stateHash() {
        return StateHash.of(context);
    }

    /**
     * Closes the tables and seals their file, so that the next opening can trust it. Tables that
     * failed, or fail now, are left unsealed, to be made again: the journal has everything.
     */
    @Override
    public void close() {
        if (temporary != null) {
            database.abandon();
            temporary.delete();
            return;
        }
        if (database.doubtful()) {
            database.abandon();
            return;
        }
        try {
            database.close();
        } catch (Broken e) {
            madeAgain(e);
            database.abandon();
            return;
        }
        if (file != null) {
            file.seal();
        }
    }
}
