package fr.palmares.ranking;

import fr.palmares.model.Fraction;
import fr.palmares.model.Grid;
import fr.palmares.model.Rules;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The smallest change of weights at which the selection changes: of one weight alone, the others
 * keeping their proportions, and of all weights together. Exact.
 *
 * @param one null when no single weight changes the selection however far it goes
 * @param together null when no weights at all do
 * @param unavailable why there is neither
 */
public record SmallestChange(
        @Nullable One one, @Nullable Together together, Optional<Unavailable> unavailable) {

    /**
     * One weight moves.
     *
     * @param from its share of the weights now, 0 to 1
     * @param to its share when the pair meets
     * @param pair the selected dossier, then the one that takes its seat
     */
    public record One(String criterion, Fraction from, Fraction to, List<String> pair) {
        /** How far the share moves, 0 to 1. */
        public Fraction size() {
            return to.compareTo(from) < 0 ? from.minus(to) : to.minus(from);
        }
    }

    /**
     * All weights move as unluckily as they can.
     *
     * @param share while no weight moves by more than this share of itself (0 to 1), whichever way,
     *     the selection stays the same
     */
    public record Together(Fraction share, List<String> pair) {}

    static SmallestChange of(
            MarkTable table, Grid grid, Rules rules, Optional<List<WeightInterval>> intervals) {
        if (rules.seats() == 0) {
            return none(Unavailable.NO_SEATS);
        }
        if (!Scoring.linear(rules)) {
            return none(Unavailable.NOT_LINEAR);
        }
        if (intervals.isEmpty()) {
            return none(Unavailable.TIED_AT_CUT);
        }
        Standing standing =
                new Orders(table, grid, rules).standing(grid.integerWeights(), MarkTable.NOBODY);
        if (standing.rows() == 0) {
            return none(Unavailable.NO_SHEETS);
        }
        if (rules.seats() >= standing.rows()) {
            return none(Unavailable.SEATS_FOR_ALL);
        }
        One one = one(intervals.get());
        Together together = together(table, grid.integerWeights(), standing, rules.seats());
        return new SmallestChange(
                one,
                together,
                one == null && together == null
                        ? Optional.of(Unavailable.NEVER)
                        : Optional.empty());
    }

    private static SmallestChange none(Unavailable why) {
        return new SmallestChange(null, null, Optional.of(why));
    }

    private static @Nullable One one(List<WeightInterval> intervals) {
        One result = null;
        for (WeightInterval i : intervals) {
            result = smaller(result, i, i.low(), i.flipsLow());
            result = smaller(result, i, i.high(), i.flipsHigh());
        }
        return result;
    }

    private static @Nullable One smaller(
            @Nullable One best, WeightInterval interval, Fraction to, List<String> pair) {
        if (pair.isEmpty()) {
            return best;
        }
        One found = new One(interval.criterion(), interval.current(), to, pair);
        return best == null || found.size().compareTo(best.size()) < 0 ? found : best;
    }

    /**
     * With every weight w within w(1±δ), the lead Σ w·d of one dossier over another falls at worst
     * to Σ w·d − δ Σ w·|d|.
     */
    private static @Nullable Together together(
            MarkTable table, long[] weights, Standing standing, int in) {
        CriterionSums sums = CriterionSums.of(table);
        long bestLead = 1;
        long bestSize = 1;
        List<String> pair = List.of();
        for (int row = 0; row < in; row++) {
            for (int below = in; below < standing.rows(); below++) {
                int a = standing.dossierAt(row);
                int b = standing.dossierAt(below);
                long lead = 0;
                long size = 0;
                for (int c = 0; c < weights.length; c++) {
                    long difference =
                            (long) sums.sum(c, a) * sums.sheets(b)
                                    - (long) sums.sum(c, b) * sums.sheets(a);
                    lead += weights[c] * difference;
                    size += weights[c] * Math.abs(difference);
                }
                if (Scoreboard.compareProducts(lead, bestSize, bestLead, size) < 0) {
                    bestLead = lead;
                    bestSize = size;
                    pair = List.of(table.dossiers().get(a), table.dossiers().get(b));
                }
            }
        }
        return pair.isEmpty() ? null : new Together(Fraction.of(bestLead, bestSize), pair);
    }
}
