package fr.palmares.journal;

import java.time.Instant;
import java.util.List;

/**
 * The truth of a call: every event that this computer learned, in the order it learned them. Used
 * by one thread at a time.
 */
public interface Journal extends ReadableJournal, AutoCloseable {
    /**
     * Adds one line with these events, all or none. When it returns, the line is on disk.
     *
     * @throws fr.palmares.model.Broken when it could not be written; the journal is as before
     */
    JournalLine append(List<SignedEvent> events, Instant utc);

    @Override
    void close();
}
