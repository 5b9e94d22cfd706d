package fr.palmares.storage;

import org.jspecify.annotations.Nullable;

/**
 * What a register holds and would hold.
 *
 * @param before its value as JSON, or null for none
 * @param after the same, once the events are known
 * @param conflict whether two computers would then disagree
 */
public record Foreseen(@Nullable String before, @Nullable String after, boolean conflict) {
    static Foreseen of(Settled before, Settled after) {
        return new Foreseen(
                before.conflict() ? null : before.value(), after.value(), after.conflict());
    }
}
