package fr.palmares.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Files that are either the old one or the whole new one, also after the power failed. */
public final class Durable {
    private static final String TEMPORARY = ".palmares-";

    private Durable() {}

    /** Writes a file: to a temporary one beside it, forced to disk, moved into its place. */
    public static void write(Path file, byte[] bytes) throws IOException {
        write(file, bytes, FileOpener.DISK);
    }

    static void write(Path file, byte[] bytes, FileOpener opener) throws IOException {
        replace(
                file,
                temporary -> {
                    try (FileChannel channel = opener.open(temporary, StandardOpenOption.WRITE)) {
                        ByteBuffer buffer = ByteBuffer.wrap(bytes);
                        while (buffer.hasRemaining()) {
                            channel.write(buffer);
                        }
                    }
                },
                opener);
    }

    /** What fills the temporary file that is about to become the new one. */
    @FunctionalInterface
    public interface Filler {
        void fill(Path temporary) throws IOException;
    }

    /**
     * Replaces a file by what {@code filler} writes. When anything fails, the old file stands as it
     * was and the temporary one is gone.
     */
    public static void replace(Path file, Filler filler) throws IOException {
        replace(file, filler, FileOpener.DISK);
    }

    static void replace(Path file, Filler filler, FileOpener opener) throws IOException {
        Path folder = folderOf(file);
        // not createTempFile, whose owner-only rights would stay with the finished file
        Path temporary = Files.createFile(temporaryIn(folder));
        try {
            filler.fill(temporary);
            try (FileChannel channel = opener.open(temporary, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(
                    temporary,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            forceFolder(folder);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Writes all of a stream into a file that exists. */
    static void fill(Path file, InputStream content, FileOpener opener) throws IOException {
        try (FileChannel channel = opener.open(file, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            content.transferTo(out);
        }
    }

    /** A name for a file that is about to become another. */
    static Path temporaryIn(Path folder) {
        return folder.resolve(TEMPORARY + UUID.randomUUID() + ".tmp");
    }

    /** Whether a file is one that was about to become another. */
    public static boolean isTemporary(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(TEMPORARY) && name.endsWith(".tmp");
    }

    /** Forces a folder's list of names to disk, where the system can. */
    public static void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** The folder a file lies in. */
    static Path folderOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }
}
