package fr.palmares.ui.deliberation;

import fr.palmares.model.Track;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** More seats than the rules gave: a recorded decision, with its reason. */
final class SeatsDialog {
    private SeatsDialog() {}

    static void show(Ui ui, DeliberationViewModel model) {
        I18n i18n = ui.i18n();
        List<Track> tracks = model.now().state().rules().tracks();
        ChoiceBox<Track> track = new ChoiceBox<>();
        track.setId("seats-track");
        ui.controls().name(track, "tracks.track");
        track.getItems().setAll(tracks);
        track.setConverter(AttendanceGrid.said(t -> t.name().in(i18n.locale())));
        IntegerSpinnerValueFactory values = new IntegerSpinnerValueFactory(1, 999);
        Spinner<Integer> wanted = new Spinner<>(values);
        track.valueProperty()
                .subscribe(
                        chosen -> {
                            int seats = chosen == null ? model.now().seats() : chosen.seats();
                            values.setMax(Math.max(seats + 1, 999));
                            values.setValue(seats + 1);
                            values.setMin(seats + 1);
                        });
        if (!tracks.isEmpty()) {
            track.setValue(tracks.getFirst());
        }
        wanted.setId("seats-wanted");
        wanted.setEditable(true);
        wanted.setPrefWidth(96);
        ui.controls().name(wanted, "deliberation.seats");
        TextArea reason = ui.controls().area("seats-reason", "deliberation.seats.reason", 3);
        Controls.shown(track, !tracks.isEmpty());
        HBox row = new HBox(8, track, ui.controls().label("deliberation.seats"), wanted);
        row.setStyle("-fx-alignment: center-left;");
        Dialog<ButtonType> dialog = Dialogs.titled(i18n.say("deliberation.seats.title"));
        dialog.getDialogPane()
                .setContent(
                        new VBox(
                                10,
                                DossierSheet.wrapped(i18n.say("deliberation.seats.text"), ""),
                                row,
                                reason));
        dialog.getDialogPane().setPrefWidth(540);
        Node button = Dialogs.answers(dialog, i18n, "seats-yes", "deliberation.seats.yes");
        button.disableProperty().bind(reason.textProperty().map(String::isBlank));
        Dialogs.onYes(
                dialog,
                () -> {
                    model.raiseSeats(track.getValue(), wanted.getValue(), reason.getText());
                });
        dialog.show();
    }
}
