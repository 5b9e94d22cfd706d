package fr.palmares.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text from outside made fit for a worksheet cell: characters that the file format cannot hold are
 * escaped or replaced, what is too long goes on in further cells, and what a spreadsheet could take
 * for a formula is recognised.
 */
final class CellText {
    /** The most characters a cell holds, in UTF-16 units, by the format. */
    static final int LIMIT = 32_767;

    /** What reads as an escape: {@code _x0041_} would come back as {@code A}. */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final String DANGEROUS_STARTS = "=+-@\t\r\uff1d\uff0b\uff0d\uff20";

    private CellText() {}

    /** Whether a spreadsheet might execute the text when it is typed or pasted again. */
    static boolean looksExecutable(String raw) {
        return !raw.isEmpty() && DANGEROUS_STARTS.indexOf(raw.charAt(0)) >= 0;
    }

    /** The text in pieces that each fit one cell, escaped for the file; one piece at least. */
    static List<String> pieces(String raw) {
        String clean = wellFormed(raw);
        List<String> pieces = new ArrayList<>();
        int from = 0;
        do {
            int to = whole(clean, from, Math.min(clean.length(), from + LIMIT));
            String piece = escaped(clean.substring(from, to));
            while (piece.length() > LIMIT) {
                to = whole(clean, from, to - Math.max(1, (piece.length() - LIMIT) / 6));
                piece = escaped(clean.substring(from, to));
            }
            pieces.add(piece);
            from = to;
        } while (from < clean.length());
        return pieces;
    }

    /** The beginning of the text that fits one cell, escaped for the file. */
    static String first(String raw) {
        return pieces(raw).getFirst();
    }

    /** Does not cut between the two halves of a character outside the basic plane. */
    private static int whole(String text, int from, int to) {
        boolean cut =
                to < text.length()
                        && to - 1 > from
                        && Character.isHighSurrogate(text.charAt(to - 1));
        return cut ? to - 1 : to;
    }

    /** Line ends as a cell writes them; halves of characters and non-characters replaced. */
    private static String wellFormed(String raw) {
        String lines = raw.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder out = new StringBuilder(lines.length());
        lines.codePoints()
                .map(c -> isHalf(c) || c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** Escapes of ECMA-376 (ST_Xstring): {@code _x005F_} for an underscore, {@code _x0001_}. */
    private static String escaped(String text) {
        String safe = LOOKS_ESCAPED.matcher(text).replaceAll(Matcher.quoteReplacement("_x005F_"));
        if (safe.chars().noneMatch(CellText::isControl)) {
            return safe;
        }
        StringBuilder out = new StringBuilder(safe.length() + 16);
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            if (isControl(c)) {
                out.append(String.format(Locale.ROOT, "_x%04X_", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isControl(int c) {
        return c < 0x20 && c != '\n' && c != '\t';
    }
}
