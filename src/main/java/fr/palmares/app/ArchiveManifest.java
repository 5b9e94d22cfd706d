package fr.palmares.app;

import fr.palmares.journal.DamagedException;
import fr.palmares.journal.Json;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an archive holds. The components' names are the file format.
 *
 * @param format 1 so far
 * @param call id of the call
 * @param name of the call
 * @param made when
 * @param entries lines of its journal
 * @param head hash of the last of them
 * @param publicKey of the computer that made and signed it, which the journal knows
 * @param files everything else in the archive
 */
record ArchiveManifest(
        int format,
        String call,
        String name,
        Instant made,
        long entries,
        String head,
        String publicKey,
        List<Item> files) {
    static final int FORMAT = 1;
    static final String JOURNAL = "call/journal.jsonl";
    static final String OBJECTS = "call/objects/";
    static final String DOCUMENTS = "documents/";
    static final String README = "README.txt";

    private static final Pattern PATHS =
            Pattern.compile(
                    "call/journal\\.jsonl|call/objects/[0-9a-f]{64}|README\\.txt"
                            + "|documents(/[^/\\\\:*?\"<>|\\p{Cntrl}]+)+");

    /**
     * One file.
     *
     * @param path inside the archive, parts joined by {@code /}
     * @param hash SHA-256 of its content
     */
    record Item(String path, String hash, long bytes) {
        boolean ofTheCall() {
            return path.startsWith("call/");
        }
    }

    ArchiveManifest {
        files = List.copyOf(files);
    }

    /**
     * Reads a manifest.
     *
     * @throws DamagedException when it is none, or names a file that no archive has
     */
    static ArchiveManifest read(byte[] bytes) {
        ArchiveManifest read;
        try {
            read = Json.read(bytes, ArchiveManifest.class);
        } catch (NullPointerException e) {
            throw new DamagedException("not an archive's manifest", e);
        }
        if (read.format() != FORMAT || read.publicKey() == null || read.head() == null) {
            throw new DamagedException("not an archive's manifest");
        }
        for (Item item : read.files()) {
            if (!PATHS.matcher(item.path()).matches()
                    || List.of(item.path().split("/")).contains("..")
                    || item.bytes() < 0) {
                throw new DamagedException("an archive that names " + item.path());
            }
        }
        return read;
    }
}
