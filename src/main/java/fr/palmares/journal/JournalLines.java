package fr.palmares.journal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Lines of a journal read from a stream, each hash and the chain checked. */
final class JournalLines {
    private JournalLines() {}

    /**
     * Reads the lines from number {@code first} on.
     *
     * @param objects gives the bytes of an object
     * @throws DamagedLineException at the first line that is not what was written
     */
    static void read(
            InputStream content,
            long first,
            Function<String, byte[]> objects,
            Consumer<JournalLine> reader)
            throws IOException {
        read(content, first, Long.MAX_VALUE, objects, reader);
    }

    /** The same, up to number {@code last}; what stands behind it is not looked at. */
    static void read(
            InputStream content,
            long first,
            long last,
            Function<String, byte[]> objects,
            Consumer<JournalLine> reader)
            throws IOException {
        String prev = Hashes.NONE;
        long row = 0;
        InputStream in = new BufferedInputStream(content, 1 << 16);
        for (byte[] bytes = next(in); bytes.length > 0 && row < last; bytes = next(in)) {
            row++;
            if (row < first - 1) {
                continue;
            }
            JournalLine line = checked(row, bytes, objects);
            if (row >= first) {
                if (!line.prev().equals(prev) || line.seq() != row) {
                    throw new DamagedLineException(row, "does not follow the line before");
                }
                reader.accept(line);
            }
            prev = line.hash();
        }
    }

    /**
     * Reads the lines behind a place, which was reached by reading before.
     *
     * @param content from that place on
     * @param last number of the last line that is read
     * @return the place behind the last line that was read
     * @throws DamagedLineException at the first line that is not what was written
     */
    static JournalPlace readOn(
            InputStream content,
            JournalPlace from,
            long last,
            Function<String, byte[]> objects,
            Consumer<JournalLine> reader)
            throws IOException {
        JournalPlace at = from;
        InputStream in = new BufferedInputStream(content, 1 << 16);
        while (at.line() < last) {
            byte[] bytes = next(in);
            if (bytes.length == 0) {
                break;
            }
            long row = at.line() + 1;
            JournalLine line = checked(row, bytes, objects);
            if (!line.prev().equals(at.head()) || line.seq() != row) {
                throw new DamagedLineException(row, "does not follow the line before");
            }
            reader.accept(line);
            at = new JournalPlace(row, at.bytes() + bytes.length + 1, line.hash());
        }
        return at;
    }

    /** The first line, if there is one. */
    static Optional<JournalLine> first(InputStream content, Function<String, byte[]> objects)
            throws IOException {
        byte[] bytes = next(new BufferedInputStream(content));
        return bytes.length == 0 ? Optional.empty() : Optional.of(LineCodec.read(bytes, objects));
    }

    private static JournalLine checked(long row, byte[] bytes, Function<String, byte[]> objects) {
        try {
            return LineCodec.read(bytes, objects);
        } catch (DamagedException e) {
            throw new DamagedLineException(row, "is not what was written", e);
        }
    }

    /** Bytes up to the next newline, none at the end. */
    private static byte[] next(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                return line.toByteArray();
            }
            line.write(b);
        }
        return new byte[0];
    }
}
