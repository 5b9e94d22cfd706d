package fr.palmares.journal;

import fr.palmares.model.Broken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * The private keys of this computer, one for each call and folder, kept in the user's application
 * data and readable by the user alone. A folder that was copied or moved finds no key and draws a
 * new one, so that two copies never write under one name.
 */
public final class DeviceKeys {
    private final Path folder;

    public DeviceKeys(Path home) {
        this.folder = home.resolve("devices");
    }

    private record Stored(String publicKey, String privateKey) {}

    /**
     * The identity for a call in a folder; drawn and kept when there is none yet.
     *
     * @throws Broken when it cannot be kept
     */
    public Device of(String callId, Path callFolder) {
        Path file = file(callId, callFolder);
        try {
            return load(file);
        } catch (NoSuchFileException e) {
            return drawn(file);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            // unreadable: a new identity is always safe, the old one stays aside
            return drawn(file);
        }
    }

    /** Forgets the identity, so that the next opening draws a new one (after a restore). */
    public void forget(String callId, Path callFolder) {
        try {
            Files.deleteIfExists(file(callId, callFolder));
        } catch (IOException e) {
            throw new Broken("broken.device", e, folder.toString());
        }
    }

    private Path file(String callId, Path callFolder) {
        String place = callId + "\u001f" + callFolder.toAbsolutePath().normalize();
        return folder.resolve(
                Hashes.hex(place.getBytes(StandardCharsets.UTF_8)).substring(0, 32) + ".json");
    }

    private static Device load(Path file) throws IOException, GeneralSecurityException {
        Stored stored = Json.read(Files.readAllBytes(file), Stored.class);
        KeyFactory keys = KeyFactory.getInstance("Ed25519");
        Base64.Decoder decoder = Base64.getUrlDecoder();
        return new Device(
                keys.generatePublic(new X509EncodedKeySpec(decoder.decode(stored.publicKey()))),
                keys.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(stored.privateKey()))));
    }

    private Device drawn(Path file) {
        Device device = Device.draw();
        try {
            Files.createDirectories(folder);
            restrict(folder, "rwx------");
            Stored stored =
                    new Stored(device.publicKey(), Device.encode(device.privateKey().getEncoded()));
            Durable.write(file, Json.bytes(stored));
            restrict(file, "rw-------");
            return device;
        } catch (IOException e) {
            throw new Broken("broken.device", e, folder.toString());
        }
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
