package fr.palmares.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a register holds and would hold.
 *
 * @param before its value as JSON, or null for none
 * @param after the same, once the events are known
 * @param conflict whether two computers would then disagree
 * @param said what would hold then, more than one where they disagree
 */
public record Foreseen(
        @Nullable String before, @Nullable String after, boolean conflict, List<Said> said) {
    /** What one event says; the value is JSON, or null for none. */
    public record Said(String event, @Nullable String value) {}

    static Foreseen of(Settled before, Settled after, List<RegisterRow> rows) {
        return new Foreseen(
                before.conflict() ? null : before.value(),
                after.value(),
                after.conflict(),
                rows.stream()
                        .filter(r -> !r.superseded())
                        .map(r -> new Said(r.event(), r.content()))
                        .toList());
    }
}
