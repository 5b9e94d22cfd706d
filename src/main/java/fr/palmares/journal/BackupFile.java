package fr.palmares.journal;

import fr.palmares.journal.BackupManifest.Piece;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A backup as one file that needs nothing else: a ZIP with the manifest, {@code journal.jsonl} and
 * the objects. It is not encrypted.
 */
public final class BackupFile implements BackupContent {
    private static final String MANIFEST = "palmares-backup.json";
    private static final String JOURNAL = "journal.jsonl";
    private static final String OBJECTS = "objects/";

    /** A manifest names what lies in a call; more than this is none. */
    private static final int LARGEST_MANIFEST = 64 << 20;

    private final ZipFile zip;
    private final BackupManifest manifest;

    private BackupFile(ZipFile zip, BackupManifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens a file.
     *
     * @throws DamagedException when it is no backup, or its manifest changed
     */
    public static BackupFile open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new DamagedException("not a backup", e);
        }
        try {
            return new BackupFile(zip, BackupManifest.read(manifest(zip)));
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static byte[] manifest(ZipFile zip) throws IOException {
        try (InputStream in = stream(zip, MANIFEST)) {
            byte[] bytes = in.readNBytes(LARGEST_MANIFEST);
            if (bytes.length == LARGEST_MANIFEST) {
                throw new DamagedException("not a backup's manifest");
            }
            // the ZIP's own check: a changed name of the call would else pass for another call's
            // backup
            CRC32 crc = new CRC32();
            crc.update(bytes);
            if (crc.getValue() != zip.getEntry(MANIFEST).getCrc()) {
                throw new DamagedException("a damaged manifest");
            }
            return bytes;
        } catch (ZipException e) {
            throw new DamagedException("a damaged manifest", e);
        }
    }

    private static InputStream stream(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new DamagedException("a backup without " + name);
        }
        return zip.getInputStream(entry);
    }

    /** Writes a backup as one file, read again before it takes its place. */
    public static void write(BackupContent content, Path file) throws IOException {
        write(content, file, FileOpener.DISK);
    }

    static void write(BackupContent content, Path file, FileOpener opener) throws IOException {
        Durable.replace(
                file,
                temporary -> {
                    try (FileChannel channel = opener.open(temporary, StandardOpenOption.WRITE);
                            ZipOutputStream zip =
                                    new ZipOutputStream(
                                            new BufferedOutputStream(
                                                    Channels.newOutputStream(channel), 1 << 16))) {
                        fill(content, zip);
                    }
                    try (BackupFile written = open(temporary)) {
                        check(written);
                    }
                },
                opener);
    }

    private static void fill(BackupContent content, ZipOutputStream zip) throws IOException {
        BackupManifest manifest = content.manifest();
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(Json.bytes(manifest));
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry(JOURNAL));
        try (InputStream in = content.journal()) {
            in.transferTo(zip);
        }
        zip.closeEntry();
        for (Piece object : manifest.objects()) {
            zip.putNextEntry(new ZipEntry(OBJECTS + object.hash()));
            try (InputStream in = content.object(object.hash())) {
                in.transferTo(zip);
            }
            zip.closeEntry();
        }
    }

    /**
     * Reads all of a backup and compares it with what its manifest says.
     *
     * @throws DamagedException when any of it changed
     */
    static void check(BackupContent content) throws IOException {
        BackupManifest manifest = content.manifest();
        try (InputStream in = content.journal()) {
            same(in, manifest.hash());
        }
        for (Piece object : manifest.objects()) {
            try (InputStream in = content.object(object.hash())) {
                same(in, object.hash());
            }
        }
    }

    private static void same(InputStream in, String hash) throws IOException {
        MessageDigest digest = Hashes.sha256();
        try {
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
        } catch (ZipException | java.io.EOFException e) {
            throw new DamagedException("a damaged entry", e);
        }
        if (!Hashes.hex(digest).equals(hash)) {
            throw new DamagedException("an entry that is not what was written");
        }
    }

    @Override
    public BackupManifest manifest() {
        return manifest;
    }

    @Override
    public InputStream journal() throws IOException {
        return stream(zip, JOURNAL);
    }

    @Override
    public InputStream object(String name) throws IOException {
        return stream(zip, OBJECTS + name);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Whether a file begins as a ZIP does. */
    public static boolean looksLikeOne(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(4);
            return first.length == 4 && first[0] == 'P' && first[1] == 'K' && first[2] == 3;
        }
    }

    /**
     * Opens a backup: a file that {@link #write} made, or a manifest in a call's {@code backups/}.
     *
     * @throws DamagedException when it is neither, or changed
     */
    public static BackupContent openAny(Path file) throws IOException {
        if (looksLikeOne(file)) {
            return open(file);
        }
        Path folder = Durable.folderOf(file);
        if (!String.valueOf(folder.getFileName()).equals("backups")) {
            throw new DamagedException("not a backup");
        }
        return new BackupStore(new CallFolder(Durable.folderOf(folder)))
                .open(BackupStore.load(file));
    }
}
