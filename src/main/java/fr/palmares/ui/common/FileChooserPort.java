package fr.palmares.ui.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the user points at files and folders; the system's own dialogs cannot be driven by tests.
 */
public interface FileChooserPort {
    /** A kind of file: key of its name, and patterns such as {@code *.xlsx}. */
    record Kind(String key, List<String> patterns) {}

    /** Files to read, empty when the user gave up. */
    List<Path> open(String titleKey, Kind kind);

    /** A file to write. */
    Optional<Path> save(String titleKey, String suggestedName, Kind kind);

    /** A folder that exists. */
    Optional<Path> folder(String titleKey);
}
