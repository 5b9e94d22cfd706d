package fr.palmares.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Whether a juror marked higher or lower as the work went on: what dossiers and jurors do not
 * explain of each sheet (least squares, two ways) against the juror's own sequence of first
 * submissions. Null is "not computable": fewer than five sheets with a known place in the sequence,
 * all handed in at once, or nothing left unexplained.
 *
 * @param juror code
 * @param sheets complete sheets whose place in the sequence is known
 * @param correlation Spearman's, −1 to 1; above 0: marks rose
 * @param slope by least squares, in units of the scale per sheet
 */
public record JurorDrift(
        String juror, int sheets, @Nullable Double correlation, @Nullable Double slope) {
    private static final int FEWEST = 5;

    /** Residuals closer than this are equal but for rounding, and equal ones share a rank. */
    private static final double NOTHING = 1e-9;

    /**
     * One for each juror with a complete sheet, in the jury's order.
     *
     * @param sequence by juror, then by dossier: the place of its first submission in the juror's
     *     sequence, equal for those handed in at the same time
     */
    static List<JurorDrift> of(SheetTotals totals, Map<String, Map<String, Integer>> sequence) {
        double[] residual = residuals(totals);
        List<JurorDrift> result = new ArrayList<>();
        for (int j = 0; j < totals.jurors().size(); j++) {
            String juror = totals.jurors().get(j);
            Map<String, Integer> places = sequence.getOrDefault(juror, Map.of());
            List<double[]> points = new ArrayList<>();
            for (int sheet : totals.of(j)) {
                Integer place = places.get(totals.dossiers().get(totals.dossier(sheet)));
                if (place != null) {
                    points.add(new double[] {place, residual[sheet]});
                }
            }
            result.add(of(juror, points));
        }
        return result;
    }

    private static JurorDrift of(String juror, List<double[]> points) {
        double[] ranks = MidRanks.of(points.stream().mapToDouble(p -> p[0]).toArray());
        double[] values = points.stream().mapToDouble(p -> p[1]).toArray();
        OptionalDouble rho =
                values.length < FEWEST ? OptionalDouble.empty() : MidRanks.spearman(ranks, values);
        if (rho.isEmpty()) {
            return new JurorDrift(juror, values.length, null, null);
        }
        double middle = (ranks.length + 1) / 2.0;
        double both = 0;
        double spread = 0;
        for (int i = 0; i < ranks.length; i++) {
            both += (ranks[i] - middle) * values[i];
            spread += (ranks[i] - middle) * (ranks[i] - middle);
        }
        return new JurorDrift(juror, values.length, rho.getAsDouble(), both / spread);
    }

    /** Each sheet less its dossier's quality and its juror's severity; unique, part by part. */
    private static double[] residuals(SheetTotals totals) {
        int m = totals.jurors().size();
        int[] parent = Severity.parents(totals);
        double[][] matrix = new double[m][m];
        double[] right = new double[m];
        for (int j = 0; j < m; j++) {
            for (int l = 0; l < m; l++) {
                // severities of each part add up to 0
                matrix[j][l] = Severity.root(parent, j) == Severity.root(parent, l) ? 1 : 0;
            }
        }
        for (int d = 0; d < totals.dossiers().size(); d++) {
            double mean = totals.mean(d);
            for (int a = totals.first(d); a < totals.first(d + 1); a++) {
                int j = totals.juror(a);
                matrix[j][j] += 1;
                right[j] += totals.score(a) - mean;
                for (int b = totals.first(d); b < totals.first(d + 1); b++) {
                    matrix[j][totals.juror(b)] -= 1.0 / totals.count(d);
                }
            }
        }
        double[] severity = m == 0 ? right : new Cholesky(matrix).solve(right);
        double[] result = new double[totals.sheets()];
        for (int d = 0; d < totals.dossiers().size(); d++) {
            double mean = 0;
            for (int s = totals.first(d); s < totals.first(d + 1); s++) {
                result[s] = totals.score(s) - severity[totals.juror(s)];
                mean += result[s] / totals.count(d);
            }
            for (int s = totals.first(d); s < totals.first(d + 1); s++) {
                // whole multiples, and no −0, so that equal residuals are equal numbers
                result[s] = Math.rint((result[s] - mean) / NOTHING) * NOTHING + 0.0;
            }
        }
        return result;
    }

    /** Places in the sequence from the times of first submissions, by juror and dossier. */
    public static <T extends Comparable<? super T>> Map<String, Map<String, Integer>> sequence(
            Map<String, Map<String, T>> times) {
        Map<String, Map<String, Integer>> result = new HashMap<>();
        times.forEach(
                (juror, byDossier) -> {
                    List<T> sorted = byDossier.values().stream().distinct().sorted().toList();
                    Map<T, Integer> place = new HashMap<>();
                    sorted.forEach(t -> place.put(t, place.size() + 1));
                    Map<String, Integer> places = new HashMap<>();
                    byDossier.forEach((dossier, t) -> places.put(dossier, place.get(t)));
                    result.put(juror, places);
                });
        return result;
    }
}
