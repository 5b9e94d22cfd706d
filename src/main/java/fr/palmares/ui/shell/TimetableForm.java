package fr.palmares.ui.shell;

import fr.palmares.model.Slot;
import fr.palmares.model.Timetable;
import fr.palmares.model.Timetable.Hours;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Days;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Places all dossiers of the round: the hours of a day, the break of midday, the last day. */
final class TimetableForm {
    private final I18n i18n;
    private final Controls controls;
    private final AuditionsViewModel model;
    private final Supplier<Optional<Slot>> first;
    private final Spinner<Integer> pause;
    private final TextField from;
    private final TextField to;
    private final TextField middayFrom;
    private final TextField middayTo;
    private final DatePicker last = new DatePicker();
    private final Button all;
    private boolean begins;

    /**
     * @param first the first hearing, as it is typed; empty while it is none
     */
    TimetableForm(Ui ui, AuditionsViewModel model, Supplier<Optional<Slot>> first) {
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.model = model;
        this.first = first;
        pause = new Spinner<>(0, 1440, 10);
        pause.setId("audition-pause");
        pause.setEditable(true);
        pause.setPrefWidth(80);
        controls.name(pause, "auditions.pause");
        from = hour("audition-from", "auditions.dayFrom", "09:00");
        to = hour("audition-to", "auditions.dayTo", "18:00");
        middayFrom = hour("audition-midday-from", "auditions.middayFrom", "12:30");
        middayTo = hour("audition-midday-to", "auditions.middayTo", "14:00");
        last.setId("audition-last");
        last.setConverter(new Days(i18n));
        last.setPrefWidth(136);
        controls.name(last, "auditions.last");
        all = controls.button("audition-all", "auditions.all", Feather.LIST, this::spread);
    }

    private TextField hour(String id, String key, String value) {
        TextField field = controls.field(id, key);
        field.setText(value);
        field.setPrefColumnCount(5);
        field.setMinWidth(TextField.USE_PREF_SIZE);
        field.textProperty().subscribe((before, now) -> check(begins));
        return field;
    }

    Node node() {
        GridPane form = Controls.form();
        form.setVgap(6);
        form.addRow(0, controls.label("auditions.hours"), hours(from, to));
        form.addRow(1, controls.label("auditions.midday"), hours(middayFrom, middayTo));
        HBox rest =
                new HBox(
                        8,
                        controls.label("auditions.pause"),
                        pause,
                        controls.label("auditions.until"),
                        last);
        rest.setAlignment(Pos.CENTER_LEFT);
        Label hint = controls.styled("muted small", "auditions.all.hint");
        hint.setWrapText(true);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        return new VBox(6, form, rest, all, hint);
    }

    private HBox hours(TextField one, TextField other) {
        HBox box = new HBox(8, one, controls.label("auditions.to"), other);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /**
     * Keeps back what cannot be placed.
     *
     * @param slot whether the first hearing is one
     */
    void check(boolean slot) {
        begins = slot;
        all.setDisable(
                !slot
                        || model.lines().isEmpty()
                        || typed(from, to).isEmpty()
                        || typed(middayFrom, middayTo).isEmpty());
    }

    /** What was typed in two fields: two hours, or none at all. */
    private record Typed(Optional<LocalTime> from, Optional<LocalTime> to) {}

    /** Empty where something stands there that is no hour, or one of the two is missing. */
    private static Optional<Typed> typed(TextField one, TextField other) {
        if (one.getText().isBlank() && other.getText().isBlank()) {
            return Optional.of(new Typed(Optional.empty(), Optional.empty()));
        }
        Typed typed = new Typed(Days.hour(one.getText()), Days.hour(other.getText()));
        return typed.from().isPresent() && typed.to().isPresent()
                ? Optional.of(typed)
                : Optional.empty();
    }

    /** Asks first what becomes of slots that are there. */
    private void spread() {
        int placed = model.placed();
        int left = model.lines().size() - placed;
        if (placed == 0) {
            place(true);
            return;
        }
        Dialog<ButtonType> dialog = Dialogs.titled(i18n.say("auditions.askAll.title"));
        Label text = new Label(i18n.say("auditions.askAll.text", placed, left));
        text.setWrapText(true);
        text.setPrefWidth(500);
        text.setMinHeight(Label.USE_PREF_SIZE);
        dialog.getDialogPane().setContent(text);
        ButtonType rest = new ButtonType(i18n.say("auditions.askAll.rest", left), ButtonData.YES);
        ButtonType anew = new ButtonType(i18n.say("auditions.askAll.anew"), ButtonData.OTHER);
        if (left > 0) {
            dialog.getDialogPane().getButtonTypes().add(rest);
            dialog.getDialogPane().lookupButton(rest).setId("audition-all-rest");
        }
        dialog.getDialogPane()
                .getButtonTypes()
                .addAll(anew, new ButtonType(i18n.say("common.cancel"), ButtonData.CANCEL_CLOSE));
        dialog.getDialogPane().lookupButton(anew).setId("audition-all-anew");
        dialog.setOnHidden(
                event -> {
                    ButtonType answer = dialog.getResult();
                    if (answer == rest || answer == anew) {
                        place(answer == anew);
                    }
                });
        dialog.show();
    }

    private void place(boolean replace) {
        Slot slot = first.get().orElseThrow();
        int between = pause.getValue();
        Typed day = typed(from, to).orElseThrow();
        Typed midday = typed(middayFrom, middayTo).orElseThrow();
        LocalDate until = last.getValue();
        // what is refused about it is said as any refusal
        model.timetable(
                () ->
                        new Timetable(
                                slot.at(),
                                slot.minutes(),
                                between,
                                hours(day),
                                hours(midday),
                                until,
                                slot.place(),
                                slot.video()),
                replace);
    }

    private static @Nullable Hours hours(Typed typed) {
        return typed.from().flatMap(f -> typed.to().map(t -> new Hours(f, t))).orElse(null);
    }
}
