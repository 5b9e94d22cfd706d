package fr.palmares.ui.deliberation;

import fr.palmares.model.Juror;
import fr.palmares.model.LeadOpinion;
import fr.palmares.model.LeadOpinion.Stance;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextArea;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

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
        ChoiceBox<Stance> stance = new ChoiceBox<>();
        stance.setId("opinion-stance");
        stance.getItems().setAll(Stance.values());
        stance.setConverter(AttendanceGrid.said(s -> i18n.say("deliberation.stance." + s.name())));
        stance.setValue(before == null ? Stance.FAVOURABLE : before.stance());
        controls.name(stance, "deliberation.opinion");
        TextArea opinion = controls.area("opinion-words", "deliberation.opinion.text", 4);
        opinion.setText(before == null ? "" : before.opinion());
        TextArea reason = controls.area("opinion-reason", "deliberation.opinion.reason", 4);
        reason.setText(before == null ? "" : before.reason());
        GridPane form = Controls.form();
        form.addRow(0, controls.label("deliberation.lead"), juror);
        form.addRow(1, controls.label("deliberation.opinion"), stance);
        Dialog<ButtonType> dialog = Dialogs.titled(i18n.say("deliberation.opinion.title", dossier));
        dialog.getDialogPane()
                .setContent(
                        new VBox(
                                8,
                                form,
                                controls.styled("caption", "deliberation.opinion.text"),
                                opinion,
                                controls.styled("caption", "deliberation.opinion.reason"),
                                reason));
        dialog.getDialogPane().setPrefWidth(620);
        ButtonType yes = new ButtonType(i18n.say("deliberation.opinion.keep"), ButtonData.OK_DONE);
        dialog.getDialogPane()
                .getButtonTypes()
                .addAll(yes, new ButtonType(i18n.say("common.cancel"), ButtonData.CANCEL_CLOSE));
        dialog.getDialogPane().lookupButton(yes).setId("opinion-yes");
        dialog.setOnHidden(
                event -> {
                    if (yes.equals(dialog.getResult()) && juror.getValue() != null) {
                        model.opinion(
                                dossier,
                                new LeadOpinion(
                                        juror.getValue(),
                                        stance.getValue(),
                                        opinion.getText(),
                                        reason.getText()));
                    }
                });
        dialog.show();
    }
}
