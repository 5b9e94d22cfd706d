package fr.palmares.ui.ranking;

import fr.palmares.ranking.Agreement;
import fr.palmares.ranking.JurorDiagnosis;
import fr.palmares.ranking.JurorDrift;
import fr.palmares.ui.common.Columns;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Ui;
import fr.palmares.ui.ranking.AdvancedViewModel.Found;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Each juror beside the others, and how far they agree. */
final class JurorsTab {
    private static final double FIGURE = 150;

    private final AdvancedParts parts;
    private final Columns columns;

    private JurorsTab(AdvancedParts parts, Columns columns) {
        this.parts = parts;
        this.columns = columns;
    }

    static Node of(Found found, AdvancedParts parts, Ui ui) {
        return new JurorsTab(parts, new Columns(ui.i18n())).make(found, ui.controls());
    }

    private VBox make(Found found, Controls controls) {
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
                                200,
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
                        figure(
                                "j-difference",
                                "report.annex.difference",
                                JurorDiagnosis::meanDifference));
        table.getColumns()
                .add(figure("j-spread", "report.annex.spread", JurorDiagnosis::spreadRatio));
        table.getColumns()
                .add(figure("j-correlation", "report.annex.correlation", JurorDiagnosis::spearman));
        table.getColumns()
                .add(figure("j-drift", "report.annex.drift", j -> drift(drift.get(j.juror()))));
        table.getItems().setAll(found.analysis().jurors());
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox body = AdvancedParts.body();
        parts.part(body, "report.annex.jurors");
        body.getChildren().add(table);
        parts.part(body, "report.annex.agreement");
        Agreement agreement = found.analysis().agreement();
        body.getChildren()
                .add(
                        parts.text(
                                "cli.analyse.agreement",
                                parts.number(agreement.kendallW()),
                                parts.number(agreement.kendallWFloor()),
                                parts.number(agreement.alphaOrdinal()),
                                parts.number(agreement.iccA1()),
                                parts.number(agreement.iccCk())));
        return body;
    }

    private static @Nullable Double drift(@Nullable JurorDrift of) {
        return of == null ? null : of.correlation();
    }

    private TableColumn<JurorDiagnosis, JurorDiagnosis> figure(
            String id, String key, Function<JurorDiagnosis, @Nullable Double> of) {
        return columns.number(
                id,
                key,
                FIGURE,
                j -> {
                    Double value = of.apply(j);
                    return value == null ? Double.NaN : value;
                },
                j -> parts.number(of.apply(j)));
    }
}
