package fr.palmares.app;

import fr.palmares.intake.Recognise.Kind;
import fr.palmares.model.CallState;
import fr.palmares.model.Refused;
import java.nio.file.Path;
import java.util.List;

/**
 * What files that came together would do, in the order in which they would be taken; nothing is
 * written yet.
 *
 * @param items one for each file
 * @param dossiers what its files of dossiers and of attachments would do, all in one
 * @param ahead the call as it would stand, marks apart
 */
public record ImportPlan(List<Item> items, ImportPreview dossiers, CallState ahead)
        implements AutoCloseable {
    public ImportPlan {
        items = List.copyOf(items);
    }

    /** A file of the plan. */
    public sealed interface Item {
        Path file();

        /** Its name, for people. */
        default String name() {
            return String.valueOf(file().getFileName());
        }
    }

    /** A file of dossiers or attachments, and what it alone would do. */
    public record Dossiers(Path file, Kind kind, ImportPreview preview) implements Item {}

    /** A list. */
    public record OfList(Path file, Kind kind, ListImport<?> list) implements Item {}

    /**
     * Marks.
     *
     * @param refused rows that cannot be, with the reason
     * @param notices what should be known of the file
     */
    public record Marks(
            Path file, RecordMarks.Preview preview, List<Refused> refused, List<Refused> notices)
            implements Item {}

    /** A file that cannot be read, and why; the others can be taken without it. */
    public record Unreadable(Path file, Refused why) implements Item {}

    /** Whether taking it all would change anything. */
    public boolean changesNothing() {
        return dossiers.changesNothing() && items.stream().allMatch(ImportPlan::nothing);
    }

    /** Whether a reason is needed to take it, which is recorded: it changes a frozen grid. */
    public boolean wantsReason() {
        return items.stream()
                .anyMatch(
                        i ->
                                i instanceof OfList of
                                        && of.list().preview().wantsReason()
                                        && of.list().preview().blocked() == null);
    }

    private static boolean nothing(Item item) {
        return switch (item) {
            case OfList list -> list.list().preview().changesNothing();
            case Marks marks -> marks.preview().changesNothing();
            case Dossiers d -> true;
            case Unreadable u -> true;
        };
    }

    /** Drops what was read, unless it was imported. To be called when nothing is to come of it. */
    @Override
    public void close() {
        dossiers.close();
    }
}
