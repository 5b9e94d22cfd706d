package fr.palmares.ui.grid;

import fr.palmares.model.Criterion;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Ui;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One criterion: wordings, weight and its share, whether it counts, threshold, order. */
final class CriterionRow extends HBox {
    private static final double WEIGHT = 62;
    private static final double SHARE = 62;
    private static final double COUNTED = 64;
    private static final double THRESHOLD = 62;
    private static final double ACTS = 104;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Ui ui;
    private final GridViewModel model;
    private final String code;
    private final TextField shortLabel;
    private final TextField label;
    private final TextField weight;
    private final TextField threshold;
    private final Label share = new Label();
    private final CheckBox counted = new CheckBox();

    CriterionRow(Ui ui, GridViewModel model, Criterion criterion, Consumer<String> choose) {
        super(8);
        this.ui = ui;
        this.model = model;
        this.code = criterion.code();
        Controls controls = ui.controls();
        shortLabel = field(controls, "short", "grid.shortLabel", model::shortLabel);
        shortLabel.getStyleClass().add("quiet-field");
        shortLabel.getStyleClass().add("strong");
        label = field(controls, "label", "grid.label", model::label);
        label.getStyleClass().addAll("quiet-field", "small", "muted");
        VBox names = new VBox(shortLabel, label);
        HBox.setHgrow(names, Priority.ALWAYS);
        weight = field(controls, "weight", "grid.weight", model::weight);
        fixed(weight, WEIGHT);
        weight.setAlignment(Pos.CENTER_RIGHT);
        share.setAlignment(Pos.CENTER_RIGHT);
        share.getStyleClass().add("muted");
        fixed(share, SHARE);
        threshold = field(controls, "threshold", "grid.threshold", model::threshold);
        threshold.promptTextProperty().unbind();
        threshold.setPromptText("–");
        fixed(threshold, THRESHOLD);
        threshold.setAlignment(Pos.CENTER_RIGHT);
        counted.setId("grid-counted-" + code);
        controls.name(counted, "grid.counted");
        counted.setOnAction(event -> model.counted(code, counted.isSelected()));
        HBox box = new HBox(counted);
        box.setAlignment(Pos.CENTER);
        box.setMinWidth(COUNTED);
        getChildren().addAll(names, weight, share, box, threshold, acts(controls));
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("criterion-row", "hairline-below");
        setId("grid-row-" + code);
        addEventFilter(javafx.scene.input.MouseEvent.MOUSE_PRESSED, event -> choose.accept(code));
        for (Node field : new Node[] {shortLabel, label, weight, threshold}) {
            field.focusedProperty()
                    .subscribe(
                            focused -> {
                                if (focused) {
                                    choose.accept(code);
                                }
                            });
        }
        show(criterion);
    }

    static Node header(Controls controls) {
        Label name = controls.styled("caption", "grid.criterion");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label acts = new Label();
        fixed(acts, ACTS);
        HBox header =
                new HBox(
                        8,
                        name,
                        head(controls, "grid.weight", WEIGHT, Pos.CENTER_RIGHT),
                        head(controls, "grid.share", SHARE, Pos.CENTER_RIGHT),
                        head(controls, "grid.counted", COUNTED, Pos.CENTER),
                        head(controls, "grid.threshold", THRESHOLD, Pos.CENTER_RIGHT),
                        acts);
        header.getStyleClass().addAll("criteria-header", "hairline-below");
        return header;
    }

    /** Shows a criterion's content; a field being written in is left alone. */
    void show(Criterion criterion) {
        var locale = ui.i18n().locale();
        set(shortLabel, criterion.shortLabel().in(locale));
        set(label, criterion.label().in(locale));
        set(weight, ui.i18n().formats().plain(criterion.weight()));
        set(
                threshold,
                criterion.threshold() == null
                        ? ""
                        : ui.i18n().formats().plain(criterion.threshold()));
        counted.setSelected(criterion.counted());
        share.setText(model.share(criterion));
    }

    void mark(String chosen) {
        pseudoClassStateChanged(CHOSEN, chosen.equals(code));
    }

    private Node acts(Controls controls) {
        HBox acts =
                new HBox(
                        controls.icon(
                                "grid-up-" + code,
                                "grid.up",
                                Feather.ARROW_UP,
                                () -> model.move(code, -1)),
                        controls.icon(
                                "grid-down-" + code,
                                "grid.down",
                                Feather.ARROW_DOWN,
                                () -> model.move(code, 1)),
                        controls.icon(
                                "grid-remove-" + code,
                                "grid.remove",
                                Feather.TRASH_2,
                                this::remove));
        acts.setAlignment(Pos.CENTER_RIGHT);
        fixed(acts, ACTS);
        return acts;
    }

    private void remove() {
        if (model.sheetsWithMarks().getValue().longValue() > 0) {
            ui.notices().ask("grid.askRemove", () -> model.remove(code), shortLabel.getText());
        } else {
            model.remove(code);
        }
    }

    private TextField field(
            Controls controls,
            String name,
            String key,
            java.util.function.BiConsumer<String, String> keep) {
        TextField field = controls.field("grid-" + name + "-" + code, key);
        field.setOnAction(event -> keep(field, keep));
        field.focusedProperty()
                .subscribe(
                        (before, focused) -> {
                            if (before && !focused) {
                                keep(field, keep);
                            }
                        });
        return field;
    }

    private void keep(TextField field, java.util.function.BiConsumer<String, String> keep) {
        keep.accept(code, field.getText());
        model.grid().criterion(code).filter(c -> !field.isFocused()).ifPresent(this::show);
    }

    private static void set(TextField field, String text) {
        if (!field.isFocused() || field.getText().isEmpty()) {
            field.setText(text);
        }
    }

    private static Label head(Controls controls, String key, double width, Pos where) {
        Label label = controls.styled("caption", key);
        label.setAlignment(where);
        fixed(label, width);
        return label;
    }

    private static void fixed(javafx.scene.layout.Region region, double width) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
    }
}
