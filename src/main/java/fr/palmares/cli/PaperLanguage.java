package fr.palmares.cli;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** The language of a document, where it is not the command line's own. */
enum PaperLanguage {
    FR(Locale.FRENCH),
    EN(Locale.ENGLISH);

    private final Locale locale;

    PaperLanguage(Locale locale) {
        this.locale = locale;
    }

    static Locale locale(@Nullable PaperLanguage wanted, Console console) {
        return wanted == null ? console.messages().locale() : wanted.locale;
    }
}
