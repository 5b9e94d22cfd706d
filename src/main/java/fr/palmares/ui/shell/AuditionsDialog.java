package fr.palmares.ui.shell;

import fr.palmares.app.CallSession;
import fr.palmares.model.Slot;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.Columns;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.DialogUndo;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import fr.palmares.ui.shell.AuditionsViewModel.Line;
import java.util.List;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The timetable of the round's hearings, and beside it the dossier that is chosen. */
final class AuditionsDialog {
    private final CallSession session;
    private final Ui ui;
    private final I18n i18n;
    private final Controls controls;
    private final AuditionsViewModel model;
    private final AuditionForm form;
    private final TableView<Line> table = new TableView<>();
    private String chosen = "";

    private AuditionsDialog(CallSession session, Ui ui, AuditionsViewModel model) {
        this.session = session;
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.model = model;
        this.form = new AuditionForm(ui, model);
    }

    static void show(CallSession session, CallModel call, Ui ui) {
        new AuditionsDialog(
                        session,
                        ui,
                        new AuditionsViewModel(session, call, ui.background(), ui.notices()))
                .show(call.now().round().name().in(ui.i18n().locale()));
    }

    private void show(String round) {
        fillTable();
        VBox.setVgrow(table, Priority.ALWAYS);
        Label text = controls.styled("muted", "auditions.text");
        text.setWrapText(true);
        text.setPrefWidth(1000);
        text.setMinHeight(Label.USE_PREF_SIZE);
        HBox both = new HBox(20, table, form.node());
        HBox.setHgrow(table, Priority.ALWAYS);
        VBox.setVgrow(both, Priority.ALWAYS);
        Dialog<ButtonType> dialog = Dialogs.titled(i18n.say("auditions.title", round));
        dialog.getDialogPane().setContent(new VBox(12, text, both));
        dialog.getDialogPane().setPrefSize(1160, 725);
        dialog.getDialogPane().getStyleClass().add("wide-dialog");
        ButtonType close = new ButtonType(i18n.say("common.close"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().add(close);
        dialog.getDialogPane().lookupButton(close).setId("auditions-close");
        DialogUndo.in(dialog, session, ui);
        dialog.setOnHidden(event -> model.close());
        dialog.show();
    }

    private void fillTable() {
        table.setId("audition-table");
        controls.name(table, "auditions.table");
        table.setPlaceholder(controls.styled("muted", "auditions.none"));
        Columns columns = new Columns(i18n);
        List<TableColumn<Line, String>> all =
                List.of(
                        columns.text(
                                "audition-at",
                                "auditions.when",
                                140,
                                slot(s -> i18n.formats().dateTime(s.at()))),
                        columns.text(
                                "audition-length",
                                "auditions.length",
                                80,
                                slot(s -> i18n.say("auditions.min", s.minutes()))),
                        columns.text("audition-number", "auditions.number", 84, Line::number),
                        columns.text(
                                "audition-who", "auditions.who", 166, l -> l.head().organisation()),
                        columns.text("audition-where", "auditions.where", 86, slot(this::where)),
                        columns.text(
                                "audition-asked",
                                "auditions.asked",
                                86,
                                l -> i18n.formats().count(l.questions().size())));
        all.forEach(c -> c.setSortable(false));
        table.getColumns().addAll(all);
        table.setItems(model.lines());
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        line -> {
                            if (line != null) {
                                chosen = line.number();
                                form.show(line);
                            }
                        });
        // after the table's own listener, which forgets the selection
        model.lines().addListener((ListChangeListener<Line>) change -> reselect());
        table.getSelectionModel().selectFirst();
    }

    private void reselect() {
        model.lines().stream()
                .filter(l -> l.number().equals(chosen))
                .findFirst()
                .ifPresent(table.getSelectionModel()::select);
    }

    private String where(Slot slot) {
        return slot.place().isEmpty() ? slot.video() : slot.place();
    }

    private Function<Line, String> slot(Function<Slot, String> words) {
        return line -> {
            Slot slot = line.slot();
            return slot == null ? "–" : words.apply(slot);
        };
    }
}
