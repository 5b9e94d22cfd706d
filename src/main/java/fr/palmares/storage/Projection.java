package fr.palmares.storage;

import static fr.palmares.storage.db.Tables.EVENT;
import static fr.palmares.storage.db.Tables.SUPERSESSION;

import fr.palmares.journal.Register;
import fr.palmares.journal.SignedEvent;
import fr.palmares.journal.Write;
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
import org.jspecify.annotations.Nullable;

/**
 * Events into tables. What the tables hold afterwards depends on the set of events alone, not on
 * the order in which they were learned: a register's value is what the events say that no other
 * writer of the same register supersedes.
 */
final class Projection {
    private final DSLContext context;
    private final RegisterStore registers;
    private final CallWriter writer;
    private @Nullable Admission admission;

    Projection(DSLContext context, RegisterStore registers, CallWriter writer) {
        this.context = context;
        this.registers = registers;
        this.writer = writer;
    }

    /** An event, the place in the journal where it was learned, and what it writes. */
    record Learned(long seq, int place, SignedEvent event, List<Write> writes) {
        static Learned of(long seq, int place, SignedEvent event) {
            return new Learned(seq, place, event, event.writes());
        }
    }

    /**
     * Applies events; those already known change nothing.
     *
     * @return the registers whose value may have changed
     */
    Set<Register> apply(List<Learned> batch) {
        List<Learned> fresh = unknown(batch);
        if (fresh.isEmpty()) {
            return Set.of();
        }
        Admission now = admission();
        // asked before they are stored, when the tables hold least
        Map<String, Set<String>> supersededBy = supersessions(fresh);
        remember(fresh, now);
        Map<String, Register> touched = new LinkedHashMap<>();
        List<RegisterRow> said = said(fresh, now, touched);
        Map<String, List<RegisterRow>> rows = weigh(said, supersededBy);
        List<Settled> settled =
                touched.entrySet().stream()
                        .map(
                                t ->
                                        Settled.of(
                                                t.getValue(),
                                                rows.getOrDefault(t.getKey(), List.of())))
                        .toList();
        writer.write(settled);
        if (touched.values().stream().anyMatch(r -> Admission.decides(r.kind()))) {
            Admission then = Admission.read(context);
            if (!then.equals(now)) {
                admission = then;
                weighAnew(then, touched);
            }
        }
        return new LinkedHashSet<>(touched.values());
    }

    Admission admission() {
        Admission known = admission;
        if (known == null) {
            known = Admission.read(context);
            admission = known;
        }
        return known;
    }

    /** What events say, of each register they touch; what is not heard never holds. */
    private static List<RegisterRow> said(
            List<Learned> fresh, Admission now, Map<String, Register> touched) {
        List<RegisterRow> said = new ArrayList<>();
        for (Learned learned : fresh) {
            boolean heard = now.hears(learned.event());
            for (Write write : learned.writes()) {
                String name = write.register().name();
                touched.put(name, write.register());
                said.add(new RegisterRow(name, learned.event().id(), write.value(), !heard));
            }
        }
        return said;
    }

    /** Other events are heard than before: the registers that they write are settled again. */
    private void weighAnew(Admission now, Map<String, Register> touched) {
        Map<String, Boolean> flags = new LinkedHashMap<>();
        context.select(EVENT.ID, EVENT.AUTHOR, EVENT.DEVICE, EVENT.N, EVENT.TYPE, EVENT.EXCLUDED)
                .from(EVENT)
                .where(EVENT.AUTHOR.ne(Admission.COORDINATOR))
                .forEach(
                        r -> {
                            boolean out =
                                    !now.hears(r.value2(), r.value3(), r.value4(), r.value5());
                            if (out != r.value6()) {
                                flags.put(r.value1(), out);
                            }
                        });
        if (flags.isEmpty()) {
            return;
        }
        Batches.run(
                context,
                context.update(EVENT).set(EVENT.EXCLUDED, true).where(EVENT.ID.eq((String) null)),
                flags.entrySet().stream().map(f -> new Object[] {f.getValue(), f.getKey()}));
        Map<String, List<RegisterRow>> rows = registers.rows(registers.writtenBy(flags.keySet()));
        Set<String> writers = new HashSet<>();
        rows.values().forEach(of -> of.forEach(r -> writers.add(r.event())));
        Set<String> excluded = registers.excluded(writers);
        Map<String, Set<String>> supersededBy = registers.superseding(writers);
        List<RegisterRow> changed = new ArrayList<>();
        List<Settled> settled = new ArrayList<>();
        rows.forEach(
                (name, ofOne) -> {
                    List<RegisterRow> before = List.copyOf(ofOne);
                    ofOne.replaceAll(
                            r ->
                                    new RegisterRow(
                                            r.name(),
                                            r.event(),
                                            r.content(),
                                            excluded.contains(r.event())));
                    settle(ofOne, supersededBy);
                    for (int i = 0; i < before.size(); i++) {
                        if (before.get(i).superseded() != ofOne.get(i).superseded()) {
                            changed.add(ofOne.get(i));
                        }
                    }
                    Register register = Register.parse(name);
                    touched.put(name, register);
                    settled.add(Settled.of(register, ofOne));
                });
        registers.replace(List.of(), changed);
        writer.write(settled);
    }

