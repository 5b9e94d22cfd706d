package fr.palmares.ui.jury;

import fr.palmares.ui.common.I18n;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A juror's bar: as long as the load among the largest, filled as far as the work is done. */
final class WorkloadCell extends TableCell<JuryViewModel.JurorRow, JuryViewModel.JurorRow> {
    private static final double LONGEST = 110;
    private static final double SHORTEST = 6;

    private final I18n i18n;
    private final JuryViewModel model;
    private final ProgressBar bar = new ProgressBar();

    WorkloadCell(I18n i18n, JuryViewModel model) {
        this.i18n = i18n;
        this.model = model;
        bar.getStyleClass().add("thin-progress");
        bar.setMinWidth(SHORTEST);
    }

    @Override
    protected void updateItem(JuryViewModel.@Nullable JurorRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty || row.assigned() == 0) {
            setGraphic(null);
            return;
        }
        int most =
                model.jurors().stream().mapToInt(JuryViewModel.JurorRow::assigned).max().orElse(1);
        double width = Math.max(SHORTEST, LONGEST * row.assigned() / most);
        bar.setPrefWidth(width);
        bar.setMaxWidth(width);
        bar.setProgress(Math.min(1, (double) row.finished() / row.assigned()));
        setAccessibleText(
                i18n.say("jury.progress.of", row.juror().name(), row.finished(), row.assigned()));
        setGraphic(bar);
    }
}
