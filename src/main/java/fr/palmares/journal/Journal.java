package fr.palmares.journal;

import fr.palmares.model.JournalMark;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * The truth of a call: every event that this computer learned, in the order it learned them. Used
 * by one thread at a time.
 */
public interface Journal extends AutoCloseable {
    /**
     * Adds one line with these events, all or none. When it returns, the line is on disk.
     *
     * @throws fr.palmares.model.Broken when it could not be written; the journal is as before
     */
    JournalLine append(List<SignedEvent> events, Instant utc);

    /**
     * Reads the lines from number {@code first} on, checking each hash and the chain.
     *
     * @throws DamagedLineException at the first line that is not what was written
     */
    void read(long first, Consumer<JournalLine> reader);

    /** The last line's number and hash. */
    JournalMark mark();

    @Override
    void close();
}
