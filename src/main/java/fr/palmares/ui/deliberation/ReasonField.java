package fr.palmares.ui.deliberation;

import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Ui;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A statement of reasons, with templates and the lead reader's draft at hand. */
final class ReasonField {
    private static final List<String> TEMPLATES =
            List.of(
                    "deliberation.template.seats",
                    "deliberation.template.data",
                    "deliberation.template.ai",
                    "deliberation.template.team",
                    "deliberation.template.ready");

    private final TextArea area;
    private final Button draft;
    private final VBox node;

    /**
     * @param drafted the lead reader's reason for the dossier shown, or ""
     */
    ReasonField(Ui ui, String id, Supplier<String> drafted) {
        Controls controls = ui.controls();
        area = controls.area(id, "results.reason", 4);
        area.promptTextProperty().bind(ui.i18n().text("results.reasonPrompt"));
        MenuButton templates = new MenuButton();
        templates.setId(id + "-templates");
        templates.textProperty().bind(ui.i18n().text("deliberation.templates"));
        templates.getStyleClass().add("small");
        for (String key : TEMPLATES) {
            MenuItem item = new MenuItem();
            item.textProperty().bind(ui.i18n().text(key));
            item.setOnAction(event -> append(ui.i18n().say(key)));
            templates.getItems().add(item);
        }
        draft =
                controls.link(
                        id + "-draft", "deliberation.draft.take", () -> append(drafted.get()));
        FlowPane tools = new FlowPane(6, 4, templates, draft);
        node = new VBox(5, controls.styled("caption", "results.reason"), area, tools);
    }

    Node node() {
        return node;
    }

    TextArea area() {
        return area;
    }

    String text() {
        return area.getText().strip();
    }

    void show(String text, boolean drafted) {
        if (!area.getText().equals(text)) {
            area.setText(text);
        }
        Controls.shown(draft, drafted);
    }

    private void append(String text) {
        String before = area.getText().strip();
        area.setText(before.isEmpty() ? text : before + " " + text);
        area.requestFocus();
        area.end();
    }
}
