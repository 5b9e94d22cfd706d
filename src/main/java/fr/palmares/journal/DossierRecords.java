package fr.palmares.journal;

import fr.palmares.model.Broken;
import fr.palmares.model.Dossier;
import fr.palmares.model.DossierHead;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The object of an import: one line a dossier, {@code <SHA-256 of the JSON> <JSON>}, so that one
 * dossier can be handed on alone with the hash that the import named. It is written and read line
 * by line: an import of any length needs the memory of its longest dossier.
 */
public final class DossierRecords {
    private static final int HASH = 64;

    /** No dossier takes a gigabyte; a file without line ends does. */
    private static final int LONGEST = 1 << 30;

    private DossierRecords() {}

    /** A dossier's content hash: what changes when anything in it changes. */
    public static String hash(Dossier dossier) {
        return Hashes.hex(Json.bytes(dossier));
    }

    /**
     * Where a dossier stands in an import, and what lists show of it.
     *
     * @param hash SHA-256 of its JSON
     * @param start where its JSON begins, in bytes
     * @param length of its JSON, in bytes
     */
    public record Placed(String hash, long start, int length, DossierHead head) {}

    /** A dossier as a line of an import. */
    public static final class Line {
        private final String hash;
        private final long start;
        private final byte[] json;

        private Line(String hash, long start, byte[] json) {
            this.hash = hash;
            this.start = start;
            this.json = json;
        }

        /** SHA-256 of its JSON. */
        public String hash() {
            return hash;
        }

        /** Where it stands, and what lists show of it. */
        public Placed placed() {
            return new Placed(hash, start, json.length, Json.read(json, DossierHead.class));
        }

        public Dossier dossier() {
            return Json.read(json, Dossier.class);
        }
    }

    /** The bytes of an import. */
    public static byte[] write(Collection<Dossier> dossiers) {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        for (Dossier dossier : dossiers) {
            byte[] json = Json.bytes(dossier);
            out.writeBytes(line(Hashes.hex(json), json));
        }
        return out.toByteArray();
    }

    private static byte[] line(String hash, byte[] json) {
        byte[] line = new byte[HASH + 2 + json.length];
        System.arraycopy(hash.getBytes(StandardCharsets.US_ASCII), 0, line, 0, HASH);
        line[HASH] = ' ';
        System.arraycopy(json, 0, line, HASH + 1, json.length);
        line[line.length - 1] = '\n';
        return line;
    }

    /**
     * Appends one dossier, as its JSON, to an import.
     *
     * @return where its JSON begins, in bytes
     */
    public static long append(DraftObject draft, String hash, byte[] json) throws IOException {
        long start = draft.length() + HASH + 1;
        draft.write(line(hash, json));
        return start;
    }

    /** Copies the dossiers that have one of these hashes from one import to another. */
    public static void copy(DraftObject from, DraftObject to, Set<String> hashes)
            throws IOException {
        try (InputStream in = Files.newInputStream(from.written())) {
            Reader reader = new Reader(in, hashes);
            for (byte[] json = reader.next(); json.length > 0; json = reader.next()) {
                to.write(line(reader.hash, json));
            }
        }
    }

    /** What is to be done with each dossier that was looked for. */
    @FunctionalInterface
    public interface Found {
        void found(Line line);
    }

    /**
     * Reads the dossiers of an import that have one of these hashes, in its order.
     *
     * @throws DamagedException when a line is not what its hash says
     */
    public static void read(ObjectStore objects, String object, Set<String> hashes, Found found) {
        try (InputStream in = objects.open(object)) {
            Reader reader = new Reader(in, hashes);
            for (byte[] json = reader.next(); json.length > 0; json = reader.next()) {
                found.found(new Line(reader.hash, reader.start, json));
            }
        } catch (IOException e) {
            throw new Broken("broken.object.read", e, object);
        }
    }

    /**
     * The dossiers of an import in memory that have one of these hashes, by hash.
     *
     * @throws DamagedException when a line is not what its hash says
     */
    public static Map<String, Dossier> read(byte[] bytes, Set<String> hashes) {
        Map<String, Dossier> found = new HashMap<>();
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            Reader reader = new Reader(in, hashes);
            for (byte[] json = reader.next(); json.length > 0; json = reader.next()) {
                found.put(reader.hash, Json.read(json, Dossier.class));
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory can be read", e);
        }
        return found;
    }

    /**
     * The dossier that stands at a place of an import.
     *
     * @param start where its JSON begins, in bytes
     * @param length of its JSON, in bytes
     * @throws DamagedException when what stands there is not what the hash says
     */
    public static Dossier at(
            ObjectStore objects, String object, long start, int length, String hash) {
        byte[] json = objects.read(object, start, length);
        if (!Hashes.hex(json).equals(hash)) {
            throw new DamagedException("a dossier is not what its hash says");
        }
        return Json.read(json, Dossier.class);
    }

    /** One dossier of an import, if it is there. */
    public static Optional<Dossier> one(ObjectStore objects, String object, String hash) {
        Dossier[] one = new Dossier[1];
        read(objects, object, Set.of(hash), line -> one[0] = line.dossier());
        return Optional.ofNullable(one[0]);
    }

    /** Goes from wanted line to wanted line. */
    private static final class Reader {
        private final InputStream in;
        private final Set<String> wanted;
        private byte[] buffer = new byte[1 << 18];
        private int from;
        private int to;
        private String hash = "";

        /** Bytes before the buffer's first one. */
        private long before;

        /** Where the JSON of the line at hand begins. */
        private long start;

        Reader(InputStream in, Set<String> wanted) {
            this.in = in;
            this.wanted = wanted;
        }

        /** The JSON of the next wanted line; empty at the end. */
        byte[] next() throws IOException {
            int end = line();
            while (end >= 0) {
                int line = from;
                from = end + 1;
                hash =
                        new String(
                                buffer,
                                line,
                                Math.min(HASH, end - line),
                                StandardCharsets.US_ASCII);
                if (wanted.contains(hash)) {
                    int first = Math.min(end, line + HASH + 1);
                    start = before + first;
                    byte[] json = Arrays.copyOfRange(buffer, first, end);
                    if (!Hashes.hex(json).equals(hash)) {
                        throw new DamagedException("a dossier is not what its hash says");
                    }
                    return json;
                }
                end = line();
            }
            return new byte[0];
        }

        /** Index of the end of the line that begins at {@code from}, or -1 at the end. */
        private int line() throws IOException {
            int at = from;
            while (true) {
                while (at < to) {
                    if (buffer[at] == '\n') {
                        return at;
                    }
                    at++;
                }
                int done = at - from;
                if (from > 0) {
                    System.arraycopy(buffer, from, buffer, 0, done);
                    before += from;
                    from = 0;
                    to = done;
                    at = done;
                }
                if (to == buffer.length) {
                    if (to >= LONGEST) {
                        throw new DamagedException("a line of an import has no end");
                    }
                    buffer = Arrays.copyOf(buffer, 2 * to);
                }
                int count = in.read(buffer, to, buffer.length - to);
                if (count < 0) {
                    return -1;
                }
                to += count;
            }
        }
    }
}
