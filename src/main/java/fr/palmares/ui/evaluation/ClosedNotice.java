package fr.palmares.ui.evaluation;

import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.StateIcon;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** In place of a dossier that the juror may not read: that it is closed, and why. */
final class ClosedNotice extends StackPane {
    private final Label title = new Label();
    private final Label text = new Label();
    private final HBox line = new HBox(8);

    ClosedNotice() {
        setId("closed-dossier");
        title.getStyleClass().add("section-title");
        text.getStyleClass().add("muted");
        text.setWrapText(true);
        text.setMaxWidth(420);
        text.setMinHeight(Region.USE_PREF_SIZE);
        VBox box = new VBox(8, line, text);
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        box.getStyleClass().add("closed-notice");
        getChildren().add(box);
    }

    /**
     * @param reason the juror's interest, or ""
     */
    void show(I18n i18n, String reason) {
        title.setText(i18n.say("evaluation.recused.title"));
        text.setText(
                reason.isBlank()
                        ? i18n.say("evaluation.recused.text")
                        : i18n.say("evaluation.recused.reason", reason));
        line.getChildren().setAll(new StateIcon(i18n, StateIcon.Shape.RECUSED), title);
        line.setStyle("-fx-alignment: center-left;");
    }
}
