package fr.palmares.app;

import fr.palmares.journal.CallFolder;
import fr.palmares.journal.Durable;
import fr.palmares.journal.Json;
import fr.palmares.model.Broken;
import fr.palmares.model.Refused;
import fr.palmares.sharing.ServerAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Where a call is shared, kept in its folder: an address, never a password. It goes when the call
 * is purged or anonymised, and is in no backup: what is made from one is not shared by itself.
 */
final class SharedPlace {
    private SharedPlace() {}

    private record Kept(String address) {}

    private static Path file(CallFolder folder) {
        return folder.path().resolve("call.shared");
    }

    /**
     * The address that the call was shared at.
     *
     * @throws Refused when it was not shared, or the file is not what was written
     */
    static ServerAddress of(CallFolder folder) {
        try {
            return ServerAddress.parse(
                    Json.read(Files.readAllBytes(file(folder)), Kept.class).address());
        } catch (NoSuchFileException e) {
            throw new Refused("refused.share.notShared", folder.path().toString());
        } catch (IOException e) {
            throw new Broken("broken.object.read", e, "call.shared");
        }
    }

    static void keep(CallFolder folder, ServerAddress address) {
        try {
            Files.createDirectories(folder.path());
            Durable.replace(
                    file(folder),
                    temporary -> Files.write(temporary, Json.bytes(new Kept(address.text()))));
        } catch (IOException e) {
            throw new Broken("broken.folder.write", e, folder.path().toString());
        }
    }
}
