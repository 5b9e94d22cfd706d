package fr.palmares.text;

import fr.palmares.model.Failure;
import fr.palmares.model.Place;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * The program's sentences in one language. Patterns are {@link MessageFormat}'s; the files write
 * the typographic apostrophe ’, so that no quote needs doubling.
 */
public final class Messages {
    /** Code points of a cell's value that a sentence repeats. */
    private static final int LONGEST_VALUE = 80;

    /** Code points of anything else, such as the labels of a header. */
    private static final int LONGEST = 600;

    private final ResourceBundle bundle;
    private final Locale locale;

    private Messages(Locale locale) {
        this.locale = locale;
        this.bundle =
                ResourceBundle.getBundle(
                        "fr.palmares.messages",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** French unless the language is English: {@link Locale#FRANCE} or {@link Locale#UK}. */
    public static Messages of(Locale locale) {
        return new Messages(language(locale));
    }

    /** The program's locale for a language: English as written in Europe, French for all others. */
    public static Locale language(Locale locale) {
        return locale.getLanguage().equals("en") ? Locale.UK : Locale.FRANCE;
    }

    public Locale locale() {
        return locale;
    }

    /**
     * The sentence of a key. Days and times of day among the arguments are said as the language
     * says them: « 16 juin 2026 ».
     *
     * @throws MissingResourceException when the key is unknown
     */
    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale)
                .format(Stream.of(arguments).map(this::said).toArray());
    }

    private Object said(Object argument) {
        Formats formats = new Formats(locale);
        return switch (argument) {
            case LocalDate day -> formats.date(day.atStartOfDay());
            case LocalDateTime time -> formats.dateTime(time);
            case Instant moment -> formats.moment(moment);
            default -> argument;
        };
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The texts themselves, for libraries that look them up on their own. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** One plain sentence (or two) for a failure: where it is, what happened, what to do. */
    public String sentence(Failure failure) {
        int longest = failure.key().startsWith("refused.value.") ? LONGEST_VALUE : LONGEST;
        String said =
                get(
                        failure.key(),
                        failure.arguments().stream().map(a -> inShort(a, longest)).toArray());
        String where = where(failure.place());
        return where.isEmpty() ? said : get("place.said", where, said);
    }

    /** What a file holds may be a whole chapter: its beginning, in one line. */
    private static Object inShort(Object argument, int longest) {
        if (!(argument instanceof String text)) {
            return argument;
        }
        String line = text.strip().replaceAll("\\s*\\R\\s*", " ");
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest)).strip() + "…";
    }

    /** « fichier.xlsx », feuille « Dossiers », ligne 12, colonne « ID »; "" for nowhere. */
    public String where(Place place) {
        List<String> parts = new ArrayList<>();
        if (!place.file().isEmpty()) {
            parts.add(get("place.file", place.file()));
        }
        if (!place.sheet().isEmpty()) {
            parts.add(get("place.sheet", place.sheet()));
        }
        if (place.row() > 0) {
            parts.add(get("place.row", Integer.toString(place.row())));
        }
        if (!place.column().isEmpty()) {
            parts.add(get("place.column", place.column()));
        }
        return String.join(", ", parts);
    }
}
