package fr.palmares.ui.exchange;

import fr.palmares.app.CallSession;
import fr.palmares.app.JurorExchange.Post;
import fr.palmares.app.TrustComputers;
import fr.palmares.app.TrustComputers.Known;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Computers whose ballots wait for their fingerprint to be compared by telephone. */
final class KeysPane {
    private final Ui ui;
    private final I18n i18n;
    private final Controls controls;
    private final TrustComputers trust;
    private final VBox rows = new VBox();
    private final VBox root;

    KeysPane(CallSession session, Ui ui) {
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.trust = new TrustComputers(session);
        Label why = controls.styled("muted small", "keys.why");
        why.setWrapText(true);
        why.setMinHeight(Label.USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setId("keys-rows");
        scroll.setFitToWidth(true);
        // twenty jurors wait: the table above keeps its place
        scroll.setMaxHeight(220);
        controls.name(scroll, "keys.title");
        root = new VBox(6, controls.styled("section-title", "keys.title"), why, scroll);
        root.setId("keys");
        root.getStyleClass().addAll("hairline-above", "divergences");
        Controls.shown(root, false);
    }

    Node node() {
        return root;
    }

    void show(List<Post> posts) {
        rows.getChildren().clear();
        for (Post post : posts) {
            post.computers().stream()
                    .filter(c -> c.held() > 0 && !c.confirmed())
                    .forEach(c -> rows.getChildren().add(row(post, c)));
        }
        Controls.shown(root, !rows.getChildren().isEmpty());
    }

    private Node row(Post post, Known computer) {
        Label words = Controls.style(new Label(computer.fingerprint()), "strong");
        words.setWrapText(true);
        Button confirm =
                controls.button(
                        "key-confirm-" + computer.juror(),
                        "keys.confirm",
                        () ->
                                ui.background()
                                        .act(
                                                () ->
                                                        trust.confirm(
                                                                computer.juror(),
                                                                computer.device(),
                                                                true))
                                        .start());
        confirm.setAccessibleText(
                i18n.say("keys.confirmOf", post.juror().name(), computer.fingerprint()));
        Label name = new Label(post.juror().name());
        name.setMinWidth(160);
        HBox row = new HBox(10, name, words, Controls.spring(), confirm);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("import-line", "hairline-below");
        return row;
    }
}
