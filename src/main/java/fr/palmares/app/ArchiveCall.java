package fr.palmares.app;

import fr.palmares.app.ArchiveManifest.Item;
import fr.palmares.journal.CallSnapshot;
import fr.palmares.journal.Durable;
import fr.palmares.journal.Event.CallArchived;
import fr.palmares.journal.Hashes;
import fr.palmares.journal.Json;
import fr.palmares.model.ArchiveMark;
import fr.palmares.model.Broken;
import fr.palmares.model.Refused;
import fr.palmares.text.Messages;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A call put away in one file: its journal and objects, every document and the workbook as they
 * stand, and a signed manifest that names each by its hash. It can be verified by itself, opened
 * for reading by this program, and read by any other that knows ZIP. It is not encrypted.
 */
public final class ArchiveCall {
    private final CallSession session;
    private final AppContext context;

    public ArchiveCall(CallSession session, AppContext context) {
        this.session = session;
        this.context = context;
    }

    /** A file of the archive before it is written. */
    @FunctionalInterface
    private interface Content {
        InputStream open() throws IOException;
    }

    /**
     * Writes the archive, reads it again, and notes in the journal that it was made.
     *
     * @param language of the documents in it
     * @return what was noted
     * @throws Refused when a round is open, in a juror's copy, or when something else is in the way
     * @throws Broken when it cannot be written; there is none then
     */
    public ArchiveMark write(Path out, Locale language, Progress progress) {
        KeepCall.coordinators(session);
        KeepCall.over(session);
        if (Files.isDirectory(out)) {
            throw new Refused("refused.export.folder", out.toString());
        }
        if (Files.exists(out) && !ArchiveFile.is(out)) {
            throw new Refused("refused.archive.inTheWay", out.toString());
        }
        Path beside = null;
        try {
            Files.createDirectories(context.home());
            beside = Files.createTempDirectory(context.home(), "archive-");
            documents(beside, language, progress);
            ArchiveMark mark = put(out, beside, language, progress);
            session.note(new CallArchived(mark));
            return mark;
        } catch (IOException | UncheckedIOException e) {
            throw new Broken("broken.export", e, out.toString());
        } finally {
            if (beside != null) {
                OpenArchive.delete(beside);
            }
        }
    }

    private void documents(Path beside, Locale language, Progress progress) {
        if (session.state().dossiers().isEmpty()) {
            return;
        }
        new PublishDocuments(session, context)
                .write(EnumSet.allOf(Paper.class), beside, language, progress);
        new ExportResults(session, context)
                .write(
                        beside.resolve(Messages.of(language).get("archive.workbook")),
                        language,
                        progress);
    }

    private ArchiveMark put(Path out, Path beside, Locale language, Progress progress)
            throws IOException {
        CallSnapshot now =
                session.with(
                        s -> {
                            try {
                                return CallSnapshot.of(
                                        s.folder(),
                                        session.state().call().id(),
                                        s.journal(),
                                        s.objects());
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
        Map<String, Content> contents = contents(now, beside, language);
        List<Item> items = new ArrayList<>();
        for (Map.Entry<String, Content> one : contents.entrySet()) {
            progress.check();
            items.add(item(one.getKey(), one.getValue()));
        }
        ArchiveManifest manifest =
                new ArchiveManifest(
                        ArchiveManifest.FORMAT,
                        now.call(),
                        session.state().call().name(),
                        session.now(),
                        now.mark().entries(),
                        now.mark().head(),
                        session.with(s -> s.device().publicKey()),
                        items);
        byte[] bytes = Json.bytes(manifest);
        String signature = session.with(s -> s.device().sign(bytes));
        Durable.replace(
                out.toAbsolutePath(),
                temporary -> {
                    fill(temporary, bytes, signature, contents);
                    // what cannot be read again is no archive
                    OpenArchive.verify(context, temporary, progress);
                });
        return new ArchiveMark(
                manifest.made(),
                Hashes.hex(bytes),
                manifest.entries(),
                manifest.head(),
                items.size(),
                items.stream().mapToLong(Item::bytes).sum());
    }

    private static Map<String, Content> contents(CallSnapshot now, Path beside, Locale language)
            throws IOException {
        Map<String, Content> contents = new LinkedHashMap<>();
        byte[] readme =
                Messages.of(language).get("archive.readme").getBytes(StandardCharsets.UTF_8);
        contents.put(ArchiveManifest.README, () -> new ByteArrayInputStream(readme));
        contents.put(ArchiveManifest.JOURNAL, () -> new Beginning(now));
        for (String name : now.objects()) {
            contents.put(
                    ArchiveManifest.OBJECTS + name,
                    () -> Files.newInputStream(now.folder().objects().resolve(name)));
        }
        try (Stream<Path> all = Files.walk(beside)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String path = beside.relativize(file).toString().replace('\\', '/');
                contents.put(ArchiveManifest.DOCUMENTS + path, () -> Files.newInputStream(file));
            }
        }
        return contents;
    }

    /** The lines of the journal that the snapshot knows. */
    private static final class Beginning extends java.io.FilterInputStream {
        private long left;

        Beginning(CallSnapshot now) throws IOException {
            super(Files.newInputStream(now.folder().journal()));
            left = now.bytes();
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? super.read() : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int n = super.read(bytes, from, (int) Math.min(length, left));
            left -= Math.max(n, 0);
            return n;
        }
    }

    private static Item item(String path, Content content) throws IOException {
        MessageDigest digest = Hashes.sha256();
        try (InputStream in = new DigestInputStream(content.open(), digest)) {
            long bytes = in.transferTo(OutputStream.nullOutputStream());
            return new Item(path, Hashes.hex(digest), bytes);
        }
    }

    private static void fill(
            Path file, byte[] manifest, String signature, Map<String, Content> contents)
            throws IOException {
        try (ZipOutputStream zip =
                new ZipOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            entry(zip, ArchiveFile.MANIFEST, new ByteArrayInputStream(manifest));
            entry(
                    zip,
                    ArchiveFile.SIGNATURE,
                    new ByteArrayInputStream(signature.getBytes(StandardCharsets.US_ASCII)));
            for (Map.Entry<String, Content> one : contents.entrySet()) {
                try (InputStream in = one.getValue().open()) {
                    entry(zip, one.getKey(), in);
                }
            }
        }
    }

    private static void entry(ZipOutputStream zip, String name, InputStream in) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        in.transferTo(zip);
        zip.closeEntry();
    }
}
