package fr.palmares.ui.shell;

import fr.palmares.app.CallSession;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.Ui;
import fr.palmares.ui.start.CallOpener;
import fr.palmares.ui.start.NewCallViewModel;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Copies a call to its next edition: rounds, grids, rules, jury and checklist, no dossier. */
final class NextEditionDialog {
    private NextEditionDialog() {}

    static void show(CallSession session, Ui ui, CallOpener opener) {
        Controls controls = ui.controls();
        NewCallViewModel model = new NewCallViewModel(opener);
        TextField name = controls.field("edition-name", "newCall.name");
        name.setPrefColumnCount(32);
        name.textProperty().bindBidirectional(model.name());
        Label folder = Controls.id(Controls.style(new Label(), "muted small"), "edition-folder");
        folder.textProperty().bind(model.folder().map(Path::toString));
        folder.setMaxWidth(400);
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        HBox place =
                new HBox(
                        8,
                        folder,
                        Controls.spring(),
                        controls.button(
                                "edition-choose",
                                "newCall.choose",
                                Feather.FOLDER,
                                () ->
                                        ui.files()
                                                .folder("newCall.choose")
                                                .ifPresent(model.parent()::set)));
        place.setAlignment(Pos.CENTER_LEFT);
        GridPane form = Controls.form();
        form.addRow(0, controls.label("newCall.name"), name);
        form.addRow(1, controls.label("newCall.folder"), place);
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
