package fr.palmares.storage;

import static fr.palmares.storage.db.Tables.EVENT;
import static fr.palmares.storage.db.Tables.REGISTER;
import static fr.palmares.storage.db.Tables.SUPERSESSION;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Which event says what of which register. */
final class RegisterStore {
    private static final Field<String> WANTED =
            DSL.field(DSL.name("wanted", "wanted_text"), SQLDataType.VARCHAR);

    private final DSLContext context;

    RegisterStore(DSLContext context) {
        this.context = context;
    }

    /** All rows of these registers, by name; a register nobody wrote is missing. */
    Map<String, List<RegisterRow>> rows(Collection<String> names) {
        Map<String, List<RegisterRow>> rows = new HashMap<>();
        context.select(REGISTER.NAME, REGISTER.EVENT, REGISTER.CONTENT, REGISTER.SUPERSEDED)
                .from(wanted(names))
                .join(REGISTER)
                .on(REGISTER.NAME.eq(WANTED))
                .forEach(
                        r ->
                                rows.computeIfAbsent(r.value1(), n -> new ArrayList<>())
                                        .add(
                                                new RegisterRow(
                                                        r.value1(),
                                                        r.value2(),
                                                        r.value3(),
                                                        r.value4())));
        return rows;
    }

    /** Which of these events are known. */
    Set<String> known(Collection<String> events) {
        return context.select(EVENT.ID)
                .from(wanted(events))
                .join(EVENT)
                .on(EVENT.ID.eq(WANTED))
                .fetchSet(EVENT.ID);
    }

    /** Which of these events are kept and left out. */
    Set<String> excluded(Collection<String> events) {
        return context.select(EVENT.ID)
                .from(wanted(events))
                .join(EVENT)
                .on(EVENT.ID.eq(WANTED))
                .where(EVENT.EXCLUDED.isTrue())
                .fetchSet(EVENT.ID);
    }

    /** Events that are not left out and supersede one of these, by the superseded one. */
    Map<String, Set<String>> superseding(Collection<String> events) {
        Map<String, Set<String>> by = new HashMap<>();
        context.select(SUPERSESSION.SUPERSEDED, SUPERSESSION.EVENT)
                .from(wanted(events))
                .join(SUPERSESSION)
                .on(SUPERSESSION.SUPERSEDED.eq(WANTED))
                .join(EVENT)
                .on(EVENT.ID.eq(SUPERSESSION.EVENT))
                .where(EVENT.EXCLUDED.isFalse())
                .forEach(r -> by.computeIfAbsent(r.value1(), s -> new HashSet<>()).add(r.value2()));
        return by;
    }

    /** Names of the registers that one of these events writes. */
    Set<String> writtenBy(Set<String> events) {
        Set<String> names = new HashSet<>();
        // rare, and most registers are concerned: one look at all of them
        context.select(REGISTER.NAME, REGISTER.EVENT)
                .from(REGISTER)
                .forEach(
                        r -> {
                            if (events.contains(r.value2())) {
                                names.add(r.value1());
                            }
                        });
        return names;
    }

    /** The rows that are not superseded, by register, in the order of the names. */
    Map<String, List<RegisterRow>> heads() {
        Map<String, List<RegisterRow>> heads = new LinkedHashMap<>();
        context.select(REGISTER.NAME, REGISTER.EVENT, REGISTER.CONTENT, REGISTER.SUPERSEDED)
                .from(REGISTER)
                .where(REGISTER.SUPERSEDED.isFalse())
                .orderBy(REGISTER.NAME)
                .forEach(
                        r ->
                                heads.computeIfAbsent(r.value1(), n -> new ArrayList<>())
                                        .add(
                                                new RegisterRow(
                                                        r.value1(),
                                                        r.value2(),
                                                        r.value3(),
                                                        r.value4())));
        return heads;
    }

    /** Names of the registers of which more than one event says what holds. */
    List<String> disputed() {
        return context.select(REGISTER.NAME)
                .from(REGISTER)
                .where(REGISTER.SUPERSEDED.isFalse())
                .groupBy(REGISTER.NAME)
                .having(DSL.count().gt(1))
                .orderBy(REGISTER.NAME)
                .fetch(REGISTER.NAME);
    }

    /**
     * Stores the rows that are new and what changed of those that were there.
     *
     * @param changed rows that are superseded now and were not, or the other way round
     */
    void replace(Collection<RegisterRow> added, Collection<RegisterRow> changed) {
        Batches.run(
                context,
                context.insertInto(
                                REGISTER,
                                REGISTER.NAME,
                                REGISTER.EVENT,
                                REGISTER.CONTENT,
                                REGISTER.SUPERSEDED)
                        .values((String) null, null, null, null),
                added.stream()
                        .map(r -> new Object[] {r.name(), r.event(), r.content(), r.superseded()}));
        Batches.run(
                context,
                context.update(REGISTER)
                        .set(REGISTER.SUPERSEDED, true)
                        .where(REGISTER.NAME.eq((String) null))
                        .and(REGISTER.EVENT.eq((String) null)),
                changed.stream().map(r -> new Object[] {r.superseded(), r.name(), r.event()}));
    }

    /**
     * Texts as a table to join with: each is looked up in the index, where a condition {@code in}
     * would also compare every row found with all of them, and be a statement of its own for each
     * number of them.
     */
    private static Table<?> wanted(Collection<String> texts) {
        Set<String> distinct = new LinkedHashSet<>(texts);
        return DSL.table(
                        "unnest({0})",
                        DSL.val(distinct.toArray(String[]::new), SQLDataType.VARCHAR.array()))
                .as("wanted", "wanted_text");
    }
}
