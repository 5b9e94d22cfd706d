package fr.palmares.exchange;

import fr.palmares.journal.Device;
import fr.palmares.journal.DossierRecords;
import fr.palmares.journal.Json;
import fr.palmares.model.Dossier;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a package: a ZIP inside an age file. {@code package.json} comes first, then who signed it,
 * the dossiers, the attachments; nothing is ever held in memory whole but the dossiers' texts.
 */
public final class PackageWriter {
    static final String MANIFEST = "package.json";
    static final String SIGNATURE = "signature.json";
    static final String DOSSIERS = "dossiers.jsonl";
    static final String OBJECTS = "objects/";

    private PackageWriter() {}

    /** Where the content of an attachment comes from. */
    @FunctionalInterface
    public interface Objects {
        InputStream open(String hash) throws IOException;
    }

    /** The bytes of a manifest; their SHA-256 is the package's hash. */
    public static byte[] bytes(Manifest manifest) {
        return Json.bytes(manifest);
    }

    /**
     * Writes a package to a file.
     *
     * @param device the coordinator's, which signs
     * @param dossiers those the manifest names, in its order
     */
    public static void write(
            Path file,
            String passphrase,
            Manifest manifest,
            Device device,
            Collection<Dossier> dossiers,
            Objects objects)
            throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 17);
                ZipOutputStream zip =
                        new ZipOutputStream(Age.seal(out, passphrase), StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.BEST_SPEED);
            byte[] bytes = bytes(manifest);
            put(zip, MANIFEST, bytes);
            put(zip, SIGNATURE, Json.bytes(new Signed(device.publicKey(), device.sign(bytes))));
            put(zip, DOSSIERS, DossierRecords.write(dossiers));
            List<String> hashes =
                    manifest.files().stream().map(Manifest.FileEntry::object).distinct().toList();
            for (String hash : hashes) {
                zip.putNextEntry(new ZipEntry(OBJECTS + hash));
                try (InputStream content = objects.open(hash)) {
                    content.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
