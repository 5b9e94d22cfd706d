package fr.palmares.ui.dossiers;

import fr.palmares.app.ImportPreview;
import fr.palmares.intake.ReadAttachments;
import fr.palmares.model.Attachment;
import fr.palmares.model.Refused;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import fr.palmares.ui.dossiers.PreviewLines.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** What an import would create, change, leave alone and refuse, before anything is written. */
final class ImportPreviewDialog {
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
        dialog.getDialogPane().setPrefSize(960, 620);
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
        PreviewLines lines = new PreviewLines(i18n, controls);
        TabPane tabs = new TabPane();
        tabs.setId("import-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        Tab refused = lines.tab("import.refused", problems(preview.refusals()), "");
        tabs.getTabs()
                .addAll(
                        lines.tab("import.created", changes(preview.created()), ""),
                        lines.tab("import.updated", changes(preview.updated()), ""),
                        lines.tab(
                                "import.unchanged",
                                numbers(preview.unchanged()),
                                "import.unchangedText"),
                        refused,
                        lines.tab("import.notices", problems(preview.remarks()), ""),
                        lines.tab("import.absent", numbers(preview.absent()), "import.absentText"));
        if (!preview.attachments().isEmpty()) {
            tabs.getTabs().add(2, lines.tab("import.attached", attached(), ""));
        }
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
        VBox box = new VBox(8, summary, sources(), nothing, tabs);
        VBox.setVgrow(tabs, javafx.scene.layout.Priority.ALWAYS);
        if (!preview.refusals().isEmpty()) {
            tabs.getSelectionModel().select(refused);
        } else {
            tabs.getTabs().stream()
                    .filter(tab -> !tab.isDisable())
                    .findFirst()
                    .ifPresent(tabs.getSelectionModel()::select);
        }
        return box;
    }

    private Node sources() {
        VBox sources = new VBox(2);
        sources.setId("import-sources");
        for (ImportPreview.Source source : preview.files()) {
            sources.getChildren()
                    .add(
                            controls.styled(
                                    "muted",
                                    "import.source",
                                    source.name(),
                                    i18n.text("dialect." + source.dialect()),
                                    source.dossiers().size()));
        }
        for (ImportPreview.Attached zip : preview.attachments()) {
            sources.getChildren()
                    .add(
                            controls.styled(
                                    "muted",
                                    "import.sourceZip",
                                    String.valueOf(zip.file().getFileName()),
                                    zip.entries().size()));
        }
        return sources;
    }

    private List<Line> changes(List<ImportPreview.Change> changes) {
        return changes.stream()
                .map(
                        c ->
                                new Line(
                                        c.dossier().number(),
                                        c.dossier().title(),
                                        c.dossier().organisation(),
                                        c.fields()))
                .toList();
    }

    private List<Line> attached() {
        List<Line> all = new ArrayList<>();
        for (ImportPreview.Attached zip : preview.attachments()) {
            for (ReadAttachments.Entry entry : zip.entries()) {
                all.add(
                        new Line(
                                entry.dossier(),
                                Attachment.name(entry.path()),
                                i18n.formats().size(entry.bytes()),
                                List.of()));
            }
        }
        return all;
    }

    private List<Line> problems(List<Refused> sentences) {
        return sentences.stream().map(r -> Line.of("", i18n.messages().sentence(r))).toList();
    }

    private static List<Line> numbers(List<String> numbers) {
        return numbers.stream().map(n -> Line.of(n, "")).toList();
    }
}
