package fr.palmares.ui.ranking;

import fr.palmares.model.Criterion;
import fr.palmares.ranking.Agreement;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.ranking.AdvancedViewModel.Found;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How far the jurors agree: each figure with its value and what it says. */
final class AgreementPart {
    private static final double NAME = 260;
    private static final double VALUE = 110;

    private final AdvancedParts parts;

    private AgreementPart(AdvancedParts parts) {
        this.parts = parts;
    }

    /** Adds the figures on totals, then one for each criterion. */
    static void add(VBox body, Found found, AdvancedParts parts) {
        Agreement agreement = found.analysis().agreement();
        AgreementPart part = new AgreementPart(parts);
        parts.part(body, "report.annex.agreement");
        GridPane figures = part.grid("advanced-agreement");
        part.figure(figures, "kendall", agreement.kendallW());
        part.figure(figures, "floor", agreement.kendallWFloor());
        part.figure(figures, "spearman", agreement.meanSpearman());
        part.figure(figures, "alphaInterval", agreement.alphaInterval());
        part.figure(figures, "alphaOrdinal", agreement.alphaOrdinal());
        part.figure(figures, "iccA1", agreement.iccA1());
        part.figure(figures, "iccC1", agreement.iccC1());
        part.figure(figures, "iccCk", agreement.iccCk());
        part.figure(figures, "iccAk", agreement.iccAk());
        body.getChildren()
                .addAll(
                        figures,
                        Controls.style(parts.text("report.annex.agreement.none"), "muted small"));
        parts.part(body, "report.annex.perCriterion");
        GridPane criteria = part.grid("advanced-agreement-criteria");
        for (Criterion criterion : found.state().grid().counted()) {
            part.row(
                    criteria,
                    new Label(parts.criterion(found, criterion.code())),
                    agreement.perCriterion().get(criterion.code()),
                    null);
        }
        body.getChildren().add(criteria);
    }

    private GridPane grid(String id) {
        GridPane grid = new GridPane(16, 6);
        grid.setId(id);
        ColumnConstraints name = new ColumnConstraints(NAME);
        ColumnConstraints value = new ColumnConstraints(VALUE);
        value.setHalignment(HPos.RIGHT);
        ColumnConstraints tells = new ColumnConstraints();
        tells.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(name, value, tells);
        return grid;
    }

    private void figure(GridPane grid, String key, @Nullable Double value) {
        String name = "report.annex.figure." + key;
        row(grid, parts.text(name), value, Controls.style(parts.text(name + ".what"), "muted"));
    }

    private void row(GridPane grid, Label name, @Nullable Double value, @Nullable Label tells) {
        int row = grid.getRowCount();
        Label number = Controls.style(new Label(parts.number(value)), "number strong");
        name.setLabelFor(number);
        grid.addRow(row, name, number);
        if (tells != null) {
            grid.add(tells, 2, row);
        }
        grid.getChildren().forEach(n -> GridPane.setValignment(n, VPos.TOP));
    }
}
