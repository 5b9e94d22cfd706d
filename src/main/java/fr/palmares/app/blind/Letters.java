package fr.palmares.app.blind;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words of a text as people compare them, without case and accents, and where each stands. */
final class Letters {
    /**
     * A run of letters and digits.
     *
     * @param text in lower case without accents
     * @param from where it begins in the text
     * @param to where it ends, exclusive
     */
    record Word(String text, int from, int to) {
        boolean digits() {
            return text.chars().allMatch(c -> c >= '0' && c <= '9');
        }
    }

    private Letters() {}

    static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int start = -1;
        int end = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            if (Character.isLetterOrDigit(point)) {
                start = start < 0 ? at : start;
                fold(point, word);
                end = next;
            } else if (start >= 0 && joins(point)) {
                end = next;
            } else if (start >= 0) {
                words.add(new Word(word.toString(), start, end));
                word.setLength(0);
                start = -1;
            }
            at = next;
        }
        if (start >= 0) {
            words.add(new Word(word.toString(), start, end));
        }
        return words;
    }

    /** All words with one space between: what is equal for people is equal. */
    static String fold(String text) {
        StringBuilder all = new StringBuilder();
        for (Word word : words(text)) {
            all.append(all.isEmpty() ? "" : " ").append(word.text());
        }
        return all.toString();
    }

    /** Accents on their own, and what is written between letters without being seen. */
    private static boolean joins(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT;
    }

    private static void fold(int point, StringBuilder into) {
        if (point < 0x80) {
            into.append((char) Character.toLowerCase(point));
            return;
        }
        String bare =
                Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT);
        bare.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case 'œ' -> into.append("oe");
                                case 'æ' -> into.append("ae");
                                case 'ß' -> into.append("ss");
                                default -> {
                                    if (Character.isLetterOrDigit(c)) {
                                        into.appendCodePoint(c);
                                    }
                                }
                            }
                        });
    }
}
