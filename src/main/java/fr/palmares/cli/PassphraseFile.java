package fr.palmares.cli;

import fr.palmares.model.Broken;
import fr.palmares.model.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file whose first line is a passphrase, or none. */
record PassphraseFile(@Nullable Path file) {
    /**
     * The passphrase, empty when there is no file yet.
     *
     * @throws Refused when the file holds none
     */
    Optional<String> read() {
        if (file == null || !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String first =
                    Files.readString(file, StandardCharsets.UTF_8).lines().findFirst().orElse("");
            if (first.isBlank()) {
                throw new Refused("refused.passphrase.empty", file.toString());
            }
            return Optional.of(first.strip());
        } catch (IOException e) {
            throw new Broken("broken.passphrase", e, file.toString());
        }
    }

    /** Writes the passphrase to a file that does not exist yet, for its owner alone. */
    void keep(String passphrase) {
        if (file == null || Files.exists(file)) {
            return;
        }
        try {
            if (file.toAbsolutePath()
                    .getFileSystem()
                    .supportedFileAttributeViews()
                    .contains("posix")) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, passphrase + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Broken("broken.passphrase", e, file.toString());
        }
    }
}
