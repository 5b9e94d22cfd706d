package fr.palmares.intake.table;

import org.jspecify.annotations.Nullable;

/** Which character parts the fields of a text table: the one its first line holds most of. */
final class Separator {
    private static final char[] KNOWN = {',', ';', '\t', '|'};

    private static final String TOLD = "sep=";

    private Separator() {}

    /**
     * The separator that a first line {@code sep=;} tells Excel, or null when there is none. Such a
     * line is no row of the table.
     */
    static @Nullable Character told(String start) {
        int at = start.startsWith("\"") ? 1 : 0;
        if (!start.regionMatches(true, at, TOLD, 0, TOLD.length())) {
            return null;
        }
        int end = at + TOLD.length();
        if (end >= start.length() || start.charAt(end) == '\n' || start.charAt(end) == '\r') {
            return null;
        }
        int rest = end + 1 + at;
        boolean alone =
                rest >= start.length() || start.charAt(rest) == '\n' || start.charAt(rest) == '\r';
        return alone ? start.charAt(end) : null;
    }

    /**
     * Guesses from the beginning of the text; characters between quotes do not count.
     *
     * @return a comma when there is none at all, as in a table of one column
     */
    static char guess(String start) {
        char best = ',';
        int most = 0;
        for (char candidate : KNOWN) {
            int count = count(start, candidate);
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static int count(String start, char separator) {
        int count = 0;
        boolean quoted = false;
        boolean seen = false;
        for (int i = 0; i < start.length(); i++) {
            char c = start.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (seen) {
                    return count;
                }
            } else if (!quoted && c == separator) {
                count++;
            }
            seen |= !Character.isWhitespace(c);
        }
        return count;
    }
}
