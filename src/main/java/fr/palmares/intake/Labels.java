package fr.palmares.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Column labels as they are compared. */
final class Labels {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u202f\\ufeff]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private Labels() {}

    /** Composed accents, every run of spaces (also non-breaking) one space, none at the ends. */
    static String same(String label) {
        return SPACES.matcher(Normalizer.normalize(label, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** The same without case, accents and kinds of apostrophe. */
    static String fold(String label) {
        String bare =
                ACCENTS.matcher(Normalizer.normalize(same(label), Normalizer.Form.NFD))
                        .replaceAll("");
        return bare.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace("œ", "oe");
    }
}
