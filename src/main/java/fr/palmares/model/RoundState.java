package fr.palmares.model;

import java.util.Map;
import java.util.Objects;

/**
 * Where a round is in its life.
 *
 * @param reason why it was reopened, or ""
 * @param received once closed, the number of the last event received from each device; what a
 *     device wrote beyond it is late
 */
public record RoundState(Phase phase, String reason, Map<String, Long> received) {
    /** Steps of a round's life. */
    public enum Phase {
        /** Grid and rules are being set. */
        PREPARED,
        /** Grid and rules are frozen, marks are given. */
        OPEN,
        /** No more marks; they may be decided upon. */
        CLOSED,
        /** Marks are given again, for a reason. */
        REOPENED
    }

    public static final RoundState PREPARED = new RoundState(Phase.PREPARED, "", Map.of());

    public RoundState {
        phase = Objects.requireNonNullElse(phase, Phase.PREPARED);
        reason = Objects.requireNonNullElse(reason, "").strip();
        received = received == null ? Map.of() : Map.copyOf(received);
        if (phase == Phase.REOPENED && reason.isEmpty()) {
            throw new Refused("refused.round.reopen.reason");
        }
    }

    public static RoundState open() {
        return new RoundState(Phase.OPEN, "", Map.of());
    }

    public static RoundState closed(Map<String, Long> received) {
        return new RoundState(Phase.CLOSED, "", received);
    }

    public static RoundState reopened(String reason) {
        return new RoundState(Phase.REOPENED, reason, Map.of());
    }

    /** Whether an event of a device came too late to count by itself. */
    public boolean late(String device, long n) {
        return phase == Phase.CLOSED && n > received.getOrDefault(device, 0L);
    }
}