    /**
     * What registers hold, and would hold if these events were known; nothing is written.
     *
     * @param events unknown ones, each once
     */
    Map<Register, Foreseen> foresee(Collection<SignedEvent> events) {
        List<Learned> fresh = events.stream().map(e -> Learned.of(0, 0, e)).toList();
        Map<String, Register> touched = new LinkedHashMap<>();
        List<RegisterRow> said = said(fresh, admission(), touched);
        Map<String, List<RegisterRow>> before = registers.rows(touched.keySet());
        Map<String, List<RegisterRow>> after = new HashMap<>();
        before.forEach((name, rows) -> after.put(name, new ArrayList<>(rows)));
        said.forEach(r -> after.computeIfAbsent(r.name(), n -> new ArrayList<>()).add(r));
        Map<String, Set<String>> supersededBy = supersessions(fresh);
        after.values().forEach(rows -> settle(rows, supersededBy));
        Map<Register, Foreseen> foreseen = new LinkedHashMap<>();
        touched.forEach(
                (name, register) ->
                        foreseen.put(
                                register,
                                Foreseen.of(
                                        Settled.of(register, before.getOrDefault(name, List.of())),
                                        Settled.of(register, after.getOrDefault(name, List.of())),
                                        after.getOrDefault(name, List.of()))));
        return foreseen;
    }

    private List<Learned> unknown(List<Learned> batch) {
        Set<String> seen =
                new HashSet<>(registers.known(batch.stream().map(l -> l.event().id()).toList()));
        return batch.stream().filter(l -> seen.add(l.event().id())).toList();
    }

    private void remember(List<Learned> fresh, Admission now) {
        Batches.run(
                context,
                context.insertInto(
                                EVENT,
                                EVENT.ID,
                                EVENT.SEQ,
                                EVENT.PLACE,
                                EVENT.ROUND,
                                EVENT.AUTHOR,
                                EVENT.DEVICE,
                                EVENT.N,
                                EVENT.UTC,
                                EVENT.TYPE,
                                EVENT.DOSSIER,
                                EVENT.JUROR,
                                EVENT.EXCLUDED)
                        .values(
                                (String) null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                fresh.stream().map(l -> EventSubject.row(l, !now.hears(l.event()))));
        Batches.run(
                context,
                context.insertInto(SUPERSESSION, SUPERSESSION.EVENT, SUPERSESSION.SUPERSEDED)
                        .values((String) null, null),
                fresh.stream()
                        .flatMap(
                                l ->
                                        l.event().supersedes().stream()
                                                .distinct()
                                                .map(s -> new Object[] {l.event().id(), s})));
    }

    /**
     * Who supersedes whom, as far as it concerns the fresh events, in either direction; those that
     * are not heard supersede nothing.
     */
    private Map<String, Set<String>> supersessions(List<Learned> fresh) {
        Map<String, Set<String>> by =
                new HashMap<>(
                        registers.superseding(fresh.stream().map(l -> l.event().id()).toList()));
        Admission now = admission();
        for (Learned learned : fresh) {
            if (!now.hears(learned.event())) {
                continue;
            }
            for (String superseded : learned.event().supersedes()) {
                by.computeIfAbsent(superseded, s -> new HashSet<>()).add(learned.event().id());
            }
        }
        return by;
    }

    /** Stores what is said, settles what is superseded, gives all rows of the registers. */
    private Map<String, List<RegisterRow>> weigh(
            List<RegisterRow> said, Map<String, Set<String>> supersededBy) {
        Map<String, List<RegisterRow>> rows =
                registers.rows(said.stream().map(RegisterRow::name).distinct().toList());
        for (RegisterRow row : said) {
            rows.computeIfAbsent(row.name(), n -> new ArrayList<>()).add(row);
        }
        Set<String> freshEvents = new HashSet<>();
        said.forEach(r -> freshEvents.add(r.event()));
        List<RegisterRow> added = new ArrayList<>();
        List<RegisterRow> changed = new ArrayList<>();
        for (List<RegisterRow> ofOne : rows.values()) {
            List<RegisterRow> before = List.copyOf(ofOne);
            settle(ofOne, supersededBy);
            for (int i = 0; i < before.size(); i++) {
                RegisterRow now = ofOne.get(i);
                if (freshEvents.contains(now.event())) {
                    added.add(now);
                } else if (now.superseded() && !before.get(i).superseded()) {
                    changed.add(now);
                }
            }
        }
        registers.replace(added, changed);
        return rows;
    }

    /** Marks the rows of one register that another writer of it supersedes. */
    private static void settle(List<RegisterRow> ofOne, Map<String, Set<String>> supersededBy) {
        Set<String> writers = new HashSet<>();
        ofOne.forEach(r -> writers.add(r.event()));
        ofOne.replaceAll(
                row ->
                        new RegisterRow(
                                row.name(),
                                row.event(),
                                row.content(),
                                row.superseded()
                                        || supersededBy.getOrDefault(row.event(), Set.of()).stream()
                                                .anyMatch(writers::contains)));
    }
}
