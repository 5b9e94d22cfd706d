package fr.palmares.ui.deliberation;

import fr.palmares.app.MissingReasons;
import fr.palmares.model.DossierHead;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What is still owed before sealing, and reasons for several dossiers at once. */
final class ReasonsDialog {
    private ReasonsDialog() {}

    static void show(Ui ui, DeliberationViewModel model) {
        I18n i18n = ui.i18n();
        ListView<MissingReasons.Missing> list = new ListView<>();
        list.setId("reasons-list");
        ui.controls().name(list, "deliberation.reasons.open");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setPrefHeight(240);
        list.setCellFactory(view -> new Cell(i18n, model));
        ReasonField reason = new ReasonField(ui, "reasons-text", () -> "");
        reason.show("", false);
        Button write =
                ui.controls()
                        .button(
                                "reasons-write",
                                "deliberation.reasons.write",
                                () -> model.reasons(chosen(list, model), reason.text()));
        write.disableProperty().bind(reason.area().textProperty().map(String::isBlank));
        Button drafts =
                ui.controls()
                        .button(
                                "reasons-drafts",
                                "deliberation.reasons.drafts",
                                () -> model.takeDrafts(chosen(list, model)));
        Label hint = ui.controls().styled("muted small", "deliberation.reasons.hint");
        hint.setWrapText(true);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        Dialog<ButtonType> dialog = Dialogs.titled(i18n.say("deliberation.reasons.title"));
        Button go =
                ui.controls()
                        .button(
                                "reasons-call",
                                "deliberation.reasons.call",
                                () -> {
                                    MissingReasons.Missing one =
                                            list.getSelectionModel().getSelectedItem();
                                    if (one != null) {
                                        model.call(List.of(one.dossier()));
                                        dialog.close();
                                    }
                                });
        dialog.getDialogPane()
                .setContent(
                        new VBox(10, list, hint, reason.node(), new HBox(8, write, drafts, go)));
        dialog.getDialogPane().setPrefWidth(680);
        ButtonType close = new ButtonType(i18n.say("common.close"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().add(close);
        dialog.getDialogPane().lookupButton(close).setId("reasons-close");
        Subscription following =
                model.board().subscribe(board -> list.getItems().setAll(board.missing()));
        dialog.setOnHidden(event -> following.unsubscribe());
        dialog.show();
    }

    /** The chosen dossiers; all that owe a reason where none is chosen. */
    private static List<String> chosen(
            ListView<MissingReasons.Missing> list, DeliberationViewModel model) {
        List<String> chosen =
                list.getSelectionModel().getSelectedItems().stream()
                        .filter(Objects::nonNull)
                        .map(MissingReasons.Missing::dossier)
                        .distinct()
                        .collect(Collectors.toList());
        return chosen.isEmpty() ? model.owing() : chosen;
    }

    private static final class Cell extends ListCell<MissingReasons.Missing> {
        private final I18n i18n;
        private final DeliberationViewModel model;

        Cell(I18n i18n, DeliberationViewModel model) {
            this.i18n = i18n;
            this.model = model;
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(MissingReasons.@Nullable Missing one, boolean empty) {
            super.updateItem(one, empty);
            setText(null);
            setGraphic(null);
            if (one == null || empty) {
                return;
            }
            DossierHead head = model.now().state().dossiers().get(one.dossier());
            setGraphic(
                    Controls.style(
                            new VBox(
                                    DossierSheet.wrapped(
                                            head == null ? "" : Board.name(head), "strong"),
                                    DossierSheet.wrapped(
                                            i18n.say(one.kind().key(), one.dossier()),
                                            "muted small")),
                            "reasons-line"));
        }
    }
}
