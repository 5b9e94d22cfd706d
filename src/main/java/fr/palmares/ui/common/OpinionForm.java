package fr.palmares.ui.common;

import fr.palmares.model.LeadOpinion;
import fr.palmares.model.LeadOpinion.Stance;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What a lead reader advises, tells the committee, and proposes as a reason. */
public final class OpinionForm extends VBox {
    private final ChoiceBox<Stance> stance = new ChoiceBox<>();
    private final TextArea opinion;
    private final TextArea reason;
    private final GridPane choices = Controls.form();

    /**
     * A form that holds what was drafted before, if anything.
     *
     * @param before null for an empty form
     */
    public OpinionForm(Controls controls, I18n i18n, @Nullable LeadOpinion before) {
        super(8);
        stance.setId("opinion-stance");
        stance.getItems().setAll(Stance.values());
        stance.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Stance s) {
                        return s == null ? "" : i18n.say("deliberation.stance." + s.name());
                    }

                    @Override
                    public Stance fromString(String text) {
                        throw new UnsupportedOperationException("chosen, never typed");
                    }
                });
        stance.setValue(before == null ? Stance.FAVOURABLE : before.stance());
        controls.name(stance, "deliberation.opinion");
        opinion = controls.area("opinion-words", "deliberation.opinion.text", 4);
        opinion.setText(before == null ? "" : before.opinion());
        reason = controls.area("opinion-reason", "deliberation.opinion.reason", 4);
        reason.setText(before == null ? "" : before.reason());
        choices.addRow(1, controls.label("deliberation.opinion"), stance);
        getChildren()
                .addAll(
                        choices,
                        controls.styled("caption", "deliberation.opinion.text"),
                        opinion,
                        controls.styled("caption", "deliberation.opinion.reason"),
                        reason);
    }

    /** Whose opinion it is, where that is to be chosen: above the rest. */
    public void reader(Label label, Node field) {
        choices.addRow(0, label, field);
    }

    /** What the form holds, in a juror's name. */
    public LeadOpinion opinion(String juror) {
        return new LeadOpinion(
                juror,
                Objects.requireNonNull(stance.getValue()),
                opinion.getText(),
                reason.getText());
    }
}
