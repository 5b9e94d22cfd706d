package fr.palmares.app;

import fr.palmares.intake.Mapping;
import fr.palmares.intake.MappingFile;
import fr.palmares.journal.Durable;
import fr.palmares.journal.Hashes;
import fr.palmares.model.Broken;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The mappings the user keeps, one readable file each in the user's application data. A table with
 * the same header as one that was read before is read the same way.
 */
public final class Mappings {
    private static final int HASH_DIGITS = 8;
    private static final int LONGEST_SLUG = 40;

    private final Path folder;

    public Mappings(AppContext context) {
        this.folder = context.home().resolve("mappings");
    }

    /** All that are kept, by file name; a file that is none is passed over. */
    public List<Mapping> all() {
        List<Mapping> all = new ArrayList<>();
        for (Path file : files()) {
            read(file).ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    /** The mapping that was kept for a header. */
    public Optional<Mapping> known(String fingerprint) {
        try {
            for (Path file : files()) {
                if (MappingFile.fingerprint(file).equals(fingerprint)) {
                    return read(file);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new Broken("broken.folder.read", e, folder.toString());
        }
    }

    /**
     * Keeps a mapping under its name; another of that name is replaced.
     *
     * @param fingerprint of the header it reads
     * @throws Broken when it cannot be written
     */
    public void keep(Mapping mapping, String fingerprint) {
        try {
            Files.createDirectories(folder);
            Durable.write(
                    folder.resolve(fileName(mapping.name())),
                    MappingFile.write(mapping, fingerprint).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Broken("broken.folder.write", e, folder.toString());
        }
    }

    /** Forgets the mapping of this name, if there is one. */
    public void forget(String name) {
        try {
            Files.deleteIfExists(folder.resolve(fileName(name)));
        } catch (IOException e) {
            throw new Broken("broken.folder.write", e, folder.toString());
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        } catch (IOException e) {
            throw new Broken("broken.folder.read", e, folder.toString());
        }
    }

    private static Optional<Mapping> read(Path file) {
        try {
            return Optional.of(MappingFile.read(file));
        } catch (Refused e) {
            Logs.failure(Mappings.class, e);
            return Optional.empty();
        }
    }

    /** Readable, and different for different names whatever the file system folds together. */
    private static String fileName(String name) {
        String slug =
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-");
        String hash = Hashes.hex(name.getBytes(StandardCharsets.UTF_8));
        return slug.substring(0, Math.min(LONGEST_SLUG, slug.length()))
                + "-"
                + hash.substring(0, HASH_DIGITS)
                + ".json";
    }
}
