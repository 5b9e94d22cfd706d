package fr.palmares.ui.deliberation;

import fr.palmares.app.NoteInSitting;
import fr.palmares.model.ReasonTemplate;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Ui;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A statement of reasons, with templates and the lead reader's draft at hand. */
final class ReasonField {
    private final Ui ui;
    private final String id;
    private final DeliberationViewModel model;
    private final Supplier<String> dossier;
    private final TextArea area;
    private final MenuButton templates = new MenuButton();
    private final Button draft;
    private final VBox node;

    /**
     * @param dossier the number of the one that is shown, or "" for several
     */
    ReasonField(Ui ui, String id, DeliberationViewModel model, Supplier<String> dossier) {
        this.ui = ui;
        this.id = id;
        this.model = model;
        this.dossier = dossier;
        Controls controls = ui.controls();
        area = controls.area(id, "results.reason", 4);
        area.promptTextProperty().bind(ui.i18n().text("results.reasonPrompt"));
        templates.setId(id + "-templates");
        templates.textProperty().bind(ui.i18n().text("deliberation.templates"));
        templates.getStyleClass().add("small");
        templates.setOnShowing(event -> fill());
        fill();
        draft =
                controls.link(
                        id + "-draft",
                        "deliberation.draft.take",
                        () -> append(NoteInSitting.draft(model.now().state(), dossier.get())));
        FlowPane tools = new FlowPane(6, 4, templates, draft);
        node = new VBox(5, controls.styled("caption", "results.reason"), area, tools);
    }

    /** The call's own templates, the usual ones, and the way to change the former. */
    private void fill() {
        List<MenuItem> items = templates.getItems();
        items.clear();
        List<ReasonTemplate> own = model.templates();
        own.forEach(one -> items.add(item(one)));
        if (!own.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        UsualReasons.in(ui.i18n()).forEach(one -> items.add(item(one)));
        MenuItem change = new MenuItem(ui.i18n().say("deliberation.templates.change"));
        change.setId(id + "-templates-change");
        change.setOnAction(event -> new ReasonTemplatesDialog(ui, model).show());
        items.add(new SeparatorMenuItem());
        items.add(change);
    }

    private MenuItem item(ReasonTemplate template) {
        MenuItem item = new MenuItem(template.name());
        item.setOnAction(
                event ->
                        append(
                                dossier.get().isEmpty()
                                        ? template.text()
                                        : model.shown(
                                                dossier.get(),
                                                template.text(),
                                                ui.i18n().locale())));
        return item;
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
