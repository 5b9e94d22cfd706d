package fr.palmares.ui.common;

import java.util.function.Consumer;
import javafx.scene.control.ButtonBar.ButtonData;
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
        ButtonType yes = new ButtonType(ui.i18n().say(key + ".yes"), ButtonData.OK_DONE);
        dialog.getDialogPane()
                .getButtonTypes()
                .addAll(
                        yes,
                        new ButtonType(ui.i18n().say("common.cancel"), ButtonData.CANCEL_CLOSE));
        var button = dialog.getDialogPane().lookupButton(yes);
        button.setId("reason-yes");
        button.disableProperty().bind(reason.textProperty().map(String::isBlank));
        dialog.setOnShown(event -> reason.requestFocus());
        dialog.setOnHidden(
                event -> {
                    if (yes.equals(dialog.getResult())) {
                        act.accept(reason.getText().strip());
                    }
                });
        dialog.show();
    }
}
