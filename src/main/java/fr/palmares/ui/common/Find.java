package fr.palmares.ui.common;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Finding words as people type them: without accents, in any case, in any order. */
public final class Find {
    private Find() {}

    /** A text without accents and in lower case, of the same length as its composed form. */
    public static String plain(String text, Locale locale) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder plain = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char simple = composed.charAt(i);
            if (simple < 128) {
                // most of a text; upper and lower case of these letters are 32 apart
                plain.append(simple >= 'A' && simple <= 'Z' ? (char) (simple + 32) : simple);
                continue;
            }
            String c = Normalizer.normalize(composed.substring(i, i + 1), Normalizer.Form.NFD);
            String lower = c.substring(0, 1).toLowerCase(locale);
            plain.append(
                    switch (lower.charAt(0)) {
                        case '\u2019' -> '\'';
                        // the Turkish lower case of I, which nobody who searches would type
                        case '\u0131' -> 'i';
                        default -> lower.charAt(0);
                    });
        }
        return plain.toString();
    }

    /** Whether every word of {@code query} is somewhere in {@code plain}, itself made plain. */
    public static boolean matches(String plain, String query, Locale locale) {
        return query(query, locale).test(plain);
    }

    /**
     * Whether every word of {@code query} is somewhere in a plain text, for many of them: the query
     * is taken apart once. An empty query finds everything.
     */
    public static Predicate<String> query(String query, Locale locale) {
        String[] words = plain(query, locale).strip().split("\\s+");
        return plain -> {
            for (String word : words) {
                if (!plain.contains(word)) {
                    return false;
                }
            }
            return true;
        };
    }

    /** Start and end of each place where {@code word} stands in {@code text}. */
    public static List<int[]> places(String text, String word, Locale locale) {
        List<int[]> places = new ArrayList<>();
        String in = plain(text, locale);
        String what = plain(word.strip(), locale);
        if (what.isEmpty() || in.length() != text.length()) {
            return places;
        }
        for (int at = in.indexOf(what); at >= 0; at = in.indexOf(what, at + what.length())) {
            places.add(new int[] {at, at + what.length()});
        }
        return places;
    }
}
