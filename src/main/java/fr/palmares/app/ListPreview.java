package fr.palmares.app;

import fr.palmares.model.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list (jurors, recusals, assignments, verdicts, decisions, criteria) would do to the call,
 * row by row, before anything is written.
 *
 * @param created rows the call does not have
 * @param updated rows the call has otherwise
 * @param removed what the call has and the list takes away; only a list that says everything does
 * @param unchanged rows the call has like this
 * @param refused rows that are left out, each with its place and reason
 * @param notices what should be known of the file
 * @param blocked why the list as a whole cannot be taken, or null
 * @param wantsReason whether it is taken for a reason only, which is recorded
 */
public record ListPreview<T>(
        List<T> created,
        List<Changed<T>> updated,
        List<T> removed,
        List<T> unchanged,
        List<Refused> refused,
        List<Refused> notices,
        @Nullable Refused blocked,
        boolean wantsReason) {
    /** A row as the call has it and as the list has it. */
    public record Changed<T>(T before, T after) {}

    public ListPreview {
        created = List.copyOf(created);
        updated = List.copyOf(updated);
        removed = List.copyOf(removed);
        unchanged = List.copyOf(unchanged);
        refused = List.copyOf(refused);
        notices = List.copyOf(notices);
    }

    /** Whether writing it would change anything. */
    public boolean changesNothing() {
        return blocked != null || (created.isEmpty() && updated.isEmpty() && removed.isEmpty());
    }
}
