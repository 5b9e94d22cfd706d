package fr.palmares.ranking;

import fr.palmares.model.Criterion;
import fr.palmares.model.Fraction;
import fr.palmares.model.Grid;
import fr.palmares.model.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far one weight may move, the others keeping their proportions, before the selection changes
 * (Mareschal 1988; Triantaphyllou 2000 ch. 8). Weights are normalised, 0 to 1; exact.
 *
 * @param criterion its code
 * @param low the selection is the same from here (0: from the very first)
 * @param current where it is
 * @param high the selection is the same up to here (1: to the very last)
 * @param flipsLow the pair that meets at {@code low}, the selected dossier first; empty when none
 * @param flipsHigh the pair that meets at {@code high}, likewise
 */
public record WeightInterval(
        String criterion,
        Fraction low,
        Fraction current,
        Fraction high,
        List<String> flipsLow,
        List<String> flipsHigh) {
    private static final Fraction ONE = Fraction.of(1, 1);

    public WeightInterval {
        flipsLow = List.copyOf(flipsLow);
        flipsHigh = List.copyOf(flipsHigh);
    }

    /**
     * One for each counted criterion that is not the only one of weight, in the grid's order.
     *
     * @return empty without seats, when scores are equal across the cut, or when the score is no
     *     weighted mean of complete sheets
     */
    static Optional<List<WeightInterval>> of(MarkTable table, Grid grid, Rules rules) {
        if (rules.seats() == 0 || !Scoring.linear(rules)) {
            return Optional.empty();
        }
        long[] weights = grid.integerWeights();
        Orders orders = new Orders(table, grid, rules);
        Standing standing = orders.standing(weights, MarkTable.NOBODY);
        int in = Math.min(rules.seats(), standing.rows());
        if (in < standing.rows() && standing.rankAt(in) <= in) {
            return Optional.empty();
        }
        Meetings meetings = new Meetings(CriterionSums.of(table), standing, weights, in);
        List<WeightInterval> result = new ArrayList<>();
        for (int c = 0; c < weights.length; c++) {
            long rest = -weights[c];
            for (long weight : weights) {
                rest += weight;
            }
            if (rest > 0) {
                result.add(interval(table, grid.counted().get(c), meetings, c, weights[c], rest));
            }
        }
        return Optional.of(result);
    }

    private static WeightInterval interval(
            MarkTable table,
            Criterion criterion,
            Meetings meetings,
            int c,
            long weight,
            long rest) {
        Meeting down = meetings.nearest(c, 1);
        Meeting up = meetings.nearest(c, -1);
        Fraction now = Fraction.of(weight, 1);
        Fraction low = down == null ? null : now.minus(down.distance());
        boolean met = low != null && low.compareTo(Fraction.ZERO) >= 0;
        return new WeightInterval(
                criterion.code(),
                low == null || !met ? Fraction.ZERO : normalised(low, rest),
                normalised(now, rest),
                up == null ? ONE : normalised(now.plus(up.distance()), rest),
                down == null || !met ? List.of() : down.pair(table),
                up == null ? List.of() : up.pair(table));
    }

    private static Fraction normalised(Fraction weight, long rest) {
        return weight.dividedBy(weight.plus(Fraction.of(rest, 1)));
    }

    /** Two dossiers whose scores meet when the weight has moved by {@code lead/speed}. */
    private record Meeting(int selected, int other, long lead, long speed) {
        Fraction distance() {
            return Fraction.of(lead, speed);
        }

        List<String> pair(MarkTable table) {
            return List.of(table.dossiers().get(selected), table.dossiers().get(other));
        }
    }

    /** The meetings of selected dossiers with the others, over one weight at a time. */
    private static final class Meetings {
        private final CriterionSums sums;
        private final Standing standing;
        private final long[] weights;
        private final int in;

        Meetings(CriterionSums sums, Standing standing, long[] weights, int in) {
            this.sums = sums;
            this.standing = standing;
            this.weights = weights;
            this.in = in;
        }

        /**
         * The one that comes first.
         *
         * @param direction 1 when the weight falls (the selected one is better on the criterion),
         *     -1 when it rises
         */
        @Nullable Meeting nearest(int criterion, int direction) {
            Meeting result = null;
            for (int row = 0; row < in; row++) {
                int a = standing.dossierAt(row);
                for (int below = in; below < standing.rows(); below++) {
                    int b = standing.dossierAt(below);
                    long speed = direction * difference(criterion, a, b);
                    if (speed > 0) {
                        long lead = 0;
                        for (int c = 0; c < weights.length; c++) {
                            lead += weights[c] * difference(c, a, b);
                        }
                        if (result == null
                                || Scoreboard.compareProducts(
                                                lead, result.speed(), result.lead(), speed)
                                        < 0) {
                            result = new Meeting(a, b, lead, speed);
                        }
                    }
                }
            }
            return result;
        }

        /** Difference of two means, times both numbers of sheets. */
        private long difference(int c, int a, int b) {
            return (long) sums.sum(c, a) * sums.sheets(b) - (long) sums.sum(c, b) * sums.sheets(a);
        }
    }
}
