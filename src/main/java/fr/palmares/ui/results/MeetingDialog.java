package fr.palmares.ui.results;

import fr.palmares.app.CallSession;
import fr.palmares.app.PlanSitting;
import fr.palmares.model.Meeting;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Days;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.Ui;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** When and where the committee is asked to sit: what its members' letters say. */
final class MeetingDialog {
    private final CallSession session;
    private final Ui ui;

    MeetingDialog(CallSession session, Ui ui) {
        this.session = session;
        this.ui = ui;
    }

    /** Asks, with what is planned filled in. */
    void show() {
        ui.background()
                .ask(reporter -> new PlanSitting(session).planned())
                .then(this::show)
                .start();
    }

    private void show(Optional<Meeting> planned) {
        Controls controls = ui.controls();
        DatePicker day = new DatePicker();
        day.setId("meeting-day");
        day.setConverter(new Days(ui.i18n()));
        day.setPrefWidth(150);
        controls.name(day, "documents.meeting.day");
        TextField hour = controls.field("meeting-hour", "documents.meeting.hour");
        hour.setPrefColumnCount(6);
        TextField place = controls.field("meeting-place", "documents.meeting.place");
        TextField video = controls.field("meeting-video", "documents.meeting.video");
        hour.setText("14:00");
        planned.ifPresent(
                m -> {
                    day.setValue(m.at().toLocalDate());
                    hour.setText(DateTimeFormatter.ofPattern("HH:mm").format(m.at()));
                    place.setText(m.place());
                    video.setText(m.video());
                });
        HBox when = new HBox(8, day, controls.label("documents.meeting.at"), hour);
        when.setAlignment(Pos.CENTER_LEFT);
        GridPane form = Controls.form();
        form.addRow(0, controls.label("documents.meeting.day"), when);
        form.addRow(1, controls.label("documents.meeting.place"), place);
        form.addRow(2, controls.label("documents.meeting.video"), video);
        Label said = controls.styled("muted", "documents.meeting.said");
        said.setWrapText(true);
        said.setPrefWidth(520);
        said.setMinHeight(Label.USE_PREF_SIZE);
        Dialog<ButtonType> dialog = Dialogs.titled(ui.i18n().say("documents.meeting"));
        dialog.getDialogPane().setContent(new VBox(14, said, form));
        Node button = Dialogs.answers(dialog, ui.i18n(), "meeting-yes", "documents.meeting.yes");
        button.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> Days.at(day.getValue(), hour.getText()).isEmpty(),
                                day.valueProperty(),
                                hour.textProperty()));
        Dialogs.onYes(
                dialog,
                () -> {
                    Days.at(day.getValue(), hour.getText())
                            .ifPresent(
                                    at -> keep(new Meeting(at, place.getText(), video.getText())));
                });
        dialog.show();
    }

    private void keep(Meeting meeting) {
        ui.background()
                .act(() -> new PlanSitting(session).plan(meeting))
                .then(
                        done ->
                                ui.notices()
                                        .say(
                                                "documents.meeting.done",
                                                ui.i18n().formats().dateTime(meeting.at())))
                .start();
    }
}
