package fr.palmares.ranking;

import fr.palmares.model.CallState;
import fr.palmares.model.Grid;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Ranks by weighted mean of complete sheets, again and again under changing weights, without
 * allocating: prepared once from the marks, then {@link #rank} as often as a slider moves. Exact:
 * orders integers, never floating point numbers.
 *
 * <p>A dossier's score is A/m, A being the weighted sum of its m sheets. With L a common multiple
 * of all m, A·L/m are integers that order like the scores. Each is packed in a {@code long} above
 * the dossier's position in the cascade, which does not depend on weights: one sort of longs then
 * gives ranks and places. Where the bits do not suffice, the fractions are compared by 128-bit
 * cross multiplication instead.
 *
 * <p>Not for use by several threads at a time: results stand in arrays that the next {@link #rank}
 * overwrites.
 */
public final class Scoreboard implements Standing {
    private final CriterionSums sums;
    private final Cascade cascade;
    private final int rows;
    private final int positionBits;
    private final long[] packed;
    private final int[] positions;
    private final int[] rank;
    private final int[] place;

    Scoreboard(CriterionSums sums) {
        this(sums, Cascade.of(sums));
    }

    /** One more board on the same sums, for another thread. */
    Scoreboard(CriterionSums sums, Cascade cascade) {
        this.sums = sums;
        this.cascade = cascade;
        this.rows = cascade.size();
        this.positionBits = bits(rows);
        this.packed = new long[rows];
        this.positions = cascade.positions();
        this.rank = new int[rows];
        this.place = new int[rows];
    }

    /**
     * A scoreboard of the state's complete sheets. Dossiers are numbered as in {@link
     * CallState#ranked()}, criteria as in {@link Grid#counted()}.
     */
    public static Scoreboard of(CallState state) {
        return new Scoreboard(CriterionSums.of(MarkTable.of(state, state.grid())));
    }

    /**
     * Ranks anew.
     *
     * @param weights one per counted criterion, each 0 to 1,000,000, not all 0; only their
     *     proportions matter
     * @throws IllegalArgumentException when they are not
     */
    public void rank(long[] weights) {
        check(weights);
        long highest = cascade.means().exist() ? cascade.means().highest(weights) : Long.MAX_VALUE;
        if (bits(highest) + positionBits <= Long.SIZE - 1) {
            pack(weights, highest);
            Arrays.sort(packed);
            unpack();
        } else {
            sortExactly(weights);
        }
    }

    /** Dossiers that have at least one complete sheet; the others are on no row. */
    @Override
    public int rows() {
        return rows;
    }

    /** Position in {@link CallState#ranked()} of the dossier on a row, row 0 being the best. */
    @Override
    public int dossierAt(int row) {
        return cascade.dossier(entryAt(row));
    }

    /** Entry of the cascade on a row. */
    int entryAt(int row) {
        return cascade.entry((int) packed[row] & ((1 << positionBits) - 1));
    }

    /** Competition rank of a row on the score alone, from 1. */
    @Override
    public int rankAt(int row) {
        return rank[row];
    }

    /** Rank of a row after the cascade, from 1. */
    @Override
    public int placeAt(int row) {
        return place[row];
    }

    private void check(long[] weights) {
        if (weights.length != sums.criteria()) {
            throw new IllegalArgumentException("weights: " + weights.length);
        }
        long total = 0;
        for (long weight : weights) {
            if (weight < 0 || weight > 1_000_000) {
                throw new IllegalArgumentException("weight: " + weight);
            }
            total += weight;
        }
        if (total == 0) {
            throw new IllegalArgumentException("all weights are 0");
        }
    }

    private void pack(long[] weights, long highest) {
        cascade.means().totals(weights, highest, packed);
        for (int entry = 0; entry < rows; entry++) {
            packed[entry] = ((highest - packed[entry]) << positionBits) + positions[entry];
        }
    }

    private void unpack() {
        int mask = (1 << positionBits) - 1;
        long previous = -1;
        int currentRank = 0;
        int currentPlace = 0;
        for (int row = 0; row < rows; row++) {
            long key = packed[row];
            long score = key >>> positionBits;
            if (score != previous) {
                currentRank = row + 1;
                currentPlace = row + 1;
                previous = score;
            } else if (cascade.tie((int) key & mask) != cascade.tie((int) packed[row - 1] & mask)) {
                currentPlace = row + 1;
            }
            rank[row] = currentRank;
            place[row] = currentPlace;
        }
    }

    private void sortExactly(long[] weights) {
        long[] total = new long[rows];
        for (int entry = 0; entry < rows; entry++) {
            for (int c = 0; c < weights.length; c++) {
                long points = weights[c] * sums.sum(c, cascade.dossier(entry));
                total[entry] = Math.addExact(total[entry], points);
            }
        }
        Comparator<Integer> byScore =
                (a, b) ->
                        compareProducts(
                                total[b],
                                sums.sheets(cascade.dossier(a)),
                                total[a],
                                sums.sheets(cascade.dossier(b)));
        int[] sorted =
                IntStream.range(0, rows)
                        .map(cascade::entry)
                        .boxed()
                        .sorted(byScore)
                        .mapToInt(Integer::intValue)
                        .toArray();
        for (int row = 0; row < rows; row++) {
            int position = cascade.position(sorted[row]);
            boolean sameScore = row > 0 && byScore.compare(sorted[row - 1], sorted[row]) == 0;
            boolean sameMeans =
                    sameScore
                            && cascade.tie(cascade.position(sorted[row - 1]))
                                    == cascade.tie(position);
            packed[row] = position;
            rank[row] = sameScore ? rank[row - 1] : row + 1;
            place[row] = sameMeans ? place[row - 1] : row + 1;
        }
    }

    /** Compares a·b with c·d, all non-negative, without overflow. */
    static int compareProducts(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }

    /** Bits that a non-negative number needs. */
    static int bits(long number) {
        return Long.SIZE - Long.numberOfLeadingZeros(number);
    }
}
