package fr.palmares.ui.deliberation;

import fr.palmares.model.DossierHead;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.DialogUndo;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
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
    private final Ui ui;
    private final I18n i18n;
    private final DeliberationViewModel model;
    private final ListView<Line> list = new ListView<>();
    private final CheckBox others;
    private final ReasonField reason;

    /**
     * A dossier in the list.
     *
     * @param said what it owes, or the reason that it has
     * @param written whether it has one
     */
    private record Line(String dossier, String said, boolean written) {}

    private ReasonsDialog(Ui ui, DeliberationViewModel model) {
        this.ui = ui;
        this.i18n = ui.i18n();
        this.model = model;
        others = ui.controls().check("reasons-others", "deliberation.reasons.others");
        reason = new ReasonField(ui, "reasons-text", model, () -> "");
        reason.show("", false);
    }

    static void show(Ui ui, DeliberationViewModel model) {
        new ReasonsDialog(ui, model).show();
    }

    private void show() {
        list.setId("reasons-list");
        ui.controls().name(list, "deliberation.reasons.open");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setPrefHeight(220);
        list.setCellFactory(view -> new Cell(model));
        Button write =
                ui.controls().button("reasons-write", "deliberation.reasons.write", this::write);
        write.disableProperty().bind(reason.area().textProperty().map(String::isBlank));
        Button drafts =
                ui.controls()
                        .button(
                                "reasons-drafts",
                                "deliberation.reasons.drafts",
                                () -> model.takeDrafts(owing()));
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
                                    Line one = list.getSelectionModel().getSelectedItem();
                                    if (one != null) {
                                        model.call(List.of(one.dossier()));
                                        dialog.close();
                                    }
                                });
        dialog.getDialogPane()
                .setContent(
                        new VBox(
                                10,
                                list,
                                others,
                                hint,
                                reason.node(),
                                new HBox(8, write, drafts, go)));
        dialog.getDialogPane().setPrefWidth(680);
        ButtonType close = new ButtonType(i18n.say("common.close"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().add(close);
        dialog.getDialogPane().lookupButton(close).setId("reasons-close");
        Subscription following =
                Subscription.combine(
                        model.board().subscribe(board -> fill(board)),
                        others.selectedProperty().subscribe((b, now) -> fill(model.now())));
        DialogUndo.in(dialog, model.session(), ui);
        dialog.setOnHidden(event -> following.unsubscribe());
        dialog.show();
    }

    /** What is owed and, where they are asked for, the dossiers that have their reason. */
    private void fill(Board board) {
        List<Line> lines = new ArrayList<>();
        board.missing()
                .forEach(
                        m ->
                                lines.add(
                                        new Line(
                                                m.dossier(),
                                                i18n.say(m.kind().key(), m.dossier()),
                                                false)));
        if (others.isSelected()) {
            board.state().decisions().values().stream()
                    .filter(d -> !d.motivation().isEmpty())
                    .sorted(
                            java.util.Comparator.comparing(
                                    d -> d.dossier(), fr.palmares.model.NaturalOrder.INSTANCE))
                    .forEach(d -> lines.add(new Line(d.dossier(), d.motivation(), true)));
        }
        list.getItems().setAll(lines);
    }

    /** A reason that is there is written over only on dossiers that were chosen for it. */
    private void write() {
        List<String> chosen = chosen();
        model.reasons(
                chosen.isEmpty() ? model.owing() : chosen,
                reason.text(),
                i18n.locale(),
                others.isSelected() && !chosen.isEmpty());
    }

    /** The chosen dossiers; all that owe a reason where none is chosen. */
    private List<String> owing() {
        List<String> chosen = chosen();
        return chosen.isEmpty() ? model.owing() : chosen;
    }

    private List<String> chosen() {
        return list.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .map(Line::dossier)
                .distinct()
                .collect(Collectors.toList());
    }

    private static final class Cell extends ListCell<Line> {
        private final DeliberationViewModel model;

        Cell(DeliberationViewModel model) {
            this.model = model;
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Line one, boolean empty) {
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
                                            one.said(), one.written() ? "small" : "muted small")),
                            "reasons-line"));
        }
    }
}
