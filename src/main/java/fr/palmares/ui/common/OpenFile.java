package fr.palmares.ui.common;

import fr.palmares.model.Broken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Shows a file of the call in the system's viewer: a copy in a private folder that is emptied when
 * the program starts, under a name that says nothing of the dossier.
 */
public final class OpenFile {
    private OpenFile() {}

    /**
     * Copies and opens away from the window's thread; what fails is said in a sentence.
     *
     * @param copier copies the file into the folder it is given, and names the copy
     */
    public static void of(Ui ui, UnaryOperator<Path> copier) {
        Path home = ui.context().home().resolve("viewing");
        ui.background()
                .act(
                        () -> {
                            try {
                                Files.createDirectories(home);
                                Path folder = Files.createTempDirectory(home, "piece-");
                                start(copier.apply(folder));
                            } catch (IOException e) {
                                throw new Broken("broken.folder.write", e, home.toString());
                            }
                        })
                .start();
    }

    /** Opens a file that the user had written, where it is; what fails is said in a sentence. */
    public static void written(Ui ui, Path file) {
        ui.background().act(() -> start(file.toAbsolutePath())).start();
    }

    /** Empties the folder of copies. */
    public static void sweep(Path home) {
        Path viewing = home.resolve("viewing");
        if (Files.notExists(viewing)) {
            return;
        }
        try (Stream<Path> all = Files.walk(viewing)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(OpenFile.class.getName())
                    .log(System.Logger.Level.WARNING, "copies of files stay", e);
        }
    }

    private static void start(Path file) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        List<String> command =
                system.contains("win")
                        ? List.of("rundll32", "url.dll,FileProtocolHandler", file.toString())
                        : List.of(system.contains("mac") ? "open" : "xdg-open", file.toString());
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new Broken("broken.openFile", e, file.toString());
        }
    }
}
