package fr.palmares.app;

import fr.palmares.journal.BackupStore;
import fr.palmares.journal.CallFolder;
import fr.palmares.journal.CallLock;
import fr.palmares.journal.DamagedException;
import fr.palmares.journal.DamagedLineException;
import fr.palmares.journal.DeviceKey;
import fr.palmares.journal.FileJournal;
import fr.palmares.journal.ObjectStore;
import fr.palmares.model.Refused;
import fr.palmares.storage.CallTables;
import fr.palmares.storage.Opening;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What of a call's folder is open: all of it, or after a failure none. */
record CallParts(
        CallFolder folder,
        CallLock lock,
        CallThread thread,
        FileJournal journal,
        ObjectStore objects,
        CallTables tables) {
    /**
     * Opens the files of a call.
     *
     * @throws Refused when another program has it open, or when its journal is damaged
     */
    static CallParts open(CallFolder folder) {
        CallLock lock = CallLock.take(folder);
        CallThread thread = new CallThread();
        try {
            return thread.call(
                    () -> {
                        RewrittenJournal.finish(folder);
                        ObjectStore objects = new ObjectStore(folder.objects());
                        sweep(objects);
                        FileJournal journal = FileJournal.open(folder.journal(), objects);
                        try {
                            CallTables tables = trusted(folder, journal, objects);
                            return new CallParts(folder, lock, thread, journal, objects, tables);
                        } catch (RuntimeException e) {
                            journal.close();
                            throw e;
                        }
                    });
        } catch (RuntimeException e) {
            thread.close();
            lock.close();
            if (e instanceof DamagedLineException damaged) {
                throw new Refused(
                        "refused.journal.damaged", folder.path().toString(), damaged.row());
            }
            if (e instanceof DamagedException) {
                throw new Refused("refused.call.damaged", folder.path().toString()).because(e);
            }
            throw e;
        }
    }

    /**
     * The tables, when every line that they did not hold before is signed by whom it names: whoever
     * chains the file anew can write lines, but not sign them.
     */
    private static CallTables trusted(CallFolder folder, FileJournal journal, ObjectStore objects) {
        CallTables tables = CallTables.open(folder, journal, objects);
        try {
            Map<String, DeviceKey> keys = DeviceKey.all(tables.devices());
            if (tables.held() < journal.mark().entries()) {
                journal.read(tables.held() + 1, line -> Signatures.check(line, keys));
            }
            return tables;
        } catch (RuntimeException e) {
            tables.distrust();
            throw e;
        }
    }

    /** Frees everything, even when one of them fails to close. */
    void close() {
        try (thread) {
            thread.run(
                    () -> {
                        try (lock;
                                journal) {
                            tables.close();
                        }
                    });
        }
    }

    /** The same after a failure, which stays the one that is told. */
    void closeAfter(RuntimeException cause) {
        try {
            close();
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    /** Keys of what the user should be told about this opening, most important first. */
    List<String> notices() {
        List<String> notices = new ArrayList<>();
        if (journal.endDamaged()) {
            notices.add("notice.journal.endDamaged");
        } else if (journal.torn().isPresent()) {
            notices.add("notice.journal.torn");
        }
        if (behindItsBackups()) {
            notices.add("notice.journal.behindBackup");
        }
        if (tables.opening() == Opening.AHEAD_OF_JOURNAL) {
            notices.add("notice.journal.behind");
        } else if (tables.opening() == Opening.REBUILT) {
            notices.add("notice.tables.rebuilt");
        } else if (tables.opening() == Opening.IN_MEMORY) {
            notices.add("notice.tables.inMemory");
        }
        return List.copyOf(notices);
    }

    /** Whether the newest backup knows more than the journal does: the journal lost its end. */
    private boolean behindItsBackups() {
        try {
            List<BackupStore.Kept> backups = new BackupStore(folder).list();
            return !backups.isEmpty()
                    && backups.getFirst().manifest().entries() > journal.mark().entries();
        } catch (IOException e) {
            System.getLogger(CallParts.class.getName())
                    .log(System.Logger.Level.WARNING, "backups cannot be listed", e);
            return false;
        }
    }

    private static void sweep(ObjectStore objects) {
        try {
            objects.sweep();
        } catch (IOException e) {
            System.getLogger(CallParts.class.getName())
                    .log(System.Logger.Level.WARNING, "what was half written stays", e);
        }
    }
}
