package fr.palmares.app;

import fr.palmares.journal.CallFolder;
import fr.palmares.journal.CallLock;
import fr.palmares.journal.Durable;
import fr.palmares.journal.EventObjects;
import fr.palmares.journal.FileJournal;
import fr.palmares.journal.JournalLine;
import fr.palmares.journal.ObjectStore;
import fr.palmares.model.Broken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A journal that takes another's place, of which nothing may stay on the disk. It does so in one
 * move: before it nothing changed; after it, what is left to delete is deleted, at the next opening
 * at the latest, for a file says that this is owed until it is done.
 */
final class RewrittenJournal {
    private static final String NEW = ".palmares-journal.new";
    private static final String OWED = ".palmares-erasing";

    /** What is owed where the address of a server stays. */
    private static final String SHARED = "erasing, shared\n";

    private RewrittenJournal() {}

    /** Where the new journal is written, beside the old one. */
    static Path place(CallFolder folder) {
        return folder.path().resolve(NEW);
    }

    /** Puts the new journal in its place, in a call that is closed, and deletes the rest. */
    static void put(CallFolder folder) {
        put(folder, "erasing\n");
    }

    /** The same for a copy that goes on being shared: where stays known. */
    static void putShared(CallFolder folder) {
        put(folder, SHARED);
    }

    private static void put(CallFolder folder, String owed) {
        CallLock lock = CallLock.take(folder);
        try (lock) {
            Durable.write(folder.path().resolve(OWED), owed.getBytes(StandardCharsets.US_ASCII));
            Files.deleteIfExists(folder.tablesSeal());
            Files.move(
                    place(folder),
                    folder.journal(),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
            Durable.forceFolder(folder.path());
            erase(folder);
        } catch (IOException e) {
            throw new Broken("broken.folder.write", e, folder.path().toString());
        }
    }

    /**
     * Ends what was interrupted, by whoever has the lock: before the move the new journal goes,
     * after it the rest of the old one.
     */
    static void finish(CallFolder folder) {
        try {
            if (Files.notExists(folder.path().resolve(OWED))) {
                return;
            }
            if (Files.exists(place(folder))) {
                Files.delete(place(folder));
                Files.delete(folder.path().resolve(OWED));
                return;
            }
            erase(folder);
        } catch (IOException e) {
            throw new Broken("broken.folder.write", e, folder.path().toString());
        }
    }

    private static void erase(CallFolder folder) throws IOException {
        boolean shared = Files.readString(folder.path().resolve(OWED)).equals(SHARED);
        try (Stream<Path> inside = Files.list(folder.path())) {
            for (Path one : inside.filter(f -> remembers(folder, f)).toList()) {
                if (!shared || !one.equals(SharedPlace.file(folder))) {
                    Files.delete(one);
                }
            }
        }
        delete(folder.backups());
        delete(folder.path().resolve("replaced"));
        objects(folder);
        Files.deleteIfExists(folder.path().resolve(OWED));
        Durable.forceFolder(folder.path());
    }

    /**
     * Whether a file of the program's holds what the old journal said: tables, cut ends, copies.
     */
    private static boolean remembers(CallFolder folder, Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file)
                && !file.equals(folder.journal())
                && !file.equals(folder.lock())
                && (name.startsWith("call.")
                        || name.endsWith(".cut")
                        || name.matches("palmares-.*-journal\\.jsonl")
                        || Durable.isTemporary(file));
    }

    /** Deletes the objects that the journal does not name. */
    private static void objects(CallFolder folder) throws IOException {
        ObjectStore objects = new ObjectStore(folder.objects());
        Set<String> named = new HashSet<>();
        try (FileJournal journal = FileJournal.open(folder.journal(), objects)) {
            journal.read(1, line -> named(line, named));
        }
        for (String name : objects.names()) {
            if (!named.contains(name)) {
                objects.remove(name);
            }
        }
    }

    private static void named(JournalLine line, Set<String> named) {
        named.add(line.object());
        line.events().forEach(e -> named.addAll(EventObjects.of(e.event())));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            List<Path> deepest = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path one : deepest) {
                Files.delete(one);
            }
        }
    }
}
