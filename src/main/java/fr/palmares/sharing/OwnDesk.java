package fr.palmares.sharing;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** What a juror's role reads of a call, within its rights. */
public final class OwnDesk {
    private static final Table<Record> LETTER = SharedCall.at("letter");
    private static final Table<Record> TEXT = SharedCall.at("dossier");
    private static final Field<String> OF = field(name("call"), String.class);
    private static final Field<String> ROUND = field(name("round"), String.class);
    private static final Field<String> JUROR = field(name("juror"), String.class);
    private static final Field<String> DOSSIER = field(name("dossier"), String.class);
    private static final Field<String> CONTENT = field(name("content"), String.class);

    private final SharedCall shared;
    private final SharedServer server;
    private final String call;
    private final String juror;

    public OwnDesk(SharedCall call, String juror) {
        this.shared = call;
        this.server = call.server();
        this.call = call.id();
        this.juror = juror;
    }

    /** The letter of each round there is one of, by the round's code. */
    public Map<String, String> letters() {
        return server.transaction(
                context ->
                        context.select(ROUND, CONTENT)
                                .from(LETTER)
                                .where(OF.eq(call), JUROR.eq(juror))
                                .orderBy(ROUND)
                                .fetchMap(ROUND, CONTENT));
    }

    /**
     * What lies on the desk in a round.
     *
     * @param letter "" when there is none
     * @param dossiers by number: their texts, or their prints
     */
    public record Content(String letter, Map<String, String> dossiers) {}

    /**
     * What tells that something may be new.
     *
     * @param letter print of the letter, which names every dossier by its print; "" for none
     * @param heads last number of each of the juror's computers
     */
    public record Glance(String letter, Map<String, Long> heads) {
        public Glance {
            heads = Map.copyOf(heads);
        }
    }

    /**
     * Looks whether something may be new in a round: a few bytes, and no dossier is read for it.
     *
     * @throws fr.palmares.model.Refused when the role may no longer see the call, or a newer
     *     program took it over
     */
    public Glance glance(String round) {
        shared.last();
        Map<String, Long> heads = shared.heads();
        String letter =
                server.transaction(
                        context ->
                                context.select(Publication.print(CONTENT))
                                        .from(LETTER)
                                        .where(OF.eq(call), ROUND.eq(round), JUROR.eq(juror))
                                        .fetchOptional(0, String.class)
                                        .orElse(""));
        return new Glance(letter, heads);
    }

    /** The letter, and the print of each dossier that may be read: few bytes. */
    public Content prints(String round) {
        return read(round, Publication.print(CONTENT));
    }

    /** The letter and every dossier that may be read, as they were at one moment. */
    public Content texts(String round) {
        return read(round, CONTENT);
    }

    private Content read(String round, Field<String> what) {
        return server.transaction(
                context -> {
                    // both as of one moment, whoever publishes meanwhile
                    context.execute("set transaction isolation level repeatable read");
                    return new Content(letter(context, round), dossiers(context, round, what));
                });
    }

    private String letter(DSLContext context, String round) {
        return context.select(CONTENT)
                .from(LETTER)
                .where(OF.eq(call), ROUND.eq(round), JUROR.eq(juror))
                .fetchOptional(CONTENT)
                .orElse("");
    }

    private Map<String, String> dossiers(DSLContext context, String round, Field<String> what) {
        Map<String, String> dossiers = new TreeMap<>();
        context.select(DOSSIER, what)
                .from(TEXT)
                .where(OF.eq(call), ROUND.eq(round))
                .forEach(r -> dossiers.put(r.value1(), r.value2()));
        return dossiers;
    }
}
