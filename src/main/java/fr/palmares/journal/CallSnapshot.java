package fr.palmares.journal;

import fr.palmares.model.JournalMark;
import java.io.IOException;
import java.util.List;

/**
 * What a call held at one moment, to be copied while work goes on: the journal only grows and
 * objects never change.
 *
 * @param call the call's id
 * @param mark the journal's last line
 * @param bytes bytes up to the end of that line
 * @param objects names of the objects
 */
public record CallSnapshot(
        CallFolder folder, String call, JournalMark mark, long bytes, List<String> objects) {
    /** Looks at a call, on its thread. */
    public static CallSnapshot of(
            CallFolder folder, String call, FileJournal journal, ObjectStore objects)
            throws IOException {
        return new CallSnapshot(folder, call, journal.mark(), journal.bytes(), objects.names());
    }
}
