package fr.palmares.ui.dossiers;

import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Icons;
import fr.palmares.ui.dossiers.ImportModel.FileLine;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A file of an import: its turn, its name, what it is and what it would do. */
final class ImportFileCell extends WrappingCell<FileLine> {
    @Override
    protected void updateItem(@Nullable FileLine line, boolean empty) {
        super.updateItem(line, empty);
        show(line == null || empty ? null : node(line));
        setAccessibleText(
                line == null
                        ? ""
                        : line.number()
                                + ". "
                                + String.join(", ", line.name(), line.kind(), line.counts()));
    }

    private static HBox node(FileLine line) {
        Label number = Controls.style(new Label(line.number() + "."), "muted tabular");
        number.setMinWidth(Label.USE_PREF_SIZE);
        Label name = Controls.style(new Label(line.name()), "strong");
        name.setWrapText(true);
        Label kind = Controls.style(new Label(line.kind()), "small");
        Label counts = Controls.style(new Label(line.counts()), "muted small");
        counts.setWrapText(true);
        if (line.wrong()) {
            counts.setGraphic(Icons.of(Feather.ALERT_CIRCLE, "bad"));
        }
        VBox text = new VBox(2, name, kind, counts);
        for (Label label : new Label[] {name, kind, counts}) {
            label.setMinHeight(Label.USE_PREF_SIZE);
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(8, number, text);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}
