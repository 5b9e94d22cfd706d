package fr.palmares.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A juror's severity with how sure one can be of it: 95 % of the normal distribution that the model
 * of {@link Severity} gives it, its λ being the ratio of the variance of marks to that of
 * severities, once the sheets are known. Few sheets, or few colleagues on them, make it wide.
 *
 * @param juror code
 * @param severity in units of the scale, as in {@link Severity#severity()}
 * @param low its lower limit
 * @param high its upper limit
 */
public record SeverityInterval(String juror, double severity, double low, double high) {
    /** Quantile of the normal distribution that leaves 2.5 % above. */
    private static final double Z = 1.959963984540054;

    /**
     * One for each juror with a complete sheet, in the jury's order; none where as much is to be
     * estimated as there are sheets, so that nothing is left to tell the noise of marks from.
     */
    static List<SeverityInterval> of(SheetTotals totals, Severity severity) {
        int jurors = totals.jurors().size();
        int sheets = totals.first(totals.dossiers().size());
        int free = sheets - totals.dossiers().size() - jurors + severity.components();
        if (jurors < 2 || free <= 0) {
            return List.of();
        }
        double squares = 0;
        for (int d = 0; d < totals.dossiers().size(); d++) {
            double quality = of(severity.corrected(), totals.dossiers().get(d));
            for (int sheet = totals.first(d); sheet < totals.first(d + 1); sheet++) {
                String juror = totals.jurors().get(totals.juror(sheet));
                double left = totals.score(sheet) - quality - of(severity.severity(), juror);
                squares += left * left;
            }
        }
        double noise = squares / free;
        Cholesky factor = new Cholesky(Severity.matrix(totals));
        List<SeverityInterval> all = new ArrayList<>();
        for (int j = 0; j < jurors; j++) {
            double[] unit = new double[jurors];
            unit[j] = 1;
            double half = Z * Math.sqrt(noise * factor.solve(unit)[j]);
            String juror = totals.jurors().get(j);
            double own = of(severity.severity(), juror);
            all.add(new SeverityInterval(juror, own, own - half, own + half));
        }
        return List.copyOf(all);
    }

    private static double of(Map<String, Double> values, String key) {
        return Objects.requireNonNull(values.get(key), key);
    }
}
