package fr.palmares.exchange;

import fr.palmares.journal.DamagedException;
import fr.palmares.journal.Device;
import fr.palmares.journal.DossierRecords;
import fr.palmares.journal.Hashes;
import fr.palmares.journal.Json;
import fr.palmares.model.Dossier;
import fr.palmares.model.Refused;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Reads a package. Every entry must be one that the manifest names, once, with its size and hash;
 * nothing is unpacked under a name from outside.
 */
public final class PackageReader {
    /** Bytes of a manifest or of the dossiers' texts that are read at most. */
    private static final int MOST_TEXT = 400 << 20;

    private PackageReader() {}

    /** Takes the content of an attachment and says under which hash it was kept. */
    @FunctionalInterface
    public interface Keeper {
        String keep(InputStream content) throws IOException;
    }

    /**
     * A package that holds in every part.
     *
     * @param hash of its manifest
     * @param coordinator public key of who signed it
     * @param dossiers by number, in the manifest's order
     */
    public record Opened(
            Manifest manifest, String hash, String coordinator, Map<String, Dossier> dossiers) {}

    /**
     * Reads a package from end to end.
     *
     * @param checked is told the manifest before anything is kept, and may refuse it
     * @param keeper takes each attachment
     * @throws Refused when the passphrase is another, or anything in the file is not what was
     *     written
     */
    public static Opened read(
            Path file, String passphrase, Consumer<Manifest> checked, Keeper keeper)
            throws IOException {
        String name = String.valueOf(file.getFileName());
        try {
            return tried(file, passphrase, checked, keeper);
        } catch (WrongPassphraseException e) {
            throw new Refused("refused.package.passphrase", name);
        } catch (SealedFileException | ZipException | DamagedException e) {
            throw new Refused("refused.package.damaged", name).because(e);
        } catch (java.io.EOFException e) {
            throw new Refused("refused.package.damaged", name).because(e);
        }
    }

    private static Opened tried(
            Path file, String passphrase, Consumer<Manifest> checked, Keeper keeper)
            throws IOException {
        String typed = passphrase.strip();
        try {
            return opened(file, typed, checked, keeper);
        } catch (WrongPassphraseException e) {
            String meant = Words.normalised(typed);
            if (meant.equals(typed)) {
                throw e;
            }
            return opened(file, meant, checked, keeper);
        }
    }

    private static Opened opened(
            Path file, String passphrase, Consumer<Manifest> checked, Keeper keeper)
            throws IOException {
        try (InputStream in = Wrapped.open(file, Wrapped.PACKAGE);
                InputStream plain = Age.open(in, passphrase);
                ZipInputStream zip = new ZipInputStream(plain, StandardCharsets.UTF_8)) {
            byte[] bytes = text(zip, PackageWriter.MANIFEST);
            Signed signed = Json.read(text(zip, PackageWriter.SIGNATURE), Signed.class);
            if (!Device.verify(bytes, signed.signature(), signed.publicKey())) {
                throw new SealedFileException("the coordinator's signature does not hold");
            }
            Manifest manifest = Json.read(bytes, Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new Refused("refused.format.newer", manifest.format(), Manifest.FORMAT);
            }
            checked.accept(manifest);
            Map<String, Dossier> dossiers = dossiers(manifest, text(zip, PackageWriter.DOSSIERS));
            objects(manifest, zip, keeper);
            // to the last byte: the age file's end is what says that nothing was cut off
            plain.transferTo(java.io.OutputStream.nullOutputStream());
            return new Opened(manifest, Hashes.hex(bytes), signed.publicKey(), dossiers);
        }
    }

    private static byte[] text(ZipInputStream zip, String wanted) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(wanted)) {
            throw new SealedFileException("without " + wanted);
        }
        byte[] bytes = zip.readNBytes(MOST_TEXT);
        if (zip.read() >= 0) {
            throw new SealedFileException(wanted + " is too long");
        }
        return bytes;
    }

    private static Map<String, Dossier> dossiers(Manifest manifest, byte[] bytes)
            throws IOException {
        Set<String> hashes =
                manifest.dossiers().stream().map(Manifest.Entry::hash).collect(Collectors.toSet());
        Map<String, Dossier> found = DossierRecords.read(bytes, hashes);
        Map<String, Dossier> dossiers = new LinkedHashMap<>();
        for (Manifest.Entry entry : manifest.dossiers()) {
            Dossier dossier = found.get(entry.hash());
            if (dossier == null || !dossier.number().equals(entry.number())) {
                throw new SealedFileException("a dossier is missing or another");
            }
            dossiers.put(entry.number(), dossier);
        }
        return dossiers;
    }

    private static void objects(Manifest manifest, ZipInputStream zip, Keeper keeper)
            throws IOException {
        Map<String, Long> expected = new HashMap<>();
        manifest.files().forEach(f -> expected.put(f.object(), f.bytes()));
        Set<String> seen = new HashSet<>();
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName();
            String hash =
                    name.startsWith(PackageWriter.OBJECTS)
                            ? name.substring(PackageWriter.OBJECTS.length())
                            : "";
            Long bytes = expected.get(hash);
            if (bytes == null || !seen.add(hash)) {
                throw new SealedFileException("an entry that the manifest does not name");
            }
            if (!keeper.keep(new Bounded(zip, bytes)).equals(hash)) {
                throw new SealedFileException("an attachment is not what its hash says");
            }
        }
        List<String> missing = expected.keySet().stream().filter(h -> !seen.contains(h)).toList();
        if (!missing.isEmpty()) {
            throw new SealedFileException("an attachment is missing");
        }
    }

    /** An entry that must not be longer than the manifest says; it cannot be closed. */
    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long bytes) {
            super(in);
            this.left = bytes;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new SealedFileException("an attachment is longer than it says");
            }
            return read;
        }

        @Override
        public void close() {
            // the archive goes on behind it
        }
    }
}
