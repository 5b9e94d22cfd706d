package fr.palmares.ui.common;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The system's own dialogs, opened where the user was last. */
public final class NativeFileChooser implements FileChooserPort {
    private final I18n i18n;
    private final Preferences preferences;
    private final Window owner;

    public NativeFileChooser(I18n i18n, Preferences preferences, Window owner) {
        this.i18n = i18n;
        this.preferences = preferences;
        this.owner = owner;
    }

    @Override
    public List<Path> open(String titleKey, Kind kind) {
        List<File> files = chooser(titleKey, kind).showOpenMultipleDialog(owner);
        if (files == null || files.isEmpty()) {
            return List.of();
        }
        remember(files.getFirst().toPath().getParent());
        return files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> save(String titleKey, String suggestedName, Kind kind) {
        FileChooser chooser = chooser(titleKey, kind);
        chooser.setInitialFileName(suggestedName);
        Optional<Path> file = Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
        file.ifPresent(f -> remember(f.getParent()));
        return file;
    }

    @Override
    public Optional<Path> folder(String titleKey) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(i18n.say(titleKey));
        startingFolder().ifPresent(f -> chooser.setInitialDirectory(f.toFile()));
        Optional<Path> folder = Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
        folder.ifPresent(f -> remember(f.getParent()));
        return folder;
    }

    private FileChooser chooser(String titleKey, Kind kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(i18n.say(titleKey));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(i18n.say(kind.key()), kind.patterns()));
        startingFolder().ifPresent(f -> chooser.setInitialDirectory(f.toFile()));
        return chooser;
    }

    private Optional<Path> startingFolder() {
        return preferences.lastFolder().filter(Files::isDirectory);
    }

    private void remember(@Nullable Path folder) {
        if (folder != null) {
            preferences.lastFolder(folder);
        }
    }
}
