package fr.palmares.ui.common;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;

/**
 * One screen of an open call. It is made once, when first shown; it subscribes when shown and
 * releases when hidden.
 */
public interface Screen {
    Node root();

    /** The screen comes into view: subscribe, refresh, and take the keyboard. */
    void shown();

    /** The screen goes out of view, or the call is closed. */
    void hidden();

    /** A dossier was chosen elsewhere. */
    default void dossier(String number) {}

    /** A juror was chosen elsewhere, by its code; only the screen of the jury minds. */
    default void juror(String code) {}

    /** A line of the journal was chosen; only the screen that shows a past state minds. */
    default void past(long line) {}

    /** Files were dropped on the window; only the screen that imports minds. */
    default void files(List<Path> files) {}
}
