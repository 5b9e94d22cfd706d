package fr.palmares.storage;

import static fr.palmares.storage.db.Tables.ACT;
import static fr.palmares.storage.db.Tables.ASSIGNMENT;
import static fr.palmares.storage.db.Tables.ATTACHMENT;
import static fr.palmares.storage.db.Tables.CALL_INFO;
import static fr.palmares.storage.db.Tables.CONFLICT_SETTLED;
import static fr.palmares.storage.db.Tables.DECISION;
import static fr.palmares.storage.db.Tables.DEVICE;
import static fr.palmares.storage.db.Tables.DOSSIER;
import static fr.palmares.storage.db.Tables.DOSSIER_PLACE;
import static fr.palmares.storage.db.Tables.ELIGIBILITY;
import static fr.palmares.storage.db.Tables.EXCHANGE;
import static fr.palmares.storage.db.Tables.GRID;
import static fr.palmares.storage.db.Tables.INTERESTS;
import static fr.palmares.storage.db.Tables.JUROR;
import static fr.palmares.storage.db.Tables.LEAD_READER;
import static fr.palmares.storage.db.Tables.MARK;
import static fr.palmares.storage.db.Tables.READING;
import static fr.palmares.storage.db.Tables.READING_PLAN;
import static fr.palmares.storage.db.Tables.RECUSAL;
import static fr.palmares.storage.db.Tables.ROUND;
import static fr.palmares.storage.db.Tables.RULES;
import static fr.palmares.storage.db.Tables.SHEET_ENTRY;
import static fr.palmares.storage.db.Tables.TITLE;
import static fr.palmares.storage.db.Tables.WEIGHT;

import fr.palmares.journal.AttachmentReference;
import fr.palmares.journal.DamagedException;
import fr.palmares.journal.DossierRecords;
import fr.palmares.journal.DossierRecords.Placed;
import fr.palmares.journal.DossierReference;
import fr.palmares.journal.Event;
import fr.palmares.journal.Json;
import fr.palmares.journal.ObjectStore;
import fr.palmares.journal.Register;
import fr.palmares.journal.Register.Kind;
import fr.palmares.model.Call;
import fr.palmares.model.Decision;
import fr.palmares.model.Eligibility;
import fr.palmares.model.InterestsForm;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.Recusal;
import fr.palmares.model.Round;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Settled registers into the tables that screens ask. */
final class CallWriter {
    /** A mark on which two computers disagree. */
    static final String CONFLICT = "conflict";

    static final String GIVEN = "given";
    static final String ABSTAINED = "abstained";

    private final DSLContext context;
    private final ObjectStore objects;
    private final Map<String, List<Placed>> brought = new HashMap<>();

    CallWriter(DSLContext context, ObjectStore objects) {
        this.context = context;
        this.objects = objects;
    }

    /**
     * Says what stands in an import that was just written, so that it need not be read again. It
     * holds until it is forgotten.
     */
    void brought(String object, List<Placed> dossiers) {
        brought.put(object, dossiers);
    }

    void forgetBrought() {
        brought.clear();
    }

    /** Puts each register's value into its row; a register without value has no row. */
    void write(List<Settled> settled) {
        Map<Kind, List<Settled>> byKind = new EnumMap<>(Kind.class);
        for (Settled one : settled) {
            byKind.computeIfAbsent(one.register().kind(), k -> new ArrayList<>()).add(one);
        }
        byKind.forEach(this::write);
    }

