package fr.palmares.ui.dossiers;

import fr.palmares.app.ImportPreview.FieldChange;
import fr.palmares.app.RecordMarks;
import fr.palmares.app.RecordMarks.Change;
import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Juror;
import fr.palmares.model.Mark;
import fr.palmares.model.Refused;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import fr.palmares.ui.dossiers.PreviewLines.Line;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** What marks that came by mail would give, change and leave, before anything is written. */
final class MarksPreviewDialog {
    private final I18n i18n;
    private final Controls controls;
    private final CallState state;
    private final String file;
    private final RecordMarks.Preview preview;
    private final List<Refused> notices;
    private final Runnable record;

    MarksPreviewDialog(
            Ui ui,
            CallState state,
            String file,
            RecordMarks.Preview preview,
            List<Refused> notices,
            Runnable record) {
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.state = state;
        this.file = file;
        this.preview = preview;
        this.notices = notices;
        this.record = record;
    }

    void show() {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(
                Window.getWindows().stream().filter(Window::isShowing).findFirst().orElse(null));
        dialog.setTitle(i18n.say("marks.title"));
        dialog.setHeaderText(i18n.say("marks.title"));
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(content());
        dialog.getDialogPane().setPrefSize(900, 600);
        ButtonType yes = new ButtonType(i18n.say("marks.record"), ButtonData.OK_DONE);
        ButtonType no = new ButtonType(i18n.say("common.cancel"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().addAll(yes, no);
        Node button = dialog.getDialogPane().lookupButton(yes);
        button.setId("marks-record");
        button.setDisable(preview.changesNothing());
        dialog.getDialogPane().lookupButton(no).setId("marks-cancel");
        dialog.setOnHidden(
                event -> {
                    if (dialog.getResult() == yes) {
                        record.run();
                    }
                });
        dialog.show();
    }

    private Node content() {
        PreviewLines lines = new PreviewLines(i18n, controls);
        TabPane tabs = new TabPane();
        tabs.setId("marks-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        Tab refused = lines.tab("marks.refused", sentences(preview.refused()), "marks.refusedText");
        Tab changed = lines.tab("marks.changed", changes(preview.changed()), "marks.changedText");
        tabs.getTabs()
                .addAll(
                        lines.tab("marks.created", changes(preview.created()), ""),
                        changed,
                        refused,
                        lines.tab("import.notices", sentences(notices), ""));
        tabs.getTabs().stream()
                .filter(tab -> !tab.isDisable())
                .findFirst()
                .ifPresent(tabs.getSelectionModel()::select);
        if (!refused.isDisable()) {
            tabs.getSelectionModel().select(refused);
        } else if (!changed.isDisable()) {
            tabs.getSelectionModel().select(changed);
        }
        Label summary =
                controls.styled(
                        "import-summary",
                        "marks.summary",
                        preview.created().size(),
                        preview.changed().size(),
                        preview.unchanged(),
                        preview.refused().size());
        summary.setWrapText(true);
        Label source = controls.styled("muted", "marks.source", file, preview.remarks());
        Label nothing = controls.styled("muted", "marks.nothingWritten");
        VBox box = new VBox(8, summary, source, nothing, tabs);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        return box;
    }

    private List<Line> changes(List<Change> changes) {
        List<Line> lines = new ArrayList<>();
        for (Change change : changes) {
            DossierHead head = state.dossiers().get(change.row().dossier());
            Juror juror = state.jurors().get(change.row().juror());
            String criterion =
                    state.grid()
                            .criterion(change.row().criterion())
                            .map(Criterion::shortLabel)
                            .map(label -> label.in(i18n.locale()))
                            .orElse(change.row().criterion());
            lines.add(
                    new Line(
                            change.row().dossier(),
                            head == null ? "" : head.organisation(),
                            juror == null ? change.row().juror() : juror.name(),
                            List.of(
                                    new FieldChange(
                                            criterion,
                                            mark(change.before()),
                                            mark(change.after())))));
        }
        return lines;
    }

    private String mark(@Nullable Mark mark) {
        return switch (mark) {
            case null -> "";
            case Mark.Abstention() -> i18n.say("evaluation.nsp");
            case Mark.Given(int steps) -> i18n.formats().plain(state.grid().scale().value(steps));
        };
    }

    private List<Line> sentences(List<Refused> refused) {
        return refused.stream().map(r -> Line.of("", i18n.messages().sentence(r))).toList();
    }
}
