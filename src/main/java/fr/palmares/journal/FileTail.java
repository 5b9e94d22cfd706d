package fr.palmares.journal;

import fr.palmares.model.JournalMark;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The end of a journal as it was found: the last whole line, and how many bytes before and after
 * it.
 *
 * @param length bytes up to the end of the last line that holds
 * @param mark that line's number, hash and time
 * @param found bytes of the file
 */
record FileTail(long length, JournalMark mark, long found) {
    private static final int STEP = 1 << 16;

    /**
     * Looks for the last line from the end of the file. A line that is cut, or whole but not what
     * its hash says, was never acknowledged if it is the last: it is left out.
     */
    static FileTail of(FileChannel channel) throws IOException {
        long found = channel.size();
        long end = newlineBefore(channel, found) + 1;
        for (int tries = 0; end > 0 && tries < 2; tries++) {
            long start = newlineBefore(channel, end - 1) + 1;
            try {
                return new FileTail(end, LineCodec.mark(bytes(channel, start, end - 1)), found);
            } catch (DamagedException e) {
                if (tries > 0) {
                    throw new DamagedLineException(
                            rows(channel, end), "is not what was written", e);
                }
                end = start;
            }
        }
        return new FileTail(0, new JournalMark(0, Hashes.NONE, Instant.EPOCH), found);
    }

    /**
     * Whether what stands behind the last line is a whole line that changed, which only damage
     * explains if a command had acknowledged it.
     */
    boolean damaged(FileChannel channel) throws IOException {
        return newlineBefore(channel, found) + 1 > length;
    }

    /** Cuts what stands behind the last line, keeping its bytes beside the journal. */
    Optional<Path> cut(FileChannel channel, Path file) throws IOException {
        if (found == length) {
            return Optional.empty();
        }
        byte[] rest = bytes(channel, length, found);
        Path kept =
                file.resolveSibling("journal-end-" + Hashes.hex(rest).substring(0, 12) + ".cut");
        Durable.write(kept, rest);
        channel.truncate(length);
        channel.force(true);
        return Optional.of(kept);
    }

    /** Position of the last newline before {@code end}, or -1. */
    private static long newlineBefore(FileChannel channel, long end) throws IOException {
        for (long to = end; to > 0; to -= STEP) {
            long from = Math.max(0, to - STEP);
            byte[] bytes = bytes(channel, from, to);
            for (int i = bytes.length - 1; i >= 0; i--) {
                if (bytes[i] == '\n') {
                    return from + i;
                }
            }
        }
        return -1;
    }

    private static long rows(FileChannel channel, long end) throws IOException {
        long rows = 0;
        for (long from = 0; from < end; from += STEP) {
            for (byte b : bytes(channel, from, Math.min(end, from + STEP))) {
                rows += b == '\n' ? 1 : 0;
            }
        }
        return rows;
    }

    private static byte[] bytes(FileChannel channel, long from, long to) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(to - from));
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, from + buffer.position()) < 0) {
                throw new IOException("the journal is shorter than it was");
            }
        }
        return buffer.array();
    }
}
