package fr.palmares.ranking;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How severe each juror is, and scores corrected for it: each sheet is a dossier's quality plus its
 * juror's severity, fitted by least squares with a penalty on severities (ridge, λ = 1: a prior
 * worth one dossier; Platt and Burges 2012). Where every juror marked every dossier the order is
 * that of the means. Corrected scores may leave the scale and are not clipped.
 *
 * @param corrected score by dossier in units of the scale; those without a complete sheet are
 *     missing
 * @param severity by juror in units of the scale, above 0 for one who marks higher than colleagues
 *     on the same dossiers; jurors without a complete sheet are missing
 * @param components connected parts of the graph that joins a juror and a dossier by each complete
 *     sheet: corrected scores of different parts cannot be compared
 * @param parts which of those each dossier is in, from 1, numbered as dossiers were received
 */
public record Severity(
        Map<String, Double> corrected,
        Map<String, Double> severity,
        int components,
        Map<String, Integer> parts) {
    private static final double LAMBDA = 1;

    public Severity {
        corrected = Collections.unmodifiableMap(new LinkedHashMap<>(corrected));
        severity = Collections.unmodifiableMap(new LinkedHashMap<>(severity));
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** The part a dossier with a complete sheet is in, from 1. */
    public int part(String dossier) {
        return Objects.requireNonNull(parts.get(dossier), dossier);
    }

    static Severity of(SheetTotals totals) {
        double[] beta = beta(totals);
        Map<String, Double> corrected = new LinkedHashMap<>();
        for (int d = 0; d < totals.dossiers().size(); d++) {
            double sum = 0;
            for (int sheet = totals.first(d); sheet < totals.first(d + 1); sheet++) {
                sum += beta[totals.juror(sheet)];
            }
            corrected.put(totals.dossiers().get(d), totals.mean(d) - sum / totals.count(d));
        }
        Map<String, Double> severity = new LinkedHashMap<>();
        for (int j = 0; j < beta.length; j++) {
            severity.put(totals.jurors().get(j), beta[j]);
        }
        Map<String, Integer> parts = parts(totals);
        return new Severity(corrected, severity, new HashSet<>(parts.values()).size(), parts);
    }

    private static double[] beta(SheetTotals totals) {
        double[] right = new double[totals.jurors().size()];
        for (int d = 0; d < totals.dossiers().size(); d++) {
            double mean = totals.mean(d);
            for (int a = totals.first(d); a < totals.first(d + 1); a++) {
                right[totals.juror(a)] += totals.score(a) - mean;
            }
        }
        return new Cholesky(matrix(totals)).solve(right);
    }

    /** Normal equations with the dossiers eliminated: one unknown per juror. */
    static double[][] matrix(SheetTotals totals) {
        int m = totals.jurors().size();
        double[][] matrix = new double[m][m];
        for (int j = 0; j < m; j++) {
            matrix[j][j] = LAMBDA;
        }
        for (int d = 0; d < totals.dossiers().size(); d++) {
            double share = 1.0 / totals.count(d);
            for (int a = totals.first(d); a < totals.first(d + 1); a++) {
                int j = totals.juror(a);
                matrix[j][j] += 1;
                for (int b = totals.first(d); b < totals.first(d + 1); b++) {
                    matrix[j][totals.juror(b)] -= share;
                }
            }
        }
        return matrix;
    }

    private static Map<String, Integer> parts(SheetTotals totals) {
        int[] parent = parents(totals);
        Map<Integer, Integer> numbers = new HashMap<>();
        Map<String, Integer> result = new LinkedHashMap<>();
        for (int d = 0; d < totals.dossiers().size(); d++) {
            int root = root(parent, totals.juror(totals.first(d)));
            numbers.putIfAbsent(root, numbers.size() + 1);
            result.put(totals.dossiers().get(d), Objects.requireNonNull(numbers.get(root)));
        }
        return result;
    }

    /** A forest whose trees are the jurors of one part. */
    static int[] parents(SheetTotals totals) {
        int[] parent = new int[totals.jurors().size()];
        for (int j = 0; j < parent.length; j++) {
            parent[j] = j;
        }
        for (int d = 0; d < totals.dossiers().size(); d++) {
            int one = root(parent, totals.juror(totals.first(d)));
            for (int sheet = totals.first(d) + 1; sheet < totals.first(d + 1); sheet++) {
                parent[root(parent, totals.juror(sheet))] = one;
            }
        }
        return parent;
    }

    static int root(int[] parent, int j) {
        int result = j;
        while (parent[result] != result) {
            result = parent[result];
        }
        return result;
    }
}
