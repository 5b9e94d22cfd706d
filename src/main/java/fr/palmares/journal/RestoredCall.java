package fr.palmares.journal;

import fr.palmares.journal.BackupManifest.Piece;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A call made again from a backup. Objects come first, then one move puts the journal in its place:
 * until then the folder holds what it held, from then on what the backup holds. The caller has the
 * call's lock.
 */
public final class RestoredCall {
    private RestoredCall() {}

    /**
     * Restores.
     *
     * @param aside where the journal that is replaced is kept, with objects that had changed; made
     *     only when there is something to keep
     * @return {@code aside}, if something was kept there
     * @throws DamagedException when the backup changed, or does not hold together; nothing the call
     *     rests on was touched
     */
    public static Optional<Path> put(BackupContent backup, CallFolder folder, Path aside)
            throws IOException {
        return put(backup, folder, aside, FileOpener.DISK);
    }

    static Optional<Path> put(
            BackupContent backup, CallFolder folder, Path aside, FileOpener opener)
            throws IOException {
        BackupFile.check(backup);
        ObjectStore objects = new ObjectStore(folder.objects(), opener);
        Files.createDirectories(folder.path());
        boolean[] kept = {false};
        for (Piece object : backup.manifest().objects()) {
            kept[0] |= put(backup, object.hash(), objects, aside, opener);
        }
        Durable.replace(
                folder.journal(),
                temporary -> {
                    try (InputStream in = backup.journal()) {
                        Durable.fill(temporary, in, opener);
                    }
                    check(backup.manifest(), temporary, objects);
                    kept[0] |= keepJournal(folder.journal(), aside, opener);
                },
                opener);
        return kept[0] ? Optional.of(aside) : Optional.empty();
    }

    /** Whether an object had to be kept aside because it was not what its name says. */
    private static boolean put(
            BackupContent backup, String name, ObjectStore objects, Path aside, FileOpener opener)
            throws IOException {
        Path file = objects.folder().resolve(name);
        boolean there = Files.exists(file);
        try {
            objects.verify(name);
            return false;
        } catch (DamagedException e) {
            if (there) {
                keep(file, aside.resolve("objects").resolve(name), opener);
            }
            try (InputStream in = backup.object(name)) {
                objects.put(name, in);
            }
            return there;
        }
    }

    private static void check(BackupManifest manifest, Path journal, ObjectStore objects)
            throws IOException {
        long[] last = {0};
        String[] head = {Hashes.NONE};
        try (InputStream in = Files.newInputStream(journal)) {
            JournalLines.read(
                    in,
                    1,
                    objects::read,
                    line -> {
                        last[0] = line.seq();
                        head[0] = line.hash();
                    });
        } catch (DamagedLineException e) {
            throw new DamagedException("a backup of a damaged journal, row " + e.row(), e);
        }
        if (last[0] != manifest.entries() || !head[0].equals(manifest.head())) {
            throw new DamagedException("a backup whose journal ends elsewhere");
        }
    }

    private static boolean keepJournal(Path journal, Path aside, FileOpener opener)
            throws IOException {
        if (!Files.exists(journal)) {
            return false;
        }
        keep(journal, aside.resolve("journal.jsonl"), opener);
        return true;
    }

    /** A copy, so that the call stays whole until the one move. */
    private static void keep(Path file, Path copy, FileOpener opener) throws IOException {
        Files.createDirectories(Durable.folderOf(copy));
        try (InputStream in = Files.newInputStream(file, StandardOpenOption.READ)) {
            Durable.replace(copy, temporary -> Durable.fill(temporary, in, opener), opener);
        }
        if (Files.mismatch(file, copy) >= 0) {
            throw new IOException("what is to be kept could not be copied");
        }
        Files.setLastModifiedTime(copy, Files.getLastModifiedTime(file));
    }
}
