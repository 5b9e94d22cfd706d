package fr.palmares.sharing;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Brings what jurors and the chair read on the server in line with the call. In one transaction,
 * which lets no event in meanwhile: only what differs is written, and whoever does it with the same
 * events writes the same.
 */
public final class Publication {
    /** How this program publishes; a lower number on the server is an older program's. */
    static final int FORMAT = 1;

    /** What jurors do all day, and what changes nothing that anybody reads here. */
    private static final Set<String> WORK =
            Set.of(
                    "DeviceEnrolled",
                    "MarksGiven",
                    "RemarkWritten",
                    "AssessmentWritten",
                    "InternalNoteWritten",
                    "SheetFinished",
                    "SheetFlagged",
                    "OpinionDrafted",
                    "BallotReceived");

    private static final Table<Record> PUBLICATION = SharedCall.at("publication");
    private static final Table<Record> EVENT = SharedCall.at("event");
    private static final Field<String> OF = text("call");
    private static final Field<String> TYPE = text("type");
    private static final Field<Long> SEQ = field(name("seq"), Long.class);
    private static final Field<Long> LAST = field(name("last"), Long.class);
    private static final Field<Integer> BY = field(name("format"), Integer.class);
    private static final Field<String> ROUND = text("round");
    private static final Field<String> JUROR = text("juror");
    private static final Field<String> DOSSIER = text("dossier");
    private static final Field<String> HASH = text("hash");
    private static final Field<String> CONTENT = text("content");

    private final SharedServer server;
    private final String call;

    public Publication(SharedCall call) {
        this.server = call.server();
        this.call = call.id();
    }

    private static Field<String> text(String column) {
        return field(name(column), String.class);
    }

    /**
     * Whether something happened since the last time that jurors or the chair would read; no
     * coordinators' call is ever due.
     */
    public boolean due() {
        return server.transaction(
                context -> {
                    Optional<Record2<Long, Integer>> before =
                            context.select(LAST, BY)
                                    .from(PUBLICATION)
                                    .where(OF.eq(call))
                                    .fetchOptional();
                    if (before.isEmpty()) {
                        return context.fetchExists(
                                SharedCall.at("member"),
                                OF.eq(call),
                                text("kind").ne("coordinator"));
                    }
                    return before.get().value2() < FORMAT
                            || changed(context, before.get().value1());
                });
    }

    /** Whether events after a place change what is published. */
    private boolean changed(DSLContext context, long after) {
        return context.fetchExists(EVENT, OF.eq(call), SEQ.gt(after), TYPE.notIn(WORK));
    }

    /**
     * Publishes.
     *
     * @param last place of the last event that {@code wanted} rests on, and all before it
     * @return false when something happened meanwhile that it does not rest on; nothing changed
     *     then
     * @throws fr.palmares.model.Refused when the user is no coordinator, or a newer program
     *     publishes in its own way
     */
    public boolean publish(long last, Published wanted) {
        return server.transaction(
                context -> {
                    Long now =
                            context.select(
                                            DSL.function(
                                                    name(SharedServer.SCHEMA, "hold"),
                                                    Long.class,
                                                    DSL.val(call)))
                                    .fetchOne(0, Long.class);
                    if (now == null || changed(context, last)) {
                        return false;
                    }
                    Integer by =
                            context.select(BY).from(PUBLICATION).where(OF.eq(call)).fetchOne(BY);
                    if (by != null && by > FORMAT) {
                        // a newer program publishes: it will do this as well
                        return true;
                    }
                    write(context, wanted);
                    context.insertInto(PUBLICATION, OF, LAST, BY)
                            .values(call, last, FORMAT)
                            .onConflict(OF)
                            .doUpdate()
                            .set(LAST, last)
                            .set(BY, FORMAT)
                            .execute();
                    return true;
                });
    }

