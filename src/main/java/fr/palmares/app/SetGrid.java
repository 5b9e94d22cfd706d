package fr.palmares.app;

import fr.palmares.journal.Event.GridSet;
import fr.palmares.journal.Event.RulesSet;
import fr.palmares.journal.Event.WeightsSet;
import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.Grid;
import fr.palmares.model.Mark;
import fr.palmares.model.Refused;
import fr.palmares.model.Rules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The grid, the weights and the rules of the round. */
public final class SetGrid {
    private final CallSession session;

    public SetGrid(CallSession session) {
        this.session = session;
    }

    /**
     * Replaces the grid. Marks are kept: a criterion that goes takes its marks out of sight, one
     * that comes asks for them.
     *
     * @throws Refused when a mark that was given does not exist on the new scale
     */
    public void grid(Grid grid) {
        session.record(
                state -> {
                    if (!grid.scale().equals(state.grid().scale()) && anyMark(state)) {
                        throw new Refused("refused.scale.marked", state.grid().scale().written());
                    }
                    return List.of(new GridSet(grid));
                });
    }

    private static boolean anyMark(CallState state) {
        return state.sheets().values().stream()
                .flatMap(s -> s.marks().values().stream())
                .anyMatch(m -> m instanceof Mark.Given);
    }

    /**
     * Changes weights, by criterion code; the others stay.
     *
     * @throws Refused for an unknown criterion, a weight out of range, or weights that sum to zero
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
                    return List.of(new WeightsSet(plain));
                });
    }

    /** Sets seats, reserve places and method. */
    public void rules(Rules rules) {
        session.record(new RulesSet(rules));
    }
}
