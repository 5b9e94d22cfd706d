package fr.palmares.intake.table;

/**
 * How much of a file from outside is read before it is refused. The numbers are far above what a
 * call needs and far below what would exhaust a laptop; only the user's explicit word raises them.
 *
 * @param fileBytes size of the file
 * @param entryBytes size of one inflated entry of a workbook
 * @param totalBytes all that is inflated of a workbook
 * @param cellChars characters of one cell
 * @param rows rows of one sheet that hold something
 * @param columns columns of one sheet that hold something
 */
public record Limits(
        long fileBytes, long entryBytes, long totalBytes, int cellChars, int rows, int columns) {
    private static final long MB = 1L << 20;

    /** Sheets of a workbook; one of a call has a few dozen. */
    static final int SHEETS = 1_000;

    public static final Limits STANDARD =
            new Limits(50 * MB, 400 * MB, 800 * MB, 1_000_000, 200_000, 1_000);

    /** For a file that the user explicitly wants read, however large. */
    public static final Limits LARGE =
            new Limits(8_192 * MB, 65_536 * MB, 131_072 * MB, 1_000_000, 1_048_576, 1_000);

    /** The same with room for a file that the user explicitly wants read. */
    public Limits withBytes(long file, long inflated) {
        return new Limits(file, inflated, 2 * inflated, cellChars, rows, columns);
    }

    /** Bytes as a user reads them: whole megabytes, at least 1. */
    static long megabytes(long bytes) {
        return Math.max(1, bytes / MB);
    }
}
