package fr.palmares.ui.common;

import fr.palmares.app.Logs;
import java.util.Objects;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** What a user may hand on of a failure: versions, types, places in the code; nothing typed. */
final class FailureDetails {
    private FailureDetails() {}

    /**
     * The text.
     *
     * @param what the sentence's key, or what kind of failure it is
     */
    static String of(String what, Throwable failure) {
        String version = FailureDetails.class.getPackage().getImplementationVersion();
        return "Palmarès %s · Java %s · %s %s%n%s%n%s"
                .formatted(
                        Objects.requireNonNullElse(version, ""),
                        System.getProperty("java.version"),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        what,
                        Logs.details(failure));
    }

    static void copy(String what, Throwable failure) {
        ClipboardContent content = new ClipboardContent();
        content.putString(of(what, failure));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
