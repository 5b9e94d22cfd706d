package fr.palmares.model;

import java.util.List;
import java.util.Map;

/**
 * The hearings of a round.
 *
 * @param convocation what is added to the candidates' letter, or ""
 * @param slots by dossier
 * @param questions by dossier, in the order they will be asked
 * @param letters the whole text of a letter, with fields between double braces; missing for the
 *     usual one
 */
public record Audition(
        String convocation,
        Map<String, Slot> slots,
        Map<String, List<String>> questions,
        Map<Invited, String> letters) {
    public static final Audition NONE = new Audition("", Map.of(), Map.of(), Map.of());

    public Audition {
        slots = Map.copyOf(slots);
        questions = Map.copyOf(questions);
        letters = Map.copyOf(letters);
    }
}
