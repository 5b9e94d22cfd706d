package fr.palmares.ranking;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Random weights around, or instead of, the declared ones, as integers that {@link Scoreboard}
 * takes. The same seed gives the same weights.
 */
final class WeightDraws {
    /** The largest drawn weight is about this: six digits are finer than any question asked. */
    private static final double FINE = 500_000;

    private final Acceptability.Model model;
    private final long[] declared;
    private final double width;
    private final SplittableRandom random;
    private final double[] shares;
    private final int[] order;
    private final double[] tieOrder;

    WeightDraws(Acceptability.Model model, long[] declared, double width, long seed) {
        this.model = model;
        this.declared = declared;
        this.width = width;
        this.random = new SplittableRandom(seed);
        this.shares = new double[declared.length];
        this.order = new int[declared.length];
        this.tieOrder = new double[declared.length];
    }

    /** Draws the next weights; not all 0. */
    void next(long[] weights) {
        switch (model) {
            case WITHIN -> around();
            case UNIFORM -> uniform();
            case ORDERED -> {
                uniform();
                sortLikeDeclared();
            }
        }
        double largest = Arrays.stream(shares).max().orElse(1);
        for (int c = 0; c < weights.length; c++) {
            weights[c] = Math.round(shares[c] / largest * FINE);
        }
    }

    private void around() {
        for (int c = 0; c < shares.length; c++) {
            shares[c] = declared[c] * (1 + width * (2 * random.nextDouble() - 1));
        }
    }

    /** Normalised exponentials are uniform on the simplex; normalising may wait. */
    private void uniform() {
        for (int c = 0; c < shares.length; c++) {
            shares[c] = -Math.log(1 - random.nextDouble());
        }
    }

    /** The largest share to the largest declared weight; equal ones in random order. */
    private void sortLikeDeclared() {
        for (int c = 0; c < order.length; c++) {
            order[c] = c;
            tieOrder[c] = random.nextDouble();
        }
        // a handful of criteria: insertion is the quickest and allocates nothing
        for (int i = 1; i < order.length; i++) {
            int moving = order[i];
            int to = i;
            while (to > 0 && before(moving, order[to - 1])) {
                order[to] = order[to - 1];
                to--;
            }
            order[to] = moving;
        }
        Arrays.sort(shares);
        for (int i = 0; i < order.length; i++) {
            tieOrder[order[i]] = shares[shares.length - 1 - i];
        }
        System.arraycopy(tieOrder, 0, shares, 0, shares.length);
    }

    private boolean before(int a, int b) {
        return declared[a] != declared[b] ? declared[a] > declared[b] : tieOrder[a] < tieOrder[b];
    }
}
