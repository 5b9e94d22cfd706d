package fr.palmares.app;

import fr.palmares.intake.ListReading;
import fr.palmares.intake.Listed;
import fr.palmares.intake.Placed;
import fr.palmares.journal.Event;
import fr.palmares.model.CallState;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One kind of list: how it is read, what its rows meet in the call, and what they become. */
interface CallList<T> {
    /** Reads a file. */
    Listed<Placed<T>> read(Path file, CallState state, ListReading how);

    /**
     * Whether a row can be taken.
     *
     * @throws fr.palmares.model.Refused when it cannot
     */
    void check(CallState state, T row);

    /** What the call has in its place, or null. */
    @Nullable T before(CallState state, T row);

    /** The row as it would stand in the call. */
    default T taken(CallState state, T row) {
        return row;
    }

    /** Whether both say the same. */
    default boolean same(T before, T after) {
        return before.equals(after);
    }

    /** What the call has and these rows take away. */
    default List<T> removed(CallState state, Collection<T> rows) {
        return List.of();
    }

    /** Whether taking the rows needs a reason, which is recorded. */
    default boolean wantsReason(CallState state, List<T> rows) {
        return false;
    }

    /** What taking the rows records. */
    List<Event> events(CallState state, List<T> rows);

    /** The same, for a reason. */
    default List<Event> events(CallState state, List<T> rows, String reason) {
        return events(state, rows);
    }

    /** The call with the rows taken. */
    CallState ahead(CallState state, List<T> rows);
}
