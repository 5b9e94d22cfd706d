package fr.palmares.ranking;

import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How much of the variance of sheets is the dossiers', the jurors' severity, and disagreement: REML
 * in the crossed random model s = μ + a + b + e (Bates et al. 2015), for complete and incomplete
 * panels.
 *
 * @param dossier variance between dossiers, 0 or more
 * @param juror variance between jurors, 0 or more
 * @param residual variance of what remains; 0 only where every juror marked every dossier and
 *     nothing remains
 * @param sheetsPerDossier harmonic mean of the number of sheets
 */
record VarianceComponents(double dossier, double juror, double residual, double sheetsPerDossier) {

    /**
     * Fits.
     *
     * @return empty when nothing is left to tell disagreement from dossiers and jurors: fewer than
     *     two of either, no sheet beyond what dossiers and jurors explain, no variance, or nothing
     *     left of it in a panel with missing sheets
     */
    static Optional<VarianceComponents> of(SheetTotals totals) {
        int n = totals.dossiers().size();
        int m = totals.jurors().size();
        if (n < 2 || m < 2 || totals.sheets() <= n + m - 1) {
            return Optional.empty();
        }
        Reml reml = new Reml(totals);
        if (reml.noVariance()) {
            return totals.sheets() == n * m ? withoutNoise(totals) : Optional.empty();
        }
        double[] ratios = reml.fit();
        double residual = reml.residual(ratios);
        double inverse = 0;
        for (int d = 0; d < n; d++) {
            inverse += 1.0 / totals.count(d);
        }
        return Optional.of(
                new VarianceComponents(
                        ratios[0] * residual, ratios[1] * residual, residual, n / inverse));
    }

    /**
     * Where everybody marked everything and dossiers and jurors explain every mark, there is no
     * likelihood to maximise, but the analysis of variance says the same as elsewhere: the
     * variances of the means.
     *
     * @return empty when the dossiers do not differ
     */
    private static Optional<VarianceComponents> withoutNoise(SheetTotals totals) {
        int m = totals.jurors().size();
        double dossiers =
                variance(
                        IntStream.range(0, totals.dossiers().size())
                                .mapToDouble(totals::mean)
                                .toArray());
        double[] ofJurors = new double[m];
        for (int sheet = 0; sheet < totals.sheets(); sheet++) {
            ofJurors[totals.juror(sheet)] += totals.score(sheet) * m / totals.sheets();
        }
        // jurors who do not differ do so by rounding alone
        double jurors = variance(ofJurors);
        return dossiers == 0
                ? Optional.empty()
                : Optional.of(
                        new VarianceComponents(
                                dossiers, jurors < 1e-12 * dossiers ? 0 : jurors, 0, m));
    }

    private static double variance(double[] values) {
        double mean = DoubleStream.of(values).average().orElse(0);
        return DoubleStream.of(values).map(v -> (v - mean) * (v - mean)).sum()
                / (values.length - 1);
    }

    /** ICC(A,1): how far one juror's very marks can be relied on. */
    double agreementOfOne() {
        return dossier / (dossier + juror + residual);
    }

    /** ICC(C,1): how far one juror's order can. */
    double consistencyOfOne() {
        return dossier / (dossier + residual);
    }

    /** ICC(A,k): how far the panel's very means can. */
    double agreementOfPanel() {
        return dossier / (dossier + (juror + residual) / sheetsPerDossier);
    }

    /** ICC(C,k): how far the panel's order can. */
    double consistencyOfPanel() {
        return dossier / (dossier + residual / sheetsPerDossier);
    }
}
