package fr.palmares.ui.deliberation;

import fr.palmares.app.TakeVote.Given;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The tied dossiers are parted: by the committee's voices, or by a draw that anyone can repeat. */
final class TiePane {
    private final I18n i18n;
    private final DeliberationViewModel model;
    private final VotePane vote;
    private final Label what = DossierSheet.wrapped("", "muted");
    private final TextField seed;
    private final TextField source;
    private final Button settle;
    private final VBox node;
    private List<String> tied = List.of();
    private int places = 1;

    TiePane(Ui ui, DeliberationViewModel model) {
        this.i18n = ui.i18n();
        this.model = model;
        this.vote = new VotePane(ui);
        Controls controls = ui.controls();
        settle =
                controls.primary(
                        "tie-settle", "deliberation.tie.settle", Feather.CHECK, this::settle);
        settle.setMaxWidth(Double.MAX_VALUE);
        seed = controls.field("tie-seed", "deliberation.lot.seed");
        source = controls.field("tie-source", "deliberation.lot.source");
        Button draw =
                controls.button("tie-draw", "deliberation.lot.draw", Feather.SHUFFLE, this::draw);
        draw.setMaxWidth(Double.MAX_VALUE);
        draw.disableProperty().bind(seed.textProperty().map(String::isBlank));
        Label rule = controls.styled("muted small", "deliberation.lot.rule");
        rule.setWrapText(true);
        rule.setMinHeight(Label.USE_PREF_SIZE);
        TitledPane lot = new TitledPane();
        lot.setId("tie-lot");
        lot.textProperty().bind(i18n.text("deliberation.lot"));
        lot.setContent(new VBox(8, rule, seed, source, draw));
        lot.setExpanded(false);
        VBox inside =
                new VBox(
                        14,
                        controls.styled("section-title", "deliberation.tie"),
                        what,
                        new VBox(5, controls.styled("caption", "deliberation.vote"), vote.node()),
                        lot);
        inside.getStyleClass().add("decision-inside");
        ScrollPane scroll = new ScrollPane(inside);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox foot = new VBox(settle);
        foot.setAlignment(Pos.CENTER);
        foot.getStyleClass().add("decision-foot");
        node = new VBox(scroll, foot);
        node.setId("tie-pane");
    }

    Node node() {
        return node;
    }

    void show(Board board) {
        tied = board.table();
        places = Math.max(1, Math.min(tied.size() - 1, board.placesAtTheTable()));
        vote.show(board, places);
        what.setText(i18n.say("deliberation.tie.text", tied.size(), places));
        node.setDisable(board.suspended() || !board.awaited().isEmpty());
    }

    /** Parts them by the voices typed. */
    void settle() {
        Given given = vote.given(null);
        if (given != null) {
            model.settle(given, places);
        }
    }

    private void draw() {
        model.draw(tied, places, seed.getText(), source.getText());
    }
}
