package fr.palmares.ranking;

import fr.palmares.model.Grid;
import fr.palmares.model.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the selection would be without one juror. Selected is who ranks within the seats on the
 * score alone, so that a tie at the cut may select more. A dossier that only this juror marked
 * keeps its score.
 *
 * @param juror the one left out
 * @param enters dossiers selected only then, in the order received
 * @param leaves dossiers selected only with the juror, in the order received
 */
public record LeaveOneOut(String juror, List<String> enters, List<String> leaves) {
    public LeaveOneOut {
        enters = List.copyOf(enters);
        leaves = List.copyOf(leaves);
    }

    /** One for each juror who has a counted sheet, in the jury's order; none without seats. */
    static List<LeaveOneOut> of(MarkTable table, Grid grid, Rules rules) {
        List<LeaveOneOut> result = new ArrayList<>();
        if (rules.seats() == 0) {
            return result;
        }
        Orders orders = new Orders(table, grid, rules);
        long[] weights = grid.integerWeights();
        int seats = rules.seats();
        Set<String> now = orders.within(orders.standing(weights, MarkTable.NOBODY), seats);
        for (int j = 0; j < table.jurors().size(); j++) {
            if (table.marks(j)) {
                Set<String> then = orders.within(orders.standing(weights, j), seats);
                result.add(
                        new LeaveOneOut(
                                table.jurors().get(j),
                                only(table, then, now),
                                only(table, now, then)));
            }
        }
        return result;
    }

    private static List<String> only(MarkTable table, Set<String> some, Set<String> others) {
        return table.dossiers().stream()
                .filter(d -> some.contains(d) && !others.contains(d))
                .toList();
    }
}
