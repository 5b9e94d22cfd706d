package fr.palmares.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Notices that another program moved, replaced or changed the journal while it is open (a folder
 * that is synchronised, tidied up or restored): what is written then goes into a file that no name
 * leads to any more. The bytes still at hand are saved beside it first.
 */
final class JournalElsewhere {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private JournalElsewhere() {}

    /** What the system knows a file by, or null where it does not say. */
    static @Nullable Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    /**
     * Whether the name leads to the file that was opened, of the length it must have.
     *
     * @param opened its key at opening
     */
    static boolean is(Path file, @Nullable Object opened, long length) throws IOException {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.size() != length || !Objects.equals(now.fileKey(), opened);
        } catch (NoSuchFileException e) {
            return true;
        }
    }

    /**
     * Saves what is still at hand.
     *
     * @param length bytes of the acknowledged lines
     * @return the file it was saved to: in the journal's folder, or the nearest one above that can
     *     be written
     */
    static Path rescue(FileChannel channel, long length, Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        String name = "palmares-" + STAMP.format(Instant.now()) + "-" + file.getFileName();
        IOException last = new NoSuchFileException(absolute.toString());
        for (Path folder = absolute.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder)) {
                try {
                    return save(channel, length, folder.resolve(name));
                } catch (IOException e) {
                    last = e;
                }
            }
        }
        throw last;
    }

    private static Path save(FileChannel channel, long length, Path to) throws IOException {
        try (FileChannel out =
                        FileChannel.open(
                                to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream stream = Channels.newOutputStream(out)) {
            long done = 0;
            while (done < length) {
                long some = channel.transferTo(done, length - done, Channels.newChannel(stream));
                if (some <= 0) {
                    break;
                }
                done += some;
            }
            out.force(true);
        }
        return to;
    }
}
