package fr.palmares.ui.common;

import java.util.function.Supplier;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
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
        TableCopy.silently(dialog.getDialogPane());
    }

    /**
     * Gives a dialog its two answers, yes and cancel.
     *
     * @param id of the button that says yes
     * @param key what it says
     * @return the button that says yes
     */
    public static Node answers(Dialog<ButtonType> dialog, I18n i18n, String id, String key) {
        ButtonType yes = new ButtonType(i18n.say(key), ButtonData.OK_DONE);
        dialog.getDialogPane()
                .getButtonTypes()
                .addAll(yes, new ButtonType(i18n.say("common.cancel"), ButtonData.CANCEL_CLOSE));
        Node button = dialog.getDialogPane().lookupButton(yes);
        button.setId(id);
        return button;
    }

    /**
     * A yes that is an act: the dialog stays, with what was typed, until it is on disk.
     *
     * @param yes the button that says it
     * @param act asked for on the window's thread; what it returns is done on the call's
     */
    public static void untilDone(
            Dialog<ButtonType> dialog, Node yes, Ui ui, Supplier<Background.Act> act) {
        yes.addEventFilter(
                ActionEvent.ACTION,
                event -> {
                    event.consume();
                    ui.background()
                            .act(act.get())
                            .then(
                                    done -> {
                                        dialog.setResult(ButtonType.CLOSE);
                                        dialog.close();
                                    })
                            .start();
                });
    }

    /** What follows when the dialog was left by saying yes. */
    public static void onYes(Dialog<ButtonType> dialog, Runnable act) {
        dialog.setOnHidden(
                event -> {
                    ButtonType answer = dialog.getResult();
                    if (answer != null && answer.getButtonData() == ButtonData.OK_DONE) {
                        act.run();
                    }
                });
    }
}
