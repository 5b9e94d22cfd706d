package fr.palmares.ranking;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How sure a selection is, if this jury is one of many that might have sat: jurors are drawn anew
 * with replacement, as many as there are, and the mean of the sheets is ranked again (Efron 1979;
 * Hall and Miller 2009). Membership of a group tied at the cut is shared, so that probabilities add
 * up to the seats. A dossier left without juror keeps its full mean in that draw.
 *
 * @param selected by dossier, 0 to 1; those without a complete sheet are missing
 * @param exact whether all possible draws were enumerated
 * @param draws how many draws were looked at: all different ones when exact
 */
public record JurorBootstrap(Map<String, Double> selected, boolean exact, long draws) {
    /** Up to so many jurors all draws are enumerated: 1,352,078 for 12. */
    private static final int MOST_EXACT = 12;

    public JurorBootstrap {
        selected = Collections.unmodifiableMap(new LinkedHashMap<>(selected));
    }

    /**
     * Draws.
     *
     * @param seats more than 0
     * @param seed start of the random numbers, used above 12 jurors
     * @param draws how many, above 12 jurors; below, all draws are enumerated
     * @return empty below two jurors, or when sums would not be exact
     */
    static Optional<JurorBootstrap> of(SheetTotals totals, int seats, long seed, int draws) {
        int m = totals.jurors().size();
        if (m < 2 || seats < 1 || !Draw.exact(totals)) {
            return Optional.empty();
        }
        Draw draw = new Draw(totals, seats);
        boolean exact = m <= MOST_EXACT;
        if (exact) {
            enumerate(draw, 0, m, factorial(m) / Math.pow(m, m));
        } else {
            SplittableRandom random = new SplittableRandom(seed);
            int[] times = new int[m];
            for (int d = 0; d < draws; d++) {
                Arrays.fill(times, 0);
                for (int j = 0; j < m; j++) {
                    times[random.nextInt(m)]++;
                }
                for (int j = 0; j < m; j++) {
                    draw.take(j, times[j]);
                }
                draw.count(1.0 / draws);
            }
        }
        return Optional.of(new JurorBootstrap(draw.probabilities(), exact, draw.looked));
    }

    /** Multisets of jurors, each with its multinomial probability. */
    private static void enumerate(Draw draw, int juror, int left, double weight) {
        if (juror == draw.jurors - 1) {
            draw.take(juror, left);
            draw.count(weight / factorial(left));
            return;
        }
        for (int times = 0; times <= left; times++) {
            draw.take(juror, times);
            enumerate(draw, juror + 1, left - times, weight / factorial(times));
        }
    }

    private static double factorial(int n) {
        double result = 1;
        for (int i = 2; i <= n; i++) {
            result *= i;
        }
        return result;
    }

    /** One draw being made, and what all draws so far gave. */
    private static final class Draw {
        final int jurors;
        long looked;
        private final SheetTotals totals;
        private final int dossiers;
        private final int seats;

        /** Sums of the first j jurors taken: the next are added to them. */
        private final long[][] sums;

        private final long[][] counts;
        private final long[][] total;
        private final long[][] has;
        private final long[] allTotal;
        private final long[] allCount;
        private final long[] keys;
        private final long[] sorted;
        private final double[] probability;

        Draw(SheetTotals totals, int seats) {
            this.totals = totals;
            this.jurors = totals.jurors().size();
            this.dossiers = totals.dossiers().size();
            this.seats = seats;
            this.sums = new long[jurors + 1][dossiers];
            this.counts = new long[jurors + 1][dossiers];
            this.total = new long[jurors][dossiers];
            this.has = new long[jurors][dossiers];
            this.allTotal = new long[dossiers];
            this.allCount = new long[dossiers];
            this.keys = new long[dossiers];
            this.sorted = new long[dossiers];
            this.probability = new double[dossiers];
            for (int sheet = 0; sheet < totals.sheets(); sheet++) {
                int d = totals.dossier(sheet);
                total[totals.juror(sheet)][d] = totals.total(sheet);
                has[totals.juror(sheet)][d] = 1;
                allTotal[d] += totals.total(sheet);
                allCount[d]++;
            }
        }

        /**
         * Means are compared as doubles. Two different fractions a/b and c/d with a·d below 2^52
         * round to different doubles, two equal ones to the same.
         */
        static boolean exact(SheetTotals totals) {
            double highest = 1;
            for (int sheet = 0; sheet < totals.sheets(); sheet++) {
                highest = Math.max(highest, (double) totals.total(sheet));
            }
            double jurors = totals.jurors().size();
            return highest * jurors * jurors < 1L << 52;
        }

        void take(int juror, int times) {
            long[] before = sums[juror];
            long[] after = sums[juror + 1];
            long[] countBefore = counts[juror];
            long[] countAfter = counts[juror + 1];
            long[] marks = total[juror];
            long[] marked = has[juror];
            for (int d = 0; d < dossiers; d++) {
                after[d] = before[d] + times * marks[d];
                countAfter[d] = countBefore[d] + times * marked[d];
            }
        }

        void count(double weight) {
            looked++;
            long[] sum = sums[jurors];
            long[] count = counts[jurors];
            for (int d = 0; d < dossiers; d++) {
                double mean =
                        count[d] == 0
                                ? (double) allTotal[d] / allCount[d]
                                : (double) sum[d] / count[d];
                // doubles of one sign order like their bits
                keys[d] = Double.doubleToRawLongBits(mean);
            }
            if (seats >= dossiers) {
                share(-1, weight, weight);
                return;
            }
            System.arraycopy(keys, 0, sorted, 0, dossiers);
            Arrays.sort(sorted);
            long cut = sorted[dossiers - seats];
            int above = 0;
            int at = 0;
            for (int d = 0; d < dossiers; d++) {
                above += keys[d] > cut ? 1 : 0;
                at += keys[d] == cut ? 1 : 0;
            }
            share(cut, weight, weight * (seats - above) / at);
        }

        private void share(long cut, double above, double at) {
            for (int d = 0; d < dossiers; d++) {
                probability[d] += keys[d] > cut ? above : keys[d] == cut ? at : 0;
            }
        }

        Map<String, Double> probabilities() {
            Map<String, Double> result = new LinkedHashMap<>();
            for (int d = 0; d < dossiers; d++) {
                // the last digits of a long sum
                result.put(totals.dossiers().get(d), Math.min(1, probability[d]));
            }
            return result;
        }
    }
}
