package fr.palmares.ui.common;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What an empty screen shows: what it is for, what to do next, and the button that does it. */
public final class EmptyState extends VBox {
    /**
     * @param key prefix of the texts: {@code key.title} and {@code key.text}
     */
    public EmptyState(Controls controls, Feather icon, String key, Node... actions) {
        Label title = controls.styled("empty-title", key + ".title");
        Label text = controls.styled("empty-text", key + ".text");
        text.setWrapText(true);
        text.setMaxWidth(460);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox row = new HBox(10, actions);
        row.setStyle("-fx-alignment: center; -fx-padding: 8 0 0 0;");
        getChildren().addAll(Icons.of(icon, "empty-icon"), title, text, row);
        getStyleClass().add("empty-state");
    }
}
