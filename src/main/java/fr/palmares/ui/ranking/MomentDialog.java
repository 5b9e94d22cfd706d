package fr.palmares.ui.ranking;

import fr.palmares.text.Paris;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Days;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;

/** Asks for a day and a time of day, by the clocks of Paris. */
final class MomentDialog {
    private final Ui ui;
    private final I18n i18n;
    private final Controls controls;
    private final DatePicker day = new DatePicker();
    private final TextField time;

    MomentDialog(Ui ui) {
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.time = controls.field("moment-time", "ranking.past.time");
    }

    void ask(Consumer<LocalDateTime> then) {
        LocalDateTime now = Paris.of(ui.context().clock().instant());
        day.setId("moment-day");
        day.setConverter(new Days(i18n));
        day.setValue(now.toLocalDate());
        controls.name(day, "ranking.past.day");
        time.setText("18:00");
        time.setPrefColumnCount(6);
        time.setMaxWidth(TextField.USE_PREF_SIZE);
        Label hint = controls.styled("muted small", "ranking.past.dialogHint");
        hint.setWrapText(true);
        hint.setMaxWidth(420);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        GridPane form = new GridPane(14, 12);
        form.addRow(0, controls.label("ranking.past.day"), day);
        form.addRow(1, controls.label("ranking.past.time"), time);
        form.add(hint, 0, 2, 2, 1);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(
                Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null));
        dialog.setTitle(i18n.say("ranking.past.title"));
        dialog.setHeaderText(i18n.say("ranking.past.title"));
        dialog.getDialogPane().setContent(form);
        ButtonType show = new ButtonType(i18n.say("ranking.past.show"), ButtonData.OK_DONE);
        dialog.getDialogPane()
                .getButtonTypes()
                .addAll(show, new ButtonType(i18n.say("common.cancel"), ButtonData.CANCEL_CLOSE));
        Node button = dialog.getDialogPane().lookupButton(show);
        button.setId("moment-show");
        BooleanBinding complete =
                Bindings.createBooleanBinding(
                        () -> moment().isPresent(), day.valueProperty(), time.textProperty());
        button.disableProperty().bind(complete.not());
        dialog.setOnShown(event -> day.requestFocus());
        dialog.setOnHidden(
                event -> {
                    if (dialog.getResult() == show) {
                        moment().ifPresent(then);
                    }
                });
        dialog.show();
    }

    private Optional<LocalDateTime> moment() {
        LocalDate chosen = day.getValue();
        String written = time.getText().strip().replace('h', ':');
        if (chosen == null) {
            return Optional.empty();
        }
        try {
            LocalTime at = LocalTime.parse(written.matches("\\d:.*") ? "0" + written : written);
            return Optional.of(chosen.atTime(at));
        } catch (DateTimeParseException e) {
            // not typed to its end yet: the button waits
            return Optional.empty();
        }
    }
}
