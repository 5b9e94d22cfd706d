package fr.palmares.app;

import fr.palmares.app.BallotOutcome.Change;
import fr.palmares.app.BallotOutcome.Excluded;
import fr.palmares.app.BallotOutcome.Side;
import fr.palmares.journal.Json;
import fr.palmares.journal.Register;
import fr.palmares.journal.Register.Kind;
import fr.palmares.journal.SignedEvent;
import fr.palmares.model.CallState;
import fr.palmares.model.Mark;
import fr.palmares.model.NaturalOrder;
import fr.palmares.storage.CallTables;
import fr.palmares.storage.Foreseen;
import fr.palmares.storage.LineRules;
import fr.palmares.storage.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a ballot's new events change, mark by mark. */
final class BallotChanges {
    private static final Comparator<String> NUMBERS = NaturalOrder.INSTANCE;

    private final List<Change> changed = new ArrayList<>();
    private final List<Excluded> excluded = new ArrayList<>();
    private final Set<String> sheets = new HashSet<>();
    private final Set<String> late = new TreeSet<>(NUMBERS);
    private final CallTables tables;
    private final Map<String, SignedEvent> brought = new HashMap<>();
    private final List<String> criteria;
    private boolean conflicts;

    /**
     * @param waiting the juror's events that earlier files of the same merge bring
     * @param fresh the events that nobody knew before
     */
    BallotChanges(
            CallTables tables,
            CallState state,
            Map<String, SignedEvent> waiting,
            List<SignedEvent> fresh) {
        this.tables = tables;
        this.criteria = state.grid().criteria().stream().map(c -> c.code()).toList();
        List<SignedEvent> together = new ArrayList<>(waiting.values());
        together.addAll(fresh);
        together.forEach(e -> brought.put(e.id(), e));
        late(state, fresh);
        Map<Register, Foreseen> after = tables.foresee(together);
        Map<Register, Foreseen> before =
                waiting.isEmpty() ? Map.of() : tables.foresee(waiting.values());
        LineRules rules = LineRules.of(state);
        Set<Register> touched = new HashSet<>();
        fresh.forEach(e -> e.writes().forEach(w -> touched.add(w.register())));
        for (Map.Entry<Register, Foreseen> one : after.entrySet()) {
            Register register = one.getKey();
            if (touched.contains(register) && register.kind() == Kind.LEAD_OPINION) {
                sheets.add(register.part(1));
                conflicts |= one.getValue().conflict();
            }
            if (!touched.contains(register) || !ofSheet(register)) {
                continue;
            }
            Foreseen now = one.getValue();
            Foreseen earlier = before.get(register);
            String old = earlier == null ? now.before() : earlier.after();
            sheets.add(register.part(1));
            conflicts |= now.conflict() && register.kind() != Kind.READING;
            if (register.kind() == Kind.MARK) {
                mark(state, rules, register, old, now);
            }
        }
        changed.sort(
                Comparator.comparing(Change::dossier, NUMBERS)
                        .thenComparingInt(c -> place(c.criterion())));
        excluded.sort(
                Comparator.comparing(Excluded::dossier, NUMBERS)
                        .thenComparingInt(e -> place(e.criterion())));
    }

    private void late(CallState state, List<SignedEvent> fresh) {
        for (SignedEvent event : fresh) {
            if (state.procedure().state().late(event.device(), event.n())
                    && !state.procedure().lateAccepted().contains(event.author())) {
                event.writes().stream()
                        .map(w -> w.register())
                        .filter(r -> ofSheet(r) && r.kind() != Kind.FLAG)
                        .forEach(r -> late.add(r.part(1)));
            }
        }
    }

    private List<Side> sides(CallState state, Foreseen now) {
        List<String> elsewhere =
                now.said().stream()
                        .map(Foreseen.Said::event)
                        .filter(e -> !brought.containsKey(e))
                        .toList();
        Map<String, Origin> origins = new HashMap<>(tables.origins(elsewhere));
        brought.forEach((id, e) -> origins.put(id, new Origin(e.author(), e.device(), e.utc())));
        return now.said().stream()
                .map(
                        said -> {
                            Origin origin = Objects.requireNonNull(origins.get(said.event()));
                            return new Side(
                                    origin.device(),
                                    !origin.author().equals(CallSession.COORDINATOR),
                                    origin.at(),
                                    written(state, said.value()));
                        })
                .sorted(Comparator.comparing(Side::at).thenComparing(Side::device))
                .toList();
    }

    private void mark(
            CallState state,
            LineRules rules,
            Register register,
            @Nullable String old,
            Foreseen now) {
        String dossier = register.part(1);
        String criterion = register.part(3);
        if (now.conflict() || !Objects.equals(old, now.after())) {
            changed.add(
                    new Change(
                            dossier,
                            criterion,
                            written(state, old),
                            now.conflict() ? null : written(state, now.after()),
                            now.conflict(),
                            now.conflict() ? sides(state, now) : List.of()));
        }
        if (now.after() != null) {
            rules.excluded(
                            register.part(2),
                            dossier,
                            criterion,
                            Json.read(now.after(), Mark.class),
                            true)
                    .ifPresent(why -> excluded.add(new Excluded(dossier, criterion, why.key())));
        }
    }

    private static @Nullable String written(CallState state, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return switch (Json.read(value, Mark.class)) {
            case Mark.Given(int steps) -> state.grid().scale().value(steps).toPlainString();
            case Mark.Abstention() -> "NSP";
        };
    }

    private int place(String criterion) {
        int place = criteria.indexOf(criterion);
        return place < 0 ? criteria.size() : place;
    }

    private static boolean ofSheet(Register register) {
        return switch (register.kind()) {
            case MARK, READING, REMARK, ASSESSMENT, NOTE, FINISHED, FLAG -> true;
            default -> false;
        };
    }

    List<Change> changed() {
        return List.copyOf(changed);
    }

    /** Dossiers of which the ballot brings something new. */
    int sheets() {
        return sheets.size();
    }

    List<Excluded> excluded() {
        return List.copyOf(excluded);
    }

    /** Dossiers whose sheets came after the round was closed and do not count. */
    List<String> late() {
        return List.copyOf(late);
    }

    boolean conflicts() {
        return conflicts;
    }
}
