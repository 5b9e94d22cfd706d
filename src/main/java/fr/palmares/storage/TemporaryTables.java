package fr.palmares.storage;

import fr.palmares.model.Broken;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The file of tables that are made only to be compared: in a folder of its own which this user
 * alone can read, away from the call, deleted with it. What a killed program has left is deleted
 * before the next one is made.
 */
final class TemporaryTables {
    static final String PREFIX =
            "palmares-tables-"
                    + Integer.toHexString(System.getProperty("user.name", "").hashCode())
                    + "-";
    private static final String TABLES = "tables";
    private static final String FILE = TABLES + ".mv.db";

    /** A younger folder may be one that is just being made. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    /** This program's own: even to look at one and close it again would free H2's lock on it. */
    private static final Set<Path> OWN = new HashSet<>();

    private final Path folder;

    private TemporaryTables(Path folder) {
        this.folder = folder;
    }

    /** A new folder without tables. */
    static TemporaryTables make() {
        synchronized (OWN) {
            try {
                sweep();
                Path folder = Files.createTempDirectory(PREFIX);
                OWN.add(folder);
                return new TemporaryTables(folder);
            } catch (IOException e) {
                throw new Broken("broken.tables", e);
            }
        }
    }

    Path folder() {
        return folder;
    }

    Database open() {
        return Database.file(folder.resolve(TABLES));
    }

    /** Deletes the folder; its database is closed. */
    void delete() {
        synchronized (OWN) {
            OWN.remove(folder);
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // swept before the next ones are made
            System.getLogger(TemporaryTables.class.getName())
                    .log(System.Logger.Level.WARNING, "temporary tables stay", e);
        }
    }

    private static void sweep() throws IOException {
        Instant old = Instant.now().minus(YOUNG);
        List<Path> left;
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            left = all.filter(f -> String.valueOf(f.getFileName()).startsWith(PREFIX)).toList();
        }
        for (Path folder : left) {
            if (!OWN.contains(folder)
                    && Files.getLastModifiedTime(folder).toInstant().isBefore(old)
                    && free(folder.resolve(FILE))) {
                delete(folder);
            }
        }
    }

    private static boolean free(Path file) {
        if (Files.notExists(file)) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        } catch (IOException e) {
            // another user's, or one that this system does not let go of
            return false;
        }
    }
}
