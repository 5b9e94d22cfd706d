package fr.palmares.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Column labels as they are compared. */
final class Labels {
    /** Below it a text is composed already. */
    private static final char FIRST_COMBINING = '\u0300';

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private Labels() {}

    /** Composed accents, every run of spaces (also non-breaking) one space, none at the ends. */
    static String same(String label) {
        return spaced(label, false, Integer.MAX_VALUE);
    }

    /**
     * A text that people read on one line: as {@link #same}, but a space that was written
     * non-breaking, as French typography wants before some marks, stays that very space.
     */
    static String line(String text) {
        return line(text, Integer.MAX_VALUE);
    }

    /** The beginning of such a line: all of it, or its first {@code most} characters. */
    static String line(String text, int most) {
        return spaced(text, true, most);
    }

    private static String spaced(String text, boolean keepNonBreaking, int most) {
        String composed = composed(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
        char[] chars = composed.toCharArray();
        int length = 0;
        char space = 0;
        for (char c : chars) {
            if (length >= most) {
                break;
            }
            if (isSpace(c)) {
                if (space == 0 || (space == ' ' && isNonBreaking(c))) {
                    space = keepNonBreaking && isNonBreaking(c) ? c : ' ';
                }
                continue;
            }
            if (space != 0 && length > 0) {
                // never ahead of what is read: the space it stands for was passed over
                chars[length++] = space;
            }
            space = 0;
            chars[length++] = c;
        }
        return new String(chars, 0, length).strip();
    }

    private static boolean isNonBreaking(char c) {
        return c == '\u00a0' || c == '\u2007' || c == '\u202f';
    }

    private static boolean composed(String label) {
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            // general punctuation, the typographic apostrophe among it, composes with nothing
            if (c >= FIRST_COMBINING && (c < '\u2010' || c > '\u205e')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || isNonBreaking(c) || c == '\ufeff';
    }

    /** The same without case, accents and kinds of apostrophe. */
    static String fold(String label) {
        String bare =
                ACCENTS.matcher(Normalizer.normalize(same(label), Normalizer.Form.NFD))
                        .replaceAll("");
        return bare.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace("œ", "oe");
    }
}
