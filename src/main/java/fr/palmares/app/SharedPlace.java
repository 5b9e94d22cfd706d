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
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a call is shared, kept in its folder: an address, never a password. It goes when the call
 * is purged or anonymised, and is in no backup: what is made from one is not shared by itself.
 */
final class SharedPlace {
    private SharedPlace() {}

    /** The numbers are missing where nothing was sent yet, the print where nothing was read. */
    private record Kept(
            String address,
            @Nullable Map<String, Long> there,
            @Nullable String print,
            @Nullable String at) {}

    static Path file(CallFolder folder) {
        return folder.path().resolve("call.shared");
    }

    /**
     * The address that the call was shared at.
     *
     * @throws Refused when it was not shared, or the file is not what was written
     */
    static ServerAddress of(CallFolder folder) {
        return ServerAddress.parse(read(folder).address());
    }

    /** Whether the call was shared. */
    static boolean is(CallFolder folder) {
        return Files.exists(file(folder));
    }

    /** Last number of each computer that the server held, when that was last heard. */
    static Map<String, Long> there(CallFolder folder) {
        Map<String, Long> there = read(folder).there();
        return there == null ? Map.of() : there;
    }

    /** What a juror read there last, told from anything else; "" for nothing. */
    static String print(CallFolder folder) {
        return Objects.requireNonNullElse(read(folder).print(), "");
    }

    /** When the server took what was done here last, on a juror's computer. */
    static Optional<Instant> at(CallFolder folder) {
        return Optional.ofNullable(read(folder).at()).map(Instant::parse);
    }

    private static Kept read(CallFolder folder) {
        try {
            return Json.read(Files.readAllBytes(file(folder)), Kept.class);
        } catch (NoSuchFileException e) {
            throw new Refused("refused.share.notShared", folder.path().toString());
        } catch (IOException e) {
            throw new Broken("broken.object.read", e, "call.shared");
        }
    }

    static void keep(CallFolder folder, ServerAddress address) {
        keep(folder, address, Map.of());
    }

    /** Keeps the address, and what the server holds, so that what waits can be told without it. */
    static void keep(CallFolder folder, ServerAddress address, Map<String, Long> there) {
        keep(folder, new Kept(address.text(), there, null, null));
    }

    /**
     * The same on a juror's computer.
     *
     * @param print what was read there, "" for nothing
     * @param at when the server took what was done here
     */
    static void keep(
            CallFolder folder,
            ServerAddress address,
            Map<String, Long> there,
            String print,
            Instant at) {
        keep(folder, new Kept(address.text(), there, print, at.toString()));
    }

    private static void keep(CallFolder folder, Kept what) {
        try {
            Files.createDirectories(folder.path());
            Durable.replace(file(folder), temporary -> Files.write(temporary, Json.bytes(what)));
        } catch (IOException e) {
            throw new Broken("broken.folder.write", e, folder.path().toString());
        }
    }
}
