package fr.palmares.model;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marks a grid allows: {@code min}, {@code min + step}, … {@code max}. A mark is stored as the
 * number of steps above {@code min}, so that totals are exact.
 *
 * @param min lowest mark
 * @param max highest mark, a whole number of steps above {@code min}
 * @param step distance between two marks, more than 0
 */
public record Scale(BigDecimal min, BigDecimal max, BigDecimal step) {
    /** The most steps a scale may have. */
    public static final int MAX_STEPS = 100;

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "\\s*(-?\\d+(?:\\.\\d+)?)-(\\d+(?:\\.\\d+)?)(?::(\\d+(?:\\.\\d+)?))?\\s*");

    public Scale {
        min = plain(min);
        max = plain(max);
        step = plain(step);
        if (step.signum() <= 0 || max.compareTo(min) <= 0) {
            throw new Refused(
                    "refused.scale",
                    min.toPlainString(),
                    max.toPlainString(),
                    step.toPlainString());
        }
        BigDecimal[] division = max.subtract(min).divideAndRemainder(step);
        if (division[1].signum() != 0 || division[0].compareTo(BigDecimal.valueOf(MAX_STEPS)) > 0) {
            throw new Refused(
                    "refused.scale",
                    min.toPlainString(),
                    max.toPlainString(),
                    step.toPlainString());
        }
    }

    public static Scale of(int min, int max) {
        return new Scale(BigDecimal.valueOf(min), BigDecimal.valueOf(max), BigDecimal.ONE);
    }

    /**
     * Reads {@code 0-5} or {@code 0-5:0.5}.
     *
     * @throws Refused when it is neither
     */
    public static Scale parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw new Refused("refused.scale.written", written);
        }
        String step = matcher.group(3);
        return new Scale(
                new BigDecimal(matcher.group(1)),
                new BigDecimal(matcher.group(2)),
                step == null ? BigDecimal.ONE : new BigDecimal(step));
    }

    /** Number of steps from the lowest to the highest mark, 1 to {@link #MAX_STEPS}. */
    public int steps() {
        return max.subtract(min).divide(step).intValueExact();
    }

    /** The mark that stands {@code steps} above the lowest. */
    public BigDecimal value(int steps) {
        return plain(min.add(step.multiply(BigDecimal.valueOf(steps))));
    }

    /** Whether {@code steps} is a mark of this scale. */
    public boolean holds(int steps) {
        return steps >= 0 && steps <= steps();
    }

    /**
     * Steps of a mark written in units of the scale.
     *
     * @throws Refused when the mark is not on the scale
     */
    public int stepsOf(BigDecimal mark) {
        BigDecimal[] division = mark.subtract(min).divideAndRemainder(step);
        if (division[1].signum() != 0 || mark.compareTo(min) < 0 || mark.compareTo(max) > 0) {
            throw new Refused("refused.mark.offScale", mark.toPlainString(), written());
        }
        return division[0].intValueExact();
    }

    /** {@code 0-5} or {@code 0-5:0.5}. */
    public String written() {
        String range = min.toPlainString() + "-" + max.toPlainString();
        return step.compareTo(BigDecimal.ONE) == 0 ? range : range + ":" + step.toPlainString();
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
