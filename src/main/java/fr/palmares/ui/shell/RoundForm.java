package fr.palmares.ui.shell;

import fr.palmares.model.Grid;
import fr.palmares.model.Juror;
import fr.palmares.model.Outcome;
import fr.palmares.model.Stage;
import fr.palmares.model.Template;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import fr.palmares.ui.shell.RoundsViewModel.Draft;
import fr.palmares.ui.shell.RoundsViewModel.Line;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** One round: its name and kind, what it takes, by which grid, how many places, who judges. */
final class RoundForm {
    private static final int MOST = 999;
    private static final double WIDE = 520;

    /** Something to choose, with its words. */
    private record Choice<T>(T value, String words) {
        @Override
        public String toString() {
            return words;
        }
    }

    private final I18n i18n;
    private final Controls controls;
    private final RoundsViewModel model;
    private final @Nullable Line before;
    private final String code;
    private final TextField name;
    private final ComboBox<Choice<Stage>> stage;
    private final ComboBox<Choice<String>> from;
    private final CheckBox carry;
    private final ComboBox<Choice<Grid>> grid;
    private final Spinner<Integer> seats;
    private final Spinner<Integer> reserve;
    private final Map<String, CheckBox> jury = new LinkedHashMap<>();
    private final Map<Outcome, TextField> outcomes = new EnumMap<>(Outcome.class);

    private RoundForm(Ui ui, RoundsViewModel model, @Nullable Line before) {
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.model = model;
        this.before = before;
        this.code = before == null ? "" : before.code();
        this.name = controls.field("round-form-name", "rounds.name");
        this.stage = box("round-form-stage", "rounds.stage");
        this.from = box("round-form-from", "rounds.from");
        this.carry = controls.check("round-form-carry", "rounds.carry");
        this.grid = box("round-form-grid", "rounds.grid");
        this.seats = spinner("round-form-seats", "grid.seats");
        this.reserve = spinner("round-form-reserve", "grid.reserve");
    }

    /** A new round, or one that is changed. */
    static void show(Ui ui, RoundsViewModel model, @Nullable Line before, Window over) {
        RoundForm form = new RoundForm(ui, model, before);
        form.fill();
        form.show(over);
    }

    private void fill() {
        for (Stage kind : Stage.values()) {
            stage.getItems().add(new Choice<>(kind, i18n.say("rounds.stage." + kind)));
        }
        from.getItems().add(new Choice<>("", i18n.say("rounds.from.everything")));
        List<Line> earlier = model.before(code);
        for (Line line : earlier) {
            from.getItems()
                    .add(new Choice<>(line.code(), i18n.say("rounds.from.one", model.name(line))));
        }
        Line last = earlier.isEmpty() ? null : earlier.getLast();
        if (before != null) {
            grid.getItems().add(new Choice<>(before.grid(), i18n.say("rounds.grid.kept")));
        }
        for (Line line : earlier) {
            grid.getItems()
                    .add(new Choice<>(line.grid(), i18n.say("rounds.grid.of", model.name(line))));
        }
        for (Template template : Template.values()) {
            grid.getItems()
                    .add(
                            new Choice<>(
                                    template.grid(),
                                    i18n.say("rounds.template." + template.name())));
        }
        Line like = before == null ? last : before;
        for (Juror juror : model.jurors()) {
            CheckBox one = new CheckBox(juror.name());
            one.setId("round-form-jury-" + juror.code());
            one.setMnemonicParsing(false);
            one.setSelected(before != null && before.round().plan().jury().contains(juror.code()));
            jury.put(juror.code(), one);
        }
        for (Outcome outcome : RoundsViewModel.NAMED) {
            TextField field = controls.field("round-form-" + outcome, "rounds.outcome." + outcome);
            field.setPrefWidth(168);
            outcomes.put(outcome, field);
        }
        if (before == null) {
            choose(from, last == null ? "" : last.code());
            grid.getSelectionModel().select(Math.max(0, earlier.size() - 1));
            choose(
                    stage,
                    last == null
                            ? Stage.SELECTION
                            : RoundsViewModel.next(last.round().plan().stage()));
            if (stage.getValue().value() == Stage.FINAL_EVALUATION) {
                choose(grid, Template.FINAL_EVALUATION.grid());
            }
        } else {
            name.setText(model.name(before));
            choose(from, before.round().plan().from());
            choose(stage, before.round().plan().stage());
            grid.getSelectionModel().selectFirst();
            carry.setSelected(before.round().plan().marksCarry());
            before.round()
                    .plan()
                    .outcomes()
                    .forEach(
                            (outcome, words) -> {
                                TextField field = outcomes.get(outcome);
                                if (field != null) {
                                    field.setText(words.in(i18n.locale()));
                                }
                            });
        }
        if (like != null) {
            seats.getValueFactory().setValue(like.rules().seats());
            reserve.getValueFactory().setValue(like.rules().reserve());
        }
        stage.valueProperty().subscribe(kind -> prompts());
        limits();
    }

