package fr.palmares.ui.common;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** Asks why, before an act that is recorded with its reason. */
public final class ReasonDialog {
    private ReasonDialog() {}

    /**
     * Asks.
     *
     * @param key prefix of {@code key.title}, {@code key.text} and {@code key.yes}
     */
    public static void ask(Ui ui, String key, Consumer<String> act, Object... arguments) {
        Label text = ui.controls().label(key + ".text", arguments);
        text.setWrapText(true);
        text.setPrefWidth(520);
        text.setMinHeight(Label.USE_PREF_SIZE);
        TextArea reason = ui.controls().area("reason-text", "reason.prompt", 3);
        Dialog<ButtonType> dialog = Dialogs.titled(ui.i18n().say(key + ".title", arguments));
        dialog.getDialogPane().setContent(new VBox(10, text, reason));
        Node button = Dialogs.answers(dialog, ui.i18n(), "reason-yes", key + ".yes");
        button.disableProperty().bind(reason.textProperty().map(String::isBlank));
        dialog.setOnShown(event -> reason.requestFocus());
        Dialogs.onYes(
                dialog,
                () -> {
                    act.accept(reason.getText().strip());
                });
        dialog.show();
    }
}
