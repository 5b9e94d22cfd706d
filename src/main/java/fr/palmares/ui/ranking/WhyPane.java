package fr.palmares.ui.ranking;

import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Why the chosen dossier stands where it stands: against its neighbour, criterion by criterion. */
final class WhyPane extends VBox {
    private static final int SHADES = 7;

    private final I18n i18n;
    private final Controls controls;
    private final Label who = new Label();
    private final Label against = new Label();
    private final GridPane grid = new GridPane();
    private final ToggleButton above;
    private final ToggleButton below;
    private final VBox remarks = new VBox();
    private final VBox remarksPart;
    private final VBox body;
    private final Label nothing;
    private @Nullable Why shown;

    WhyPane(RankingViewModel model, I18n i18n, Controls controls, Runnable read) {
        this.i18n = i18n;
        this.controls = controls;
        setId("why");
        getStyleClass().add("why");
        ToggleGroup sides = new ToggleGroup();
        above = side("why-above", "ranking.why.toAbove", sides);
        below = side("why-below", "ranking.why.toBelow", sides);
        above.setSelected(true);
        sides.selectedToggleProperty()
                .subscribe(
                        toggle -> {
                            if (toggle == null) {
                                above.setSelected(true);
                            }
                            fill();
                        });
        who.setWrapText(true);
        who.setMinHeight(Region.USE_PREF_SIZE);
        who.getStyleClass().add("muted");
        who.setId("why-who");
        against.getStyleClass().addAll("muted", "small");
        against.setWrapText(true);
        against.setMinHeight(Region.USE_PREF_SIZE);
        prepareGrid();
        Button open = controls.link("why-read", "ranking.read", read);
        remarks.getStyleClass().add("why-remarks");
        remarks.setId("why-remarks");
        remarksPart = new VBox(controls.styled("strong", "ranking.why.remarks"), remarks);
        remarksPart.getStyleClass().addAll("why-part", "hairline-above");
        HBox switcher = new HBox(above, below);
        switcher.getStyleClass().add("filters");
        body = new VBox(who, grid, switcher, against, remarksPart, open);
        body.getStyleClass().add("why-body");
        nothing = controls.styled("muted", "ranking.why.nothing");
        nothing.setWrapText(true);
        nothing.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(controls.styled("section-title", "ranking.why"), nothing, body);
        model.why().subscribe(this::show);
    }

    private ToggleButton side(String id, String key, ToggleGroup group) {
        ToggleButton button = controls.toggle(id, key);
        button.setToggleGroup(group);
        button.getStyleClass().add("filter");
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private void prepareGrid() {
        grid.getStyleClass().add("why-grid");
        ColumnConstraints shade = new ColumnConstraints();
        ColumnConstraints label = new ColumnConstraints();
        label.setHgrow(Priority.ALWAYS);
        label.setMinWidth(0);
        ColumnConstraints mean = new ColumnConstraints();
        mean.setHalignment(HPos.RIGHT);
        ColumnConstraints difference = new ColumnConstraints();
        difference.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().setAll(shade, label, mean, difference);
    }

    private void show(@Nullable Why why) {
        shown = why;
        boolean some = why != null;
        for (Region region : new Region[] {body}) {
            region.setVisible(some);
            region.setManaged(some);
        }
        nothing.setVisible(!some);
        nothing.setManaged(!some);
        if (why == null) {
            return;
        }
        who.setText(why.title() + " · " + why.place());
        remarks.getChildren().clear();
        for (String remark : why.remarks()) {
            Label label = new Label(remark);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            remarks.getChildren().add(label);
        }
        remarksPart.setVisible(!why.remarks().isEmpty());
        remarksPart.setManaged(!why.remarks().isEmpty());
        above.setDisable(why.above().isEmpty());
        below.setDisable(why.below().isEmpty());
        if (why.above().isEmpty() && !why.below().isEmpty()) {
            below.setSelected(true);
        } else if (why.below().isEmpty() && !why.above().isEmpty()) {
            above.setSelected(true);
        }
        fill();
    }

    private void fill() {
        Why why = shown;
        if (why == null) {
            return;
        }
        boolean up = above.isSelected();
        String neighbour = up ? why.above() : why.below();
        against.setText(
                neighbour.isEmpty()
                        ? ""
                        : i18n.say(
                                up ? "ranking.why.againstAbove" : "ranking.why.againstBelow",
                                neighbour));
        grid.getChildren().clear();
        int row = 0;
        for (Why.Line line : why.lines()) {
            boolean total = row == why.lines().size() - 1;
            Region shade = new Region();
            shade.getStyleClass().add("why-shade");
            if (line.bar() >= 0) {
                shade.getStyleClass().add("bar-" + (line.bar() % SHADES + 1));
            }
            Label label = new Label(line.label());
            label.setMinWidth(0);
            Label mean = new Label(line.mean());
            mean.getStyleClass().add("strong");
            mean.setMinWidth(Region.USE_PREF_SIZE);
            String by = up ? line.toAbove() : line.toBelow();
            Label difference = new Label(by);
            difference.setMinWidth(Region.USE_PREF_SIZE);
            difference.setAlignment(Pos.CENTER_RIGHT);
            difference
                    .getStyleClass()
                    .add(by.startsWith("+") ? "good" : by.startsWith("\u2212") ? "bad" : "muted");
            if (total) {
                label.getStyleClass().add("strong");
            }
            Label weight = new Label(line.weight());
            weight.getStyleClass().add("why-weight");
            weight.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(row++, shade, new HBox(label, weight), mean, difference);
        }
    }
}
