package fr.palmares.ranking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Ranks for statistics: equal values share the mean of their ranks. */
final class MidRanks {
    private MidRanks() {}

    /** Ranks from 1, the smallest value first. */
    static double[] of(double[] values) {
        int[] order =
                IntStream.range(0, values.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> values[i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        double[] result = new double[values.length];
        int end;
        for (int start = 0; start < order.length; start = end) {
            end = start + 1;
            while (end < order.length && values[order[end]] == values[order[start]]) {
                end++;
            }
            for (int i = start; i < end; i++) {
                result[order[i]] = (start + 1 + end) / 2.0;
            }
        }
        return result;
    }

    /**
     * Spearman's correlation: Pearson's on mid-ranks; exact ties in, so values must be exactly
     * equal where they mean the same.
     *
     * @return empty when one of the two is flat or there are fewer than two values
     */
    static OptionalDouble spearman(double[] a, double[] b) {
        double[] x = of(a);
        double[] y = of(b);
        double middle = (x.length + 1) / 2.0;
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - middle) * (y[i] - middle);
            xx += (x[i] - middle) * (x[i] - middle);
            yy += (y[i] - middle) * (y[i] - middle);
        }
        return xx == 0 || yy == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(xy / Math.sqrt(xx * yy));
    }

    /** The middle value, or the mean of the two in the middle; of at least one. */
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
