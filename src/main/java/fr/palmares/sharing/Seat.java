package fr.palmares.sharing;

/**
 * What a role of the database is in a call.
 *
 * @param kind what it may do
 * @param juror the juror's code; "" for whoever is none
 */
public record Seat(Kind kind, String juror) {
    /** What a role may be. */
    public enum Kind {
        COORDINATOR,
        CHAIR,
        JUROR
    }
}
