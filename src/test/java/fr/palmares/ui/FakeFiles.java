package fr.palmares.ui;

import fr.palmares.ui.common.FileChooserPort;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Points at the files that the test says. */
public final class FakeFiles implements FileChooserPort {
    private volatile List<Path> next = List.of();

    public void next(Path... paths) {
        next = List.of(paths);
    }

    @Override
    public List<Path> open(String titleKey, Kind kind) {
        return next;
    }

    @Override
    public Optional<Path> save(String titleKey, String suggestedName, Kind kind) {
        return next.stream().findFirst();
    }

    @Override
    public Optional<Path> folder(String titleKey) {
        return next.stream().findFirst();
    }
}
