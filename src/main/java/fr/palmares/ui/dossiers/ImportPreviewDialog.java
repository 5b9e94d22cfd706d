package fr.palmares.ui.dossiers;

import fr.palmares.app.ImportPreview;
import fr.palmares.model.Refused;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import java.util.List;
import java.util.function.Consumer;

/** What an import would create, change, leave alone and refuse, before anything is written. */
final class ImportPreviewDialog {
    private static final int MOST_LINES = 500;
    private static final int LONGEST = 160;

    private final I18n i18n;
    private final Controls controls;
    private final ImportPreview preview;
    private final Consumer<ImportPreview> apply;

    ImportPreviewDialog(Ui ui, ImportPreview preview, Consumer<ImportPreview> apply) {
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.preview = preview;
        this.apply = apply;
    }

    void show() {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(
                Window.getWindows().stream().filter(Window::isShowing).findFirst().orElse(null));
        dialog.setTitle(i18n.say("import.title"));
        dialog.setHeaderText(i18n.say("import.title"));
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(content());
        dialog.getDialogPane().setPrefSize(860, 560);
        ButtonType yes = new ButtonType(i18n.say("import.apply"), ButtonData.OK_DONE);
        ButtonType no = new ButtonType(i18n.say("common.cancel"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().addAll(yes, no);
        Node button = dialog.getDialogPane().lookupButton(yes);
        button.setId("import-apply");
        button.setDisable(preview.changesNothing());
        dialog.setOnHidden(
                event -> {
                    if (dialog.getResult() == yes) {
                        apply.accept(preview);
                    } else {
                        preview.close();
                    }
                });
        dialog.show();
    }

    private Node content() {
        TabPane tabs = new TabPane();
        tabs.setId("import-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getTabs()
                .addAll(
                        tab("import.created", preview.created().size(), changes(preview.created())),
                        tab("import.updated", preview.updated().size(), changes(preview.updated())),
                        tab(
                                "import.unchanged",
                                preview.unchanged().size(),
                                numbers("import.unchangedText", preview.unchanged())),
                        tab(
                                "import.refused",
                                preview.refusals().size(),
                                problems(preview.refusals())),
                        tab(
                                "import.notices",
                                preview.remarks().size(),
                                problems(preview.remarks())),
                        tab(
                                "import.absent",
                                preview.absent().size(),
                                numbers("import.absentText", preview.absent())));
        Label summary =
                controls.styled(
                        "import-summary",
                        "import.summary",
                        preview.created().size(),
                        preview.updated().size(),
                        preview.unchanged().size(),
                        preview.refusals().size());
        summary.setWrapText(true);
        Label nothing = controls.styled("muted", "import.nothingWritten");
        nothing.setWrapText(true);
        VBox sources = new VBox(2);
        for (ImportPreview.Source source : preview.files()) {
            sources.getChildren()
                    .add(
                            controls.styled(
                                    "muted",
                                    "import.source",
                                    source.name(),
                                    i18n.text("dialect." + source.dialect())));
        }
        VBox box = new VBox(8, summary, sources, nothing, tabs);
        VBox.setVgrow(tabs, javafx.scene.layout.Priority.ALWAYS);
        if (!preview.refusals().isEmpty()) {
            tabs.getSelectionModel().select(3);
        }
        return box;
    }

    private Tab tab(String key, int count, VBox lines) {
        Tab tab = new Tab(i18n.say(key, count));
        tab.setId(key.replace('.', '-'));
        tab.setDisable(count == 0);
        lines.setPadding(new Insets(8));
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        controls.name(scroll, key, count);
        tab.setContent(scroll);
        return tab;
    }

    private VBox changes(List<ImportPreview.Change> changes) {
        VBox box = new VBox();
        for (ImportPreview.Change change : changes.stream().limit(MOST_LINES).toList()) {
            VBox line = line(change.dossier().number(), change.dossier().title());
            for (ImportPreview.FieldChange field : change.fields()) {
                Label label =
                        new Label(
                                i18n.say(
                                        "import.field",
                                        field.label(),
                                        shortened(field.before()),
                                        shortened(field.after())));
                label.setWrapText(true);
                label.setMinHeight(Label.USE_PREF_SIZE);
                label.getStyleClass().add("small");
                line.getChildren().add(label);
            }
            box.getChildren().add(line);
        }
        return more(box, changes.size());
    }

    private VBox problems(List<Refused> sentences) {
        VBox box = new VBox();
        for (Refused refused : sentences.stream().limit(MOST_LINES).toList()) {
            Label label = new Label(i18n.messages().sentence(refused));
            label.setWrapText(true);
            label.setMinHeight(Label.USE_PREF_SIZE);
            label.getStyleClass().add("import-line");
            box.getChildren().add(label);
        }
        return more(box, sentences.size());
    }

    private VBox numbers(String key, List<String> numbers) {
        VBox box = new VBox();
        Label why = controls.styled("muted", key);
        why.setWrapText(true);
        box.getChildren().add(why);
        numbers.stream().limit(MOST_LINES).forEach(n -> box.getChildren().add(line(n, "")));
        return more(box, numbers.size());
    }

    private VBox more(VBox box, int size) {
        if (size > MOST_LINES) {
            box.getChildren().add(controls.styled("muted", "import.more", size - MOST_LINES));
        }
        return box;
    }

    private static VBox line(String number, String title) {
        HBox head = new HBox(10, Controls.style(new Label(number), "strong"), new Label(title));
        VBox line = new VBox(2, head);
        line.getStyleClass().addAll("import-line", "hairline-below");
        return line;
    }

    private static String shortened(String text) {
        String one = text.replaceAll("\\s+", " ").strip();
        return one.length() <= LONGEST ? one : one.substring(0, LONGEST) + "…";
    }
}
