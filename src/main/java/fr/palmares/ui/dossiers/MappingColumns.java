package fr.palmares.ui.dossiers;

import fr.palmares.intake.Mapping.Target;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;

/** The first rows of a table, and over each column what it is said to be. */
final class MappingColumns {
    private static final int ROWS = 5;
    private static final double WIDTH = 168;

    /** A role as a choice; no target for an answer. */
    private record Choice(@Nullable Target target, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final I18n i18n;
    private final Controls controls;
    private final MappingModel model;
    private final Runnable changed;
    private final GridPane grid = new GridPane(6, 2);
    private boolean filling;

    MappingColumns(I18n i18n, Controls controls, MappingModel model, Runnable changed) {
        this.i18n = i18n;
        this.controls = controls;
        this.model = model;
        this.changed = changed;
        grid.getStyleClass().add("mapping-grid");
    }

    Node node() {
        return grid;
    }

    static String roleName(I18n i18n, @Nullable Target target) {
        return i18n.say(
                switch (target) {
                    case null -> "mapping.role.answer";
                    case NUMBER -> "mapping.role.number";
                    case TITLE -> "mapping.role.title";
                    case ORGANISATION -> "mapping.role.organisation";
                    case SIRET -> "mapping.role.siret";
                    case TYPE -> "mapping.role.type";
                    case DOMAIN -> "mapping.role.domain";
                    case REGION -> "mapping.role.region";
                    case TRACK -> "mapping.role.track";
                    case STATE -> "mapping.role.state";
                    case SUBMITTED -> "mapping.role.submitted";
                });
    }

    /** Draws the columns as the model has them. */
    void show() {
        if (filling) {
            return;
        }
        filling = true;
        grid.getChildren().clear();
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(null, roleName(i18n, null)));
        for (Target target : Target.values()) {
            choices.add(new Choice(target, roleName(i18n, target)));
        }
        List<List<String>> rows = model.glance().guess().rows();
        for (int r = 0; r < Math.min(ROWS, rows.size()); r++) {
            Label number =
                    Controls.style(
                            new Label(Integer.toString(model.glance().guess().rowNumbers().get(r))),
                            "muted small");
            number.setMinWidth(Label.USE_PREF_SIZE);
            grid.add(number, 0, r + 2);
        }
        for (int c = 0; c < model.columns(); c++) {
            String label = model.glance().guess().header().get(c).replaceAll("\\s+", " ").strip();
            grid.add(box(c, label, choices), c + 1, 0);
            grid.add(cell(label, "strong"), c + 1, 1);
            String style = model.role(c) == null ? "muted" : "mapping-chosen";
            for (int r = 0; r < Math.min(ROWS, rows.size()); r++) {
                List<String> row = rows.get(r);
                grid.add(cell(c < row.size() ? row.get(c) : "", style), c + 1, r + 2);
            }
        }
        filling = false;
    }

    private ComboBox<Choice> box(int column, String label, List<Choice> choices) {
        ComboBox<Choice> box = new ComboBox<>();
        box.setId("mapping-role-" + column);
        controls.name(box, "mapping.roleOf", label);
        box.getItems().setAll(choices);
        Target role = model.role(column);
        choices.stream().filter(c -> c.target() == role).findFirst().ifPresent(box::setValue);
        box.setPrefWidth(WIDTH);
        box.setVisibleRowCount(choices.size());
        if (role != null) {
            box.getStyleClass().add("mapping-role-chosen");
        }
        box.setOnAction(
                e -> {
                    Choice choice = box.getValue();
                    if (!filling && choice != null) {
                        model.role(column, choice.target());
                        changed.run();
                    }
                });
        return box;
    }

    private static Label cell(String content, String style) {
        Label label = Controls.style(new Label(content.replaceAll("\\s+", " ").strip()), style);
        label.setPrefWidth(WIDTH);
        label.setMaxWidth(WIDTH);
        return label;
    }
}
