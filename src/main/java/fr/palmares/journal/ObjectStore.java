package fr.palmares.journal;

import fr.palmares.model.Broken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Large content as files named by their SHA-256, under {@code objects/}. Written once, never
 * changed.
 */
public final class ObjectStore {
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
     * Checks that an object is what its name says.
     *
     * @throws DamagedException when it is missing or changed
     */
    public void verify(String name) {
        read(name);
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