    private void write(Kind kind, List<Settled> rows) {
        switch (kind) {
            case CALL -> replace(CALL_INFO, 0, rows, this::call);
            case DEVICE -> replace(DEVICE, 1, rows, this::device);
            case ROUND -> replace(ROUND, 1, rows, this::round);
            case GRID -> replace(GRID, 1, rows, this::keyed);
            case RULES -> replace(RULES, 1, rows, this::keyed);
            case WEIGHT -> replace(WEIGHT, 2, rows, this::weight);
            case DOSSIER -> dossiers(rows);
            case ATTACHMENT -> replace(ATTACHMENT, 2, rows, this::attachment);
            case TITLE -> replace(TITLE, 1, rows, this::text);
            case JUROR -> replace(JUROR, 1, rows, this::juror);
            case RECUSAL -> replace(RECUSAL, 2, rows, this::recusal);
            case ASSIGNMENT -> replace(ASSIGNMENT, 3, rows, this::assignment);
            case LEAD_READER -> replace(LEAD_READER, 2, rows, this::text);
            case READING_PLAN -> replace(READING_PLAN, 1, rows, this::keyed);
            case INTERESTS -> replace(INTERESTS, 1, rows, this::interests);
            case CONFLICT ->
                    replace(CONFLICT_SETTLED, 3, rows, s -> with(s, read(s, Boolean.class)));
            case MARK -> replace(MARK, 4, rows, this::mark);
            case READING -> replace(READING, 3, rows, this::text);
            case REMARK, ASSESSMENT, NOTE, FINISHED, FLAG ->
                    replace(SHEET_ENTRY, 5, entries(rows), this::entry);
            case ELIGIBILITY -> replace(ELIGIBILITY, 1, rows, this::eligibility);
            case DECISION -> replace(DECISION, 2, rows, this::decision);
            case ROUND_STATE,
                    LATE_ACCEPTED,
                    AMENDMENT,
                    CHECKLIST,
                    CHECK,
                    GRANTED_TRACK,
                    SEAL,
                    PROCEEDING,
                    SEQUEL,
                    JOINT_PROJECT,
                    MEETING,
                    SLOT,
                    QUESTIONS,
                    CONVOCATION,
                    BLIND_READING,
                    PSEUDONYM,
                    BLIND_VERSION,
                    SITTING_RULES,
                    SITTING,
                    SITTING_STATE,
                    ATTENDANCE,
                    ON_TABLE,
                    AGENDA,
                    EXIT,
                    VOTE,
                    BLOCK,
                    LOT,
                    TAKING,
                    SITTING_NOTE,
                    LEAD_OPINION,
                    REVISION,
                    CATEGORIES,
                    REASON_TEMPLATES,
                    RETENTION,
                    ARCHIVED,
                    ANONYMISED ->
                    replace(ACT, 4, acts(rows), this::entry);
            case PACKAGE, OPENED, SENT, BALLOT, REVOCATION, ENHANCED, CONFIRMED_KEY, RECEIPT ->
                    replace(EXCHANGE, 3, exchanges(rows), this::entry);
        }
    }

    private Object[] call(Settled s) {
        Call call = read(s, Call.class);
        return new Object[] {call.id(), call.name()};
    }

    private Object[] device(Settled s) {
        return new Object[] {s.register().part(0), read(s, Event.DeviceEnrolled.class).publicKey()};
    }

    private Object[] round(Settled s) {
        Round round = read(s, Round.class);
        return new Object[] {
            round.code(), round.name().fr(), round.name().en(), round.open(), Json.write(round)
        };
    }

    private Object[] keyed(Settled s) {
        return new Object[] {s.register().part(0), value(s)};
    }

    private Object[] weight(Settled s) {
        return with(s, read(s, BigDecimal.class));
    }

    private Object[] text(Settled s) {
        return with(s, read(s, String.class));
    }

    private Object[] attachment(Settled s) {
        AttachmentReference reference = read(s, AttachmentReference.class);
        return with(s, reference.object(), reference.bytes());
    }

    private Object[] juror(Settled s) {
        Juror juror = read(s, Juror.class);
        return with(
                s,
                juror.name(),
                juror.email(),
                juror.organisation(),
                juror.expertise(),
                juror.role().name(),
                juror.standing().name());
    }

    private Object[] recusal(Settled s) {
        Recusal recusal = read(s, Recusal.class);
        return with(
                s,
                recusal.reason(),
                recusal.interest() == null ? null : recusal.interest().name(),
                recusal.declared() == null ? null : recusal.declared().toString(),
                recusal.by() == null ? null : recusal.by().name());
    }

    private Object[] assignment(Settled s) {
        return with(
                s,
                switch (value(s)) {
                    case "false" -> JuryReader.TAKEN_OFF;
                    case "true" -> JuryReader.BY_HAND;
                    default -> JuryReader.COMPUTED;
                });
    }

    private Object[] interests(Settled s) {
        InterestsForm form = read(s, InterestsForm.class);
        return with(s, form.declared().toString(), form.confidentiality());
    }

    private Object @Nullable [] mark(Settled s) {
        if (s.conflict()) {
            return with(s, CONFLICT, null);
        }
        return switch (read(s, Mark.class)) {
            case Mark.Given(int steps) -> with(s, GIVEN, steps);
            case Mark.Abstention() -> with(s, ABSTAINED, null);
        };
    }

    private Object @Nullable [] entry(Settled s) {
        // two drafts of one reader: neither is shown to the committee before somebody chose
        return s.conflict() && parts(s).getFirst().equals(Kind.LEAD_OPINION.name())
                ? null
                : with(s, value(s));
    }

    private Object[] eligibility(Settled s) {
        Eligibility eligibility = read(s, Eligibility.class);
        return with(s, eligibility.verdict().name(), eligibility.reason());
    }

    private Object[] decision(Settled s) {
        Decision decision = read(s, Decision.class);
        return with(s, decision.outcome().name(), decision.position(), decision.motivation());
    }

    /** Entries of a sheet share one table: the kind and the criterion become part of the key. */
    private static List<Settled> entries(List<Settled> rows) {
        return rows.stream()
                .map(
                        s -> {
                            Register r = s.register();
                            String criterion = r.kind() == Kind.REMARK ? r.part(3) : "";
                            return new Settled(
                                    Register.of(
                                            r.kind(),
                                            r.part(0),
                                            r.part(1),
                                            r.part(2),
                                            r.kind().name(),
                                            criterion),
                                    s.value(),
                                    s.conflict());
                        })
                .toList();
    }

