package fr.palmares.intake;

import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads the platform's ZIP files of attachments, in their default and template layouts, of one
 * dossier or many, of today and of before 2024: a file belongs to the dossier whose folder it is
 * in, else to the one whose number stands in its path. Nothing is ever written under a name from
 * the file.
 */
public final class ReadAttachments {
    private static final Pattern FOLDER = Pattern.compile("dossier-(\\d{1,18})");
    private static final Pattern ROOT =
            Pattern.compile("export|dossiers_.+|procedure-\\d+.*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern FAILED = Pattern.compile("-?LISTE-DES-FICHIERS-EN-ERREURS\\.txt");

    private ReadAttachments() {}

    /**
     * One file of a dossier.
     *
     * @param dossier the dossier's number
     * @param path where it stands in the dossier's folder, parts joined by {@code /}
     * @param bytes its size, as the ZIP file says
     * @param name its name in the ZIP file
     */
    public record Entry(String dossier, String path, long bytes, String name) {}

    /** What a ZIP file holds, what of it belongs to no dossier, and what else to know. */
    public record Contents(List<Entry> entries, List<Problem> problems, List<Problem> notices) {}

    /** Takes one file's content; the stream ends with it. */
    @FunctionalInterface
    public interface Sink {
        void take(Entry entry, InputStream content) throws IOException;
    }

    /** Whether a file is such a ZIP, by its content; false for one that cannot be read. */
    public static boolean is(Path file) {
        try (InputStream start = Files.newInputStream(file)) {
            byte[] magic = start.readNBytes(4);
            if (magic.length < 4 || magic[0] != 'P' || magic[1] != 'K') {
                return false;
            }
        } catch (IOException e) {
            // whoever reads it next says why it cannot be read
            return false;
        }
        try (ZipFile zip = opened(file)) {
            boolean ours = false;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String name = entry.getName();
                if (name.equals("[Content_Types].xml") || name.equals("mimetype")) {
                    return false;
                }
                String[] parts = name.split("[/\\\\]");
                ours |=
                        ROOT.matcher(parts.length == 0 ? "" : parts[0]).matches()
                                || Arrays.stream(parts).anyMatch(p -> FOLDER.matcher(p).matches());
            }
            return ours;
        } catch (IOException | RuntimeException e) {
            // damaged: the reader of tables refuses it with a sentence
            return false;
        }
    }

