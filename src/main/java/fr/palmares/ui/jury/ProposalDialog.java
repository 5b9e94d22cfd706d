package fr.palmares.ui.jury;

import fr.palmares.app.jury.Proposal;
import fr.palmares.model.CallState;
import fr.palmares.model.Juror;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Shows what a proposal would change, before it is made: loads, what is given, what is missing. */
final class ProposalDialog {
    private static final double WIDTH = 560;
    private static final double BAR = 220;
    private static final int NAMED = 12;

    private final I18n i18n;
    private final Controls controls;

    ProposalDialog(Ui ui) {
        this.i18n = ui.i18n();
        this.controls = ui.controls();
    }

    /**
     * Opens the dialog.
     *
     * @param titleKey what is proposed
     * @param whole whether a dossier without enough readers stands in the way of everything
     */
    void show(String titleKey, ReadersViewModel.Preview preview, CallState state, boolean whole) {
        Dialog<ButtonType> dialog = new Dialog<>();
        Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .ifPresent(dialog::initOwner);
        dialog.setTitle(i18n.say(titleKey));
        dialog.setHeaderText(i18n.say(titleKey));
        dialog.getDialogPane().setContent(content(preview.proposal(), state));
        ButtonType apply = new ButtonType(i18n.say("proposal.apply"), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(i18n.say("common.cancel"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().addAll(apply, cancel);
        Node button = dialog.getDialogPane().lookupButton(apply);
        button.setId("proposal-apply");
        boolean blocked = whole && !preview.proposal().blocked().isEmpty();
        button.setDisable(blocked || (whole && preview.proposal().changesNothing()));
        dialog.getDialogPane().lookupButton(cancel).setId("proposal-cancel");
        dialog.setOnHidden(
                event -> {
                    if (dialog.getResult() == apply) {
                        preview.apply().run();
                    }
                });
        dialog.show();
    }

    private Node content(Proposal proposal, CallState state) {
        VBox box = new VBox(12);
        box.setId("proposal");
        box.setPrefWidth(WIDTH);
        box.getChildren()
                .add(
                        sentence(
                                "strong",
                                proposal.changesNothing()
                                        ? i18n.say("proposal.nothing")
                                        : i18n.say(
                                                "proposal.changes",
                                                proposal.added(),
                                                proposal.removed(),
                                                proposal.leads().size())));
        if (proposal.given() > 0) {
            box.getChildren()
                    .add(
                            sentence(
                                    "muted",
                                    i18n.say("proposal.near", proposal.near(), proposal.given())));
        }
        proposal.blocked().stream()
                .limit(NAMED)
                .forEach(s -> box.getChildren().add(sentence("bad", shortage(s, state))));
        if (proposal.blocked().size() > NAMED) {
            box.getChildren()
                    .add(
                            sentence(
                                    "bad",
                                    i18n.say("proposal.more", proposal.blocked().size() - NAMED)));
        }
        box.getChildren().add(controls.styled("section-title", "proposal.loads"));
        if (proposal.spread() > 1) {
            box.getChildren()
                    .add(sentence("muted", i18n.say("proposal.uneven", proposal.spread())));
        }
        ScrollPane scroll = new ScrollPane(loads(proposal, state));
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(300);
        scroll.setPrefHeight(Math.min(300, 28.0 * proposal.loads().size() + 8));
        box.getChildren().add(scroll);
        return box;
    }

    private String shortage(Proposal.Shortage s, CallState state) {
        return i18n.say(
                "proposal.short",
                s.dossier(),
                s.wanted(),
                s.possible(),
                s.recused().size(),
                names(s.recused(), state),
                s.absent().size(),
                names(s.absent(), state),
                s.takenOff().size(),
                names(s.takenOff(), state));
    }

    private static String names(java.util.List<String> jurors, CallState state) {
        return String.join(", ", jurors.stream().map(j -> name(j, state)).toList());
    }

    private static String name(String code, CallState state) {
        Juror juror = state.jurors().get(code);
        return juror == null ? code : juror.name();
    }

    private Node loads(Proposal proposal, CallState state) {
        int most = proposal.loads().values().stream().mapToInt(Integer::intValue).max().orElse(1);
        GridPane grid = new GridPane(12, 6);
        int row = 0;
        for (Map.Entry<String, Integer> load : proposal.loads().entrySet()) {
            Label name = new Label(name(load.getKey(), state));
            name.setMinWidth(180);
            ProgressBar bar = new ProgressBar(most == 0 ? 0 : (double) load.getValue() / most);
            bar.setPrefWidth(BAR);
            bar.getStyleClass().add("thin-progress");
            Label count = new Label(i18n.formats().count(load.getValue()));
            count.setMinWidth(Region.USE_PREF_SIZE);
            grid.setAlignment(Pos.CENTER_LEFT);
            grid.addRow(row++, name, bar, count);
        }
        return grid;
    }

    private static Label sentence(String style, String text) {
        Label label = Controls.style(new Label(text), style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
