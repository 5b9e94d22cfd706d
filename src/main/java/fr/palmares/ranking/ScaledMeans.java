package fr.palmares.ranking;

import java.util.Arrays;

/**
 * Criterion means as integers: in steps, times one common multiple of all numbers of sheets. They
 * compare and add like the means themselves.
 */
final class ScaledMeans {
    /** Stands for means that have no common multiple worth having. */
    static final ScaledMeans NONE = new ScaledMeans(new int[0][]);

    private final int[][] columns;
    private final int[] highest;

    private ScaledMeans(int[][] columns) {
        this.columns = columns;
        this.highest = new int[columns.length];
        for (int c = 0; c < columns.length; c++) {
            int max = 0;
            for (int mean : columns[c]) {
                max = Math.max(max, mean);
            }
            highest[c] = max;
        }
    }

    /**
     * Scales the means of some dossiers, numbered as they are listed.
     *
     * @param limit the largest multiple wanted; {@link #NONE} beyond
     */
    static ScaledMeans of(CriterionSums sums, int[] dossiers, long limit) {
        boolean[] occurs = new boolean[sums.mostSheets() + 1];
        for (int dossier : dossiers) {
            occurs[sums.sheets(dossier)] = true;
        }
        int kinds = 0;
        long multiple = 1;
        for (int m = 1; m < occurs.length; m++) {
            if (occurs[m]) {
                kinds++;
                multiple *= m / gcd(multiple, m);
                if (multiple > limit) {
                    return NONE;
                }
            }
        }
        int[][] columns = new int[sums.criteria()][];
        if (kinds <= 1 && dossiers.length == sums.dossiers()) {
            for (int c = 0; c < columns.length; c++) {
                columns[c] = sums.column(c);
            }
            return new ScaledMeans(columns);
        }
        int[] factor = new int[dossiers.length];
        for (int e = 0; e < factor.length; e++) {
            factor[e] = (int) (multiple / sums.sheets(dossiers[e]));
        }
        for (int c = 0; c < columns.length; c++) {
            int[] sum = sums.column(c);
            int[] column = new int[dossiers.length];
            for (int e = 0; e < column.length; e++) {
                column[e] = sum[dossiers[e]] * factor[e];
            }
            columns[c] = column;
        }
        return new ScaledMeans(columns);
    }

    boolean exist() {
        return columns.length > 0;
    }

    int criteria() {
        return columns.length;
    }

    long of(int criterion, int entry) {
        return columns[criterion][entry];
    }

    /** Bits that any mean of a criterion fits in. */
    int bits(int criterion) {
        return Scoreboard.bits(highest[criterion]);
    }

    /** Shifts keys left and puts a criterion's means in, the better the smaller. */
    void append(int criterion, long[] keys) {
        int width = bits(criterion);
        int most = highest[criterion];
        int[] column = columns[criterion];
        for (int e = 0; e < keys.length; e++) {
            keys[e] = keys[e] << width | (most - column[e]);
        }
    }

    /**
     * The largest weighted sum there can be, {@code Long.MAX_VALUE} when it does not fit.
     *
     * @param weights each at most 1,000,000
     */
    long highest(long[] weights) {
        long result = 0;
        for (int c = 0; c < weights.length; c++) {
            long product = weights[c] * highest[c];
            if (result > Long.MAX_VALUE - product) {
                return Long.MAX_VALUE;
            }
            result += product;
        }
        return result;
    }

    /** The weighted sum of an entry. */
    long total(long[] weights, int entry) {
        long result = 0;
        for (int c = 0; c < weights.length; c++) {
            result += weights[c] * columns[c][entry];
        }
        return result;
    }

    /**
     * The weighted sums of all entries.
     *
     * @param highest as {@link #highest(long[])} says
     * @param totals filled, by entry
     */
    void totals(long[] weights, long highest, long[] totals) {
        if (highest > Integer.MAX_VALUE) {
            for (int e = 0; e < totals.length; e++) {
                totals[e] = total(weights, e);
            }
            return;
        }
        // in ints, four columns at a time: processors multiply many at once
        Arrays.fill(totals, 0);
        for (int c = 0; c < columns.length; c += 4) {
            add(totals, weights, c, next(c, 1), next(c, 2), next(c, 3));
        }
    }

    /** The column {@code steps} further, or -1 where there is none. */
    private int next(int c, int steps) {
        return c + steps < columns.length ? c + steps : -1;
    }

    private void add(long[] totals, long[] weights, int first, int b, int c, int d) {
        int w0 = (int) weights[first];
        int w1 = b < 0 ? 0 : (int) weights[b];
        int w2 = c < 0 ? 0 : (int) weights[c];
        int w3 = d < 0 ? 0 : (int) weights[d];
        int[] c0 = columns[first];
        int[] c1 = b < 0 ? c0 : columns[b];
        int[] c2 = c < 0 ? c0 : columns[c];
        int[] c3 = d < 0 ? c0 : columns[d];
        for (int e = 0; e < totals.length; e++) {
            totals[e] += w0 * c0[e] + w1 * c1[e] + w2 * c2[e] + w3 * c3[e];
        }
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
