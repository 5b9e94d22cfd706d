package fr.palmares.ui.deliberation;

import fr.palmares.model.Criterion;
import fr.palmares.model.Mark;
import fr.palmares.model.Scale;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import fr.palmares.model.Voice;
import fr.palmares.model.Voices;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** A juror changes a mark after the discussion: the one before stays in sight. */
final class RevisionDialog {
    private final I18n i18n;
    private final Controls controls;
    private final DeliberationViewModel model;
    private final String dossier;
    private final Board board;
    private final ChoiceBox<String> juror = new ChoiceBox<>();
    private final ChoiceBox<Criterion> criterion = new ChoiceBox<>();
    private final ChoiceBox<Integer> mark = new ChoiceBox<>();
    private final Label before = Controls.style(new Label(), "strong");
    private final TextArea reason;

    private RevisionDialog(Ui ui, DeliberationViewModel model, String dossier) {
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.model = model;
        this.dossier = dossier;
        this.board = model.now();
        Scale scale = board.ranking().grid().scale();
        juror.setId("revision-juror");
        controls.name(juror, "deliberation.revision.juror");
        juror.getItems().setAll(jurors());
        juror.setConverter(AttendanceGrid.said(board::juror));
        criterion.setId("revision-criterion");
        controls.name(criterion, "deliberation.revision.criterion");
        criterion.getItems().setAll(board.ranking().grid().criteria());
        criterion.setConverter(AttendanceGrid.said(c -> Slide.label(c, i18n)));
        mark.setId("revision-mark");
        controls.name(mark, "deliberation.revision.mark");
        mark.getItems().setAll(IntStream.rangeClosed(0, scale.steps()).boxed().toList());
        mark.setConverter(AttendanceGrid.said(s -> i18n.formats().plain(scale.value(s))));
        before.setId("revision-before");
        reason = controls.area("revision-reason", "deliberation.revision.reason", 2);
        juror.valueProperty().subscribe((b, now) -> showBefore());
        criterion.valueProperty().subscribe((b, now) -> showBefore());
        if (!juror.getItems().isEmpty()) {
            juror.setValue(juror.getItems().getFirst());
        }
        criterion.setValue(criterion.getItems().getFirst());
    }

    static void show(Ui ui, DeliberationViewModel model, String dossier) {
        RevisionDialog dialog = new RevisionDialog(ui, model, dossier);
        if (dialog.juror.getItems().isEmpty()) {
            ui.notices().say("deliberation.revision.nobody");
        } else {
            dialog.show();
        }
    }

    /** Those who take part and have marked it. */
    private List<String> jurors() {
        List<String> there =
                board.file() == null
                        ? List.of()
                        : Voices.of(board.file()).stream().map(Voice::juror).toList();
        return board.state().sheetsOf(dossier).stream()
                .filter(s -> !s.marks().isEmpty())
                .map(s -> s.id().juror())
                .filter(there::contains)
                .toList();
    }

    private void showBefore() {
        if (juror.getValue() == null || criterion.getValue() == null) {
            return;
        }
        Sheet sheet =
                board.state()
                        .sheet(
                                new SheetId(
                                        board.state().round().code(), dossier, juror.getValue()));
        Mark now = sheet.marks().get(criterion.getValue().code());
        before.setText(Slide.mark(board.ranking().grid().scale(), now, i18n));
        if (now instanceof Mark.Given(int steps)) {
            mark.setValue(steps);
        }
    }

    private void show() {
        GridPane form = Controls.form();
        form.addRow(0, controls.label("deliberation.revision.juror"), juror);
        form.addRow(1, controls.label("deliberation.revision.criterion"), criterion);
        form.addRow(2, controls.label("deliberation.revision.before"), before);
        form.addRow(3, controls.label("deliberation.revision.mark"), mark);
        Dialog<ButtonType> dialog =
                Dialogs.titled(i18n.say("deliberation.revision.title", dossier));
        dialog.getDialogPane().setContent(new VBox(10, form, reason));
        dialog.getDialogPane().setPrefWidth(560);
        ButtonType yes = new ButtonType(i18n.say("deliberation.revision.yes"), ButtonData.OK_DONE);
        dialog.getDialogPane()
                .getButtonTypes()
                .addAll(yes, new ButtonType(i18n.say("common.cancel"), ButtonData.CANCEL_CLOSE));
        var button = dialog.getDialogPane().lookupButton(yes);
        button.setId("revision-yes");
        button.disableProperty().bind(reason.textProperty().map(String::isBlank));
        dialog.setOnHidden(
                event -> {
                    Integer steps = mark.getValue();
                    if (yes.equals(dialog.getResult()) && steps != null) {
                        model.revise(
                                dossier,
                                juror.getValue(),
                                criterion.getValue().code(),
                                Mark.of(steps),
                                reason.getText());
                    }
                });
        dialog.show();
    }
}
