package fr.palmares.model;

import java.time.Instant;
import java.util.List;

/**
 * A reasoned change of what was frozen when a round opened.
 *
 * @param at when
 * @param reason why, never empty
 * @param changes what it changed
 * @param before {@link Grid#version()} before it
 * @param after {@link Grid#version()} since
 * @param askedAgain codes of the criteria whose marks must be given (again)
 * @param marksKept how many marks stay as they are
 * @param marksAskedAgain how many marks were set aside, to be given again
 */
public record Amendment(
        Instant at,
        String reason,
        List<Change> changes,
        String before,
        String after,
        List<String> askedAgain,
        int marksKept,
        int marksAskedAgain) {
    /** What can be changed. */
    public enum Change {
        WEIGHTS,
        WORDING,
        SCALE,
        CRITERIA,
        SEATS,
        METHOD,
        ABSTENTIONS,
        TRACKS
    }

    public Amendment {
        reason = reason.strip();
        changes = List.copyOf(changes);
        askedAgain = List.copyOf(askedAgain);
        if (reason.isEmpty()) {
            throw new Refused("refused.frozen");
        }
    }
}
