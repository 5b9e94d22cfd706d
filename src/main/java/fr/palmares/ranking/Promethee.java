package fr.palmares.ranking;

import fr.palmares.model.Criterion;
import fr.palmares.model.Fraction;
import fr.palmares.model.Grid;
import java.util.List;
import java.util.Objects;

/**
 * PROMETHEE II with linear preferences (Brans and Vincke 1985): a difference of criterion means
 * counts nothing up to q, wholly from p on, in proportion between. The value is the net flow over
 * n−1, −1 to 1. Withdrawing a dossier may turn two others round (De Keyser and Peeters 1996).
 */
public final class Promethee {
    /** Differences up to this share of the scale do not count: a quarter point on 0–5. */
    public static final double INDIFFERENT = 0.05;

    /** Differences from this share of the scale on count wholly: one point on 0–5. */
    public static final double PREFERRED = 0.2;

    /** Pairs beyond these dossiers would take seconds. */
    private static final int MOST = 2_000;

    private Promethee() {}

    /** The net flows with the usual thresholds. */
    static Reading of(Ranking ranking) {
        double range = range(ranking.grid());
        return of(ranking, INDIFFERENT * range, PREFERRED * range);
    }

    /**
     * The net flows.
     *
     * @param q in units of the scale, 0 or more
     * @param p in units of the scale, more than q
     */
    static Reading of(Ranking ranking, double q, double p) {
        List<Ranked> rows = ranking.rows().stream().filter(r -> r.score() != null).toList();
        if (rows.size() < 2) {
            return Values.none(Reading.Kind.PROMETHEE, Unavailable.ONE_DOSSIER);
        }
        if (rows.size() > MOST) {
            return Values.none(Reading.Kind.PROMETHEE, Unavailable.TOO_MANY);
        }
        double[] flow = new double[rows.size()];
        Grid grid = ranking.grid();
        double all = grid.counted().stream().mapToDouble(c -> c.weight().doubleValue()).sum();
        for (Criterion criterion : grid.counted()) {
            double share = criterion.weight().doubleValue() / all;
            double[] means = means(rows, criterion);
            for (int a = 0; a < means.length; a++) {
                for (int b = 0; b < a; b++) {
                    double preference = preference(means[a] - means[b], q, p);
                    flow[a] += share * preference;
                    flow[b] -= share * preference;
                }
            }
        }
        Values values = new Values(ranking);
        for (int d = 0; d < flow.length; d++) {
            values.put(rows.get(d).dossier(), flow[d] / (flow.length - 1));
        }
        return values.reading(Reading.Kind.PROMETHEE);
    }

    /** −1 to 1, odd in the difference. */
    private static double preference(double difference, double q, double p) {
        double size = Math.min(1, Math.max(0, (Math.abs(difference) - q) / (p - q)));
        return Math.copySign(size, difference);
    }

    private static double[] means(List<Ranked> rows, Criterion criterion) {
        return rows.stream()
                .map(r -> r.criteria().getOrDefault(criterion.code(), Fraction.ZERO))
                .mapToDouble(mean -> Objects.requireNonNull(mean).doubleValue())
                .toArray();
    }

    private static double range(Grid grid) {
        return grid.scale().max().subtract(grid.scale().min()).doubleValue();
    }
}
