package fr.palmares.ranking;

import java.util.OptionalDouble;

/**
 * Kendall's coefficient of concordance with ties (Kendall and Babington Smith 1939): how far jurors
 * put the same dossiers in the same order, whatever their severity. It needs jurors who marked the
 * same dossiers; without any agreement its mean is 1/m, not 0.
 */
final class Kendall {
    private Kendall() {}

    /**
     * W of a complete block.
     *
     * @param scores by juror, by dossier
     * @return empty below two jurors or two dossiers, or when every juror is flat
     */
    static OptionalDouble w(double[][] scores) {
        int m = scores.length;
        int n = m == 0 ? 0 : scores[0].length;
        if (m < 2 || n < 2) {
            return OptionalDouble.empty();
        }
        double[] sums = new double[n];
        double ties = 0;
        for (double[] one : scores) {
            double[] ranks = MidRanks.of(one);
            double squares = 0;
            for (int i = 0; i < n; i++) {
                sums[i] += ranks[i];
                squares += ranks[i] * ranks[i];
            }
            // T of a juror is what ties take from the sum of squared ranks, twelve times
            ties += 12 * (n * (n + 1.0) * (2.0 * n + 1) / 6 - squares);
        }
        double spread = 0;
        for (double sum : sums) {
            spread += (sum - m * (n + 1) / 2.0) * (sum - m * (n + 1) / 2.0);
        }
        double most = (double) m * m * n * ((double) n * n - 1) - m * ties;
        return most <= 0 ? OptionalDouble.empty() : OptionalDouble.of(12 * spread / most);
    }
}
