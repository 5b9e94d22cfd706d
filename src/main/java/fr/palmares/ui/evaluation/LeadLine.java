package fr.palmares.ui.evaluation;

import fr.palmares.model.LeadOpinion;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.OpinionForm;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Above the sheet of a dossier that the juror leads: what they drafted, and where to do so. */
final class LeadLine extends HBox {
    private final EvaluationViewModel model;
    private final I18n i18n;
    private final Controls controls;
    private final Label said = new Label();
    private final Button write;

    LeadLine(EvaluationViewModel model, I18n i18n, Controls controls) {
        this.model = model;
        this.i18n = i18n;
        this.controls = controls;
        setId("lead-line");
        getStyleClass().add("lead-line");
        setAlignment(Pos.CENTER_LEFT);
        said.setId("lead-said");
        said.getStyleClass().add("small");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMaxWidth(Double.MAX_VALUE);
        write = controls.button("lead-opinion", "evaluation.lead.write", this::ask);
        write.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(said, write);
        model.lead().subscribe(this::show);
        i18n.messagesProperty().subscribe(() -> show(model.lead().get()));
    }

    private void show(@Nullable LeadWork lead) {
        setVisible(lead != null);
        setManaged(lead != null);
        if (lead == null) {
            return;
        }
        LeadOpinion drafted = lead.drafted();
        said.setText(
                drafted == null
                        ? i18n.say("evaluation.lead")
                        : i18n.say(
                                "evaluation.lead.said",
                                i18n.say("deliberation.stance." + drafted.stance().name())));
        write.setDisable(!lead.editable());
    }

    private void ask() {
        LeadWork lead = Objects.requireNonNull(model.lead().get());
        String juror = lead.sheet().juror();
        OpinionForm form = new OpinionForm(controls, i18n, lead.drafted());
        Label help = controls.styled("muted", "evaluation.lead.help");
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        form.getChildren().addFirst(help);
        Dialog<ButtonType> dialog =
                Dialogs.titled(i18n.say("deliberation.opinion.title", lead.sheet().dossier()));
        dialog.getDialogPane().setContent(form);
        dialog.getDialogPane().setPrefWidth(620);
        Dialogs.answers(dialog, i18n, "opinion-yes", "deliberation.opinion.keep");
        Dialogs.onYes(
                dialog,
                () -> {
                    model.draft(lead, form.opinion(juror));
                });
        dialog.show();
    }
}
