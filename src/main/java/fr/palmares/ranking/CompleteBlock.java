package fr.palmares.ranking;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Parts without holes of a table of marks by juror and dossier, whose holes are NaN. */
final class CompleteBlock {
    private CompleteBlock() {}

    /**
     * The larger of two blocks without holes of at least two by two: the jurors who marked every
     * dossier, or the dossiers that every juror marked; no row at all where neither is.
     */
    static double[][] of(double[][] byJuror) {
        int dossiers = byJuror.length == 0 ? 0 : byJuror[0].length;
        double[][] jurors =
                Arrays.stream(byJuror)
                        .filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
                        .toArray(double[][]::new);
        int[] shared =
                IntStream.range(0, dossiers)
                        .filter(d -> Arrays.stream(byJuror).noneMatch(r -> Double.isNaN(r[d])))
                        .toArray();
        int wide = size(jurors.length, dossiers);
        int tall = size(byJuror.length, shared.length);
        if (wide == 0 && tall == 0) {
            return new double[0][];
        }
        return wide >= tall
                ? jurors
                : Arrays.stream(byJuror)
                        .map(row -> Arrays.stream(shared).mapToDouble(d -> row[d]).toArray())
                        .toArray(double[][]::new);
    }

    /** Two jurors on the dossiers both marked. */
    static double[][] common(double[] a, double[] b) {
        int[] both =
                IntStream.range(0, a.length)
                        .filter(d -> !Double.isNaN(a[d]) && !Double.isNaN(b[d]))
                        .toArray();
        return new double[][] {
            Arrays.stream(both).mapToDouble(d -> a[d]).toArray(),
            Arrays.stream(both).mapToDouble(d -> b[d]).toArray()
        };
    }

    private static int size(int jurors, int dossiers) {
        return jurors < 2 || dossiers < 2 ? 0 : jurors * dossiers;
    }
}