    /** Acts share one table: the kind becomes part of the key. */
    private static List<Settled> acts(List<Settled> rows) {
        return rows.stream()
                .map(
                        s -> {
                            Register r = s.register();
                            // a revision has a fourth part, without which two would be one
                            String detail =
                                    String.join("/", r.parts().subList(2, r.parts().size()));
                            return new Settled(
                                    Register.of(
                                            r.kind(),
                                            r.kind().name(),
                                            r.part(0),
                                            r.part(1),
                                            detail),
                                    s.value(),
                                    s.conflict());
                        })
                .toList();
    }

    /** What was exchanged shares one table: the kind and the round become part of the key. */
    private static List<Settled> exchanges(List<Settled> rows) {
        return rows.stream()
                .map(
                        s -> {
                            Register r = s.register();
                            return new Settled(
                                    Register.of(
                                            r.kind(),
                                            r.kind().name(),
                                            r.part(0),
                                            r.parts().size() > 1 ? r.part(1) : ""),
                                    s.value(),
                                    s.conflict());
                        })
                .toList();
    }

    private void dossiers(List<Settled> rows) {
        Map<String, Set<String>> wanted = new HashMap<>();
        Map<String, DossierReference> references = new HashMap<>();
        for (Settled row : rows) {
            if (row.value() != null) {
                DossierReference reference = read(row, DossierReference.class);
                references.put(row.register().part(0), reference);
                wanted.computeIfAbsent(reference.object(), o -> new HashSet<>())
                        .add(reference.hash());
            }
        }
        delete(DOSSIER, 1, rows);
        delete(DOSSIER_PLACE, 1, rows);
        Map<String, String> numbers = new HashMap<>();
        references.forEach((number, reference) -> numbers.put(reference.hash(), number));
        DossierRows inserted = new DossierRows(context);
        wanted.forEach(
                (object, hashes) ->
                        placed(
                                object,
                                hashes,
                                placed -> {
                                    String number = numbers.remove(placed.hash());
                                    if (number != null) {
                                        inserted.add(number, object, placed);
                                    }
                                }));
        inserted.flush();
        if (!numbers.isEmpty()) {
            throw new DamagedException("an import lacks a dossier");
        }
    }

    /** The dossiers of an import: as they were said to stand in it, else as it is read. */
    private void placed(String object, Set<String> hashes, Consumer<Placed> each) {
        List<Placed> said = brought.get(object);
        if (said == null) {
            DossierRecords.read(objects, object, hashes, line -> each.accept(line.placed()));
        } else {
            said.stream().filter(p -> hashes.contains(p.hash())).forEach(each);
        }
    }

    /**
     * Deletes the rows of these registers and inserts the new ones.
     *
     * @param keys how many of the table's first columns are its key
     * @param columns a row's values in the table's order, or null for no row
     */
    private void replace(
            Table<?> table,
            int keys,
            List<Settled> rows,
            Function<Settled, Object @Nullable []> columns) {
        Field<?>[] fields = table.fields();
        delete(table, keys, rows);
        Batches.run(
                context,
                context.insertInto(table, fields).values(new Object[fields.length]),
                rows.stream()
                        .filter(s -> s.value() != null || conflictingMark(s))
                        .map(columns)
                        .filter(java.util.Objects::nonNull));
    }

    private void delete(Table<?> table, int keys, List<Settled> rows) {
        Field<?>[] fields = table.fields();
        Condition key = DSL.noCondition();
        for (int i = 0; i < keys; i++) {
            key = key.and(isNull(fields[i]));
        }
        if (keys == 0) {
            context.deleteFrom(table).execute();
        } else if (context.fetchExists(table)) {
            Batches.run(
                    context,
                    context.deleteFrom(table).where(key),
                    rows.stream().map(s -> parts(s).toArray()));
        }
    }

    /** {@code field = ?}, to be bound later. */
    private static <T> Condition isNull(Field<T> field) {
        return field.eq(DSL.val(null, field.getDataType()));
    }

    private static boolean conflictingMark(Settled s) {
        return s.conflict() && s.register().kind() == Kind.MARK;
    }

    private static List<String> parts(Settled s) {
        return s.register().parts();
    }

    private static Object[] with(Settled s, @Nullable Object... more) {
        Object[] row = java.util.Arrays.copyOf(parts(s).toArray(), parts(s).size() + more.length);
        System.arraycopy(more, 0, row, parts(s).size(), more.length);
        return row;
    }

    private static String value(Settled s) {
        return java.util.Objects.requireNonNull(s.value());
    }

    private static <T> T read(Settled s, Class<T> type) {
        return Json.read(value(s), type);
    }
}
