package fr.palmares.model;

import java.util.Locale;

/**
 * A short text in both languages of the program; the English may be empty and then reads French.
 */
public record LocalText(String fr, String en) {
    public static LocalText same(String text) {
        return new LocalText(text, "");
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") && !en.isBlank() ? en : fr;
    }
}
