package fr.palmares.journal;

/**
 * How far a journal's file was read.
 *
 * @param line number of the last line that was read, 0 for none
 * @param bytes of the file up to the end of that line
 * @param head hash of that line
 */
public record JournalPlace(long line, long bytes, String head) {
    /** Before the first line. */
    public static final JournalPlace START = new JournalPlace(0, 0, Hashes.NONE);
}
