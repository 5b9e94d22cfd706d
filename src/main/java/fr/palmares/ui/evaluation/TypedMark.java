package fr.palmares.ui.evaluation;

import fr.palmares.model.Refused;
import fr.palmares.model.Scale;
import java.math.BigDecimal;
import java.util.OptionalInt;

/** How a mark is typed on a scale: one digit at once, or several characters and Enter. */
final class TypedMark {
    private final Scale scale;
    private final boolean oneDigit;

    TypedMark(Scale scale) {
        this.scale = scale;
        this.oneDigit =
                scale.min().signum() >= 0
                        && scale.max().compareTo(BigDecimal.valueOf(9)) <= 0
                        && scale.min().scale() <= 0
                        && scale.step().scale() <= 0;
    }

    /** Whether a single digit says a mark, so that nothing else needs typing. */
    boolean oneDigit() {
        return oneDigit;
    }

    /** Whether a character may stand in a mark: a digit, a sign of decimals, a minus. */
    boolean accepts(char c) {
        return (c >= '0' && c <= '9') || (!oneDigit && (c == ',' || c == '.' || c == '-'));
    }

    /** Steps above the lowest mark; empty when it is not a mark of the scale. */
    OptionalInt steps(String typed) {
        try {
            return OptionalInt.of(scale.stepsOf(new BigDecimal(typed.strip().replace(',', '.'))));
        } catch (NumberFormatException | Refused e) {
            return OptionalInt.empty(); // the caller says so in its own words
        }
    }
}
