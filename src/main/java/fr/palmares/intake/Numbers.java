package fr.palmares.intake;

import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as people write them in short lists. */
final class Numbers {
    /** At most 20 characters: no exponent, nothing that unfolds into a million digits. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,12}([.,]\\d{1,6})?");

    private Numbers() {}

    /** Whether a text is such a number. */
    static boolean is(String text) {
        return NUMBER.matcher(text).matches();
    }

    /**
     * A number with a dot or a comma.
     *
     * @throws Refused when it is none
     */
    static BigDecimal parse(String text, Place place) {
        if (!NUMBER.matcher(text).matches()) {
            throw new Refused(place, "refused.value.number", text);
        }
        return new BigDecimal(text.replace(',', '.'));
    }
}
