package fr.palmares.ui.shell;

import fr.palmares.app.CallSession;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.Ui;
import fr.palmares.ui.start.CallOpener;
import fr.palmares.ui.start.FolderChoice;
import fr.palmares.ui.start.NewCallViewModel;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Copies a call to its next edition: rounds, grids, rules, jury and checklist, no dossier. */
final class NextEditionDialog {
    private NextEditionDialog() {}

    static void show(CallSession session, Ui ui, CallOpener opener) {
        Controls controls = ui.controls();
        NewCallViewModel model = new NewCallViewModel(opener);
        TextField name = controls.field("edition-name", "newCall.name");
        name.setPrefColumnCount(32);
        name.textProperty().bindBidirectional(model.name());
        GridPane form = Controls.form();
        form.addRow(0, controls.label("newCall.name"), name);
        form.addRow(
                1, controls.label("newCall.folder"), FolderChoice.line(ui, model, "edition", 400));
        Label text = controls.styled("muted", "edition.copy.text", session.state().call().name());
        text.setWrapText(true);
        text.setPrefWidth(560);
        text.setMinHeight(Label.USE_PREF_SIZE);
        Dialog<ButtonType> dialog = Dialogs.titled(ui.i18n().say("edition.copy.title"));
        dialog.getDialogPane().setContent(new VBox(14, text, form));
        Node button = Dialogs.answers(dialog, ui.i18n(), "edition-yes", "edition.copy.yes");
        button.disableProperty().bind(model.ready().not());
        dialog.setOnShown(event -> name.requestFocus());
        Dialogs.onYes(
                dialog,
                () -> {
                    opener.copy(session, model.folder().getValue(), model.name().get().strip());
                });
        dialog.show();
    }
}
