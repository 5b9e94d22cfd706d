package fr.palmares.journal;

import fr.palmares.model.Broken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Large content as files named by their SHA-256, under {@code objects/}. Written once, never
 * changed.
 */
public final class ObjectStore {
    private static final String PREFIX = ".palmares-";
    private static final String SUFFIX = ".tmp";

    private final Path folder;
    private final FileOpener opener;

    public ObjectStore(Path folder) {
        this(folder, FileOpener.DISK);
    }

    ObjectStore(Path folder, FileOpener opener) {
        this.folder = folder;
        this.opener = opener;
    }

    /**
     * Keeps bytes; when it returns they are on disk.
     *
     * @return their name: SHA-256 in hex
     */
    public String write(byte[] bytes) throws IOException {
        String name = Hashes.hex(bytes);
        Path file = folder.resolve(name);
        if (!holds(name)) {
            Files.createDirectories(folder);
            Durable.write(file, bytes, opener);
        }
        return name;
    }

    /** Begins an object that is written piece by piece. */
    public DraftObject draft() throws IOException {
        Files.createDirectories(folder);
        Path temporary = temporary();
        return new DraftObject(folder, temporary, opener.open(temporary, StandardOpenOption.WRITE));
    }

    private Path temporary() throws IOException {
        return Files.createFile(folder.resolve(PREFIX + UUID.randomUUID() + SUFFIX));
    }

    /**
     * Deletes what a killed program left half written. To be called by whoever has the call's lock,
     * before anything is written.
     */
    public void sweep() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith(PREFIX) && name.endsWith(SUFFIX)) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Takes away an object that no event names, because what it was for was given up. */
    public void remove(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(checkedName(name)));
    }

    /**
     * An object as a stream that is not compared with its name: for content whose parts have hashes
     * of their own.
     *
     * @throws DamagedException when it is missing
     */
    public InputStream open(String name) {
        try {
            return Files.newInputStream(folder.resolve(checkedName(name)));
        } catch (NoSuchFileException e) {
            throw new DamagedException("object " + name + " is missing", e);
        } catch (IOException e) {
            throw new Broken("broken.object.read", e, name);
        }
    }

    private boolean holds(String name) {
        try {
            read(name);
            return true;
        } catch (DamagedException e) {
            // missing or changed since: the bytes at hand are written in its place
            return false;
        }
    }

    /**
     * The bytes of an object.
     *
     * @throws DamagedException when they are missing or not what their name says
     */
    public byte[] read(String name) {
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(checkedName(name)));
            if (!Hashes.hex(bytes).equals(name)) {
                throw new DamagedException("object " + name + " is not what was written");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new DamagedException("object " + name + " is missing", e);
        } catch (IOException e) {
            throw new Broken("broken.object.read", e, name);
        }
    }

    /**
     * Some bytes of an object that are not compared with its name: whoever asks has a hash of them.
     *
     * @throws DamagedException when it is missing or shorter
     */
    byte[] read(String name, long start, int length) {
        try (FileChannel channel = FileChannel.open(folder.resolve(checkedName(name)))) {
            if (start < 0 || length < 0 || start + length > channel.size()) {
                throw new DamagedException("object " + name + " is shorter than it was");
            }
            ByteBuffer bytes = ByteBuffer.allocate(length);
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, start + bytes.position()) < 0) {
                    throw new DamagedException("object " + name + " is shorter than it was");
                }
            }
            return bytes.array();
        } catch (NoSuchFileException e) {
            throw new DamagedException("object " + name + " is missing", e);
        } catch (IOException e) {
            throw new Broken("broken.object.read", e, name);
        }
    }

    /**
     * Keeps what a stream gives, in constant memory; when it returns it is on disk.
     *
     * @return its name: SHA-256 in hex
     */
    public String write(InputStream content) throws IOException {
        return write(content, "");
    }

    /** Keeps the content, if {@code wanted} is its name or "". */
    private String write(InputStream content, String wanted) throws IOException {
        Files.createDirectories(folder);
        Path temporary = temporary();
        try {
            MessageDigest digest = Hashes.sha256();
            try (FileChannel channel = opener.open(temporary, StandardOpenOption.WRITE);
                    OutputStream out = Channels.newOutputStream(channel)) {
                new DigestInputStream(content, digest).transferTo(out);
                channel.force(true);
            }
            String name = Hashes.hex(digest);
            if (!wanted.isEmpty() && !wanted.equals(name)) {
                return name;
            }
            Files.move(
                    temporary,
                    folder.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            Durable.forceFolder(folder);
            return name;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Where the objects lie. */
    Path folder() {
        return folder;
    }

    /** An object's bytes as they are; whoever reads them to the end checks them. */
    InputStream stream(String name) throws IOException {
        try {
            return Files.newInputStream(folder.resolve(checkedName(name)));
        } catch (NoSuchFileException e) {
            throw new DamagedException("object " + name + " is missing", e);
        }
    }

    /**
     * Takes an object over from another store, unless a good one is here; it is read again once it
     * is written.
     *
     * @return its length in bytes
     * @throws DamagedException when the other store's is missing or changed
     */
    long take(String name, ObjectStore from) throws IOException {
        try {
            verify(name);
        } catch (DamagedException e) {
            try (InputStream in = from.stream(name)) {
                put(name, in);
            }
        }
        return Files.size(folder.resolve(name));
    }

    /**
     * Keeps what a stream gives under the name it must have.
     *
     * @throws DamagedException when the bytes are others; they are not kept
     */
    public void put(String name, InputStream content) throws IOException {
        String found = write(content, checkedName(name));
        if (!found.equals(name)) {
            throw new DamagedException("object " + name + " is not what was written");
        }
        verify(name);
    }

    /**
     * Copies an object to a file that does not exist yet.
     *
     * @throws DamagedException when it is missing or not what its name says
     */
    public void copy(String name, Path file) throws IOException {
        verify(name);
        Files.copy(folder.resolve(name), file);
    }

    /**
     * Checks that an object is what its name says.
     *
     * @throws DamagedException when it is missing or changed
     */
    public void verify(String name) {
        MessageDigest digest = Hashes.sha256();
        try (InputStream in = Files.newInputStream(folder.resolve(checkedName(name)))) {
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
        } catch (NoSuchFileException e) {
            throw new DamagedException("object " + name + " is missing", e);
        } catch (IOException e) {
            throw new Broken("broken.object.read", e, name);
        }
        if (!Hashes.hex(digest).equals(name)) {
            throw new DamagedException("object " + name + " is not what was written");
        }
    }

    /** Names of all objects, in order. */
    public List<String> names() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.matches("[0-9a-f]{64}"))
                    .sorted()
                    .toList();
        }
    }

    private static String checkedName(String name) {
        if (!name.matches("[0-9a-f]{64}")) {
            throw new DamagedException("not an object's name");
        }
        return name;
    }
}
