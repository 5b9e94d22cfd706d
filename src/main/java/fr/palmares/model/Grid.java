package fr.palmares.model;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The criteria of a round, in their official order, on one scale. That order is also the order in
 * which equal scores are broken.
 */
public record Grid(Scale scale, List<Criterion> criteria) {
    public Grid {
        criteria = List.copyOf(criteria);
        Set<String> codes = new HashSet<>();
        for (Criterion criterion : criteria) {
            if (!codes.add(criterion.code())) {
                throw new Refused("refused.criterion.twice", criterion.code());
            }
        }
        if (criteria.stream().filter(Criterion::counted).allMatch(c -> c.weight().signum() == 0)) {
            throw new Refused("refused.weights.zero");
        }
    }

    /**
     * The criteria that enter the score, in order; at least one, of which one weighs more than 0.
     */
    public List<Criterion> counted() {
        return criteria.stream().filter(Criterion::counted).toList();
    }

    public Optional<Criterion> criterion(String code) {
        return criteria.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    /** The same grid with the weights named; the others stay. */
    public Grid withWeights(Map<String, BigDecimal> weights) {
        return new Grid(
                scale,
                criteria.stream()
                        .map(c -> c.withWeight(weights.getOrDefault(c.code(), c.weight())))
                        .toList());
    }

    /**
     * Weights of {@link #counted()} as integers in their exact proportions, without common divisor.
     */
    public long[] integerWeights() {
        long[] weights =
                counted().stream()
                        .mapToLong(c -> c.weight().movePointRight(2).longValueExact())
                        .toArray();
        long gcd = 0;
        for (long weight : weights) {
            gcd = gcd(gcd, weight);
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= gcd;
        }
        return weights;
    }

    /**
     * A short hash of all that makes a score: scale, criteria, weights, which ones count. Wordings
     * do not enter it.
     *
     * @return 16 hex digits
     */
    public String version() {
        StringBuilder text = new StringBuilder(asked());
        criteria.forEach(
                c ->
                        text.append(c.weight().stripTrailingZeros().toPlainString())
                                .append(c.counted() ? "+" : "-")
                                .append('\n'));
        return hash(text.toString());
    }

    /**
     * A short hash of what a juror is asked: the scale and the criteria, not their weights. Marks
     * given under a grid of the same hash hold under this one.
     *
     * @return 16 hex digits
     */
    public String marksVersion() {
        return hash(asked());
    }

    private String asked() {
        StringBuilder text = new StringBuilder(scale.written()).append('\n');
        criteria.forEach(c -> text.append(c.code()).append('\n'));
        return text.toString();
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
