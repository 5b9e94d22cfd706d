package fr.palmares.ranking;

/** Cholesky factor of a small symmetric positive definite matrix: A = L·L'. */
final class Cholesky {
    private final double[][] lower;

    /**
     * Factors.
     *
     * @param matrix square; only its lower half is read
     * @throws ArithmeticException when it is not positive definite
     */
    Cholesky(double[][] matrix) {
        int n = matrix.length;
        lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                if (i > j) {
                    lower[i][j] = sum / lower[j][j];
                } else if (sum > 0) {
                    lower[i][i] = Math.sqrt(sum);
                } else {
                    throw new ArithmeticException("not positive definite");
                }
            }
        }
    }

    /** Diagonal of L. */
    double diagonal(int i) {
        return lower[i][i];
    }

    /** Solves L·x = b. */
    double[] half(double[] b) {
        double[] x = new double[b.length];
        for (int i = 0; i < b.length; i++) {
            double sum = b[i];
            for (int k = 0; k < i; k++) {
                sum -= lower[i][k] * x[k];
            }
            x[i] = sum / lower[i][i];
        }
        return x;
    }

    /** Solves A·x = b. */
    double[] solve(double[] b) {
        double[] x = half(b);
        for (int i = b.length - 1; i >= 0; i--) {
            double sum = x[i];
            for (int k = i + 1; k < b.length; k++) {
                sum -= lower[k][i] * x[k];
            }
            x[i] = sum / lower[i][i];
        }
        return x;
    }
}
