package fr.palmares.journal;

/** A line of a journal is not what was written. */
public final class DamagedLineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long row;

    public DamagedLineException(long row, String what, Throwable cause) {
        super("line " + row + ": " + what, cause);
        this.row = row;
    }

    public DamagedLineException(long row, String what) {
        super("line " + row + ": " + what);
        this.row = row;
    }

    /** Which line of the file, from 1. */
    public long row() {
        return row;
    }
}
