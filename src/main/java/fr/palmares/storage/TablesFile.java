package fr.palmares.storage;

import fr.palmares.journal.CallFolder;
import fr.palmares.journal.Durable;
import fr.palmares.journal.Hashes;
import fr.palmares.model.Broken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;

/**
 * The file of the tables and its seal: the hash it had when it was closed cleanly. The file is
 * never read while it is open, which would free H2's lock on it.
 */
final class TablesFile {
    private final CallFolder folder;

    TablesFile(CallFolder folder) {
        this.folder = folder;
    }

    boolean exists() {
        return Files.exists(folder.tablesFile());
    }

    /** Whether the file is the very one that was closed last. */
    boolean leftClean() {
        try {
            return Files.isRegularFile(folder.tablesFile())
                    && Files.isRegularFile(folder.tablesSeal())
                    && Files.readString(folder.tablesSeal()).strip().equals(hash());
        } catch (IOException e) {
            // a seal that cannot be read seals nothing
            return false;
        }
    }

    Database open() {
        return Database.file(folder.tables());
    }

    void breakSeal() {
        try {
            Files.deleteIfExists(folder.tablesSeal());
        } catch (IOException e) {
            throw new Broken("broken.folder.write", e, folder.path().toString());
        }
    }

    void discard() {
        try {
            Files.deleteIfExists(folder.tablesFile());
            Files.deleteIfExists(folder.path().resolve("call.trace.db"));
        } catch (IOException e) {
            throw new Broken("broken.folder.write", e, folder.path().toString());
        }
    }

    void seal() {
        try {
            Durable.write(folder.tablesSeal(), hash().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // without a seal the tables are made again next time: slower, nothing lost
            System.getLogger(TablesFile.class.getName())
                    .log(System.Logger.Level.WARNING, "the tables could not be sealed", e);
        }
    }

    private String hash() throws IOException {
        MessageDigest digest = Hashes.sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(folder.tablesFile())) {
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return Hashes.hex(digest);
    }
}
