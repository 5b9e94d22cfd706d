package fr.palmares.report.document;

import java.util.List;

/** Texts of candidates and jurors as a page can hold them. */
final class TextLines {
    private TextLines() {}

    /** The lines of a text. */
    static List<String> of(String text) {
        return List.of(clean(text).split("\n", -1));
    }

    /** Without what XML cannot hold; every line end a line feed. */
    static String clean(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u2028', '\n');
        StringBuilder clean = new StringBuilder(lines.length());
        lines.codePoints().filter(TextLines::allowed).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
