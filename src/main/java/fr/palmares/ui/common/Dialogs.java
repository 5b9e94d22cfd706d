package fr.palmares.ui.common;

import javafx.scene.control.Dialog;
import javafx.stage.Window;

/** Dialogs as they all begin. */
public final class Dialogs {
    private Dialogs() {}

    /** A dialog over the window at hand that says what it is in its title and above its content. */
    public static <T> Dialog<T> titled(String title) {
        Dialog<T> dialog = new Dialog<>();
        title(dialog, title);
        return dialog;
    }

    /** The same for a dialog that exists and was not shown yet. */
    public static void title(Dialog<?> dialog, String title) {
        dialog.initOwner(
                Window.getWindows().stream().filter(Window::isShowing).findFirst().orElse(null));
        dialog.setTitle(title);
        dialog.setHeaderText(title);
    }
}
