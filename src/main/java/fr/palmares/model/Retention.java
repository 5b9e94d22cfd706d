package fr.palmares.model;

import java.time.LocalDate;

/**
 * How long a call is kept: what the coordinator set, by the rules of their house.
 *
 * @param until the last day on which it must still be there
 * @param reason the rule it follows, in words, or ""
 */
public record Retention(LocalDate until, String reason) {
    public Retention {
        reason = reason.strip();
    }

    /** Whether the call may be purged on a day. */
    public boolean over(LocalDate today) {
        return today.isAfter(until);
    }
}
