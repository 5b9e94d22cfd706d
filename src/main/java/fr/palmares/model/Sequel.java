package fr.palmares.model;

/**
 * What became of a dossier after the decisions were sealed.
 *
 * @param reason in words; owed for all but a promotion, whose reason is the withdrawal
 * @param other the dossier it concerns too (whose seat is taken, or the partner), or "" as for a
 *     seat that a joint project left free
 */
public record Sequel(Kind kind, String reason, String other) {
    /** Recorded acts that are still possible. */
    public enum Kind {
        /** Laureate <i>sous réserve</i>: on a condition. */
        CONDITIONAL,
        /** The condition is met. */
        CONFIRMED,
        /** The candidate withdrew (<i>désistement</i>). */
        WITHDRAWN,
        /** From the reserve list to a seat that became free. */
        PROMOTED,
        /** Carried out together with another laureate. */
        JOINT
    }

    public Sequel {
        reason = reason.strip();
        other = other.strip();
        if (reason.isEmpty()) {
            throw new Refused("refused.sequel.reason");
        }
    }
}
