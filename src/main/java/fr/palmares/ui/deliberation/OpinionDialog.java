package fr.palmares.ui.deliberation;

import fr.palmares.model.Juror;
import fr.palmares.model.LeadOpinion;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.OpinionForm;
import fr.palmares.ui.common.Ui;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Dialog;

/** What the lead reader tells the committee, and the reason that they draft for it. */
final class OpinionDialog {
    private OpinionDialog() {}

    static void show(Ui ui, DeliberationViewModel model, String dossier) {
        I18n i18n = ui.i18n();
        Controls controls = ui.controls();
        Board board = model.now();
        LeadOpinion before = board.deliberation().opinions().get(dossier);
        ChoiceBox<String> juror = new ChoiceBox<>();
        juror.setId("opinion-juror");
        board.state().jury().stream()
                .map(Juror::code)
                .filter(j -> !board.state().recused(j, dossier))
                .forEach(juror.getItems()::add);
        juror.setConverter(AttendanceGrid.said(board::juror));
        juror.setValue(
                before != null
                        ? before.juror()
                        : board.state()
                                .juryFile()
                                .lead(dossier)
                                .filter(juror.getItems()::contains)
                                .orElse(
                                        juror.getItems().isEmpty()
                                                ? null
                                                : juror.getItems().getFirst()));
        controls.name(juror, "deliberation.lead");
        OpinionForm form = new OpinionForm(controls, i18n, before);
        form.reader(controls.label("deliberation.lead"), juror);
        Dialog<ButtonType> dialog = Dialogs.titled(i18n.say("deliberation.opinion.title", dossier));
        dialog.getDialogPane().setContent(form);
        dialog.getDialogPane().setPrefWidth(620);
        Dialogs.answers(dialog, i18n, "opinion-yes", "deliberation.opinion.keep");
        Dialogs.onYes(
                dialog,
                () -> {
                    if (juror.getValue() != null) {
                        model.opinion(dossier, form.opinion(juror.getValue()));
                    }
                });
        dialog.show();
    }
}
