package fr.palmares.ranking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Dossiers with a complete sheet, in the order of the cascade alone: by mean of the first counted
 * criterion, then of the second, and so on, the best first; equal on all of them, in the order
 * received but in the same tie. It is the order inside every group of equal scores, under any
 * weights, and two dossiers of one tie have equal scores under all weights.
 */
final class Cascade {
    /** Larger scaled means are not kept: comparing fractions serves such panels better. */
    private static final int MOST_BITS = 40;

    private final int[] dossier;
    private final int[] tie;
    private final long[][] columns;
    private final long[] highest;

    private Cascade(int[] dossier, int[] tie, long[][] columns) {
        this.dossier = dossier;
        this.tie = tie;
        this.columns = columns;
        this.highest = new long[columns.length];
        for (int c = 0; c < columns.length; c++) {
            highest[c] = Arrays.stream(columns[c]).max().orElse(0);
        }
    }

    static Cascade of(CriterionSums sums) {
        int[] dossiers =
                IntStream.range(0, sums.dossiers()).filter(d -> sums.sheets(d) > 0).toArray();
        long multiple = commonMultiple(sums, dossiers);
        return multiple == 0 ? byFractions(sums, dossiers) : byIntegers(sums, dossiers, multiple);
    }

    int size() {
        return dossier.length;
    }

    /** The dossier at a position. */
    int dossier(int position) {
        return dossier[position];
    }

    /** Which tie a position belongs to; positions of one tie follow each other. */
    int tie(int position) {
        return tie[position];
    }

    /** Whether the means stand as integers in {@link #column}. */
    boolean scaled() {
        return columns.length > 0;
    }

    /** Means of a criterion by position, in steps, times one common number for all. */
    long[] column(int criterion) {
        return columns[criterion];
    }

    /** The largest of a column. */
    long highest(int criterion) {
        return highest[criterion];
    }

    /** The least common multiple of the numbers of sheets, 0 when its means would be too large. */
    private static long commonMultiple(CriterionSums sums, int[] dossiers) {
        long limit = 1L << (MOST_BITS - Scoreboard.bits(fr.palmares.model.Scale.MAX_STEPS));
        long result = 1;
        for (int d : dossiers) {
            long m = sums.sheets(d);
            if (result % m != 0) {
                result *= m / gcd(result, m);
                if (result > limit) {
                    return 0;
                }
            }
        }
        return result;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /**
     * Sorts packed longs: the tie so far, as many further columns as fit, the position. Usually one
     * pass holds every column.
     */
    private static Cascade byIntegers(CriterionSums sums, int[] dossiers, long multiple) {
        int n = dossiers.length;
        int criteria = sums.criteria();
        long[][] received = new long[criteria][n];
        long[] highest = new long[criteria];
        for (int i = 0; i < n; i++) {
            long factor = multiple / sums.sheets(dossiers[i]);
            for (int c = 0; c < criteria; c++) {
                long mean = sums.sum(c, dossiers[i]) * factor;
                received[c][i] = mean;
                highest[c] = Math.max(highest[c], mean);
            }
        }
        int indexBits = Scoreboard.bits(n);
        long mask = (1L << indexBits) - 1;
        long[] keys = new long[n];
        int[] tie = new int[n];
        for (int from = 0; from < criteria; ) {
            int room = Long.SIZE - 1 - indexBits - (from == 0 ? 0 : indexBits);
            for (int i = 0; i < n; i++) {
                keys[i] = tie[i];
            }
            int c = from;
            for (; c < criteria && Scoreboard.bits(highest[c]) <= room; c++) {
                int width = Scoreboard.bits(highest[c]);
                room -= width;
                long[] column = received[c];
                for (int i = 0; i < n; i++) {
                    keys[i] = keys[i] << width | highest[c] - column[i];
                }
            }
            if (c == from) {
                return byFractions(sums, dossiers);
            }
            for (int i = 0; i < n; i++) {
                keys[i] = keys[i] << indexBits | i;
            }
            Arrays.sort(keys);
            int ties = 0;
            for (int p = 0; p < n; p++) {
                ties += p > 0 && keys[p] >>> indexBits != keys[p - 1] >>> indexBits ? 1 : 0;
                tie[(int) (keys[p] & mask)] = ties;
            }
            from = c;
        }
        return arrange(dossiers, received, keys, mask, tie);
    }

    private static Cascade arrange(
            int[] dossiers, long[][] received, long[] keys, long mask, int[] tie) {
        int n = dossiers.length;
        int[] order = new int[n];
        int[] ties = new int[n];
        long[][] columns = new long[received.length][n];
        for (int p = 0; p < n; p++) {
            int i = (int) (keys[p] & mask);
            order[p] = dossiers[i];
            ties[p] = tie[i];
            for (int c = 0; c < columns.length; c++) {
                columns[c][p] = received[c][i];
            }
        }
        return new Cascade(order, ties, columns);
    }

    private static Cascade byFractions(CriterionSums sums, int[] dossiers) {
        Comparator<Integer> better = (a, b) -> compareMeans(sums, b, a);
        int[] order =
                Arrays.stream(dossiers)
                        .boxed()
                        .sorted(better)
                        .mapToInt(Integer::intValue)
                        .toArray();
        int[] tie = new int[order.length];
        for (int p = 1; p < order.length; p++) {
            tie[p] = tie[p - 1] + (better.compare(order[p - 1], order[p]) == 0 ? 0 : 1);
        }
        return new Cascade(order, tie, new long[0][]);
    }

    private static int compareMeans(CriterionSums sums, int a, int b) {
        for (int c = 0; c < sums.criteria(); c++) {
            int result =
                    Long.compare(
                            (long) sums.sum(c, a) * sums.sheets(b),
                            (long) sums.sum(c, b) * sums.sheets(a));
            if (result != 0) {
                return result;
            }
        }
        return 0;
    }
}
