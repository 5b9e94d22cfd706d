package fr.palmares.ui.ranking;

import fr.palmares.ranking.JurorDiagnosis;
import fr.palmares.ranking.JurorDrift;
import fr.palmares.ranking.SecondReadings;
import fr.palmares.ranking.SeverityInterval;
import fr.palmares.ui.common.Chart;
import fr.palmares.ui.common.Columns;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.PictureDoors;
import fr.palmares.ui.common.Ui;
import fr.palmares.ui.ranking.AdvancedViewModel.Found;
import fr.palmares.ui.ranking.JurorChart.Column;
import fr.palmares.ui.ranking.JurorChart.Point;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Each juror beside the others, and how far they agree. */
final class JurorsTab {
    private static final double FIGURE = 150;
    private static final double CORRELATION = 178;

    private static final double ROW = 37;

    private final AdvancedParts parts;
    private final Columns columns;
    private final Ui ui;

    private JurorsTab(AdvancedParts parts, Ui ui) {
        this.parts = parts;
        this.ui = ui;
        this.columns = new Columns(ui.i18n());
    }

    static Node of(Found found, AdvancedParts parts, Ui ui) {
        return new JurorsTab(parts, ui).make(found, ui.controls());
    }

    private Node make(Found found, Controls controls) {
        TableView<JurorDiagnosis> table = new TableView<>();
        table.setId("advanced-jurors-table");
        controls.name(table, "report.annex.jurors");
        Map<String, JurorDrift> drift = new HashMap<>();
        found.second().drift().forEach(d -> drift.put(d.juror(), d));
        table.getColumns()
                .add(
                        columns.text(
                                "j-name",
                                "report.column.jurorName",
                                190,
                                j -> AdvancedParts.juror(found, j.juror())));
        table.getColumns()
                .add(
                        columns.number(
                                "j-sheets",
                                "report.annex.sheets",
                                80,
                                JurorDiagnosis::sheets,
                                j -> Integer.toString(j.sheets())));
        table.getColumns()
                .add(figure("j-severity", "report.annex.severity", JurorDiagnosis::severity));
        table.getColumns()
                .add(
                        columns.number(
                                "j-interval",
                                "ranking.advanced.interval95",
                                FIGURE,
                                j ->
                                        found.second()
                                                .severity(j.juror())
                                                .map(SeverityInterval::low)
                                                .orElse(Double.NaN),
                                j -> interval(found.second(), j.juror())));
        table.getColumns()
                .add(
                        figure(
                                "j-difference",
                                "report.annex.difference",
                                JurorDiagnosis::meanDifference));
        table.getColumns()
                .add(figure("j-spread", "report.annex.spread", JurorDiagnosis::spreadRatio));
        table.getColumns()
                .add(
                        figure(
                                "j-correlation",
                                "report.annex.correlation",
                                CORRELATION,
                                JurorDiagnosis::spearman));
        table.getColumns()
                .add(figure("j-drift", "report.annex.drift", j -> drift(drift.get(j.juror()))));
        table.getItems().setAll(found.analysis().jurors());
        // as high as its rows: the tab scrolls, not the table in it
        double high = ROW * (table.getItems().size() + 1.2);
        table.setPrefHeight(high);
        table.setMinHeight(high);
        Chart chart = chart(found, drift);
        VBox body = AdvancedParts.body();
        parts.part(
                body,
                "report.annex.jurors",
                new PictureDoors(chart, ui.i18n().say("ranking.advanced.file.jurors"), ui));
        body.getChildren()
                .addAll(
                        chart,
                        Controls.style(parts.text("ranking.advanced.jurorsLegend"), "muted small"),
                        table,
                        Controls.style(parts.text("report.annex.jurors.none"), "muted small"));
        AgreementPart.add(body, found, parts);
        return AdvancedParts.scrolled(body);
    }

    /** Severity with its interval, spread, agreement and drift side by side. */
    private Chart chart(Found found, Map<String, JurorDrift> drift) {
        List<JurorDiagnosis> jurors = found.analysis().jurors();
        List<Column> shown =
                List.of(
                        new Column(
                                say("report.annex.severity"),
                                0,
                                0.5,
                                false,
                                jurors.stream().map(j -> severity(j, found.second())).toList()),
                        new Column(
                                say("report.annex.spread"),
                                1,
                                1,
                                false,
                                points(jurors, JurorDiagnosis::spreadRatio)),
                        new Column(
                                say("report.annex.correlation"),
                                0,
                                1,
                                true,
                                points(jurors, JurorDiagnosis::spearman)),
                        new Column(
                                say("report.annex.drift"),
                                0,
                                1,
                                true,
                                points(jurors, j -> drift(drift.get(j.juror())))));
        List<String> names =
                jurors.stream().map(j -> AdvancedParts.juror(found, j.juror())).toList();
        return new Chart(
                "advanced-jurors-chart",
                width ->
                        JurorChart.drawing(
                                names,
                                shown,
                                say("report.annex.jurors"),
                                v -> ui.i18n().formats().number(v, 2),
                                width));
    }

    private String say(String key) {
        return ui.i18n().say(key);
    }

    private String interval(SecondReadings second, String juror) {
        return second.severity(juror)
                .map(
                        i ->
                                ui.i18n()
                                        .say(
                                                "ranking.advanced.span",
                                                parts.number(i.low()),
                                                parts.number(i.high())))
                .orElseGet(() -> parts.number(null));
    }

    private static Point severity(JurorDiagnosis juror, SecondReadings second) {
        return second.severity(juror.juror())
                .map(interval -> new Point(juror.severity(), interval.low(), interval.high()))
                .orElseGet(() -> Point.of(juror.severity()));
    }

    private static List<Point> points(
            List<JurorDiagnosis> jurors, Function<JurorDiagnosis, @Nullable Double> of) {
        return jurors.stream().map(j -> Point.of(of.apply(j))).toList();
    }

    private static @Nullable Double drift(@Nullable JurorDrift of) {
        return of == null ? null : of.correlation();
    }

    private TableColumn<JurorDiagnosis, JurorDiagnosis> figure(
            String id, String key, Function<JurorDiagnosis, @Nullable Double> of) {
        return figure(id, key, FIGURE, of);
    }

    private TableColumn<JurorDiagnosis, JurorDiagnosis> figure(
            String id, String key, double width, Function<JurorDiagnosis, @Nullable Double> of) {
        return columns.number(
                id,
                key,
                width,
                j -> {
                    Double value = of.apply(j);
                    return value == null ? Double.NaN : value;
                },
                j -> parts.number(of.apply(j)));
    }
}
