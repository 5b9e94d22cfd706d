package fr.palmares.app;

import fr.palmares.journal.Event;
import fr.palmares.journal.Event.Cell;
import fr.palmares.journal.Event.GridSet;
import fr.palmares.journal.Event.MarksGiven;
import fr.palmares.journal.Event.RulesAmended;
import fr.palmares.journal.Event.RulesSet;
import fr.palmares.journal.Event.SheetFinished;
import fr.palmares.journal.Event.WeightsSet;
import fr.palmares.model.Amendment;
import fr.palmares.model.Amendments;
import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.Grid;
import fr.palmares.model.Refused;
import fr.palmares.model.Rules;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The grid, the weights and the rules of the round. They are free until the round is opened or a
 * first mark is given; then a change needs a reason and is recorded with the marks it touches.
 */
public final class SetGrid {
    private final CallSession session;
    private final String reason;

    public SetGrid(CallSession session) {
        this(session, "");
    }

    private SetGrid(CallSession session, String reason) {
        this.session = session;
        this.reason = reason.strip();
    }

    /** The same, for a reason: what is needed once grid and rules are frozen. */
    public SetGrid because(String why) {
        return new SetGrid(session, why);
    }

    /**
     * Replaces the grid. Marks are kept: a criterion that goes takes its marks out of sight, one
     * that comes asks for them; a new scale asks for all of them again.
     *
     * @throws Refused when grid and rules are frozen and there is no reason; when a closed round
     *     would ask for marks; when the decisions are sealed
     */
    public void grid(Grid grid) {
        session.record(state -> events(state, grid));
    }

    /** What {@link #grid} records. */
    List<Event> events(CallState state, Grid grid) {
        return change(state, grid, state.rules(), List.of(new GridSet(grid)));
    }

    /**
     * Changes weights, by criterion code; the others stay.
     *
     * @throws Refused for an unknown criterion, a weight out of range, or weights that sum to zero;
     *     and as {@link #grid}
     */
    public void weights(Map<String, BigDecimal> weights) {
        session.record(
                state -> {
                    weights.keySet().forEach(code -> Checks.criterion(state, code));
                    Grid checked = state.grid().withWeights(weights);
                    Map<String, BigDecimal> plain = new TreeMap<>();
                    for (Criterion criterion : checked.criteria()) {
                        if (weights.containsKey(criterion.code())) {
                            plain.put(criterion.code(), criterion.weight());
                        }
                    }
                    return change(state, checked, state.rules(), List.of(new WeightsSet(plain)));
                });
    }

    /**
     * Sets seats, reserve places, tracks, method and the treatment of abstentions.
     *
     * @throws Refused as {@link #grid}
     */
    public void rules(Rules rules) {
        session.record(state -> change(state, state.grid(), rules, List.of(new RulesSet(rules))));
    }

    private List<Event> change(CallState state, Grid grid, Rules rules, List<Event> events) {
        if (grid.equals(state.grid()) && rules.equals(state.rules())) {
            return List.of();
        }
        if (state.sealed()) {
            throw new Refused("refused.sealed", state.round().code());
        }
        if (!state.frozen()) {
            return events;
        }
        Amendment amendment = Amendments.of(state, grid, rules, session.now(), reason);
        List<Event> all = new ArrayList<>(events);
        if (!amendment.askedAgain().isEmpty() && !state.round().open()) {
            throw new Refused("refused.amendment.closed", state.round().code());
        }
        if (amendment.marksAskedAgain() > 0) {
            all.addAll(setAside(state));
        }
        all.addFirst(new RulesAmended(CallId.draw(), amendment));
        return all;
    }

    /** Takes every mark back: on another scale they would say something else. */
    private static List<Event> setAside(CallState state) {
        List<Event> events = new ArrayList<>();
        state.sheets().values().stream()
                .filter(s -> !s.marks().isEmpty())
                .sorted(
                        Comparator.comparing((Sheet s) -> s.id().dossier())
                                .thenComparing(s -> s.id().juror()))
                .forEach(
                        sheet -> {
                            SheetId id = sheet.id();
                            events.add(
                                    new MarksGiven(
                                            id.dossier(),
                                            id.juror(),
                                            "",
                                            sheet.marks().keySet().stream()
                                                    .sorted()
                                                    .map(code -> new Cell(code, null))
                                                    .toList()));
                            if (sheet.declaredFinished()) {
                                events.add(new SheetFinished(id.dossier(), id.juror(), false));
                            }
                        });
        return events;
    }
}
