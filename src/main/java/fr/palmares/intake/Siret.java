package fr.palmares.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SIRET numbers as files write them. */
final class Siret {
    private static final int LENGTH = 14;
    private static final Pattern DIGITS = Pattern.compile("\\d{14}");
    private static final Pattern ZERO_LOST = Pattern.compile("\\d{9,13}");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:[.,](\\d+))?[eE]\\+?1[0-3]");

    /** Fourteen digits and no fifteenth, however they are grouped. */
    private static final Pattern INSIDE = Pattern.compile("(?<!\\d)\\d{14}(?!\\d)");

    /** A spreadsheet shows six; fewer could be anyone's. */
    private static final int ENOUGH = 5;

    /** The last five digits count a company's places from 1. */
    private static final String NO_PLACE = "00000";

    /** La Poste, whose many places follow another rule. */
    private static final String LA_POSTE = "356000000";

    private Siret() {}

    /**
     * The fourteen digits, or nothing when the text does not certainly hold them: a spreadsheet
     * that shows 1,23457E+13 has lost digits for good, one that dropped leading zeros has not, if
     * the check digit agrees.
     */
    static Optional<String> read(String text) {
        String bare = bare(text);
        if (DIGITS.matcher(bare).matches()) {
            return bare.endsWith(NO_PLACE) ? Optional.empty() : Optional.of(bare);
        }
        if (scientific(bare)) {
            BigDecimal value = number(bare);
            // all fourteen digits must have been written, or the last ones are invented zeros
            bare = value.precision() >= LENGTH - 1 ? value.toPlainString() : "";
        }
        if (ZERO_LOST.matcher(bare).matches() || DIGITS.matcher(bare).matches()) {
            String padded = "0".repeat(LENGTH - bare.length()) + bare;
            return valid(padded) ? Optional.of(padded) : Optional.empty();
        }
        return Optional.empty();
    }

    /**
     * What a number that lost digits must have been: the only valid SIRET among other texts of the
     * same dossier that a spreadsheet would show the same way, or nothing.
     */
    static Optional<String> repaired(String text, Collection<String> others) {
        String bare = bare(text);
        boolean zeros = DIGITS.matcher(bare).matches() && bare.endsWith(NO_PLACE);
        if ((!scientific(bare) && !zeros) || digitsShown(bare) < ENOUGH) {
            return Optional.empty();
        }
        List<String> candidates =
                others.stream()
                        .flatMap(other -> INSIDE.matcher(grouped(other)).results())
                        .map(found -> found.group())
                        .filter(digits -> !digits.endsWith(NO_PLACE) && valid(digits))
                        .filter(digits -> shownAs(digits, number(bare), digitsShown(bare)))
                        .distinct()
                        .toList();
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    /** Whether a spreadsheet turned it into 1,23457E+13. */
    static boolean scientific(String text) {
        return SCIENTIFIC.matcher(bare(text)).matches();
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]", "");
    }

    /** Spaces between digits group them. */
    private static String grouped(String text) {
        return text.replaceAll("(?<=\\d)[ \\u00a0\\u202f](?=\\d)", "");
    }

    private static BigDecimal number(String bare) {
        return new BigDecimal(bare.replace(',', '.'));
    }

    /** How many digits of a number in scientific notation, or before its zeros, are true. */
    private static int digitsShown(String bare) {
        Matcher scientific = SCIENTIFIC.matcher(bare);
        if (!scientific.matches()) {
            return number(bare).stripTrailingZeros().precision();
        }
        String decimals = scientific.group(1);
        return 1 + (decimals == null ? 0 : decimals.length());
    }

    private static boolean shownAs(String digits, BigDecimal shown, int precision) {
        return new BigDecimal(digits)
                        .round(new MathContext(precision, RoundingMode.HALF_UP))
                        .compareTo(shown)
                == 0;
    }

    /** Luhn's check digit, which SIRET numbers carry. */
    private static boolean valid(String digits) {
        int luhn = 0;
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            luhn += doubled > 9 ? doubled - 9 : doubled;
            sum += digit;
        }
        return luhn % 10 == 0 || (digits.startsWith(LA_POSTE) && sum % 5 == 0);
    }
}
