package fr.palmares.ui.dossiers;

import fr.palmares.app.ImportPlan;
import fr.palmares.app.ImportPlan.Item;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Icons;
import fr.palmares.ui.common.Ui;
import fr.palmares.ui.dossiers.ImportModel.FileLine;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * What an import would create, change, leave alone and refuse, before anything is written: the
 * files in the order in which they are taken, and each one's rows.
 */
final class ImportDialog {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 640;
    private static final double FILES_WIDTH = 300;
    private static final double REASON_WIDTH = 320;

    private final Ui ui;
    private final I18n i18n;
    private final Controls controls;
    private final ImportModel model;
    private final BiConsumer<ImportPlan, String> apply;
    private final BiConsumer<Path, Charset> readAs;
    private final BorderPane pane = new BorderPane();
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final TextField reason;
    private boolean again;

    /**
     * @param apply what to do when the user agrees, and the reason where one is wanted
     * @param readAs reads everything again, a file of it in another encoding
     */
    ImportDialog(
            Ui ui,
            ImportModel model,
            BiConsumer<ImportPlan, String> apply,
            BiConsumer<Path, Charset> readAs) {
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.model = model;
        this.apply = apply;
        this.readAs = readAs;
        this.reason = controls.field("import-reason", "import.reason");
    }

    /** Shows it; {@code first} is the file to look at, or null for the first one. */
    void show(@Nullable Path first) {
        String title = model.marksOnly() ? "marks.title" : "import.title";
        Dialogs.title(dialog, i18n.say(title));
        dialog.setResizable(true);
        dialog.getDialogPane().setId("import");
        dialog.getDialogPane().setContent(content(first));
        dialog.getDialogPane().setPrefSize(WIDTH, HEIGHT);
        // the theme's dialogs are narrow
        dialog.getDialogPane().getStyleClass().add("wide-dialog");
        ButtonType yes =
                new ButtonType(
                        i18n.say(model.marksOnly() ? "marks.record" : "import.apply"),
                        ButtonData.OK_DONE);
        ButtonType no = new ButtonType(i18n.say("common.cancel"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().addAll(yes, no);
        Node button = dialog.getDialogPane().lookupButton(yes);
        button.setId("import-apply");
        button.disableProperty()
                .bind(
                        reason.textProperty()
                                .map(
                                        why ->
                                                !model.ready()
                                                        || (model.wantsReason() && why.isBlank())));
        dialog.getDialogPane().lookupButton(no).setId("import-cancel");
        dialog.setOnHidden(
                event -> {
                    if (yes.equals(dialog.getResult())) {
                        apply.accept(model.plan(), reason.getText().strip());
                    } else if (!again) {
                        model.plan().close();
                    }
                });
        dialog.show();
    }

    private Node content(@Nullable Path first) {
        List<FileLine> files = model.files();
        int shown = 0;
        for (FileLine line : files) {
            if (line.item().file().equals(first)) {
                shown = line.number() - 1;
            }
        }
        if (files.size() > 1) {
            ListView<FileLine> list = fileList(files);
            list.getSelectionModel()
                    .selectedItemProperty()
                    .subscribe(line -> pane.setCenter(line == null ? null : preview(line.item())));
            list.getSelectionModel().select(shown);
            pane.setLeft(left(list, files.size()));
        } else {
            pane.setCenter(preview(files.getFirst().item()));
        }
        if (model.wantsReason()) {
            pane.setBottom(reasonWanted());
        }
        return pane;
    }

    private Node reasonWanted() {
        Label why = controls.label("import.reasonWhy");
        why.setWrapText(true);
        why.setMinHeight(Label.USE_PREF_SIZE);
        HBox.setHgrow(why, Priority.ALWAYS);
        reason.setMinWidth(REASON_WIDTH);
        HBox banner = new HBox(Icons.of(Feather.ALERT_TRIANGLE, "warn"), why, reason);
        banner.getStyleClass().add("banner");
        return banner;
    }

    private Node left(ListView<FileLine> list, int count) {
        Label order = controls.styled("muted small", "import.order", count);
        order.setWrapText(true);
        order.setMinHeight(Label.USE_PREF_SIZE);
        VBox left = new VBox(8, order, list);
        VBox.setVgrow(list, Priority.ALWAYS);
        left.setPrefWidth(FILES_WIDTH);
        left.setMinWidth(FILES_WIDTH);
        left.getStyleClass().add("import-files");
        return left;
    }

    private ListView<FileLine> fileList(List<FileLine> files) {
        ListView<FileLine> list = new ListView<>();
        list.setId("import-files");
        list.getStyleClass().add("preview-lines");
        controls.name(list, "import.order", files.size());
        list.setCellFactory(view -> new ImportFileCell());
        list.getItems().setAll(files);
        return list;
    }

    private Node preview(Item item) {
        Label summary = Controls.style(new Label(model.summary(item)), "import-summary");
        summary.setId("import-summary");
        VBox box = new VBox(8, summary);
        for (String text : List.of(model.source(item), model.note(item))) {
            if (!text.isEmpty()) {
                box.getChildren().add(Controls.style(new Label(text), "muted"));
            }
        }
        box.getChildren()
                .forEach(
                        n -> {
                            ((Label) n).setWrapText(true);
                            ((Label) n).setMinHeight(Label.USE_PREF_SIZE);
                        });
        if (model.encodingInDoubt(item)) {
            box.getChildren()
                    .add(
                            new EncodingBar(
                                    ui,
                                    model.sample(item),
                                    model.encoding(item),
                                    charset -> readAgain(item.file(), charset)));
        }
        List<PreviewSection> sections = model.sections(item);
        if (sections.stream().anyMatch(s -> !s.lines().isEmpty())) {
            Node tabs = tabs(sections);
            VBox.setVgrow(tabs, Priority.ALWAYS);
            box.getChildren().add(tabs);
        }
        box.getStyleClass().add("import-preview");
        return box;
    }

    private TabPane tabs(List<PreviewSection> sections) {
        PreviewLines lines = new PreviewLines(i18n, controls);
        TabPane tabs = new TabPane();
        tabs.setId("import-tabs");
        controls.name(tabs, "import.title");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        // what did not happen needs no tab: the sentence above counts it
        sections.stream()
                .filter(s -> !s.lines().isEmpty())
                .forEach(s -> tabs.getTabs().add(lines.tab(s)));
        // what goes wrong or changes something that is there is looked at first
        for (String first : List.of("-refused", "-changed", "-updated", "")) {
            Tab found =
                    tabs.getTabs().stream()
                            .filter(t -> t.getId().endsWith(first))
                            .findFirst()
                            .orElse(null);
            if (found != null) {
                tabs.getSelectionModel().select(found);
                break;
            }
        }
        return tabs;
    }

    private void readAgain(Path file, Charset charset) {
        again = true;
        model.plan().close();
        dialog.close();
        readAs.accept(file, charset);
    }
}
