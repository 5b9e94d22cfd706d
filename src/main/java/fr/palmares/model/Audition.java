package fr.palmares.model;

import java.util.List;
import java.util.Map;

/**
 * The hearings of a round.
 *
 * @param convocation text of the invitation with {@code {fields}}, or "" for the usual one
 * @param slots by dossier
 * @param questions by dossier, in the order they will be asked
 */
public record Audition(
        String convocation, Map<String, Slot> slots, Map<String, List<String>> questions) {
    public static final Audition NONE = new Audition("", Map.of(), Map.of());

    public Audition {
        slots = Map.copyOf(slots);
        questions = Map.copyOf(questions);
    }
}
