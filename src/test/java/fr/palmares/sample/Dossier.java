package fr.palmares.sample;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * One dossier as its candidate wrote it.
 *
 * @param number the platform's number
 * @param facts the short values, by the keys of the resource files
 * @param partners the partners, each a name, a role and Oui or Non
 * @param texts the long answers, by the label of the form's field
 */
record Dossier(
        String number,
        Map<String, String> facts,
        List<List<String>> partners,
        Map<String, String> texts) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** A short value as typed; an unknown key is a mistake in the resources. */
    String fact(String key) {
        return Objects.requireNonNull(facts.get(key), () -> number + " has no " + key);
    }

    /** A short value as typed, or the given one where the dossier has none. */
    String fact(String key, String otherwise) {
        return facts.getOrDefault(key, otherwise);
    }

    /** A short value with French typography. */
    String phrase(String key) {
        return typography().apply(fact(key));
    }

    /** A long answer with French typography. */
    String answer(String field) {
        String text = Objects.requireNonNull(texts.get(field), () -> number + " has no " + field);
        return typography().apply(text);
    }

    /** The candidate's way of typing apostrophes. */
    UnaryOperator<String> typography() {
        return facts.containsKey("apostrophe") ? FrenchTypography::spaces : FrenchTypography::set;
    }

    /** When the dossier was submitted, Europe/Paris. */
    LocalDateTime submitted() {
        return LocalDateTime.parse(fact("depot"), TIME);
    }

    /** Whether the organisation is invented. */
    boolean fictitious() {
        return fact("organisation").matches(".*\\((fictif|fictive)\\)");
    }

    /** Whether the platform says the dossier is being examined. */
    boolean examined() {
        return fact("etat", "En instruction").equals("En instruction");
    }
}
