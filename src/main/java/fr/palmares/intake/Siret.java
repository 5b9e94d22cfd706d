package fr.palmares.intake;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** SIRET numbers as files write them. */
final class Siret {
    private static final Pattern DIGITS = Pattern.compile("\\d{14}");
    private static final Pattern ZERO_LOST = Pattern.compile("\\d{9,13}");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d[.,](\\d+)[eE]\\+?1[0-3]");

    private Siret() {}

    /**
     * The fourteen digits, or nothing when the text does not certainly hold them: a spreadsheet
     * that shows 1,23457E+13 has lost digits for good, one that dropped leading zeros has not, if
     * the check digit agrees.
     */
    static Optional<String> read(String text) {
        String bare = text.replaceAll("[\\s\\u00a0\\u202f]", "");
        if (DIGITS.matcher(bare).matches()) {
            return Optional.of(bare);
        }
        if (scientific(bare)) {
            BigDecimal value = new BigDecimal(bare.replace(',', '.'));
            // all fourteen digits must have been written, or the last ones are invented zeros
            bare = value.precision() >= 13 ? value.toPlainString() : "";
        }
        if (ZERO_LOST.matcher(bare).matches() || DIGITS.matcher(bare).matches()) {
            String padded = "0".repeat(14 - bare.length()) + bare;
            return valid(padded) ? Optional.of(padded) : Optional.empty();
        }
        return Optional.empty();
    }

    /** Whether a spreadsheet turned it into 1,23457E+13. */
    static boolean scientific(String text) {
        return SCIENTIFIC.matcher(text.strip()).matches();
    }

    /** Luhn's check digit, which SIRET numbers carry. */
    private static boolean valid(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
