package fr.palmares.app;

import fr.palmares.app.ArchiveManifest.Item;
import fr.palmares.journal.DamagedException;
import fr.palmares.journal.Device;
import fr.palmares.journal.Hashes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * An archive for reading: a ZIP with {@code palmares-archive.json}, its signature {@code
 * palmares-archive.sig}, and the files that the manifest names. Nothing is taken from it that is
 * not what the manifest says.
 */
final class ArchiveFile implements AutoCloseable {
    static final String MANIFEST = "palmares-archive.json";
    static final String SIGNATURE = "palmares-archive.sig";
    private static final int LARGEST_MANIFEST = 64 << 20;

    private final ZipFile zip;
    private final ArchiveManifest manifest;
    private final String hash;

    private ArchiveFile(ZipFile zip, ArchiveManifest manifest, String hash) {
        this.zip = zip;
        this.manifest = manifest;
        this.hash = hash;
    }

    /** Whether a file says of itself that it is an archive. */
    static boolean is(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(MANIFEST) != null && zip.getEntry(SIGNATURE) != null;
        } catch (IOException e) {
            return false; // another kind of file, whatever it is
        }
    }

    /**
     * Opens an archive and checks its manifest's signature.
     *
     * @throws DamagedException when it is none, or its manifest changed
     */
    static ArchiveFile open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new DamagedException("not an archive", e);
        }
        try {
            byte[] bytes = small(zip, MANIFEST);
            ArchiveManifest manifest = ArchiveManifest.read(bytes);
            String signature = new String(small(zip, SIGNATURE), StandardCharsets.US_ASCII).strip();
            if (!Device.verify(bytes, signature, manifest.publicKey())) {
                throw new DamagedException("a manifest that is not signed by whom it names");
            }
            return new ArchiveFile(zip, manifest, Hashes.hex(bytes));
        } catch (IllegalArgumentException e) {
            zip.close();
            throw new DamagedException("not an archive", e);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static byte[] small(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new DamagedException("an archive without " + name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(LARGEST_MANIFEST);
        } catch (ZipException e) {
            throw new DamagedException("a damaged archive", e);
        }
    }

    ArchiveManifest manifest() {
        return manifest;
    }

    /** SHA-256 of the manifest, which names everything else. */
    String hash() {
        return hash;
    }

    /** What takes a file's content. */
    @FunctionalInterface
    interface Place {
        OutputStream of(Item item) throws IOException;
    }

    /**
     * Reads every file, each to its place, and compares it with the manifest.
     *
     * @throws DamagedException naming the file that is missing, added or changed
     */
    void read(Place places, Progress progress) throws IOException {
        Map<String, Item> named = new HashMap<>();
        manifest.files().forEach(i -> named.put(i.path(), i));
        for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
            if (!named.containsKey(entry.getName())
                    && !entry.getName().equals(MANIFEST)
                    && !entry.getName().equals(SIGNATURE)) {
                throw new DamagedException(entry.getName());
            }
        }
        long done = 0;
        for (Item item : manifest.files()) {
            progress.check();
            progress.at("progress.archive", ++done, manifest.files().size());
            try (OutputStream out = places.of(item)) {
                copy(item, out);
            }
        }
    }

    private void copy(Item item, OutputStream out) throws IOException {
        ZipEntry entry = zip.getEntry(item.path());
        if (entry == null) {
            throw new DamagedException(item.path());
        }
        MessageDigest digest = Hashes.sha256();
        long left = item.bytes();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry);
                OutputStream both = new DigestOutputStream(out, digest)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                left -= n;
                if (left < 0) {
                    throw new DamagedException(item.path());
                }
                both.write(buffer, 0, n);
            }
        } catch (ZipException e) {
            throw new DamagedException(item.path(), e);
        }
        if (left != 0 || !Hashes.hex(digest).equals(item.hash())) {
            throw new DamagedException(item.path());
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
