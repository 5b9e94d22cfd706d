package fr.palmares.app;

import fr.palmares.app.ListPreview.Changed;
import fr.palmares.intake.ListReading;
import fr.palmares.intake.Listed;
import fr.palmares.intake.Placed;
import fr.palmares.intake.Problem;
import fr.palmares.intake.ReadOptions;
import fr.palmares.journal.Event;
import fr.palmares.model.CallState;
import fr.palmares.model.Refused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that was read, and what it would do to the call. */
public final class ListImport<T> {
    /** Stands for the reason a person will give, to see what else is in the way. */
    private static final String ANY_REASON = "?";

    private final CallList<T> kind;
    private final List<T> sound;
    private final ListPreview<T> preview;

    private ListImport(CallList<T> kind, List<T> sound, ListPreview<T> preview) {
        this.kind = kind;
        this.sound = sound;
        this.preview = preview;
    }

    /** What it would do. */
    public ListPreview<T> preview() {
        return preview;
    }

    /**
     * Reads a file and sets it against the call. Writes nothing.
     *
     * @param options its limits and, of a text table, its encoding
     * @throws Refused when the file as a whole cannot be read
     */
    static <T> ListImport<T> read(
            CallList<T> kind, Path file, CallState state, ReadOptions options) {
        List<Refused> refused = new ArrayList<>();
        Listed<Placed<T>> read = kind.read(file, state, ListReading.eachRow(options, refused::add));
        List<T> sound = new ArrayList<>();
        List<T> created = new ArrayList<>();
        List<Changed<T>> updated = new ArrayList<>();
        List<T> unchanged = new ArrayList<>();
        for (Placed<T> placed : read.rows()) {
            try {
                kind.check(state, placed.value());
            } catch (Refused e) {
                refused.add(e.at(placed.place()));
                continue;
            }
            T row = kind.taken(state, placed.value());
            sound.add(row);
            T before = kind.before(state, row);
            if (before == null) {
                created.add(row);
            } else if (kind.same(before, row)) {
                unchanged.add(row);
            } else {
                updated.add(new Changed<>(before, row));
            }
        }
        refused.sort(java.util.Comparator.comparingInt(r -> r.place().row()));
        ListPreview<T> preview =
                new ListPreview<>(
                        created,
                        updated,
                        kind.removed(state, sound),
                        unchanged,
                        refused,
                        read.notices().stream().map(Problem::refusal).toList(),
                        blocked(kind, state, sound),
                        kind.wantsReason(state, sound));
        return new ListImport<>(kind, sound, preview);
    }

    private static <T> @Nullable Refused blocked(CallList<T> kind, CallState state, List<T> sound) {
        try {
            kind.events(state, sound, kind.wantsReason(state, sound) ? ANY_REASON : "");
            return null;
        } catch (Refused e) {
            return e;
        }
    }

    /**
     * What taking it records; nothing where it was said that it cannot be taken.
     *
     * @param reason why, where that is wanted, or ""
     * @throws Refused when the call has changed so that it no longer can, or for want of a reason
     */
    List<Event> events(CallState state, String reason) {
        return preview.changesNothing() ? List.of() : kind.events(state, sound, reason);
    }

    /** The call with the list taken. */
    CallState ahead(CallState state) {
        return preview.blocked() == null ? kind.ahead(state, sound) : state;
    }
}
