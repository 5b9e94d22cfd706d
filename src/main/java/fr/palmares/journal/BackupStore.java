package fr.palmares.journal;

import fr.palmares.journal.BackupManifest.Piece;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The backups of a call, in its folder {@code backups/}: one small manifest each, named by its own
 * hash, and {@code parts/}, where pieces of journals and objects lie under their hashes. Backups
 * share what they have in common; none shares anything with the call itself, so that damage to the
 * call's journal or objects does not reach them.
 */
public final class BackupStore {
    private static final int PIECE = 1 << 20;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Path folder;
    private final ObjectStore parts;
    private final FileOpener opener;

    public BackupStore(CallFolder call) {
        this(call, FileOpener.DISK);
    }

    BackupStore(CallFolder call, FileOpener opener) {
        this.folder = call.backups();
        this.parts = new ObjectStore(folder.resolve("parts"), opener);
        this.opener = opener;
    }

    /** A backup in the folder: where it is, and its manifest. */
    public record Kept(Path file, BackupManifest manifest) {}

    /** What is in the folder, newest first; manifests that changed since are left out. */
    public List<Kept> list() throws IOException {
        List<Kept> all = new ArrayList<>();
        for (Path file : manifests()) {
            try {
                all.add(new Kept(file, load(file)));
            } catch (DamagedException e) {
                System.getLogger(BackupStore.class.getName())
                        .log(System.Logger.Level.WARNING, "a backup's manifest is damaged", e);
            }
        }
        all.sort(Comparator.comparingLong((Kept k) -> k.manifest().number()).reversed());
        return all;
    }

    /** Whether every manifest in the folder is what was written. */
    boolean whole() throws IOException {
        return list().size() == manifests().size();
    }

    private List<Path> manifests() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(".json")).toList();
        }
    }

    /**
     * Reads a manifest, checking it against the hash in its name.
     *
     * @throws DamagedException when it changed
     */
    static BackupManifest load(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (!file.getFileName().toString().endsWith(ending(bytes))) {
            throw new DamagedException("a manifest that is not what its name says");
        }
        return BackupManifest.read(bytes);
    }

    private static String ending(byte[] manifest) {
        return "-" + Hashes.hex(manifest).substring(0, 16) + ".json";
    }

    /**
     * Makes a backup. Everything is read again and compared with its hash before the manifest,
     * which alone makes it a backup, is written.
     *
     * @throws DamagedException when an object of the call is damaged and no backup has it
     */
    public Kept make(CallSnapshot call, String reason, Instant made) throws IOException {
        Files.createDirectories(parts.folder());
        sweep();
        List<Piece> objects = new ArrayList<>();
        ObjectStore from = new ObjectStore(call.folder().objects());
        for (String name : call.objects()) {
            objects.add(new Piece(name, parts.take(name, from)));
        }
        List<Piece> pieces = new ArrayList<>();
        MessageDigest whole = Hashes.sha256();
        try (InputStream in = Files.newInputStream(call.folder().journal())) {
            for (long left = call.bytes(); left > 0; ) {
                byte[] bytes = in.readNBytes((int) Math.min(PIECE, left));
                if (bytes.length == 0) {
                    throw new IOException("the journal is shorter than it was");
                }
                whole.update(bytes);
                String name = parts.write(bytes);
                parts.verify(name);
                pieces.add(new Piece(name, bytes.length));
                left -= bytes.length;
            }
        }
        List<Kept> before = list();
        long number = before.isEmpty() ? 1 : before.getFirst().manifest().number() + 1;
        BackupManifest manifest =
                new BackupManifest(
                        BackupManifest.FORMAT,
                        number,
                        call.call(),
                        made,
                        reason,
                        call.mark().entries(),
                        call.mark().head(),
                        call.mark().at(),
                        call.bytes(),
                        Hashes.hex(whole),
                        pieces,
                        objects);
        byte[] bytes = Json.bytes(manifest);
        Path file =
                folder.resolve(
                        String.format(
                                Locale.ROOT,
                                "%06d-%s-%s%s",
                                number,
                                STAMP.format(made),
                                reason,
                                ending(bytes)));
        Durable.write(file, bytes, opener);
        load(file);
        return new Kept(file, manifest);
    }

    /**
     * Reads all of a backup and compares it with its hashes.
     *
     * @throws DamagedException when any of it changed
     */
    public void verify(BackupManifest manifest) {
        manifest.objects().forEach(o -> parts.verify(o.hash()));
        manifest.pieces().forEach(p -> parts.verify(p.hash()));
    }

    /** Opens a backup of this folder for reading. */
    public BackupContent open(BackupManifest manifest) {
        return new BackupContent() {
            @Override
            public BackupManifest manifest() {
                return manifest;
            }

            @Override
            public InputStream journal() {
                // each piece is read when its turn comes
                List<InputStream> streams =
                        new AbstractList<>() {
                            @Override
                            public InputStream get(int index) {
                                byte[] piece = parts.read(manifest.pieces().get(index).hash());
                                return new ByteArrayInputStream(piece);
                            }

                            @Override
                            public int size() {
                                return manifest.pieces().size();
                            }
                        };
                return new SequenceInputStream(Collections.enumeration(streams));
            }

            @Override
            public InputStream object(String name) throws IOException {
                return parts.stream(name);
            }

            @Override
            public void close() {
                // nothing is held open
            }
        };
    }

    /**
     * Whether everything {@code old} holds is in {@code now} as well: its journal is the beginning
     * of the other's, its objects are among the other's. Only then may it go.
     */
    boolean contains(BackupManifest now, BackupManifest old) {
        if (now.entries() < old.entries()
                || now.bytes() < old.bytes()
                || !now.objects().containsAll(old.objects())) {
            return false;
        }
        int last = old.pieces().size() - 1;
        for (int i = 0; i < last; i++) {
            if (!now.pieces().get(i).equals(old.pieces().get(i))) {
                return false;
            }
        }
        Piece end = old.pieces().get(last);
        Piece same = now.pieces().get(last);
        if (end.equals(same)) {
            return true;
        }
        byte[] bytes = parts.read(same.hash());
        MessageDigest digest = Hashes.sha256();
        digest.update(bytes, 0, (int) Math.min(bytes.length, end.bytes()));
        return Hashes.hex(digest).equals(end.hash());
    }

    /** Deletes backups, then the parts that no other one names. */
    void delete(List<Kept> gone) throws IOException {
        for (Kept one : gone) {
            Files.deleteIfExists(one.file());
        }
        if (!gone.isEmpty() && whole()) {
            Durable.forceFolder(folder);
            Set<String> named = new HashSet<>();
            for (Kept kept : list()) {
                kept.manifest().pieces().forEach(p -> named.add(p.hash()));
                kept.manifest().objects().forEach(o -> named.add(o.hash()));
            }
            for (String name : parts.names()) {
                if (!named.contains(name)) {
                    Files.deleteIfExists(parts.folder().resolve(name));
                }
            }
        }
    }

    /** Takes away what a backup that was killed had begun to write. */
    private void sweep() throws IOException {
        for (Path place : List.of(folder, parts.folder())) {
            try (Stream<Path> files = Files.list(place)) {
                for (Path file : files.filter(Durable::isTemporary).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
