package fr.palmares.ui.ranking;

import fr.palmares.ranking.Kemeny;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.Reading;
import fr.palmares.ui.common.Columns;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import fr.palmares.ui.ranking.AdvancedViewModel.Found;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The same sheets read otherwise, rank by rank beside the official one. */
final class ReadingsTab {
    private final I18n i18n;
    private final AdvancedParts parts;
    private final Columns columns;

    private ReadingsTab(AdvancedParts parts, I18n i18n) {
        this.parts = parts;
        this.i18n = i18n;
        this.columns = new Columns(i18n);
    }

    static Node of(Found found, AdvancedParts parts, Ui ui) {
        return new ReadingsTab(parts, ui.i18n()).make(found, ui);
    }

    private VBox make(Found found, Ui ui) {
        TableView<Ranked> table = new TableView<>();
        table.setId("advanced-readings-table");
        ui.controls().name(table, "report.annex.readings");
        table.getColumns()
                .add(columns.text("r-dossier", "report.column.dossier", 80, Ranked::dossier));
        table.getColumns()
                .add(
                        columns.text(
                                "r-title",
                                "ranking.column.organisation",
                                190,
                                r ->
                                        RankingTable.name(
                                                RankingTable.head(found.state(), r.dossier()))));
        table.getColumns()
                .add(
                        columns.number(
                                "r-rank",
                                "report.annex.rank",
                                110,
                                r -> r.rank() == null ? Double.NaN : r.rank(),
                                r -> r.rank() == null ? "—" : r.rank().toString()));
        for (Reading reading : found.second().readings()) {
            Map<String, Reading.Row> rows = new HashMap<>();
            reading.rows().forEach(r -> rows.put(r.dossier(), r));
            table.getColumns()
                    .add(
                            columns.number(
                                    "r-" + reading.kind(),
                                    "report.annex.reading." + reading.kind(),
                                    128,
                                    r -> order(rows.get(r.dossier())),
                                    r -> rank(reading, rows.get(r.dossier()))));
        }
        table.getItems().setAll(found.analysis().ranking().rows());
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox body = AdvancedParts.body();
        parts.part(body, "report.annex.readings");
        body.getChildren().add(table);
        kemeny(body, found.second().kemeny());
        return body;
    }

    private void kemeny(VBox body, Kemeny kemeny) {
        parts.part(body, "report.annex.kemeny");
        kemeny.unavailable().ifPresent(why -> body.getChildren().add(parts.none(why)));
        if (kemeny.unavailable().isEmpty()) {
            List<String> order = kemeny.orders().getFirst();
            body.getChildren()
                    .add(parts.text("ranking.advanced.kemeny", String.join(" › ", order)));
            body.getChildren()
                    .add(
                            parts.text(
                                    "report.annex.kemeny.found",
                                    kemeny.optima(),
                                    kemeny.disagreements()));
        }
    }

    private static double order(Reading.@Nullable Row row) {
        return row == null || row.rank() == null ? Double.NaN : row.rank();
    }

    /** The rank, and how many ranks it gains or loses. */
    private String rank(Reading reading, Reading.@Nullable Row row) {
        if (row == null || row.rank() == null) {
            return "—";
        }
        if (reading.parts() > 1) {
            return i18n.say("report.annex.inPart", row.rank(), row.part());
        }
        Integer change = row.change(reading.parts());
        String moved =
                change == null || change == 0
                        ? ""
                        : (change > 0 ? "  ↑" : "  ↓") + Math.abs(change);
        return row.rank() + moved;
    }
}
