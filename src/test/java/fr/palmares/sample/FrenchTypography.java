package fr.palmares.sample;

/** Turns a plainly typed French text into one with its typographic spaces and apostrophes. */
final class FrenchTypography {

    private static final String NO_BREAK = "\u00A0";
    private static final String NARROW = "\u202F";

    private FrenchTypography() {}

    /** Sets the spaces that must not break and the curly apostrophes. */
    static String set(String text) {
        return spaces(text).replace('\'', '\u2019');
    }

    /** Sets the spaces only, for a candidate who typed straight apostrophes. */
    static String spaces(String text) {
        return text.replaceAll("([«‹]) ", "$1" + NO_BREAK)
                .replaceAll(" ([»›])", NO_BREAK + "$1")
                .replaceAll(" :(?=\\s|$)", NO_BREAK + ":")
                .replaceAll(" ([;!?%])", NARROW + "$1")
                .replaceAll("(?<=\\d) (?=\\d{3}(?!\\d))", NARROW)
                .replaceAll("(?<=\\d) h (?=\\d)", NO_BREAK + "h" + NO_BREAK);
    }
}
