package fr.palmares.journal;

import fr.palmares.model.JournalMark;
import java.util.function.Consumer;

/** Lines of a journal to be read, up to a last one. */
public interface ReadableJournal {
    /**
     * Reads the lines from number {@code first} on, checking each hash and the chain.
     *
     * @throws DamagedLineException at the first line that is not what was written
     */
    void read(long first, Consumer<JournalLine> reader);

    /** The last line's number and hash. */
    JournalMark mark();
}