    /** What stays open to a hand: less once the round was opened. */
    private void limits() {
        boolean free = before == null || before.free();
        boolean tracks = before != null && !before.rules().tracks().isEmpty();
        from.setDisable(!free);
        carry.disableProperty()
                .bind(from.valueProperty().map(f -> !free || f.value().isEmpty()).orElse(true));
        grid.setDisable(!free);
        seats.setDisable(!free || tracks);
        reserve.setDisable(!free || tracks);
    }

    /** A word that is left empty is the one of the round's kind. */
    private void prompts() {
        outcomes.forEach(
                (outcome, field) -> {
                    field.promptTextProperty().unbind();
                    field.setPromptText(
                            stage.getValue().value().outcome(outcome).in(i18n.locale()));
                });
    }

    private void show(Window over) {
        FlowPane people = new FlowPane(16, 6);
        people.setPrefWrapLength(WIDE - 30);
        people.getChildren().addAll(jury.values());
        ScrollPane members = new ScrollPane(people);
        members.setFitToWidth(true);
        members.setPrefHeight(88);
        members.setMinHeight(60);
        members.setPrefWidth(WIDE);
        members.getStyleClass().add("boxed");
        controls.name(members, "rounds.jury");
        HBox places = new HBox(10, seats, controls.styled("muted", "rounds.andReserve"), reserve);
        places.setStyle("-fx-alignment: center-left;");
        HBox words = new HBox(8);
        outcomes.forEach(
                (outcome, field) ->
                        words.getChildren()
                                .add(
                                        new VBox(
                                                2,
                                                controls.styled(
                                                        "caption", "rounds.outcome." + outcome),
                                                field)));
        GridPane form = Controls.form();
        form.addRow(0, controls.label("rounds.name"), name);
        form.addRow(1, controls.label("rounds.stage"), stage);
        form.addRow(2, controls.label("rounds.dossiers"), new VBox(8, from, carry));
        form.addRow(3, controls.label("rounds.grid"), grid);
        form.addRow(4, controls.label("grid.seats"), places);
        form.addRow(
                5,
                controls.label("rounds.jury"),
                new VBox(4, members, controls.styled("muted small", "rounds.jury.hint")));
        form.addRow(6, controls.label("rounds.outcomes"), words);
        Label fixed = controls.styled("muted", "rounds.fixed");
        fixed.setWrapText(true);
        fixed.setPrefWidth(680);
        fixed.setMinHeight(Label.USE_PREF_SIZE);
        Controls.shown(fixed, before != null && !before.free());
        Dialog<ButtonType> dialog =
                Dialogs.titled(
                        before == null
                                ? i18n.say("rounds.new.title")
                                : i18n.say("rounds.edit.title", model.name(before)));
        dialog.initOwner(over);
        dialog.getDialogPane().setContent(new VBox(12, fixed, form));
        dialog.getDialogPane().setPrefWidth(740);
        dialog.getDialogPane().getStyleClass().add("wide-dialog");
        Node button =
                Dialogs.answers(
                        dialog,
                        i18n,
                        "round-form-yes",
                        before == null ? "rounds.new.yes" : "rounds.edit.yes");
        button.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !model.complete(code, name.getText()), name.textProperty()));
        dialog.setOnShown(event -> name.requestFocus());
        Dialogs.onYes(
                dialog,
                () -> {
                    take();
                });
        dialog.show();
    }

    private void take() {
        List<String> chosen = new ArrayList<>();
        jury.forEach(
                (juror, box) -> {
                    if (box.isSelected()) {
                        chosen.add(juror);
                    }
                });
        Map<Outcome, String> words = new EnumMap<>(Outcome.class);
        outcomes.forEach((outcome, field) -> words.put(outcome, field.getText()));
        Draft draft =
                new Draft(
                        name.getText(),
                        stage.getValue().value(),
                        from.getValue().value(),
                        carry.isSelected(),
                        grid.getValue().value(),
                        seats.getValue(),
                        reserve.getValue(),
                        chosen,
                        words);
        if (before == null) {
            model.add(draft);
        } else {
            model.change(before, draft);
        }
    }

    private static <T> void choose(ComboBox<Choice<T>> box, T value) {
        box.getItems().stream()
                .filter(c -> c.value().equals(value))
                .findFirst()
                .ifPresent(box.getSelectionModel()::select);
    }

    private <T> ComboBox<Choice<T>> box(String id, String key) {
        ComboBox<Choice<T>> box = new ComboBox<>();
        box.setId(id);
        box.setPrefWidth(WIDE);
        return controls.name(box, key);
    }

    private Spinner<Integer> spinner(String id, String key) {
        Spinner<Integer> spinner = new Spinner<>(0, MOST, 0);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(110);
        return controls.name(spinner, key);
    }
}
