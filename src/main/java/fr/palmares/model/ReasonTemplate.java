package fr.palmares.model;

/**
 * A statement of reasons that a call keeps, to be given to several dossiers.
 *
 * @param name what it is chosen by, at most {@value #MOST_NAME} letters
 * @param text what is written; it may name fields of the dossier between braces
 */
public record ReasonTemplate(String name, String text) {
    private static final int MOST_NAME = 80;

    /** Refused without name or text. */
    public ReasonTemplate {
        name = name.strip();
        text = text.strip();
        if (name.isEmpty() || name.length() > MOST_NAME || text.isEmpty()) {
            throw new Refused("refused.reasonTemplate", name, MOST_NAME);
        }
    }
}
