package fr.palmares.ui.evaluation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Finds words as a reader thinks of them: without regard to case or accents. */
final class TextSearch {
    /** A stretch of text, end exclusive. */
    record Span(int start, int end) {}

    private TextSearch() {}

    /** The text in small letters without accents, character by character: offsets stay. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(fold(text.charAt(i)));
        }
        return folded.toString();
    }

    /** Every place where {@code wanted} stands, from left to right, none overlapping. */
    static List<Span> find(String text, String wanted) {
        List<Span> spans = new ArrayList<>();
        String needle = fold(wanted.strip());
        if (needle.isEmpty()) {
            return spans;
        }
        String folded = fold(text);
        for (int at = folded.indexOf(needle); at >= 0; ) {
            spans.add(new Span(at, at + needle.length()));
            at = folded.indexOf(needle, at + needle.length());
        }
        return spans;
    }

    private static char fold(char c) {
        if (c < 128) {
            return Character.toLowerCase(c);
        }
        if (c == '’') {
            return '\'';
        }
        if (c == '\u00a0' || c == '\u202f') {
            return ' ';
        }
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        return Character.toLowerCase(parts.isEmpty() ? c : parts.charAt(0));
    }
}
