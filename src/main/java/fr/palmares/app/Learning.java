package fr.palmares.app;

import fr.palmares.journal.DeviceKey;
import fr.palmares.journal.ObjectStore;
import fr.palmares.journal.SignedEvent;
import java.util.List;
import java.util.Map;

/** A call on this computer as a synchronisation sees it; on the thread of whoever synchronises. */
interface Learning {
    /** Last number that is known here of each computer. */
    Map<String, Long> known();

    /** Keys of the computers; those that are learned are added. */
    Map<String, DeviceKey> keys();

    /** Attachments and imports, for any thread. */
    ObjectStore objects();

    /**
     * What the journal holds beyond these numbers, each computer's in the order of its numbers, so
     * that a page that is cut off leaves no hole.
     */
    List<SignedEvent> beyond(Map<String, Long> heads, Progress progress);

    /**
     * Keeps events; those that became known meanwhile are left out. On disk when it returns.
     *
     * @return how many were not known
     */
    int take(List<SignedEvent> events);
}
