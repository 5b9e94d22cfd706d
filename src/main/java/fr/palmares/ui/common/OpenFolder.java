package fr.palmares.ui.common;

import fr.palmares.model.Broken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Shows a written file in the system's file manager. */
public final class OpenFolder {
    private OpenFolder() {}

    /** Opens the folder of a file; where that does not work, a sentence names the folder. */
    public static void of(Ui ui, Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            ui.background().act(() -> start(folder)).start();
        }
    }

    private static void start(Path folder) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String command =
                system.contains("win") ? "explorer" : system.contains("mac") ? "open" : "xdg-open";
        try {
            new ProcessBuilder(List.of(command, folder.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new Broken("broken.openFolder", e, folder.toString());
        }
    }
}