    private void write(DSLContext context, Published wanted) {
        Condition free = wanted.kept().isEmpty() ? DSL.noCondition() : ROUND.notIn(wanted.kept());
        align(
                context,
                new Part("reading", List.of(ROUND, JUROR, DOSSIER), null),
                DSL.noCondition(),
                keys(wanted.readings(), r -> List.of(r.round(), r.juror(), r.dossier())));
        align(
                context,
                new Part("recusal", List.of(JUROR, DOSSIER), null),
                DSL.noCondition(),
                keys(wanted.recusals(), r -> List.of(r.juror(), r.dossier())));
        align(
                context,
                new Part("closing", List.of(ROUND), null),
                DSL.noCondition(),
                keys(wanted.closed(), List::of));
        align(
                context,
                new Part("material", List.of(HASH), null),
                DSL.noCondition(),
                keys(wanted.material(), List::of));
        align(
                context,
                new Part("attachment", List.of(ROUND, DOSSIER, HASH), null),
                free,
                keys(wanted.attachments(), a -> List.of(a.round(), a.dossier(), a.hash())));
        Map<List<String>, String> texts = new HashMap<>();
        wanted.dossiers().forEach((t, c) -> texts.put(List.of(t.round(), t.dossier()), c));
        align(context, new Part("dossier", List.of(ROUND, DOSSIER), CONTENT), free, texts);
        Map<List<String>, String> letters = new HashMap<>();
        wanted.letters().forEach((d, c) -> letters.put(List.of(d.round(), d.juror()), c));
        align(context, new Part("letter", List.of(ROUND, JUROR), CONTENT), free, letters);
    }

    private static <T> Map<List<String>, String> keys(
            Collection<T> rows, Function<T, List<String>> key) {
        Map<List<String>, String> keys = new HashMap<>();
        rows.forEach(row -> keys.put(key.apply(row), ""));
        return keys;
    }

    /**
     * A table of texts.
     *
     * @param key its columns besides the call's
     * @param content what may differ under one key, if anything does
     */
    private record Part(String table, List<Field<String>> key, @Nullable Field<String> content) {}

    /** Makes a table hold what is wanted and nothing else, where {@code free} holds. */
    private void align(
            DSLContext context, Part part, Condition free, Map<List<String>, String> wanted) {
        Table<Record> table = SharedCall.at(part.table());
        Field<String> content = part.content();
        // a text is compared by its hash: it does not come over the network for that
        Field<String> print = content == null ? DSL.inline("") : print(content);
        List<Field<String>> columns = new ArrayList<>(part.key());
        columns.add(print);
        Map<List<String>, String> there = new HashMap<>();
        context.select(columns)
                .from(table)
                .where(OF.eq(call), free)
                .forEach(
                        row -> {
                            List<String> all = new ArrayList<>();
                            for (int i = 0; i < columns.size(); i++) {
                                all.add(Objects.requireNonNull(row.get(i, String.class)));
                            }
                            there.put(
                                    List.copyOf(all.subList(0, part.key().size())), all.getLast());
                        });
        List<Query> changes = new ArrayList<>();
        for (List<String> key : there.keySet()) {
            if (!wanted.containsKey(key)) {
                changes.add(context.deleteFrom(table).where(OF.eq(call), is(part, key)));
            }
        }
        wanted.forEach(
                (key, text) -> {
                    String before = there.get(key);
                    String now = content == null ? "" : Prints.of(text);
                    if (before == null) {
                        changes.add(inserted(context, table, part, key, text));
                    } else if (content != null && !before.equals(now)) {
                        changes.add(
                                context.update(table)
                                        .set(content, text)
                                        .where(OF.eq(call), is(part, key)));
                    }
                });
        for (int from = 0; from < changes.size(); from += SharedCall.PAGE) {
            int to = Math.min(from + SharedCall.PAGE, changes.size());
            context.batch(changes.subList(from, to)).execute();
        }
    }

    /** The same as {@link Prints#of}, on the server. */
    static Field<String> print(Field<String> content) {
        return DSL.field("encode(sha256(convert_to({0}, 'UTF8')), 'hex')", String.class, content);
    }

    private Condition is(Part part, List<String> key) {
        Condition all = DSL.noCondition();
        for (int i = 0; i < key.size(); i++) {
            all = all.and(part.key().get(i).eq(key.get(i)));
        }
        return all;
    }

    private Query inserted(
            DSLContext context, Table<Record> table, Part part, List<String> key, String text) {
        Map<Field<?>, Object> values = new HashMap<>();
        values.put(OF, call);
        for (int i = 0; i < key.size(); i++) {
            values.put(part.key().get(i), key.get(i));
        }
        if (part.content() != null) {
            values.put(part.content(), text);
        }
        return context.insertInto(table).set(values);
    }
}
