package fr.palmares.intake;

/**
 * How much of a ZIP file of attachments is read before it is refused.
 *
 * @param fileBytes size of the ZIP file
 * @param entryBytes size of one file in it; the platform takes 200 MB
 * @param entries how many files
 * @param growth how many times larger than the ZIP file its content may be; the platform does not
 *     compress at all
 */
public record AttachmentLimits(long fileBytes, long entryBytes, int entries, int growth) {
    private static final long MB = 1L << 20;

    public static final AttachmentLimits STANDARD =
            new AttachmentLimits(20_480 * MB, 250 * MB, 200_000, 50);

    /** A small ZIP of forms compresses better than a large one of pictures. */
    private static final long ALWAYS = 64 * MB;

    /** The most that a ZIP file of this size may hold. */
    long total(long size) {
        return Math.min(fileBytes, ALWAYS + growth * size);
    }
}
