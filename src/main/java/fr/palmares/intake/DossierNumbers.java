package fr.palmares.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The platform's dossier numbers, which are whole and positive, after a spreadsheet. */
final class DossierNumbers {
    /** 12345.0, 12 345 or 12345,00: what a number became that was saved as text. */
    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+|\\d+)(?:[.,]0+)?");

    private DossierNumbers() {}

    /** The digits alone; another text is given back as it is. */
    static String plain(String written) {
        if (digits(written)) {
            return written;
        }
        Matcher number = NUMBER.matcher(written);
        return number.matches() ? number.group(1).replaceAll("\\D", "") : written;
    }

    private static boolean digits(String written) {
        for (int i = 0; i < written.length(); i++) {
            if (written.charAt(i) < '0' || written.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