    /**
     * Lists what a ZIP file holds without reading it.
     *
     * @param known whether a number is a dossier's
     * @throws Refused when it is damaged, encrypted, too large, or has a name that is not harmless
     */
    public static Contents list(Path file, AttachmentLimits limits, Predicate<String> known) {
        Place place = place(file);
        List<Entry> entries = new ArrayList<>();
        List<Problem> notices = new ArrayList<>();
        Map<String, Integer> strangers = new HashMap<>();
        try (ZipFile zip = open(file, limits)) {
            ZipNames names = new ZipNames(place);
            long total = 0;
            int count = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                names.check(entry);
                if (entry.isDirectory()) {
                    continue;
                }
                total += check(entry, place, limits);
                if (total > limits.total(Files.size(file)) || ++count > limits.entries()) {
                    throw tooLarge(place, limits.total(Files.size(file)));
                }
                Entry found = entry(entry, known);
                if (FAILED.matcher(last(entry.getName())).matches()) {
                    notices.add(Problem.at(place, "notice.attachments.incomplete"));
                } else if (found != null && known.test(found.dossier())) {
                    entries.add(found);
                } else {
                    strangers.merge(found == null ? "" : found.dossier(), 1, Integer::sum);
                }
            }
        } catch (IOException e) {
            throw damaged(place, e);
        }
        return new Contents(List.copyOf(entries), problems(place, strangers), notices);
    }

    private static List<Problem> problems(Place place, Map<String, Integer> strangers) {
        return strangers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(
                        e ->
                                e.getKey().isEmpty()
                                        ? Problem.at(
                                                place, "problem.attachments.nobody", e.getValue())
                                        : Problem.at(
                                                place,
                                                "problem.attachments.stranger",
                                                e.getKey(),
                                                e.getValue()))
                .toList();
    }

    private static long check(ZipArchiveEntry entry, Place place, AttachmentLimits limits) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new Refused(place, "refused.file.encrypted");
        }
        // the platform stores, other programs deflate; further methods need further libraries
        boolean readable =
                entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED;
        if (entry.getSize() < 0 || !readable) {
            throw new Refused(place, "refused.file.damaged");
        }
        if (entry.getSize() > limits.entryBytes()) {
            throw tooLarge(place, limits.entryBytes());
        }
        return entry.getSize();
    }

    private static @Nullable Entry entry(ZipArchiveEntry entry, Predicate<String> known) {
        String[] parts = entry.getName().split("/");
        for (int i = 0; i < parts.length - 1; i++) {
            Matcher folder = FOLDER.matcher(parts[i]);
            if (folder.matches()) {
                return made(entry, folder.group(1), parts, i + 1);
            }
        }
        // a template may name folders and files as it likes; the number is somewhere in them
        for (int i = 0; i < parts.length; i++) {
            List<String> numbers =
                    NUMBER.matcher(parts[i])
                            .results()
                            .map(m -> m.group())
                            .filter(known)
                            .distinct()
                            .toList();
            if (numbers.size() == 1) {
                return made(entry, numbers.getFirst(), parts, i == parts.length - 1 ? i : i + 1);
            }
        }
        return null;
    }

    private static Entry made(ZipArchiveEntry entry, String dossier, String[] parts, int from) {
        String path = Arrays.stream(parts).skip(from).collect(Collectors.joining("/"));
        return new Entry(dossier, path, entry.getSize(), entry.getName());
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /**
     * Gives the content of some files, one after the other, in constant memory.
     *
     * @throws Refused when the content is not what the ZIP file says of it
     */
    public static void read(Path file, List<Entry> wanted, AttachmentLimits limits, Sink sink) {
        Place place = place(file);
        try (ZipFile zip = open(file, limits)) {
            for (Entry entry : wanted) {
                ZipArchiveEntry inside = zip.getEntry(entry.name());
                if (inside == null || inside.getSize() != entry.bytes()) {
                    throw new Refused(place, "refused.file.damaged");
                }
                try (InputStream raw = zip.getInputStream(inside)) {
                    if (raw == null) {
                        throw new Refused(place, "refused.file.damaged");
                    }
                    Checked content = new Checked(raw, inside);
                    sink.take(entry, content);
                    content.finish();
                } catch (ZipDamage e) {
                    throw damaged(place, e);
                }
            }
        } catch (java.util.zip.ZipException e) {
            throw damaged(place, e);
        } catch (IOException e) {
            throw new Refused(place, "refused.attachments.read").because(e);
        }
    }

    private static ZipFile open(Path file, AttachmentLimits limits) throws IOException {
        if (Files.size(file) > limits.fileBytes()) {
            throw tooLarge(place(file), limits.fileBytes());
        }
        return opened(file);
    }

    /** The library leaves a damaged file open. */
    private static ZipFile opened(Path file) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file);
        try {
            return ZipFile.builder().setSeekableByteChannel(channel).get();
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static Refused tooLarge(Place place, long limit) {
        return new Refused(place, "refused.limit.inflated", Math.max(1, limit >> 20));
    }

    private static Refused damaged(Place place, Exception cause) {
        return new Refused(place, "refused.file.damaged").because(cause);
    }

    private static Place place(Path file) {
        return Place.file(String.valueOf(file.getFileName()));
    }

    /** The content is not what the list of contents says. */
    private static final class ZipDamage extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Content that must have the size and the checksum the list of contents says. */
    private static final class Checked extends FilterInputStream {
        private final CRC32 checksum = new CRC32();
        private final ZipArchiveEntry entry;
        private long left;

        Checked(InputStream in, ZipArchiveEntry entry) {
            super(in);
            this.entry = entry;
            this.left = entry.getSize();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count;
            try {
                count = super.read(buffer, offset, length);
            } catch (IOException | RuntimeException e) {
                ZipDamage damage = new ZipDamage();
                damage.initCause(e);
                throw damage;
            }
            if (count > 0) {
                left -= count;
                checksum.update(buffer, offset, count);
                if (left < 0) {
                    throw new ZipDamage();
                }
            } else if (count < 0) {
                check();
            }
            return count;
        }

        @Override
        public long skip(long wanted) throws IOException {
            byte[] passed = new byte[Math.clamp(wanted, 0, 8192)];
            return Math.max(0, read(passed, 0, passed.length));
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        void finish() throws IOException {
            transferTo(java.io.OutputStream.nullOutputStream());
            check();
        }

        private void check() throws IOException {
            if (left != 0 || checksum.getValue() != entry.getCrc()) {
                throw new ZipDamage();
            }
        }
    }
}
