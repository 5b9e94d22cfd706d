package fr.palmares.app;

import fr.palmares.app.ArchiveManifest.Item;
import fr.palmares.journal.CallFolder;
import fr.palmares.journal.CallLock;
import fr.palmares.journal.DamagedException;
import fr.palmares.journal.DeviceKey;
import fr.palmares.journal.FileJournal;
import fr.palmares.journal.ObjectStore;
import fr.palmares.model.Broken;
import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import fr.palmares.storage.CallTables;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An archive opened or verified. It is read where it lies; the call in it is unpacked into the
 * program's data for as long as it is open, and nothing can be written into it.
 */
public final class OpenArchive {
    private OpenArchive() {}

    /**
     * An archive that holds in every part.
     *
     * @param hash SHA-256 of its manifest
     * @param events signed events of its journal, all verified
     */
    public record Report(
            String call,
            String name,
            String hash,
            String head,
            long entries,
            long events,
            int files) {}

    /** Whether a file says of itself that it is an archive. */
    public static boolean is(Path file) {
        return ArchiveFile.is(file);
    }

    /**
     * Opens an archive at one of its rounds, for reading.
     *
     * @param round the round's code; "" for the latest open one, or the last
     * @throws Refused when it is no archive or was changed, or is open already
     */
    public static CallSession open(AppContext context, Path file, String round, Progress progress) {
        Path all = context.home().resolve("archives");
        sweep(all);
        try (ArchiveFile archive = ArchiveFile.open(file)) {
            Path place = all.resolve(archive.hash().substring(0, 16));
            CallFolder folder = new CallFolder(place);
            if (Files.isDirectory(place)) {
                // what could be swept was: this one is open
                CallLock.take(folder).close();
            }
            try {
                unpack(archive, place, progress);
                return CallOpening.openReadOnly(
                        context,
                        place,
                        round,
                        new CallSession.Archive(
                                file, archive.manifest().made(), () -> delete(place)));
            } catch (IOException | RuntimeException e) {
                delete(place);
                throw e;
            }
        } catch (DamagedException e) {
            throw damaged(file, e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /**
     * Verifies an archive: its signature, each file, and the call in it from end to end.
     *
     * @throws Refused naming what does not hold
     */
    public static Report verify(AppContext context, Path file, Progress progress) {
        Path place = null;
        try (ArchiveFile archive = ArchiveFile.open(file)) {
            Files.createDirectories(context.home());
            place = Files.createTempDirectory(context.home(), "verify-");
            unpack(archive, place, progress);
            return check(archive, new CallFolder(place));
        } catch (DamagedException e) {
            throw damaged(file, e);
        } catch (IOException e) {
            throw unreadable(file, e);
        } finally {
            if (place != null) {
                delete(place);
            }
        }
    }

    private static Report check(ArchiveFile archive, CallFolder folder) {
        ArchiveManifest manifest = archive.manifest();
        ObjectStore objects = new ObjectStore(folder.objects());
        long[] events = {0};
        try (FileJournal journal = FileJournal.open(folder.journal(), objects);
                CallTables tables = CallTables.temporary(journal, objects)) {
            Map<String, String> devices = tables.devices();
            Map<String, DeviceKey> keys = DeviceKey.all(devices);
            journal.read(
                    1,
                    line -> {
                        Signatures.check(line, keys);
                        events[0] += line.events().size();
                    });
            if (!journal.mark().head().equals(manifest.head())
                    || journal.mark().entries() != manifest.entries()
                    || !devices.containsValue(manifest.publicKey())
                    || tables.call().filter(c -> c.id().equals(manifest.call())).isEmpty()) {
                throw new DamagedException(ArchiveManifest.JOURNAL);
            }
        }
        return new Report(
                manifest.call(),
                manifest.name(),
                archive.hash(),
                manifest.head(),
                manifest.entries(),
                events[0],
                manifest.files().size());
    }

    /** The call's own files into a folder; the others are read and held against the manifest. */
    private static void unpack(ArchiveFile archive, Path place, Progress progress)
            throws IOException {
        Files.createDirectories(place.resolve("objects"));
        archive.read(item -> target(item, place), progress);
    }

    private static OutputStream target(Item item, Path place) throws IOException {
        return item.ofTheCall()
                ? Files.newOutputStream(place.resolve(item.path().substring("call/".length())))
                : OutputStream.nullOutputStream();
    }

    private static Refused damaged(Path file, DamagedException e) {
        return new Refused(
                        "refused.archive.damaged",
                        String.valueOf(file.getFileName()),
                        String.valueOf(e.getMessage()))
                .because(e);
    }

    private static RuntimeException unreadable(Path file, IOException e) {
        return e instanceof NoSuchFileException
                ? new Refused(
                                Place.file(String.valueOf(file.getFileName())),
                                "refused.file.missing")
                        .because(e)
                : new Broken("broken.folder.read", e, file.toString());
    }

    /** Deletes what a killed program left unpacked. */
    private static void sweep(Path all) {
        if (!Files.isDirectory(all)) {
            return;
        }
        try (Stream<Path> inside = Files.list(all)) {
            for (Path one : inside.filter(Files::isDirectory).toList()) {
                try {
                    CallLock.take(new CallFolder(one)).close();
                    delete(one);
                } catch (Refused e) {
                    // open: it is deleted when it is closed
                    System.getLogger(OpenArchive.class.getName())
                            .log(System.Logger.Level.DEBUG, "an archive is open");
                }
            }
        } catch (IOException e) {
            throw new Broken("broken.folder.read", e, all.toString());
        }
    }

    static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            List<Path> deepest = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path one : deepest) {
                Files.deleteIfExists(one);
            }
        } catch (IOException e) {
            throw new Broken("broken.folder.write", e, folder.toString());
        }
    }
}
