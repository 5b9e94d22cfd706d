package fr.palmares.model;

import java.util.Map;
import java.util.Objects;

/**
 * A juror's computers are no longer trusted.
 *
 * @param reason why
 * @param received number of the last event that had come from each of the juror's computers, by its
 *     id; what lies beyond, and any other computer that nobody confirmed, does not count
 */
public record Revocation(String reason, Map<String, Long> received) {
    public Revocation {
        reason = Objects.requireNonNullElse(reason, "").strip();
        received = received == null ? Map.of() : Map.copyOf(received);
        if (reason.isEmpty()) {
            throw new Refused("refused.revocation.reason");
        }
    }
}
