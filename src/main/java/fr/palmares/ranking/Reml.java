package fr.palmares.ranking;

/**
 * The restricted likelihood of the crossed random model in the two ratios dossier/residual and
 * juror/residual variance, and its maximum. Dossiers are eliminated, so that one evaluation costs
 * sheets × jurors.
 *
 * <p>With ratios p, q and d_i = 1 + p·m_i, the inverse covariance of the sheets of dossier i alone
 * is I − (p/d_i)·11'. What remains is a small system S in the severities (divided by √q) and the
 * mean.
 */
final class Reml {
    /** Of differences, in the logarithm of a ratio. */
    private static final double STEP = 0.02;

    private final SheetTotals totals;
    private final int jurors;
    private final double[] score;

    Reml(SheetTotals totals) {
        this.totals = totals;
        this.jurors = totals.jurors().size();
        this.score = new double[totals.sheets()];
        double mean = 0;
        for (int s = 0; s < score.length; s++) {
            mean += totals.score(s) / score.length;
        }
        for (int s = 0; s < score.length; s++) {
            score[s] = totals.score(s) - mean;
        }
    }

    /** Whether dossiers and jurors explain every sheet, to the last digits. */
    boolean noVariance() {
        double all = 0;
        for (double s : score) {
            all += s * s;
        }
        // shrinkage that is next to none leaves what no severity and quality explain
        return all == 0 || solve(new double[] {1e6, 1e6}).squares < 1e-5 * all;
    }

    /** The two ratios that maximise the likelihood, each 0 or more. */
    double[] fit() {
        double[] best = Simplex.minimise(x -> deviance(squared(x)), new double[] {1, 1}, 1e-13);
        double[] ratios = squared(best);
        for (int k = 0; k < 2; k++) {
            double[] without = ratios.clone();
            without[k] = 0;
            if (ratios[k] < 1e-6 || deviance(without) <= deviance(ratios)) {
                ratios[k] = 0;
            }
        }
        return polish(ratios);
    }

    /** Residual variance at given ratios. */
    double residual(double[] ratios) {
        return solve(ratios).squares / (score.length - 1);
    }

    private static double[] squared(double[] x) {
        return new double[] {x[0] * x[0], x[1] * x[1]};
    }

    /** −2 log restricted likelihood, up to a constant. */
    private double deviance(double[] ratios) {
        Solution at = solve(ratios);
        return at.logDeterminant + (score.length - 1) * Math.log(at.squares);
    }

    private record Solution(double squares, double logDeterminant) {}

    private Solution solve(double[] ratios) {
        double p = ratios[0];
        double q = Math.sqrt(ratios[1]);
        double[][] system = new double[jurors + 1][jurors + 1];
        double[] right = new double[jurors + 1];
        double squares = 0;
        double logDeterminant = 0;
        for (int j = 0; j < jurors; j++) {
            system[j][j] = 1;
        }
        for (int d = 0; d < totals.dossiers().size(); d++) {
            int m = totals.count(d);
            double scale = 1 + p * m;
            double taken = p / scale;
            logDeterminant += Math.log(scale);
            double sum = 0;
            for (int a = totals.first(d); a < totals.first(d + 1); a++) {
                sum += score[a];
                squares += score[a] * score[a];
            }
            squares -= taken * sum * sum;
            for (int a = totals.first(d); a < totals.first(d + 1); a++) {
                int j = totals.juror(a);
                system[j][j] += q * q;
                right[j] += q * (score[a] - taken * sum);
                system[jurors][j] += q / scale;
                for (int b = totals.first(d); b < totals.first(d + 1); b++) {
                    system[j][totals.juror(b)] -= q * q * taken;
                }
            }
            system[jurors][jurors] += m / scale;
            right[jurors] += sum / scale;
        }
        Cholesky factor = new Cholesky(system);
        double[] half = factor.half(right);
        for (int k = 0; k <= jurors; k++) {
            squares -= half[k] * half[k];
            logDeterminant += 2 * Math.log(factor.diagonal(k));
        }
        return new Solution(squares, logDeterminant);
    }

    /**
     * A deviance is flat at its minimum and says little about where it is; its slope says more. So
     * a few Newton steps follow, on slopes and curvatures by central differences with wide steps
     * (fourth order), in the logarithms of the ratios.
     */
    private double[] polish(double[] start) {
        double[] at = start;
        for (int step = 0; step < 4; step++) {
            double[] slope = new double[2];
            double[][] curve = new double[2][2];
            for (int k = 0; k < 2; k++) {
                slope[k] = at[k] == 0 ? 0 : slope(at, k);
                curve[k][k] = at[k] == 0 ? 1 : curvature(at, k);
            }
            if (at[0] > 0 && at[1] > 0) {
                curve[1][0] = mixed(at);
                curve[0][1] = curve[1][0];
            }
            double determinant = curve[0][0] * curve[1][1] - curve[0][1] * curve[1][0];
            if (curve[0][0] <= 0 || determinant <= 0) {
                return at;
            }
            double first = (curve[1][1] * slope[0] - curve[0][1] * slope[1]) / determinant;
            double second = (curve[0][0] * slope[1] - curve[1][0] * slope[0]) / determinant;
            if (Math.abs(first) > 0.1 || Math.abs(second) > 0.1) {
                return at;
            }
            at = moved(at, -first, -second);
        }
        return at;
    }

    private double slope(double[] at, int k) {
        return (8 * (there(at, k, STEP) - there(at, k, -STEP))
                        - (there(at, k, 2 * STEP) - there(at, k, -2 * STEP)))
                / (12 * STEP);
    }

    private double curvature(double[] at, int k) {
        return (there(at, k, STEP) - 2 * deviance(at) + there(at, k, -STEP)) / (STEP * STEP);
    }

    private double mixed(double[] at) {
        return (deviance(moved(at, STEP, STEP))
                        - deviance(moved(at, STEP, -STEP))
                        - deviance(moved(at, -STEP, STEP))
                        + deviance(moved(at, -STEP, -STEP)))
                / (4 * STEP * STEP);
    }

    private double there(double[] at, int k, double step) {
        return deviance(k == 0 ? moved(at, step, 0) : moved(at, 0, step));
    }

    private static double[] moved(double[] at, double first, double second) {
        return new double[] {at[0] * Math.exp(first), at[1] * Math.exp(second)};
    }
}
