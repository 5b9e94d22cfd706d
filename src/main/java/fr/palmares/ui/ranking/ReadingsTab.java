package fr.palmares.ui.ranking;

import fr.palmares.ranking.Kemeny;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.Reading;
import fr.palmares.ui.common.Columns;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import fr.palmares.ui.ranking.AdvancedViewModel.Found;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The same sheets read otherwise, rank by rank beside the official one. */
final class ReadingsTab {
    private static final double VALUE = 112;
    private static final int DECIMALS = 3;

    /** Columns of ranks are as wide as their heads, and wide enough for a rank and its change. */
    private static final double LEAST = 92;

    private static final double LETTER = 7.4;
    private static final double MARGIN = 26;

    private final I18n i18n;
    private final AdvancedParts parts;
    private final Columns columns;
    private final ComboBox<Reading.Kind> choice = new ComboBox<>();
    private final Label sentence;

    private ReadingsTab(AdvancedParts parts, I18n i18n) {
        this.parts = parts;
        this.i18n = i18n;
        this.columns = new Columns(i18n);
        this.sentence = Controls.style(new Label(), "strong");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
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
        table.getColumns()
                .add(value(found, "r-raw", "report.annex.corrected.raw", () -> Reading.Kind.MEAN));
        table.getColumns()
                .add(value(found, "r-value", "ranking.advanced.reading.value", this::chosen));
        for (Reading reading : found.second().readings()) {
            table.getColumns().add(ranks(reading));
        }
        table.getItems().setAll(found.analysis().ranking().rows());
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox body = AdvancedParts.body();
        parts.part(body, "report.annex.readings");
        body.getChildren().addAll(choice(found, table, ui), sentence, table);
        kemeny(body, found.second().kemeny());
        return body;
    }

    /** Which reading stands beside the raw score; its sentence says what it is and changes. */
    private Node choice(Found found, TableView<Ranked> table, Ui ui) {
        Label label = ui.controls().label("ranking.advanced.reading");
        label.setLabelFor(choice);
        choice.setId("advanced-reading");
        ui.controls().name(choice, "ranking.advanced.reading");
        choice.getItems().setAll(found.second().readings().stream().map(Reading::kind).toList());
        choice.setVisibleRowCount(Reading.Kind.values().length);
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Reading.@Nullable Kind kind) {
                        return kind == null ? "" : i18n.say("report.annex.reading." + kind);
                    }

                    @Override
                    public Reading.@Nullable Kind fromString(String text) {
                        return choice.getItems().stream()
                                .filter(k -> toString(k).equals(text))
                                .findFirst()
                                .orElse(null);
                    }
                });
        sentence.setId("advanced-reading-sentence");
        choice.setValue(Reading.Kind.SEVERITY);
        choice.valueProperty()
                .subscribe(
                        kind -> {
                            sentence.setText(
                                    ReadingWords.of(found.second().reading(kind), found, i18n));
                            table.refresh();
                        });
        HBox row = new HBox(10, label, choice);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Reading.Kind chosen() {
        Reading.Kind kind = choice.getValue();
        return kind == null ? Reading.Kind.SEVERITY : kind;
    }

    /** What a reading gives each dossier, beside the raw score. */
    private TableColumn<Ranked, Ranked> value(
            Found found, String id, String key, Supplier<Reading.Kind> kind) {
        Map<Reading.Kind, Map<String, Reading.Row>> rows = new EnumMap<>(Reading.Kind.class);
        found.second().readings().forEach(r -> rows.put(r.kind(), byDossier(r)));
        return columns.number(
                id,
                key,
                VALUE,
                r -> {
                    Double value = value(rows, kind.get(), r);
                    return value == null ? Double.NaN : value;
                },
                r -> {
                    Double value = value(rows, kind.get(), r);
                    return value == null ? "—" : i18n.formats().number(value, DECIMALS);
                });
    }

    private static @Nullable Double value(
            Map<Reading.Kind, Map<String, Reading.Row>> rows, Reading.Kind kind, Ranked of) {
        Reading.Row row = rows.getOrDefault(kind, Map.of()).get(of.dossier());
        return row == null ? null : row.value();
    }

    private static Map<String, Reading.Row> byDossier(Reading reading) {
        Map<String, Reading.Row> rows = new HashMap<>();
        reading.rows().forEach(r -> rows.put(r.dossier(), r));
        return rows;
    }

    private TableColumn<Ranked, Ranked> ranks(Reading reading) {
        Map<String, Reading.Row> rows = byDossier(reading);
        return columns.number(
                "r-" + reading.kind(),
                "report.annex.reading." + reading.kind(),
                Math.max(
                        LEAST,
                        LETTER * i18n.say("report.annex.reading." + reading.kind()).length()
                                + MARGIN),
                r -> order(rows.get(r.dossier())),
                r -> rank(reading, rows.get(r.dossier())));
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
