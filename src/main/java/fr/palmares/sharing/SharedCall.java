package fr.palmares.sharing;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fr.palmares.journal.EventCodec;
import fr.palmares.journal.SignedEvent;
import fr.palmares.model.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStep3;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The events of one call on a server. What is there is never changed; each computer's events lie
 * there in the order of their numbers, without one left out between two that are there.
 */
public final class SharedCall {
    /** Events in one transaction: a cut connection loses the work of a moment. */
    public static final int PAGE = 500;

    private static final Table<Record> CALL = at("call");
    private static final Table<Record> EVENT = at("event");
    private static final Table<Record> HEAD = at("head");
    private static final Field<String> ID = field(name("id"), String.class);
    private static final Field<String> OF = field(name("call"), String.class);
    private static final Field<Integer> FORMAT = field(name("format"), Integer.class);
    private static final Field<Long> LAST = field(name("last"), Long.class);
    private static final Field<Long> SEQ = field(name("seq"), Long.class);
    private static final Field<Long> N = field(name("n"), Long.class);
    private static final Field<String> DEVICE = field(name("device"), String.class);
    private static final Field<String> JSON = field(name("json"), String.class);
    private static final Field<String> SIGNATURE = field(name("signature"), String.class);

    private final SharedServer server;
    private final String id;

    private SharedCall(SharedServer server, String id) {
        this.server = server;
        this.id = id;
    }

    static Table<Record> at(String table) {
        return table(name(SharedServer.SCHEMA, table));
    }

    /**
     * Begins a shared call, unless it is there already.
     *
     * @throws Refused when the user may not begin one, or when a newer program did
     */
    public static SharedCall begin(SharedServer server, String id) {
        server.transaction(
                context -> {
                    if (format(context, id).isEmpty()) {
                        context.insertInto(CALL, ID, FORMAT)
                                .values(id, EventCodec.FORMAT)
                                .execute();
                    }
                    return 0;
                });
        return open(server, id);
    }

    /**
     * A call that is on the server.
     *
     * @param id "" for the only one that the user may see
     * @throws Refused when there is none, several, or a newer program's
     */
    public static SharedCall open(SharedServer server, String id) {
        String found =
                server.transaction(
                        context -> {
                            String one = id.isEmpty() ? only(context) : id;
                            readable(
                                    format(context, one)
                                            .orElseThrow(
                                                    () -> new Refused("refused.share.noCall")));
                            return one;
                        });
        return new SharedCall(server, found);
    }

    private static String only(DSLContext context) {
        List<String> all = context.select(ID).from(CALL).limit(2).fetch(ID);
        if (all.size() > 1) {
            throw new Refused("refused.share.whichCall");
        }
        return all.stream().findFirst().orElseThrow(() -> new Refused("refused.share.noCall"));
    }

    private static Optional<Integer> format(DSLContext context, String id) {
        return context.select(FORMAT).from(CALL).where(ID.eq(id)).fetchOptional(FORMAT);
    }

    public String id() {
        return id;
    }

    SharedServer server() {
        return server;
    }

    /**
     * The place of the last event that is there, 0 for none.
     *
     * @throws Refused when the user may no longer see the call, or a newer program took it over
     */
    public long last() {
        return server.transaction(
                context -> {
                    Record2<Long, Integer> row =
                            context.select(LAST, FORMAT)
                                    .from(CALL)
                                    .where(ID.eq(id))
                                    .fetchOptional()
                                    .orElseThrow(() -> new Refused("refused.share.noCall"));
                    readable(row.value2());
                    return row.value1();
                });
    }

    private static void readable(int format) {
        if (format > EventCodec.FORMAT) {
            throw new Refused("refused.share.newer", format, EventCodec.FORMAT);
        }
    }

    /** The last number of each computer whose events are there, as far as the user may see. */
    public Map<String, Long> heads() {
        return server.transaction(
                context ->
                        context.select(DEVICE, N).from(HEAD).where(OF.eq(id)).fetchMap(DEVICE, N));
    }

    /**
     * Adds events that are not there yet; those that are stay as they are. Each page of them is
     * there as a whole or not at all.
     *
     * @param events each computer's in the order of their numbers
     * @throws Refused when a computer numbered its events twice, or the user may not write them
     */
    public void append(List<SignedEvent> events) {
        for (int from = 0; from < events.size(); from += PAGE) {
            List<SignedEvent> page = events.subList(from, Math.min(from + PAGE, events.size()));
            server.transaction(context -> insert(context, page));
        }
    }

    private int insert(DSLContext context, Collection<SignedEvent> page) {
        InsertValuesStep3<Record, String, String, String> rows =
                context.insertInto(EVENT, OF, JSON, SIGNATURE);
        for (SignedEvent event : page) {
            rows = rows.values(id, event.json(), event.signature());
        }
        return rows.execute();
    }

    /** An event on the server: its place, and what stands there. */
    public record Row(long seq, String json, String signature) {}

    /**
     * The place of the first event that a computer with these numbers lacks.
     *
     * @param known last number known of each device
     * @return empty when it lacks none
     */
    public Optional<Long> firstUnknown(Map<String, Long> known) {
        Map<String, Long> heads = heads();
        return server.transaction(
                context -> {
                    List<Long> first = new ArrayList<>();
                    heads.forEach(
                            (device, last) -> {
                                long mine = known.getOrDefault(device, 0L);
                                if (last > mine) {
                                    context.select(DSL.min(SEQ))
                                            .from(EVENT)
                                            .where(OF.eq(id), DEVICE.eq(device), N.gt(mine))
                                            .fetchOptional(0, Long.class)
                                            .ifPresent(first::add);
                                }
                            });
                    return first.stream().min(Long::compare);
                });
    }

    /** A page of events from a place on, in order; an empty one is the end. */
    public List<Row> read(long from) {
        return server.transaction(
                context ->
                        context.select(SEQ, JSON, SIGNATURE)
                                .from(EVENT)
                                .where(OF.eq(id), SEQ.ge(from))
                                .orderBy(SEQ)
                                .limit(PAGE)
                                .fetch(r -> new Row(r.value1(), r.value2(), r.value3())));
    }
}
