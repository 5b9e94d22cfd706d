package fr.palmares.ui.ranking;

import fr.palmares.ui.common.Columns;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.ranking.Comparison.Column;
import fr.palmares.ui.ranking.Comparison.Place;
import fr.palmares.ui.ranking.Comparison.Row;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The official ranking and the kept scenarios side by side, in the simulation's frame. */
final class ComparisonPane extends VBox {
    private static final int SCENARIO_WIDTH = 130;

    private final I18n i18n;
    private final Columns columns;
    private final TableView<Row> table = new TableView<>();
    private final VBox changes = new VBox();

    ComparisonPane(ScenariosViewModel model, I18n i18n, Controls controls) {
        this.i18n = i18n;
        this.columns = new Columns(i18n);
        setId("comparison");
        getStyleClass().addAll("screen", "advanced", "comparison");
        HBox banner =
                new HBox(
                        controls.styled("strong", "ranking.scenario.banner"),
                        Controls.spring(),
                        controls.link("comparison-close", "ranking.scenario.close", model::close));
        banner.setAlignment(Pos.CENTER_LEFT);
        banner.getStyleClass().add("simulation-banner");
        Label what = controls.styled("muted", "ranking.scenario.what");
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        table.setId("comparison-table");
        controls.name(table, "ranking.scenario.compare");
        VBox.setVgrow(table, Priority.ALWAYS);
        changes.getStyleClass().add("comparison-changes");
        getChildren().addAll(banner, what, changes, table);
        Controls.showing(this, model.comparison().map(c -> true).orElse(false));
        model.comparison().subscribe(this::show);
    }

    private void show(@Nullable Comparison comparison) {
        table.getColumns().clear();
        table.getItems().clear();
        changes.getChildren().clear();
        if (comparison == null) {
            return;
        }
        table.getColumns()
                .add(columns.text("c-dossier", "report.column.dossier", 80, Row::dossier));
        table.getColumns()
                .add(columns.text("c-name", "ranking.column.organisation", 260, Row::name));
        table.getColumns()
                .add(
                        columns.number(
                                "c-official",
                                "report.annex.rank",
                                120,
                                r -> order(r.official()),
                                r -> words(r.official(), null)));
        for (int i = 0; i < comparison.columns().size(); i++) {
            Column column = comparison.columns().get(i);
            int at = i;
            TableColumn<Row, Row> places =
                    columns.number(
                            "c-" + i,
                            "ranking.scenario",
                            SCENARIO_WIDTH,
                            r -> order(r.places().get(at)),
                            r -> words(r.places().get(at), r.official()));
            places.textProperty().unbind();
            places.setText(column.scenario().name());
            table.getColumns().add(places);
            changes.getChildren().add(change(column));
        }
        table.getItems().setAll(comparison.rows());
    }

    private Label change(Column column) {
        String name = column.scenario().name();
        boolean same = column.enters().isEmpty() && column.leaves().isEmpty();
        Label label =
                new Label(
                        same
                                ? i18n.say("ranking.scenario.same", name)
                                : i18n.say(
                                        "ranking.scenario.changes",
                                        name,
                                        numbers(column.enters()),
                                        numbers(column.leaves())));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private String numbers(List<String> dossiers) {
        return dossiers.isEmpty() ? i18n.say("ranking.scenario.none") : String.join(", ", dossiers);
    }

    private static double order(Place place) {
        return place.place() == null ? Double.NaN : place.place();
    }

    /** The place, how many it gains or loses, and whether the dossier is selected: in signs. */
    private String words(Place place, @Nullable Place official) {
        Integer number = place.place();
        if (number == null) {
            return "—";
        }
        Integer before = official == null ? null : official.place();
        int moved = before == null ? 0 : before - number;
        String sign = moved == 0 ? "" : (moved > 0 ? "  ▲" : "  ▼") + Math.abs(moved);
        return (place.selected() ? "● " : place.zone().tied() ? "◐ " : "") + number + sign;
    }
}
