package fr.palmares.ui.common;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Controls with what each of them owes: an id, a name for screen readers, a text that follows. */
public final class Controls {
    private final I18n i18n;

    public Controls(I18n i18n) {
        this.i18n = i18n;
    }

    /** A text; {@code arguments} may be observable values. */
    public Label label(String key, Object... arguments) {
        Label label = new Label();
        label.textProperty().bind(i18n.text(key, arguments));
        return label;
    }

    /** A text with style classes. */
    public Label styled(String styles, String key, Object... arguments) {
        return style(label(key, arguments), styles);
    }

    /** A text that comes from the call, not from the message files. */
    public Label value(ObservableValue<String> text, String styles) {
        Label label = new Label();
        label.textProperty().bind(text);
        return style(label, styles);
    }

    /** A button that says its act, with an icon beside it. */
    public Button button(String id, String key, Feather icon, Runnable action) {
        Button button = new Button();
        button.setGraphic(Icons.of(icon));
        return prepared(button, id, key, action);
    }

    /** A button without icon. */
    public Button button(String id, String key, Runnable action) {
        return prepared(new Button(), id, key, action);
    }

    /** The one button of a screen that goes on with the work. */
    public Button primary(String id, String key, Feather icon, Runnable action) {
        return style(button(id, key, icon, action), "accent");
    }

    /** An act that reads like a link. */
    public Button link(String id, String key, Runnable action) {
        return style(prepared(new Button(), id, key, action), "link");
    }

    /** A button that shows only an icon; its name is its tooltip and what readers say. */
    public Button icon(String id, String key, Feather icon, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(Icons.of(icon));
        button.setOnAction(event -> action.run());
        name(button, key);
        tooltip(button, key);
        return style(button, "icon-button");
    }

    public ToggleButton toggle(String id, String key) {
        ToggleButton button = new ToggleButton();
        return prepared(button, id, key, () -> {});
    }

    public CheckBox check(String id, String key) {
        CheckBox box = new CheckBox();
        box.setId(id);
        box.textProperty().bind(i18n.text(key));
        return box;
    }

    /** A field of one line; {@code key} is its name and what it shows while empty. */
    public TextField field(String id, String key) {
        return input(new TextField(), id, key);
    }

    /** A field of several lines. */
    public TextArea area(String id, String key, int rows) {
        TextArea area = input(new TextArea(), id, key);
        area.setWrapText(true);
        area.setPrefRowCount(rows);
        return area;
    }

    /** Gives any node a name for screen readers. */
    public <N extends Node> N name(N node, String key, Object... arguments) {
        node.accessibleTextProperty().bind(i18n.text(key, arguments));
        return node;
    }

    public <C extends Control> C tooltip(C control, String key, Object... arguments) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(i18n.text(key, arguments));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
        control.setTooltip(tooltip);
        return control;
    }

    /** Adds style classes, separated by spaces. */
    public static <N extends Node> N style(N node, String styles) {
        node.getStyleClass().addAll(styles.split(" "));
        return node;
    }

    public static <N extends Node> N id(N node, String id) {
        node.setId(id);
        return node;
    }

    /** A grid of labels and fields; labels are never cut. */
    public static GridPane form() {
        GridPane form = new GridPane(14, 12);
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(Region.USE_PREF_SIZE);
        form.getColumnConstraints().add(labels);
        return form;
    }

    /** What pushes its neighbours apart. */
    public static Region spring() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        VBox.setVgrow(region, Priority.ALWAYS);
        return region;
    }

    public static Separator line() {
        return new Separator(Orientation.HORIZONTAL);
    }

    /** Shows a node, or takes it away together with its room. */
    public static void showing(Node node, ObservableValue<Boolean> visible) {
        node.visibleProperty().bind(visible);
        node.managedProperty().bind(visible);
    }

    /** Shows a node, or takes it away together with its room, once. */
    public static void shown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private <B extends ButtonBase> B prepared(B button, String id, String key, Runnable action) {
        button.setId(id);
        button.textProperty().bind(i18n.text(key));
        button.setOnAction(event -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private <T extends TextInputControl> T input(T field, String id, String key) {
        field.setId(id);
        field.promptTextProperty().bind(i18n.text(key));
        return name(field, key);
    }
}
