package fr.palmares.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a sitting is in its life.
 *
 * @param at when it came to be so
 * @param pauses when it was suspended, oldest first; the last has no end while it is
 * @param ending how it was closed; null before
 */
public record SittingState(Phase phase, Instant at, List<Pause> pauses, @Nullable Ending ending) {
    /** Steps of a sitting's life. */
    public enum Phase {
        OPEN,
        SUSPENDED,
        CLOSED
    }

    /** Why a sitting ended. */
    public enum Ending {
        /** Everything on the agenda was dealt with. */
        DONE,
        /** What is left is for another day. */
        ADJOURNED,
        /** Too few were left to decide: it may be convened a second time. */
        NO_QUORUM
    }

    /** An interruption; {@code to} is null while it lasts. */
    public record Pause(Instant from, @Nullable Instant to) {}

    public SittingState {
        pauses = List.copyOf(pauses);
    }

    public static SittingState opened(Instant at) {
        return new SittingState(Phase.OPEN, at, List.of(), null);
    }

    public SittingState suspended(Instant now) {
        List<Pause> all = new ArrayList<>(pauses);
        all.add(new Pause(now, null));
        return new SittingState(Phase.SUSPENDED, now, all, null);
    }

    public SittingState resumed(Instant now) {
        return new SittingState(Phase.OPEN, now, ended(now), null);
    }

    public SittingState closed(Instant now, Ending how) {
        return new SittingState(Phase.CLOSED, now, ended(now), how);
    }

    private List<Pause> ended(Instant now) {
        return pauses.stream().map(p -> p.to() == null ? new Pause(p.from(), now) : p).toList();
    }
}
