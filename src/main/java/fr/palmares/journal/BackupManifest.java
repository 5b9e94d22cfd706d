package fr.palmares.journal;

import java.time.Instant;
import java.util.List;

/**
 * What a backup holds, all of it named by SHA-256: the journal as pieces in order, and the objects.
 *
 * @param format version of this form, {@link #FORMAT}
 * @param number running number in its folder, from 1; never reused, whatever the clock says
 * @param call the call's id
 * @param made when, by this computer's clock
 * @param reason why: "day", "import", "merge", "restore" or "asked"
 * @param entries lines of the journal
 * @param head hash of the last line
 * @param last when the last line was learned
 * @param bytes bytes of the journal
 * @param hash SHA-256 of these bytes
 * @param pieces the same bytes cut into pieces, in order
 * @param objects the objects that lay in the call
 */
public record BackupManifest(
        int format,
        long number,
        String call,
        Instant made,
        String reason,
        long entries,
        String head,
        Instant last,
        long bytes,
        String hash,
        List<Piece> pieces,
        List<Piece> objects) {
    public static final int FORMAT = 1;

    public BackupManifest {
        pieces = List.copyOf(pieces);
        objects = List.copyOf(objects);
    }

    /** Bytes named by their SHA-256. */
    public record Piece(String hash, long bytes) {}

    /**
     * Reads a manifest.
     *
     * @throws DamagedException when the bytes are none, or a newer program's
     */
    static BackupManifest read(byte[] bytes) {
        BackupManifest manifest;
        try {
            manifest = Json.read(bytes, BackupManifest.class);
        } catch (RuntimeException e) {
            throw new DamagedException("not a backup's manifest", e);
        }
        if (manifest.format() != FORMAT || manifest.entries() < 1 || manifest.bytes() < 1) {
            throw new DamagedException("not a backup's manifest of this program");
        }
        return manifest;
    }
}
