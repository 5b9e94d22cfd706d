package fr.palmares.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
