package fr.palmares.sharing;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import fr.palmares.model.Refused;
import fr.palmares.sharing.Seat.Kind;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Who may take part in a call, by the name of their role in the database. This table is the truth:
 * only a person who says so changes it, no synchronisation does.
 */
public final class Members {
    private static final Table<Record> MEMBER = SharedCall.at("member");
    private static final Table<Record> CALL = SharedCall.at("call");
    private static final Field<String> OF = field(name("call"), String.class);
    private static final Field<String> WHO = field(name("who"), String.class);
    private static final Field<String> KIND = field(name("kind"), String.class);
    private static final Field<String> JUROR = field(name("juror"), String.class);

    private final SharedServer server;
    private final String call;

    public Members(SharedCall call) {
        this.server = call.server();
        this.call = call.id();
    }

    /**
     * What the role that asks is in the call.
     *
     * @throws Refused when it is nothing
     */
    public Seat own() {
        return server.transaction(
                context ->
                        seat(context)
                                .or(() -> owner(context))
                                .orElseThrow(() -> new Refused("refused.share.noCall")));
    }

    private Optional<Seat> seat(DSLContext context) {
        return context.select(KIND, JUROR)
                .from(MEMBER)
                .where(OF.eq(call), WHO.eq(user(context)))
                .fetchOptional(r -> new Seat(kind(r.value1()), r.value2()));
    }

    private Optional<Seat> owner(DSLContext context) {
        return context.select(field(name("owner"), String.class))
                .from(CALL)
                .where(field(name("id"), String.class).eq(call))
                .fetchOptional(0, String.class)
                .filter(owner -> owner.equals(user(context)))
                .map(owner -> new Seat(Kind.COORDINATOR, ""));
    }

    private static String user(DSLContext context) {
        return String.valueOf(
                context.select(DSL.field("session_user", String.class)).fetchOne(0, String.class));
    }

    private static Kind kind(String text) {
        return Kind.valueOf(text.toUpperCase(Locale.ROOT));
    }

    /**
     * Every role and what it is, by name, as far as the one that asks may see; the role that shared
     * the call may not be among them.
     */
    public Map<String, Seat> all() {
        Map<String, Seat> all = new TreeMap<>();
        server.transaction(
                context ->
                        context.select(WHO, KIND, JUROR)
                                .from(MEMBER)
                                .where(OF.eq(call))
                                .fetch(
                                        r ->
                                                all.put(
                                                        r.value1(),
                                                        new Seat(kind(r.value2()), r.value3()))));
        return all;
    }

    /**
     * Lets roles take part, each as what is said of it; what was said of it before is forgotten.
     *
     * @throws Refused when the user is no coordinator, or would put out the one who works; nothing
     *     changed then
     */
    public void admit(Map<String, Seat> roles) {
        server.transaction(
                context -> {
                    Seat own = roles.get(user(context));
                    if (own != null && own.kind() != Kind.COORDINATOR) {
                        throw new Refused("refused.share.self", user(context));
                    }
                    roles.forEach(
                            (role, seat) ->
                                    context.insertInto(MEMBER, OF, WHO, KIND, JUROR)
                                            .values(
                                                    call,
                                                    role,
                                                    seat.kind().name().toLowerCase(Locale.ROOT),
                                                    seat.juror())
                                            .onConflict(OF, WHO)
                                            .doUpdate()
                                            .set(KIND, seat.kind().name().toLowerCase(Locale.ROOT))
                                            .set(JUROR, seat.juror())
                                            .execute());
                    return roles.size();
                });
    }

    /**
     * Puts roles out: from then on they read and write nothing of the call.
     *
     * @throws Refused when one of them takes no part, or is the one who works; nothing changed then
     */
    public void dismiss(Collection<String> roles) {
        server.transaction(
                context -> {
                    for (String role : roles) {
                        if (role.equals(user(context))) {
                            throw new Refused("refused.share.self", role);
                        }
                        int gone =
                                context.deleteFrom(MEMBER)
                                        .where(OF.eq(call), WHO.eq(role))
                                        .execute();
                        if (gone == 0) {
                            throw new Refused("refused.share.noMember", role);
                        }
                    }
                    return roles.size();
                });
    }
}
