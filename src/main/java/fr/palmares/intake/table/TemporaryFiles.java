package fr.palmares.intake.table;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Private temporary files: in a folder that only this user can read, each deleted when it is
 * closed. What a killed program has left there is deleted before the next file is made; a file that
 * another running program holds is locked by it and stays.
 */
final class TemporaryFiles {
    private static final String NAME =
            "palmares-" + Integer.toHexString(System.getProperty("user.name", "").hashCode());
    private static final String SUFFIX = ".part";

    /** A younger file may be one that is just being made. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    /** This program's own: even to look at one and close it again would free its lock. */
    private static final Set<Path> OWN = new HashSet<>();

    private TemporaryFiles() {}

    /** A new file, open for reading and writing. */
    static FileChannel open() throws IOException {
        return open(make(), StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** A new file that somebody opens again by its name, and has to delete: see {@link #delete}. */
    static synchronized Path make() throws IOException {
        Path folder = folder();
        if (!isFolder(folder)) {
            makeFolder(folder);
        }
        sweep();
        Path file = Files.createTempFile(folder, "", SUFFIX);
        OWN.add(file);
        return file;
    }

    /** Opens a file that was made, locked against the sweeping of other running programs. */
    static FileChannel open(Path file, OpenOption... more) throws IOException {
        Set<OpenOption> options = new HashSet<>(List.of(more));
        options.add(StandardOpenOption.READ);
        options.add(StandardOpenOption.WRITE);
        FileChannel channel = FileChannel.open(file, options);
        channel.lock();
        return channel;
    }

    static synchronized void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
        OWN.remove(file);
    }

    /** Private from its first moment, where the system knows owners. */
    private static void makeFolder(Path folder) throws IOException {
        Path made = Files.createTempDirectory(NAME);
        try {
            Files.move(made, folder);
        } catch (IOException e) {
            Files.deleteIfExists(made);
            // another program may have made it meanwhile
            if (!isFolder(folder)) {
                throw e;
            }
        }
    }

    private static boolean isFolder(Path folder) {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
    }

    private static Path folder() {
        return Path.of(System.getProperty("java.io.tmpdir"), NAME);
    }

    /** The files that are there now. */
    static List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(f -> f.toString().endsWith(SUFFIX)).toList();
        }
    }

    static synchronized void sweep() throws IOException {
        if (!isFolder(folder())) {
            return;
        }
        Instant old = Instant.now().minus(YOUNG);
        for (Path file : left()) {
            if (OWN.contains(file)) {
                continue;
            }
            try {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(old) && free(file)) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                System.getLogger(TemporaryFiles.class.getName())
                        .log(System.Logger.Level.DEBUG, "a temporary file stays", e);
            }
        }
    }

    private static boolean free(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        }
    }
}
