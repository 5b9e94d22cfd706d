package fr.palmares.intake.table;

/**
 * Decodes {@code _xHHHH_}, by which workbooks write characters that XML cannot hold (ISO/IEC 29500,
 * ST_Xstring); {@code _x005F_} is a literal underscore.
 */
final class XlsxEscapes {
    private static final int LENGTH = 7;

    private XlsxEscapes() {}

    static String decode(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            int code = code(text, at);
            if (code > 0) {
                decoded.append(text, from, at).append((char) code);
                from = at + LENGTH;
                at = text.indexOf("_x", from);
            } else {
                at = text.indexOf("_x", at + 1);
            }
        }
        return wellFormed(decoded.append(text, from, text.length()).toString());
    }

    /** Half a character outside the basic plane cannot be stored or sent: it becomes U+FFFD. */
    private static String wellFormed(String text) {
        if (text.codePoints().noneMatch(XlsxEscapes::half)) {
            return text;
        }
        return text.codePoints()
                .map(c -> half(c) ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean half(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** The character written at {@code at}, or -1 when it is plain text; NUL stays as written. */
    private static int code(String text, int at) {
        if (at + LENGTH > text.length() || text.charAt(at + LENGTH - 1) != '_') {
            return -1;
        }
        int code = 0;
        for (int i = at + 2; i < at + LENGTH - 1; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code << 4 | digit;
        }
        return code;
    }
}
