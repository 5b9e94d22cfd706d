package fr.palmares.ranking;

import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.Grid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Dossiers below a criterion's threshold, by the two rules that give no juror a secret veto: their
 * mean is below it, or most of their jurors marked below it. Nobody is taken off the ranking: the
 * committee says what becomes of them.
 *
 * @param dossier its number
 * @param criterion its code
 * @param meanBelow the mean is below the threshold
 * @param below complete sheets (finished ones for an uncounted criterion) with a mark below it
 * @param marks such sheets with a mark
 */
public record Thresholds(
        String dossier, String criterion, boolean meanBelow, int below, int marks) {

    /** Whether more than half of the jurors marked below the threshold. */
    public boolean mostBelow() {
        return 2 * below > marks;
    }

    /** One for each dossier and criterion that one of the two rules points at, as ranked. */
    public static List<Thresholds> of(CallState state, Grid grid, Ranking ranking) {
        MarkTable table = MarkTable.of(state, grid);
        List<String> columns = table.columns().stream().map(Criterion::code).toList();
        List<Thresholds> result = new ArrayList<>();
        for (Ranked row : ranking.rows()) {
            for (Criterion criterion : grid.criteria()) {
                BigDecimal threshold = criterion.threshold();
                if (threshold != null) {
                    Thresholds found =
                            count(
                                    table,
                                    row,
                                    criterion,
                                    columns.indexOf(criterion.code()),
                                    steps(grid, threshold));
                    if (found.meanBelow() || found.mostBelow()) {
                        result.add(found);
                    }
                }
            }
        }
        return result;
    }

    private static Thresholds count(
            MarkTable table, Ranked row, Criterion criterion, int column, double threshold) {
        int dossier = table.dossiers().indexOf(row.dossier());
        int below = 0;
        int marks = 0;
        for (int r = table.firstRow(dossier); r < table.firstRow(dossier + 1); r++) {
            boolean looked = !criterion.counted() || table.kind(r) == MarkTable.Kind.COMPLETE;
            if (looked && table.marked(r, column)) {
                marks++;
                below += table.steps(r, column) < threshold ? 1 : 0;
            }
        }
        return new Thresholds(
                row.dossier(),
                criterion.code(),
                row.belowThreshold().contains(criterion.code()),
                below,
                marks);
    }

    /** The threshold in steps above the lowest mark; between two steps it is no integer. */
    private static double steps(Grid grid, BigDecimal threshold) {
        return threshold.subtract(grid.scale().min()).doubleValue()
                / grid.scale().step().doubleValue();
    }
}
