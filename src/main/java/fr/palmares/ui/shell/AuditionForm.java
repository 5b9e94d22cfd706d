package fr.palmares.ui.shell;

import fr.palmares.model.Slot;
import fr.palmares.text.Paris;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Days;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import fr.palmares.ui.shell.AuditionsViewModel.Line;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** When and where the chosen dossier is heard and what it is asked; or all, one after another. */
final class AuditionForm {
    private static final int LONGEST = 1440;
    private static final double WIDE = 440;

    private final I18n i18n;
    private final Controls controls;
    private final AuditionsViewModel model;
    private final DatePicker day = new DatePicker();
    private final TextField time;
    private final Spinner<Integer> minutes;
    private final TextField place;
    private final TextField video;
    private final TextArea questions;
    private final Label title = new Label();
    private final Label wrong = new Label();
    private final Button save;
    private final Button remove;
    private final Button ask;
    private final TimetableForm spread;
    private @Nullable Line line;

    AuditionForm(Ui ui, AuditionsViewModel model) {
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.model = model;
        day.setId("audition-day");
        day.setConverter(new Days(i18n));
        day.setPrefWidth(150);
        day.setMinWidth(DatePicker.USE_PREF_SIZE);
        day.setValue(Paris.of(ui.context().clock().instant()).toLocalDate().plusDays(1));
        controls.name(day, "auditions.day");
        time = controls.field("audition-time", "auditions.time");
        time.setText("09:00");
        time.setPrefColumnCount(5);
        time.setMinWidth(TextField.USE_PREF_SIZE);
        minutes = spinner("audition-minutes", "auditions.minutes", 1, 30);
        place = controls.field("audition-place", "auditions.place");
        video = controls.field("audition-video", "auditions.video");
        questions = controls.area("audition-questions", "auditions.questions", 3);
        questions.setMinHeight(56);
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        title.setMinHeight(Label.USE_PREF_SIZE);
        title.setId("audition-title");
        wrong.getStyleClass().addAll("bad", "small");
        wrong.setWrapText(true);
        wrong.setMinHeight(Label.USE_PREF_SIZE);
        wrong.setId("audition-wrong");
        save = controls.primary("audition-save", "auditions.save", Feather.CHECK, this::take);
        remove =
                controls.button(
                        "audition-remove", "auditions.remove", Feather.TRASH_2, this::takeAway);
        ask = controls.button("audition-ask", "auditions.ask", this::askOnly);
        spread = new TimetableForm(ui, model, this::slot);
        day.valueProperty().subscribe(value -> check());
        time.textProperty().subscribe(value -> check());
        minutes.valueProperty().subscribe(value -> check());
        show(null);
    }

    Node node() {
        GridPane form = Controls.form();
        form.setVgap(6);
        HBox when = new HBox(8, day, controls.label("checklist.at"), time);
        when.setStyle("-fx-alignment: center-left;");
        form.addRow(0, controls.label("auditions.day"), when);
        form.addRow(1, controls.label("auditions.minutes"), minutes);
        form.addRow(2, controls.label("auditions.place"), place);
        form.addRow(3, controls.label("auditions.video"), video);
        VBox node =
                new VBox(
                        8,
                        title,
                        form,
                        controls.styled("caption", "auditions.questions"),
                        questions,
                        wrong,
                        new HBox(10, save, remove, ask),
                        Controls.line(),
                        spread.node());
        node.setPrefWidth(WIDE);
        node.setMinWidth(WIDE);
        return node;
    }

    /** Shows a dossier; what was typed for the hours stays for one that has none. */
    void show(@Nullable Line chosen) {
        if (chosen != null && chosen.equals(line)) {
            // something else changed: what is being typed stays
            check();
            return;
        }
        line = chosen;
        title.setText(
                chosen == null
                        ? i18n.say("auditions.choose")
                        : chosen.number() + " · " + chosen.head().organisation());
        questions.setText(chosen == null ? "" : String.join("\n", chosen.questions()));
        questions.setDisable(chosen == null);
        Slot slot = chosen == null ? null : chosen.slot();
        if (slot != null) {
            day.setValue(slot.at().toLocalDate());
            time.setText(slot.at().toLocalTime().toString());
            minutes.getValueFactory().setValue(slot.minutes());
            place.setText(slot.place());
            video.setText(slot.video());
        }
        Controls.shown(remove, slot != null);
        Controls.shown(ask, chosen != null && slot == null);
        check();
    }

    /** Keeps back what is no hour, or the hour of another. */
    private void check() {
        Line chosen = line;
        Optional<Slot> slot = slot();
        Optional<String> other =
                chosen == null
                        ? Optional.empty()
                        : slot.flatMap(s -> model.meets(chosen.number(), s));
        wrong.setText(
                slot.isEmpty()
                        ? i18n.say("auditions.wrong")
                        : other.map(o -> i18n.say("auditions.meets", o)).orElse(""));
        Controls.shown(wrong, !wrong.getText().isEmpty());
        save.setDisable(chosen == null || slot.isEmpty() || other.isPresent());
        spread.check(slot.isPresent());
    }

    private Optional<Slot> slot() {
        return Days.at(day.getValue(), time.getText())
                .map(at -> new Slot(at, minutes.getValue(), place.getText(), video.getText()));
    }

    private void take() {
        if (line != null) {
            model.set(line, slot().orElseThrow(), questions.getText());
        }
    }

    private void askOnly() {
        if (line != null) {
            model.set(line, null, questions.getText());
        }
    }

    private void takeAway() {
        if (line != null) {
            model.remove(line.number());
        }
    }

    private Spinner<Integer> spinner(String id, String key, int least, int value) {
        Spinner<Integer> spinner = new Spinner<>(least, LONGEST, value);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(110);
        return controls.name(spinner, key);
    }
}
