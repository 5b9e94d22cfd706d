package fr.palmares.ranking;

import java.util.Optional;

/**
 * Best linear unbiased predictions of dossiers in the crossed random model (Henderson 1975), and
 * the rank each may expect (Heyard, Ott, Salanti and Egger 2022). Dossiers with few sheets are
 * drawn towards the mean: fair as a prediction, no official score.
 */
final class Blup {
    /** The matrix of more dossiers takes too long to invert. */
    private static final int MOST = 500;

    private final double[] deviations;
    private final double[] expected;
    private final double mean;

    private Blup(double[] deviations, double[] expected, double mean) {
        this.deviations = deviations;
        this.expected = expected;
        this.mean = mean;
    }

    /** Of a dossier of the totals, from the overall mean, in units of the scale. */
    double deviation(int dossier) {
        return deviations[dossier];
    }

    /** Rank a dossier of the totals may expect, from 1. */
    double expected(int dossier) {
        return expected[dossier];
    }

    /** Overall mean, in units of the scale. */
    double mean() {
        return mean;
    }

    static Reading predictions(Ranking ranking, SheetTotals totals, Optional<Blup> found) {
        if (found.isEmpty()) {
            return Values.none(Reading.Kind.BLUP, why(totals));
        }
        Values values = new Values(ranking);
        for (int d = 0; d < totals.dossiers().size(); d++) {
            values.put(totals.dossiers().get(d), found.get().mean() + found.get().deviation(d));
        }
        return values.reading(Reading.Kind.BLUP);
    }

    static Reading expectedRanks(Ranking ranking, SheetTotals totals, Optional<Blup> found) {
        if (found.isEmpty()) {
            return Values.none(Reading.Kind.EXPECTED, why(totals));
        }
        Values values = new Values(ranking).lowFirst();
        for (int d = 0; d < totals.dossiers().size(); d++) {
            values.put(totals.dossiers().get(d), found.get().expected(d));
        }
        return values.reading(Reading.Kind.EXPECTED);
    }

    private static Unavailable why(SheetTotals totals) {
        if (totals.dossiers().size() > MOST) {
            return Unavailable.TOO_MANY;
        }
        if (totals.dossiers().size() < 2) {
            return Unavailable.ONE_DOSSIER;
        }
        return totals.jurors().size() < 2 ? Unavailable.ONE_JUROR : Unavailable.NO_VARIANCE;
    }

    /** Empty when variances are not computable or dossiers are too many. */
    static Optional<Blup> of(SheetTotals totals) {
        return totals.dossiers().size() > MOST
                ? Optional.empty()
                : VarianceComponents.of(totals)
                        .filter(v -> v.residual() > 0)
                        .map(v -> of(totals, v));
    }

    private static Blup of(SheetTotals totals, VarianceComponents variance) {
        int n = totals.dossiers().size();
        boolean jurors = variance.juror() > 0;
        int m = jurors ? totals.jurors().size() : 0;
        int size = 1 + n + m;
        double[][] system = new double[size][size];
        double[] right = new double[size];
        // no variance between dossiers: an endless ratio shrinks every deviation to nothing
        double ofDossiers =
                variance.dossier() > 0 ? variance.residual() / variance.dossier() : 1e12;
        for (int d = 0; d < n; d++) {
            system[1 + d][1 + d] = ofDossiers;
        }
        for (int j = 0; j < m; j++) {
            system[1 + n + j][1 + n + j] = variance.residual() / variance.juror();
        }
        double centre = totals.units(0);
        for (int sheet = 0; sheet < totals.sheets(); sheet++) {
            int d = 1 + totals.dossier(sheet);
            int[] effects =
                    jurors ? new int[] {0, d, 1 + n + totals.juror(sheet)} : new int[] {0, d};
            for (int a : effects) {
                right[a] += totals.score(sheet) - centre;
                for (int b : effects) {
                    system[a][b] += 1;
                }
            }
        }
        Cholesky factor = new Cholesky(system);
        double[] solution = factor.solve(right);
        double[] deviations = new double[n];
        double[][] errors = new double[n][];
        for (int d = 0; d < n; d++) {
            deviations[d] = solution[1 + d];
            double[] unit = new double[size];
            unit[1 + d] = variance.residual();
            errors[d] = factor.solve(unit);
        }
        return new Blup(deviations, expected(deviations, errors), solution[0] + centre);
    }

    private static double[] expected(double[] deviations, double[][] errors) {
        double[] result = new double[deviations.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = 1;
            for (int k = 0; k < result.length; k++) {
                if (k != i) {
                    double spread =
                            Math.sqrt(errors[i][1 + i] + errors[k][1 + k] - 2 * errors[i][1 + k]);
                    result[i] += Normal.below((deviations[k] - deviations[i]) / spread);
                }
            }
        }
        return result;
    }
}
