package fr.palmares.ranking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Dossiers with a complete sheet, in the order of the cascade alone: by mean of the first counted
 * criterion, then of the second, and so on, the best first; equal on all of them, in the order
 * received but in the same tie. It is the order inside every group of equal scores, under any
 * weights, and two dossiers of one tie have equal scores under all weights.
 *
 * <p>An <i>entry</i> is such a dossier, numbered in the order received; a <i>position</i> is its
 * place in the cascade.
 */
final class Cascade {
    /** Scaled means are ints. */
    private static final int MOST_BITS = 31;

    private final int[] dossiers;
    private final int[] entries;
    private final int[] positions;
    private final int[] tie;
    private final ScaledMeans means;

    /**
     * @param dossiers by entry
     * @param entries by position
     * @param tie by position
     * @param means without any column where they would be too large
     */
    private Cascade(int[] dossiers, int[] entries, int[] tie, ScaledMeans means) {
        this.dossiers = dossiers;
        this.entries = entries;
        this.tie = tie;
        this.means = means;
        this.positions = new int[entries.length];
        for (int p = 0; p < entries.length; p++) {
            positions[entries[p]] = p;
        }
    }

    static Cascade of(CriterionSums sums) {
        int[] dossiers = scored(sums);
        // a tie, a mean and an entry must fit in one positive long
        int bits = Math.min(MOST_BITS, Long.SIZE - 1 - 2 * Scoreboard.bits(dossiers.length));
        long limit = 1L << (bits - Scoreboard.bits(sums.highestMark()));
        ScaledMeans means = ScaledMeans.of(sums, dossiers, limit);
        return means.exist() ? byIntegers(means, dossiers) : byFractions(sums, dossiers);
    }

    int size() {
        return dossiers.length;
    }

    /** The dossier of an entry. */
    int dossier(int entry) {
        return dossiers[entry];
    }

    /** The entry at a position. */
    int entry(int position) {
        return entries[position];
    }

    /** The position of an entry. */
    int position(int entry) {
        return positions[entry];
    }

    /** Positions by entry; not to be written to. */
    int[] positions() {
        return positions;
    }

    /** Which tie a position belongs to; positions of one tie follow each other. */
    int tie(int position) {
        return tie[position];
    }

    /** The means that all this rests on, by entry; none where only fractions serve. */
    ScaledMeans means() {
        return means;
    }

    private static int[] scored(CriterionSums sums) {
        int[] result = new int[sums.dossiers()];
        int n = 0;
        for (int dossier = 0; dossier < result.length; dossier++) {
            if (sums.sheets(dossier) > 0) {
                result[n++] = dossier;
            }
        }
        return Arrays.copyOf(result, n);
    }

    /**
     * Sorts packed longs: the tie so far, as many further columns as fit, the entry. Usually one
     * pass holds every column.
     */
    private static Cascade byIntegers(ScaledMeans means, int[] dossiers) {
        int n = dossiers.length;
        int entryBits = Scoreboard.bits(n);
        long mask = (1L << entryBits) - 1;
        long[] keys = new long[n];
        int[] entries = new int[n];
        int[] tie = new int[n];
        for (int from = 0; from < means.criteria(); ) {
            if (from > 0) {
                for (int p = 0; p < n; p++) {
                    keys[entries[p]] = tie[p];
                }
            }
            int room = Long.SIZE - 1 - entryBits - (from == 0 ? 0 : entryBits);
            int c = from;
            for (; c < means.criteria() && (c == from || means.bits(c) <= room); c++) {
                room -= means.bits(c);
                means.append(c, keys);
            }
            for (int e = 0; e < n; e++) {
                keys[e] = keys[e] << entryBits | e;
            }
            Arrays.sort(keys);
            int ties = 0;
            long previous = n == 0 ? 0 : keys[0] >>> entryBits;
            for (int p = 0; p < n; p++) {
                long key = keys[p] >>> entryBits;
                if (key != previous) {
                    ties++;
                    previous = key;
                }
                tie[p] = ties;
                entries[p] = (int) (keys[p] & mask);
            }
            from = c;
        }
        return new Cascade(dossiers, entries, tie, means);
    }

    private static Cascade byFractions(CriterionSums sums, int[] dossiers) {
        Comparator<Integer> better = (a, b) -> compareMeans(sums, dossiers[b], dossiers[a]);
        int[] entries =
                IntStream.range(0, dossiers.length)
                        .boxed()
                        .sorted(better)
                        .mapToInt(Integer::intValue)
                        .toArray();
        int[] tie = new int[entries.length];
        for (int p = 1; p < entries.length; p++) {
            boolean equal = better.compare(entries[p - 1], entries[p]) == 0;
            tie[p] = tie[p - 1] + (equal ? 0 : 1);
        }
        return new Cascade(dossiers, entries, tie, ScaledMeans.NONE);
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
