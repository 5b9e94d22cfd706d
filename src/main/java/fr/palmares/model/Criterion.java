package fr.palmares.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a grid asks.
 *
 * @param code short stable name, used in files
 * @param label the official wording
 * @param shortLabel a few words for columns and the juror's panel
 * @param weight coefficient, 0 to 100 with at most two decimals
 * @param counted whether it enters the score; an uncounted criterion is shown only
 * @param threshold mark below which a mean is pointed at, in units of the scale, or null
 * @param levels wording of each mark from the lowest, empty when there is none
 */
public record Criterion(
        String code,
        LocalText label,
        LocalText shortLabel,
        BigDecimal weight,
        boolean counted,
        @Nullable BigDecimal threshold,
        List<LocalText> levels) {
    /** The largest weight. */
    public static final BigDecimal MAX_WEIGHT = BigDecimal.valueOf(100);

    public Criterion {
        code = code.strip();
        if (code.isEmpty()) {
            throw new Refused("refused.criterion.code");
        }
        weight = checkedWeight(code, weight);
        levels = List.copyOf(levels);
    }

    /** A criterion that has only a code and a weight. */
    public static Criterion of(String code, BigDecimal weight) {
        return new Criterion(
                code, LocalText.same(code), LocalText.same(code), weight, true, null, List.of());
    }

    public Criterion withWeight(BigDecimal newWeight) {
        return new Criterion(code, label, shortLabel, newWeight, counted, threshold, levels);
    }

    /** The same criterion without the wording of its marks, which belongs to one scale. */
    public Criterion withoutLevels() {
        return new Criterion(code, label, shortLabel, weight, counted, threshold, List.of());
    }

    private static BigDecimal checkedWeight(String code, BigDecimal weight) {
        BigDecimal plain = weight.stripTrailingZeros();
        if (plain.signum() < 0 || plain.compareTo(MAX_WEIGHT) > 0 || plain.scale() > 2) {
            throw new Refused("refused.weight", code, weight.toPlainString());
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
