package fr.palmares.model;

/**
 * An expert's opinion asked for on the platform; empty texts where the file has none.
 *
 * @param introduction what the expert was told
 * @param question the closed question, if any
 * @param answer the opinion; blank as long as it was not given
 * @param yesNo answer to the closed question: {@code true}, {@code false} or empty
 * @param askedBy e-mail of who asked
 * @param expert e-mail of the expert
 * @param asked when, ISO local time of Europe/Paris
 */
public record Opinion(
        String introduction,
        String question,
        String answer,
        String yesNo,
        String askedBy,
        String expert,
        String asked) {
    public boolean answered() {
        return !answer.isBlank();
    }
}
