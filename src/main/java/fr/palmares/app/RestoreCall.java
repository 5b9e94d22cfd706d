package fr.palmares.app;

import fr.palmares.journal.BackupContent;
import fr.palmares.journal.BackupFile;
import fr.palmares.journal.BackupManifest;
import fr.palmares.journal.BackupStore;
import fr.palmares.journal.CallFolder;
import fr.palmares.journal.CallLock;
import fr.palmares.journal.CallSnapshot;
import fr.palmares.journal.DamagedException;
import fr.palmares.journal.DeviceKeys;
import fr.palmares.journal.ObjectStore;
import fr.palmares.journal.RestoredCall;
import fr.palmares.model.Broken;
import fr.palmares.model.JournalMark;
import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A call made again from a backup, in a folder of its own or over what a folder holds. */
public final class RestoreCall {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'-'HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** What a call's folder may hold when its journal is lost. */
    private static final Set<String> OF_A_CALL = Set.of("objects", "backups", "replaced");

    private RestoreCall() {}

    /**
     * What was done.
     *
     * @param backup what the call now holds
     * @param replaced the folder where what it held before is kept, if it held anything
     * @param shared whether the folder is a shared call's: its server brings back what was taken
     *     away
     */
    public record Restored(Backups.Backup backup, Optional<Path> replaced, boolean shared) {}

    /**
     * Restores a backup. The call must not be open. The next opening draws a new identity for this
     * computer, so that what it writes never collides with what the replaced journal says.
     *
     * @param file a file that {@code backup} wrote, or one of a call's {@code backups/}
     * @throws Refused when it is no backup or damaged, when the folder is another call's or holds
     *     something else, or is open; nothing changed then
     * @throws Broken when it cannot be written; the call is as before, or restored
     */
    public static Restored restore(AppContext context, Path file, Path call) {
        CallFolder folder = new CallFolder(call);
        try (BackupContent backup = BackupFile.openAny(file)) {
            return into(context, file, backup, folder);
        } catch (DamagedException e) {
            throw new Refused("refused.restore.damaged", file.toString()).because(e);
        } catch (NoSuchFileException e) {
            throw new Refused(
                            Place.file(String.valueOf(file.getFileName())), "refused.file.missing")
                    .because(e);
        } catch (IOException e) {
            throw new Broken("broken.restore", e, file.toString(), folder.path().toString());
        }
    }

    private static Restored into(
            AppContext context, Path file, BackupContent backup, CallFolder folder)
            throws IOException {
        boolean made = Files.notExists(folder.path());
        if (!made) {
            checkFree(folder, backup.manifest());
        }
        Files.createDirectories(folder.path());
        Path aside = aside(context, folder);
        CallLock lock = CallLock.take(folder);
        try (lock) {
            Optional<Path> replaced;
            try {
                // before the one move: a number must never be used twice under one name
                new DeviceKeys(context.home()).forget(backup.manifest().call(), folder.path());
                Files.deleteIfExists(folder.tablesSeal());
                replaced = RestoredCall.put(backup, folder, aside);
            } catch (IOException | RuntimeException e) {
                if (made) {
                    CallOpening.unmake(folder, true);
                }
                throw e;
            }
            Files.deleteIfExists(folder.tablesFile());
            newest(context, backup.manifest(), folder);
            return new Restored(
                    Backups.Backup.of(file, backup.manifest()), replaced, SharedPlace.is(folder));
        }
    }

    /** What was restored is the newest backup from now on, whatever longer ones there are. */
    private static void newest(AppContext context, BackupManifest restored, CallFolder folder)
            throws IOException {
        new BackupStore(folder)
                .make(
                        new CallSnapshot(
                                folder,
                                restored.call(),
                                new JournalMark(
                                        restored.entries(), restored.head(), restored.last()),
                                restored.bytes(),
                                new ObjectStore(folder.objects()).names()),
                        Backups.Reason.RESTORE.code(),
                        context.clock().instant());
    }

    private static Path aside(AppContext context, CallFolder folder) {
        String stamp = STAMP.format(context.clock().instant());
        Path all = folder.path().resolve("replaced");
        Path aside = all.resolve(stamp);
        for (int i = 2; Files.exists(aside); i++) {
            aside = all.resolve(stamp + "-" + i);
        }
        return aside;
    }

    private static void checkFree(CallFolder folder, BackupManifest backup) throws IOException {
        if (folder.isCall()) {
            Optional<String> other = CallIdentity.of(folder);
            if (other.isPresent() && !other.get().equals(backup.call())) {
                throw new Refused("refused.restore.otherCall", folder.path().toString());
            }
            return;
        }
        try (Stream<Path> inside = Files.list(folder.path())) {
            if (inside.map(f -> f.getFileName().toString()).anyMatch(n -> !ofACall(n))) {
                throw new Refused("refused.folder.occupied", folder.path().toString());
            }
        }
    }

    private static boolean ofACall(String name) {
        return name.startsWith(".") || name.startsWith("call.") || OF_A_CALL.contains(name);
    }
}
