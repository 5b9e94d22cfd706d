package fr.palmares.ui.grid;

import fr.palmares.model.Rules;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Ui;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The scale, the seats and the reserve places of the round. */
final class GridRules {
    private static final int MOST = 999;

    private final Ui ui;
    private final Controls controls;
    private final GridViewModel model;
    private final TextField scale;
    private final Spinner<Integer> seats;
    private final Spinner<Integer> reserve;
    private final HBox row;
    private boolean following;

    GridRules(Ui ui, GridViewModel model) {
        this.ui = ui;
        this.controls = ui.controls();
        this.model = model;
        this.scale = controls.field("grid-scale", "grid.scale");
        scale.setPrefColumnCount(6);
        scale.setOnAction(event -> keepScale());
        scale.focusedProperty()
                .subscribe(
                        (before, focused) -> {
                            if (before && !focused) {
                                keepScale();
                            }
                        });
        this.seats = spinner("grid-seats", "grid.seats", model::seats);
        this.reserve = spinner("grid-reserve", "grid.reserve", model::reserve);
        row =
                new HBox(
                        28,
                        named("grid.scale", scale),
                        named("grid.seats", seats),
                        named("grid.reserve", reserve));
        row.getStyleClass().add("grid-rules");
    }

    Node node() {
        return row;
    }

    Subscription follow() {
        return Subscription.combine(
                model.gridProperty()
                        .subscribe(
                                grid -> {
                                    if (!scale.isFocused()) {
                                        scale.setText(grid.scale().written());
                                    }
                                }),
                model.rules().subscribe(this::show));
    }

    private void show(Rules rules) {
        following = true;
        seats.getValueFactory().setValue(rules.seats());
        reserve.getValueFactory().setValue(rules.reserve());
        following = false;
        // with tracks each has its own places, and these are their sums
        seats.setDisable(!rules.tracks().isEmpty());
        reserve.setDisable(!rules.tracks().isEmpty());
    }

    private void keepScale() {
        String wanted = scale.getText();
        if (wanted.equals(model.grid().scale().written())) {
            return;
        }
        if (model.sheetsWithMarks().getValue().longValue() > 0) {
            scale.setText(model.grid().scale().written());
            ui.notices().ask("grid.askScale", () -> model.scale(wanted), wanted);
        } else {
            model.scale(wanted);
            scale.setText(model.grid().scale().written());
        }
    }

    private Spinner<Integer> spinner(String id, String key, IntConsumer keep) {
        Spinner<Integer> spinner = new Spinner<>(0, MOST, 0);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(100);
        controls.name(spinner, key);
        spinner.valueProperty()
                .subscribe(
                        (before, now) -> {
                            if (!following && now != null) {
                                keep.accept(now);
                            }
                        });
        return spinner;
    }

    private Node named(String key, Node field) {
        Label label = controls.styled("caption", key);
        return new VBox(4, label, field);
    }
}
