package fr.palmares.ui.evaluation;

import fr.palmares.ui.common.Controls;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Asks for the nature of the interest and names the consequence before a juror is recused. */
final class RecusalForm extends VBox {
    private final TextField reason;

    RecusalForm(Controls controls, Consumer<String> recuse) {
        setId("recusal-form");
        getStyleClass().addAll("recusal-form", "banner");
        Label text = controls.label("evaluation.recuse.text");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        reason = controls.field("recusal-reason", "evaluation.recuse.reason");
        HBox.setHgrow(reason, Priority.ALWAYS);
        Runnable act =
                () -> {
                    if (!reason.getText().isBlank()) {
                        recuse.accept(reason.getText());
                        close();
                    }
                };
        Button yes = controls.button("recusal-yes", "evaluation.recuse.yes", Feather.SLASH, act);
        yes.disableProperty().bind(reason.textProperty().map(String::isBlank));
        Button no = controls.link("recusal-no", "evaluation.recuse.no", this::close);
        reason.setOnAction(e -> act.run());
        getChildren().addAll(text, new HBox(8, reason, yes, no));
        close();
    }

    void open() {
        setVisible(true);
        setManaged(true);
        reason.clear();
        reason.requestFocus();
    }

    void close() {
        setVisible(false);
        setManaged(false);
    }
}
