package fr.palmares.app;

import fr.palmares.journal.BackupFile;
import fr.palmares.journal.BackupManifest;
import fr.palmares.journal.BackupRotation;
import fr.palmares.journal.BackupStore;
import fr.palmares.journal.BackupStore.Kept;
import fr.palmares.journal.CallFolder;
import fr.palmares.journal.CallSnapshot;
import fr.palmares.journal.DamagedException;
import fr.palmares.model.Broken;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Backups of an open call, in its folder: before each import and merge, and of every day it is
 * used. They protect against damage to its files and against one's own mistakes; against the loss
 * of the disk only a {@linkplain #write whole file} kept elsewhere does.
 */
public final class Backups {
    private Backups() {}

    /** Why a backup was made. */
    public enum Reason {
        DAY,
        IMPORT,
        MERGE,
        RESTORE,
        ASKED;

        /** As it is written. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Reason of(String code) {
            for (Reason reason : values()) {
                if (reason.code().equals(code)) {
                    return reason;
                }
            }
            return ASKED;
        }
    }

    /**
     * A backup.
     *
     * @param file where it is
     * @param made when, by the computer's clock
     * @param entries lines of the journal it holds
     * @param objects objects it holds
     * @param head hash of the last of these lines
     * @param last when that line was learned
     * @param bytes bytes of all that it holds, some of it shared with other backups
     */
    public record Backup(
            Path file,
            Reason reason,
            Instant made,
            long entries,
            int objects,
            String head,
            Instant last,
            long bytes) {
        static Backup of(Path file, BackupManifest manifest) {
            return new Backup(
                    file,
                    Reason.of(manifest.reason()),
                    manifest.made(),
                    manifest.entries(),
                    manifest.objects().size(),
                    manifest.head(),
                    manifest.last(),
                    manifest.bytes()
                            + manifest.objects().stream()
                                    .mapToLong(BackupManifest.Piece::bytes)
                                    .sum());
        }
    }

    /**
     * Backs up what the call holds now, before something is done to it. When nothing changed since
     * the last backup, that one is read again instead.
     *
     * @throws Broken when it cannot be written; what was to be done should not be done then
     * @throws Refused when the call is damaged and no earlier backup has what it lost
     */
    public static Backup before(CallSession session, Reason reason) {
        CallSnapshot now = snapshot(session);
        return session.alone(() -> backup(kept(session, now, reason, now(session))));
    }

    /** The backup of the day, unless there is one already or nothing to back up. */
    static void today(CallSession session, Instant opened) {
        CallSnapshot now = snapshot(session);
        session.alone(
                () -> {
                    LocalDate today =
                            LocalDate.ofInstant(opened, session.context().clock().getZone());
                    boolean done =
                            list(now.folder()).stream()
                                    .map(Backup::made)
                                    .map(
                                            m ->
                                                    LocalDate.ofInstant(
                                                            m, session.context().clock().getZone()))
                                    .anyMatch(today::equals);
                    return done || kept(session, now, Reason.DAY, opened) != null;
                });
    }

    private static CallSnapshot snapshot(CallSession session) {
        String call = session.state().call().id();
        return session.with(
                s -> {
                    try {
                        return CallSnapshot.of(s.folder(), call, s.journal(), s.objects());
                    } catch (IOException e) {
                        throw new Broken("broken.backup.write", e, s.folder().path().toString());
                    }
                });
    }

    private static Kept kept(CallSession session, CallSnapshot now, Reason reason, Instant made) {
        BackupStore store = new BackupStore(now.folder());
        try {
            Optional<Kept> same = same(store, now);
            Kept kept = same.isPresent() ? same.get() : store.make(now, reason.code(), made);
            BackupRotation.rotate(store, session.context().clock().getZone());
            return kept;
        } catch (DamagedException e) {
            throw new Refused("refused.backup.source", now.folder().path().toString()).because(e);
        } catch (IOException e) {
            throw new Broken("broken.backup.write", e, now.folder().backups().toString());
        }
    }

    private static Instant now(CallSession session) {
        return session.context().clock().instant();
    }

    private static Backup backup(Kept kept) {
        return Backup.of(kept.file(), kept.manifest());
    }

    /** The newest backup, if it holds exactly this and still is what it was. */
    private static Optional<Kept> same(BackupStore store, CallSnapshot now) throws IOException {
        List<Kept> all = store.list();
        if (all.isEmpty()
                || !all.getFirst().manifest().head().equals(now.mark().head())
                || all.getFirst().manifest().objects().size() != now.objects().size()) {
            return Optional.empty();
        }
        try {
            store.verify(all.getFirst().manifest());
            return Optional.of(all.getFirst());
        } catch (DamagedException e) {
            // made again, which also mends the parts that are damaged
            return Optional.empty();
        }
    }

    /** The backups in a call's folder, newest first. */
    public static List<Backup> list(CallSession session) {
        return list(new CallFolder(session.folder()));
    }

    /**
     * A backup, read again.
     *
     * @param whole whether every byte is what was written
     */
    public record Checked(Backup backup, boolean whole) {}

    /**
     * The backups in a call's folder, newest first, each read again and held against its hashes.
     */
    public static List<Checked> checked(CallSession session) {
        BackupStore store = new BackupStore(new CallFolder(session.folder()));
        return session.alone(
                () -> {
                    try {
                        return store.list().stream()
                                .map(k -> new Checked(backup(k), whole(store, k)))
                                .toList();
                    } catch (IOException | UncheckedIOException e) {
                        throw new Broken("broken.backup.read", e, session.folder().toString());
                    }
                });
    }

    private static boolean whole(BackupStore store, Kept kept) {
        try {
            store.verify(kept.manifest());
            return true;
        } catch (DamagedException e) {
            // said in the list: this one cannot be restored
            return false;
        }
    }

    private static List<Backup> list(CallFolder folder) {
        try {
            return new BackupStore(folder).list().stream().map(Backups::backup).toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Broken("broken.backup.read", e, folder.backups().toString());
        }
    }

    /**
     * Writes the call as one file that needs nothing else.
     *
     * @throws Refused when another file is in the way: one that is no backup, or one of another
     *     call, or one that holds more
     */
    public static Backup write(CallSession session, Path out) {
        CallSnapshot now = snapshot(session);
        BackupStore store = new BackupStore(new CallFolder(session.folder()));
        return session.alone(
                () -> {
                    try {
                        BackupManifest backup =
                                kept(session, now, Reason.ASKED, now(session)).manifest();
                        inTheWay(out, backup);
                        BackupFile.write(store.open(backup), out);
                        return Backup.of(out, backup);
                    } catch (IOException e) {
                        throw new Broken("broken.backup.file", e, out.toString());
                    }
                });
    }

    private static void inTheWay(Path out, BackupManifest ours) throws IOException {
        if (Files.notExists(out)) {
            return;
        }
        try (BackupFile there = BackupFile.open(out)) {
            if (!there.manifest().call().equals(ours.call())) {
                throw new Refused("refused.backup.otherCall", out.toString());
            }
            if (there.manifest().entries() > ours.entries()) {
                throw new Refused(
                        "refused.backup.longer",
                        out.toString(),
                        there.manifest().entries(),
                        ours.entries());
            }
        } catch (DamagedException e) {
            throw new Refused("refused.backup.inTheWay", out.toString()).because(e);
        }
    }
}
