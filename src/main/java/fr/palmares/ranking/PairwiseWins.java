package fr.palmares.ranking;

import java.util.List;

/**
 * How often each of some dossiers scores higher than each other under drawn weights: the pairwise
 * winning indices of SMAA-2 (Leskinen et al. 2006).
 */
public final class PairwiseWins {
    private final List<String> dossiers;
    private final double[][] shares;

    PairwiseWins(List<String> dossiers, double[][] shares) {
        this.dossiers = List.copyOf(dossiers);
        this.shares = shares;
    }

    /** Numbers. */
    public List<String> dossiers() {
        return dossiers;
    }

    /**
     * Share of simulations in which one scores higher than another, 0 to 1; what both shares of a
     * pair lack to 1 is the share in which they are equal.
     *
     * @param one position in {@link #dossiers()}
     * @param other likewise
     */
    public double share(int one, int other) {
        return shares[one][other];
    }
}
