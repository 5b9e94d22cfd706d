package fr.palmares.ui.evaluation;

import fr.palmares.ui.common.Controls;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The keys of this screen on one card, over it. */
final class KeysHelp extends StackPane {
    private record Line(String keys, String key) {}

    private static final List<Line> LINES =
            List.of(
                    new Line("0 … 9   & é \" ' ( …", "evaluation.keys.mark"),
                    new Line("N", "evaluation.keys.abstain"),
                    new Line("⌫", "evaluation.keys.withdraw"),
                    new Line("↑  ↓", "evaluation.keys.criterion"),
                    new Line("R", "evaluation.keys.remark"),
                    new Line("Ctrl ⏎", "evaluation.keys.finish"),
                    new Line("J  K", "evaluation.keys.dossier"),
                    new Line("Ctrl F", "evaluation.keys.find"),
                    new Line("Page ↑  Page ↓", "evaluation.keys.page"),
                    new Line("Ctrl Z", "evaluation.keys.undo"),
                    new Line("?", "evaluation.keys.help"));

    KeysHelp(Controls controls) {
        setId("keys-help");
        getStyleClass().add("keys-help");
        GridPane grid = new GridPane(24, 9);
        for (int i = 0; i < LINES.size(); i++) {
            Label keys = new Label(LINES.get(i).keys());
            keys.getStyleClass().add("key");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(i, keys, controls.label(LINES.get(i).key()));
        }
        VBox card = new VBox(14, controls.styled("section-title", "evaluation.keys"), grid);
        card.getStyleClass().add("keys-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        card.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(card);
        setOnMousePressed(e -> setVisible(false));
        setVisible(false);
    }
}
