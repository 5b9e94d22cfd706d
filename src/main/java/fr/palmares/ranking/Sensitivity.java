package fr.palmares.ranking;

import fr.palmares.model.Criterion;
import fr.palmares.model.Grid;
import fr.palmares.model.Rules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whose seat hangs on one juror or on one weight. Dossiers that are tied across the last seat are
 * left out: theirs hangs on everything.
 */
final class Sensitivity {
    private final MarkTable table;
    private final Orders orders;
    private final Grid grid;
    private final Rules rules;
    private final long[] weights;
    private final Seat[] now;

    Sensitivity(MarkTable table, Grid grid, Rules rules) {
        this.table = table;
        this.orders = new Orders(table, grid, rules);
        this.grid = grid;
        this.rules = rules;
        this.weights = grid.integerWeights();
        this.now = seats(orders.standing(weights, MarkTable.NOBODY));
    }

    /** By dossier: the jurors without whom its seat would change. */
    Map<String, List<String>> jurors() {
        Map<String, List<String>> result = new LinkedHashMap<>();
        for (int juror = 0; juror < table.jurors().size(); juror++) {
            noteChanges(result, orders.standing(weights, juror), table.jurors().get(juror));
        }
        return result;
    }

    /** By dossier: the criteria of which a tenth of the weight, more or less, changes its seat. */
    Map<String, List<String>> criteria() {
        Map<String, List<String>> result = new LinkedHashMap<>();
        List<Criterion> counted = grid.counted();
        Cascade cascade = orders.cascade();
        Crossings crossings =
                Scoring.linear(rules) && cascade.means().exist()
                        ? new Crossings(cascade, weights, rules.seats())
                        : null;
        for (int c = 0; c < counted.size(); c++) {
            String code = counted.get(c).code();
            if (weights[c] == 0) {
                continue;
            }
            if (crossings != null) {
                boolean[] moves = crossings.within10Percent(c);
                for (int position = 0; position < moves.length; position++) {
                    int dossier = cascade.dossier(cascade.entry(position));
                    if (moves[position] && now[dossier] != Seat.TIED) {
                        Reasons.note(result, table.dossiers().get(dossier), code);
                    }
                }
            } else {
                tryBothEnds(result, c, code);
            }
        }
        return result;
    }

    /**
     * Where a score does not move along a straight line with the weight (or its fractions have no
     * common denominator worth having), the order is looked at with a tenth less and a tenth more.
     */
    private void tryBothEnds(Map<String, List<String>> result, int criterion, String code) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (int tenths : new int[] {9, 11}) {
            long[] changed = new long[weights.length];
            for (int c = 0; c < weights.length; c++) {
                changed[c] = weights[c] * (c == criterion ? tenths : 10);
            }
            noteChanges(found, orders.standing(changed, MarkTable.NOBODY), code);
        }
        found.keySet().forEach(dossier -> Reasons.note(result, dossier, code));
    }

    private void noteChanges(Map<String, List<String>> notes, Standing standing, String name) {
        Seat[] then = seats(standing);
        for (int dossier = 0; dossier < then.length; dossier++) {
            if (now[dossier] != Seat.TIED && then[dossier] != now[dossier]) {
                Reasons.note(notes, table.dossiers().get(dossier), name);
            }
        }
    }

    private Seat[] seats(Standing standing) {
        return Seat.of(standing, table.dossiers().size(), rules.seats());
    }
}
