package fr.palmares.storage;

import fr.palmares.journal.Register;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a register holds once all that is known was weighed.
 *
 * @param value JSON, or null for none
 * @param conflict two events that do not know of each other say different things; a mark or a lead
 *     reader's opinion then does not count, any other value is the one of the smaller event id, the
 *     same on every computer
 */
record Settled(Register register, @Nullable String value, boolean conflict) {

    /** Weighs the rows of one register. */
    static Settled of(Register register, List<RegisterRow> rows) {
        List<RegisterRow> heads =
                rows.stream()
                        .filter(r -> !r.superseded())
                        .sorted(Comparator.comparing(RegisterRow::event))
                        .toList();
        if (heads.isEmpty()) {
            return new Settled(register, null, false);
        }
        String first = heads.getFirst().content();
        boolean conflict =
                heads.stream().anyMatch(h -> !java.util.Objects.equals(h.content(), first));
        return new Settled(register, first, conflict);
    }
}
