package fr.palmares.ranking;

/** The normal distribution. */
final class Normal {
    private Normal() {}

    /** Share of the standard normal distribution below a value (series of Marsaglia 2004). */
    static double below(double x) {
        if (x < -8 || x > 8) {
            return x < 0 ? 0 : 1;
        }
        double term = x;
        double sum = x;
        for (int i = 3; sum + term != sum; i += 2) {
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
    }
}
