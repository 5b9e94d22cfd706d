package fr.palmares.ui.dossiers;

import fr.palmares.model.Check;
import fr.palmares.model.EligibilityProposal;
import fr.palmares.model.EligibilityProposal.Finding;
import fr.palmares.model.EligibilityProposal.Met;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Icons;
import fr.palmares.ui.common.ReasonDialog;
import fr.palmares.ui.common.Ui;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The points of the checklist for one dossier: what was found, and a person's word on each. */
final class PointsPane {
    private final Ui ui;
    private final I18n i18n;
    private final Controls controls;
    private final Proposals proposals;
    private final PointWords words;
    private final VBox node = new VBox(8);

    PointsPane(Ui ui, Proposals proposals) {
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.proposals = proposals;
        this.words = new PointWords(i18n);
        node.setId("eligibility-points");
    }

    Node node() {
        return node;
    }

    /**
     * Shows a dossier.
     *
     * @param proposal null while it is computed, or where the checklist asks nothing
     */
    void show(@Nullable String dossier, @Nullable EligibilityProposal proposal) {
        node.getChildren().clear();
        if (dossier == null || proposal == null) {
            return;
        }
        Label chip =
                Controls.style(
                        new Label(words.proposed(proposal.verdict())),
                        PointWords.styles(proposal.verdict()));
        chip.setId("eligibility-proposed");
        chip.setMinWidth(Label.USE_PREF_SIZE);
        HBox head = new HBox(8, controls.styled("caption", "checklist.proposal"), chip);
        head.setAlignment(Pos.CENTER_LEFT);
        node.getChildren().add(head);
        int n = 0;
        for (Finding finding : proposal.findings()) {
            node.getChildren().add(point(dossier, finding, n++));
        }
    }

    private Node point(String dossier, Finding finding, int n) {
        Node icon =
                switch (finding.met()) {
                    case YES -> Icons.of(Feather.CHECK, "good");
                    case NO -> Icons.of(Feather.X, "bad");
                    case UNKNOWN -> Icons.of(Feather.HELP_CIRCLE, "warn");
                };
        Label what = wrapped(words.label(finding), "");
        what.setAccessibleText(i18n.say("point." + finding.met()) + ", " + what.getText());
        VBox text = new VBox(1, what, wrapped(words.found(finding), "muted small"));
        text.getChildren().add(acts(dossier, finding, n));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMinWidth(0);
        HBox row = new HBox(8, icon, text);
        row.setId("point-" + n);
        return row;
    }

    /** What a person may say of a point: the contrary of what is held, or nothing any more. */
    private Node acts(String dossier, Finding finding, int n) {
        HBox acts = new HBox(10);
        if (finding.met() != Met.YES) {
            acts.getChildren().add(act("point-met-" + n, "point.sayMet", dossier, finding, true));
        }
        if (finding.met() != Met.NO) {
            acts.getChildren()
                    .add(act("point-failed-" + n, "point.sayFailed", dossier, finding, false));
        }
        if (finding.byPerson()) {
            acts.getChildren()
                    .add(
                            link(
                                    "point-back-" + n,
                                    "point.takeBack",
                                    () -> proposals.check(dossier, finding.point(), null)));
        }
        return acts;
    }

    /** Against what the dossier says a reason is owed; where it says nothing, none. */
    private Button act(String id, String key, String dossier, Finding finding, boolean met) {
        boolean silent = finding.met() == Met.UNKNOWN && met;
        return link(
                id,
                key,
                () -> {
                    if (silent) {
                        proposals.check(dossier, finding.point(), new Check(true, ""));
                    } else {
                        ReasonDialog.ask(
                                ui,
                                met ? "checklist.askMet" : "checklist.askFailed",
                                why ->
                                        proposals.check(
                                                dossier, finding.point(), new Check(met, why)),
                                words.label(finding));
                    }
                });
    }

    private Button link(String id, String key, Runnable action) {
        Button button = controls.link(id, key, action);
        button.getStyleClass().add("small");
        button.setStyle("-fx-padding: 0;");
        return button;
    }

    private static Label wrapped(String text, String styles) {
        Label label = new Label(text);
        if (!styles.isEmpty()) {
            Controls.style(label, styles);
        }
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
