package fr.palmares.ui.results;

import fr.palmares.app.MissingReasons;
import fr.palmares.model.Outcome;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.ProjectDialog;
import fr.palmares.ui.common.Ui;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The decision on the chosen dossiers: list, position, reason, and what is still missing. */
final class DecisionForm {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final I18n i18n;
    private final Controls controls;
    private final ResultsViewModel model;
    private final ObservableList<DecisionRow> some;
    private final Label title = Controls.style(new Label(), "section-title");
    private final Label standing = Controls.style(new Label(), "muted small");
    private final Label missing = new Label();
    private final HBox missingBox = new HBox(missing);
    private final TextArea reason;
    private final Button laureate;
    private final Button reserve;
    private final Button notSelected;
    private final Ui ui;
    private final Label project = Controls.style(new Label(), "strong");
    private final Button join;
    private final Button part;
    private final HBox positions;
    private final VBox form;
    private @Nullable DecisionRow shown;

    DecisionForm(Ui ui, ResultsViewModel model, ObservableList<DecisionRow> some) {
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.model = model;
        this.some = some;
        title.setWrapText(true);
        title.setMinHeight(Label.USE_PREF_SIZE);
        standing.setWrapText(true);
        standing.setMinHeight(Label.USE_PREF_SIZE);
        missing.setWrapText(true);
        missing.setMinHeight(Label.USE_PREF_SIZE);
        missingBox.getStyleClass().add("banner");
        missingBox.setId("decision-missing");
        laureate = choice("decision-laureate", "outcome.laureate", "L", Outcome.LAUREATE);
        reserve = choice("decision-reserve", "outcome.reserve", "C", Outcome.RESERVE);
        notSelected =
                choice("decision-not-selected", "outcome.notSelected", "N", Outcome.NOT_SELECTED);
        positions = positions();
        reason = controls.area("decision-reason", "results.reason", 6);
        reason.promptTextProperty().bind(i18n.text("results.reasonPrompt"));
        reason.setMaxHeight(190);
        reason.focusedProperty()
                .subscribe(
                        (before, focused) -> {
                            if (before && !focused) {
                                keepReason();
                            }
                        });
        Button all =
                controls.link(
                        "decision-reason-all",
                        "results.reasonForAll",
                        () -> model.motivateRefusals(reason.getText()));
        all.disableProperty().bind(reason.textProperty().map(String::isBlank));
        all.setWrapText(true);
        all.setMinWidth(0);
        all.setMinHeight(Button.USE_PREF_SIZE);
        all.setAlignment(Pos.TOP_LEFT);
        project.setWrapText(true);
        project.setMinHeight(Label.USE_PREF_SIZE);
        project.setId("decision-project");
        join = controls.link("decision-join", "project.open", this::join);
        part = controls.link("decision-part", "project.part", this::part);
        form =
                new VBox(
                        10,
                        title,
                        standing,
                        laureate,
                        reserve,
                        positions,
                        notSelected,
                        controls.link(
                                "decision-withdraw",
                                "results.withdraw",
                                () -> model.withdraw(List.copyOf(some))),
                        project,
                        join,
                        part,
                        controls.styled("caption", "results.reason"),
                        reason,
                        missingBox,
                        all);
        form.setPadding(new Insets(16, 20, 20, 20));
        form.setPrefWidth(330);
        form.setMinWidth(300);
        form.setMaxWidth(330);
        form.getStyleClass().addAll("side", "hairline-left");
        form.disableProperty().bind(Bindings.isEmpty(some));
        VBox.setVgrow(reason, Priority.SOMETIMES);
        show(null);
    }

    Node node() {
        return form;
    }

    void show(@Nullable DecisionRow row) {
        DecisionRow before = shown;
        if (before != null && (row == null || !row.number().equals(before.number()))) {
            keepReason();
        }
        shown = row;
        title.setText(
                row == null
                        ? i18n.say("results.choose")
                        : some.size() > 1
                                ? i18n.say("dossiers.selected", some.size())
                                : row.head().organisation());
        standing.setText(row == null ? "" : standing(row));
        laureate.pseudoClassStateChanged(CHOSEN, is(row, Outcome.LAUREATE));
        reserve.pseudoClassStateChanged(CHOSEN, is(row, Outcome.RESERVE));
        notSelected.pseudoClassStateChanged(CHOSEN, is(row, Outcome.NOT_SELECTED));
        positions.setVisible(is(row, Outcome.RESERVE) && some.size() == 1);
        positions.setManaged(positions.isVisible());
        boolean same = before != null && row != null && before.number().equals(row.number());
        if (!same || !reason.isFocused()) {
            reason.setText(row == null ? "" : row.motivation());
        }
        reason.setDisable(row == null || row.outcome() == null || some.size() > 1);
        project(row != null && some.size() == 1 ? row : null);
        boolean owed = row != null && !row.missing().isEmpty();
        missingBox.setVisible(owed);
        missingBox.setManaged(owed);
        missing.setText(
                row == null || !owed ? "" : i18n.say(key(row.missing().getFirst()), row.number()));
    }

    private String standing(DecisionRow row) {
        if (row.ranked().score() == null) {
            return row.number() + " · " + i18n.say("results.noScore");
        }
        return row.number()
                + " · "
                + i18n.say(
                        row.tied() ? "results.standingTied" : "results.standing",
                        String.valueOf(row.ranked().place()),
                        i18n.formats().score(row.ranked().score()));
    }

    private static String key(MissingReasons.Kind kind) {
        return kind.key();
    }

    private static boolean is(@Nullable DecisionRow row, Outcome outcome) {
        return row != null && row.outcome() == outcome;
    }

    private Button choice(String id, String key, String letter, Outcome outcome) {
        Button button = controls.button(id, key, () -> model.put(List.copyOf(some), outcome));
        button.textProperty().unbind();
        button.setText(null);
        controls.name(button, key);
        Label name = controls.styled("strong", key);
        Label shortcut = Controls.style(new Label(letter), "key");
        HBox inside = new HBox(name, Controls.spring(), shortcut);
        inside.setAlignment(Pos.CENTER_LEFT);
        inside.prefWidthProperty().bind(button.widthProperty().subtract(28));
        button.setGraphic(inside);
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("choice");
        return button;
    }

    private HBox positions() {
        HBox box =
                new HBox(
                        8,
                        controls.styled("muted", "results.position"),
                        controls.icon(
                                "decision-up", "results.up", Feather.ARROW_UP, () -> moveBy(-1)),
                        controls.icon(
                                "decision-down",
                                "results.down",
                                Feather.ARROW_DOWN,
                                () -> moveBy(1)));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void moveBy(int by) {
        DecisionRow row = shown;
        if (row != null) {
            model.move(row, by);
        }
    }

    private void project(@Nullable DecisionRow row) {
        boolean joined = row != null && !row.joint().isEmpty();
        project.setText(row == null ? "" : ProjectDialog.said(i18n, model.state(), row.number()));
        Controls.shown(project, joined);
        Controls.shown(part, joined);
        Controls.shown(join, row != null);
    }

    private void join() {
        DecisionRow row = shown;
        if (row != null) {
            ProjectDialog.show(ui, model.state(), row.number(), model::join);
        }
    }

    private void part() {
        DecisionRow row = shown;
        if (row != null) {
            model.part(row.number());
        }
    }

    private void keepReason() {
        DecisionRow row = shown;
        if (row != null && some.size() <= 1) {
            model.motivate(row.number(), reason.getText());
        }
    }
}
