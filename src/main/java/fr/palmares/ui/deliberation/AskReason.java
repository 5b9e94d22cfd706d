package fr.palmares.ui.deliberation;

import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.Ui;
import java.util.function.Consumer;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** Asks why, before an act that is recorded for good. */
final class AskReason {
    private AskReason() {}

    /**
     * Asks.
     *
     * @param key prefix of {@code key.title}, {@code key.text} and {@code key.yes}
     */
    static void show(Ui ui, String key, Consumer<String> act, Object... arguments) {
        TextArea reason = ui.controls().area("ask-reason", "reason.prompt", 3);
        Dialog<ButtonType> dialog = Dialogs.titled(ui.i18n().say(key + ".title", arguments));
        dialog.getDialogPane()
                .setContent(
                        new VBox(
                                10,
                                DossierSheet.wrapped(ui.i18n().say(key + ".text", arguments), ""),
                                reason));
        dialog.getDialogPane().setPrefWidth(540);
        ButtonType yes = new ButtonType(ui.i18n().say(key + ".yes"), ButtonData.OK_DONE);
        dialog.getDialogPane()
                .getButtonTypes()
                .addAll(
                        yes,
                        new ButtonType(ui.i18n().say("common.cancel"), ButtonData.CANCEL_CLOSE));
        var button = dialog.getDialogPane().lookupButton(yes);
        button.setId("ask-reason-yes");
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
