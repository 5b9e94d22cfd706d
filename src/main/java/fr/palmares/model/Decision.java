package fr.palmares.model;

import java.util.OptionalInt;

/**
 * What was decided of a dossier in a round.
 *
 * @param position place on the reserve list from 1, 0 on the other lists
 * @param motivation statement of reasons, or ""; owed for a refusal and for a departure from the
 *     ranking
 */
public record Decision(
        String round, String dossier, Outcome outcome, int position, String motivation) {
    public Decision {
        motivation = motivation.strip();
        if (outcome == Outcome.RESERVE ? position < 0 : position != 0) {
            throw new Refused("refused.decision.position", dossier);
        }
    }

    /** Place on the reserve list, if it has one. */
    public OptionalInt place() {
        return position > 0 ? OptionalInt.of(position) : OptionalInt.empty();
    }
}
