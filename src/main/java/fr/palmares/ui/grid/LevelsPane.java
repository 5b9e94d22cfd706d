package fr.palmares.ui.grid;

import fr.palmares.model.Criterion;
import fr.palmares.model.LocalText;
import fr.palmares.model.Scale;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What each mark means for the chosen criterion: what jurors have in sight while they mark. */
final class LevelsPane {
    /** Beyond this many marks, wordings are not asked for one by one. */
    private static final int MOST = 20;

    private final I18n i18n;
    private final Controls controls;
    private final GridViewModel model;
    private final Label name = Controls.style(new Label(), "muted");
    private final VBox levels = new VBox(6);
    private final VBox root;
    private String code = "";
    private String drawn = "";

    LevelsPane(Ui ui, GridViewModel model) {
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.model = model;
        name.setWrapText(true);
        Label title = controls.styled("section-title", "grid.levels");
        Label why = controls.styled("muted small", "grid.levelsWhy");
        why.setWrapText(true);
        why.setMinHeight(Label.USE_PREF_SIZE);
        Button all =
                controls.button(
                        "grid-levels-all",
                        "grid.levelsAll",
                        Feather.COPY,
                        () -> model.levelsForAll(code));
        ScrollPane scroll = new ScrollPane(levels);
        scroll.setFitToWidth(true);
        controls.name(scroll, "grid.levels");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root = new VBox(10, title, name, scroll, all, why);
        root.setPadding(new Insets(16, 18, 18, 18));
        root.setPrefWidth(340);
        root.setMinWidth(300);
        root.getStyleClass().addAll("side", "hairline-left");
    }

    Node node() {
        return root;
    }

    void show(Criterion criterion) {
        code = criterion.code();
        name.setText(criterion.shortLabel().in(i18n.locale()));
        Scale scale = model.grid().scale();
        String wanted = code + scale.written() + i18n.locale();
        if (!wanted.equals(drawn)) {
            drawn = wanted;
            draw(scale);
        }
        for (int steps = 0; steps < levels.getChildren().size(); steps++) {
            if (levels.getChildren().get(steps) instanceof HBox row
                    && row.getChildren().getLast() instanceof TextField field
                    && !field.isFocused()) {
                field.setText(
                        steps < criterion.levels().size()
                                ? criterion.levels().get(steps).in(i18n.locale())
                                : LocalText.same("").fr());
            }
        }
    }

    private void draw(Scale scale) {
        levels.getChildren().clear();
        if (scale.steps() > MOST) {
            Label many = controls.styled("muted", "grid.levelsMany");
            many.setWrapText(true);
            levels.getChildren().add(many);
            return;
        }
        for (int steps = 0; steps <= scale.steps(); steps++) {
            levels.getChildren().add(level(scale, steps));
        }
    }

    private Node level(Scale scale, int steps) {
        String criterion = code;
        Label mark = Controls.style(new Label(i18n.formats().plain(scale.value(steps))), "strong");
        mark.setMinWidth(30);
        mark.setAlignment(Pos.CENTER_RIGHT);
        TextField field = controls.field("grid-level-" + steps, "grid.level");
        controls.name(field, "grid.levelOf", mark.getText());
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setOnAction(event -> model.level(criterion, steps, field.getText()));
        field.focusedProperty()
                .subscribe(
                        (before, focused) -> {
                            if (before && !focused) {
                                model.level(criterion, steps, field.getText());
                            }
                        });
        HBox row = new HBox(10, mark, field);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
