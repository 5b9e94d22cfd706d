package fr.palmares.ui.deliberation;

import fr.palmares.app.ReasonWords;
import fr.palmares.model.ReasonTemplate;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The statements of reasons that the call keeps: named, changed, taken out. */
final class ReasonTemplatesDialog {
    private final I18n i18n;
    private final Controls controls;
    private final Ui ui;
    private final DeliberationViewModel model;
    private final VBox lines = new VBox(10);
    private final ScrollPane scroll = new ScrollPane(lines);
    private final List<Line> all = new ArrayList<>();
    private int made;

    /** One template as it is being edited. */
    private record Line(TextField name, TextArea text, HBox box) {
        boolean blank() {
            return name.getText().isBlank() && text.getText().isBlank();
        }
    }

    ReasonTemplatesDialog(Ui ui, DeliberationViewModel model) {
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.model = model;
    }

    void show() {
        model.templates().forEach(t -> line(t.name(), t.text()));
        if (all.isEmpty()) {
            line("", "");
        }
        Label said =
                controls.styled(
                        "muted",
                        "deliberation.templates.said",
                        String.join(", ", ReasonWords.fields(i18n.locale())));
        said.setWrapText(true);
        said.setMinHeight(Label.USE_PREF_SIZE);
        said.setPrefWidth(660);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(300);
        lines.setPadding(new Insets(2, 10, 2, 2));
        Button more =
                controls.button(
                        "templates-add",
                        "deliberation.templates.add",
                        Feather.PLUS,
                        () -> line("", "").requestFocus());
        Button usual =
                controls.link(
                        "templates-usual",
                        "deliberation.templates.usual",
                        () -> {
                            List<Line> blank = all.stream().filter(Line::blank).toList();
                            blank.forEach(this::remove);
                            UsualReasons.in(i18n).forEach(t -> line(t.name(), t.text()));
                        });
        HBox acts = new HBox(12, more, usual);
        acts.setAlignment(Pos.CENTER_LEFT);
        Dialog<ButtonType> dialog = Dialogs.titled(i18n.say("deliberation.templates.title"));
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(new VBox(12, said, scroll, acts));
        dialog.getDialogPane().getStyleClass().add("wide-dialog");
        Node yes = Dialogs.answers(dialog, i18n, "templates-yes", "deliberation.templates.yes");
        Dialogs.untilDone(
                dialog,
                yes,
                ui,
                () -> {
                    List<Written> written = written();
                    return () -> model.keep(written.stream().map(Written::kept).toList());
                });
        dialog.show();
    }

    /** What stands on a line, not yet looked at. */
    private record Written(String name, String text) {
        ReasonTemplate kept() {
            return new ReasonTemplate(name, text);
        }
    }

    private List<Written> written() {
        return all.stream()
                .filter(l -> !l.blank())
                .map(l -> new Written(l.name().getText(), l.text().getText()))
                .toList();
    }

    private TextField line(String named, String worded) {
        int n = made++;
        TextField name = controls.field("template-name-" + n, "deliberation.templates.name");
        name.promptTextProperty().bind(i18n.text("deliberation.templates.name"));
        name.setText(named);
        name.setPrefColumnCount(14);
        TextArea text = controls.area("template-text-" + n, "deliberation.templates.text", 3);
        text.promptTextProperty().bind(i18n.text("deliberation.templates.text"));
        text.setText(worded);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox box = new HBox(8, name, text);
        Line line = new Line(name, text, box);
        box.getChildren()
                .add(
                        controls.icon(
                                "template-remove-" + n,
                                "deliberation.templates.remove",
                                Feather.X,
                                () -> remove(line)));
        all.add(line);
        lines.getChildren().add(box);
        return name;
    }

    private void remove(Line line) {
        all.remove(line);
        lines.getChildren().remove(line.box());
    }
}
