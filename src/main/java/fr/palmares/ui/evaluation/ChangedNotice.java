package fr.palmares.ui.evaluation;

import fr.palmares.app.ImportPreview.FieldChange;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Icons;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Says that the candidate's answers changed since they were marked: which, and what to do. */
final class ChangedNotice extends VBox {
    private final StringProperty fields = new SimpleStringProperty("");

    ChangedNotice(Controls controls, Runnable look, Runnable confirm) {
        Label said = controls.styled("strong", "evaluation.changed", fields);
        said.setGraphic(Icons.of(Feather.ALERT_CIRCLE));
        said.setWrapText(true);
        said.setMinHeight(Label.USE_PREF_SIZE);
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox acts =
                new HBox(
                        12,
                        controls.link("changed-look", "evaluation.changed.look", look),
                        controls.link("changed-confirm", "evaluation.changed.confirm", confirm));
        acts.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(said, acts);
        setSpacing(4);
        setId("changed-notice");
        getStyleClass().add("changed-notice");
        show(List.of());
    }

    void show(List<FieldChange> changes) {
        fields.set(changes.stream().map(FieldChange::label).collect(Collectors.joining(", ")));
        Controls.shown(this, !changes.isEmpty());
    }
}
