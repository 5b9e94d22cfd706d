package fr.palmares.model;

import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One act in the order of acts after the jury's session.
 *
 * @param by who: the jury's chair, the deciding authority…
 * @param at when it was done; for an embargo, until when (local time); null when not said
 * @param note reference of the decision, or ""
 */
public record Proceeding(Act act, String by, @Nullable LocalDateTime at, String note) {
    /** Acts, in the order in which they happen. */
    public enum Act {
        /** The jury's proposal, sealed. */
        PROPOSED,
        /** The authority decided as proposed; the minutes are final. */
        DECIDED,
        /** Nothing is published before a date. */
        EMBARGO,
        /** The list is public. */
        PUBLISHED
    }

    public Proceeding {
        by = Objects.requireNonNullElse(by, "").strip();
        note = Objects.requireNonNullElse(note, "").strip();
        if (act == Act.EMBARGO && at == null) {
            throw new Refused("refused.embargo.date");
        }
        if (act == Act.DECIDED && by.isEmpty()) {
            throw new Refused("refused.authority.name");
        }
    }
}
