package fr.palmares.ui.ranking;

import fr.palmares.app.CallSession;
import fr.palmares.app.DrawLots;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Asks for the seed of a draw by lot. What would come out is not shown before it is recorded: a
 * seed must not be tried.
 */
final class LotDialog {
    private static final double WIDTH = 460;

    private final CallSession session;
    private final Ui ui;
    private final I18n i18n;
    private final Controls controls;

    LotDialog(CallSession session, Ui ui) {
        this.session = session;
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
    }

    void ask(RankingViewModel.Tie tie) {
        TextField seed = controls.field("lot-seed", "deliberation.lot.seed");
        TextField source = controls.field("lot-source", "deliberation.lot.source");
        GridPane form = new GridPane(14, 10);
        form.addRow(0, controls.label("deliberation.lot.seed"), seed);
        form.addRow(1, controls.label("deliberation.lot.source"), source);
        GridPane.setHgrow(seed, javafx.scene.layout.Priority.ALWAYS);
        GridPane.setHgrow(source, javafx.scene.layout.Priority.ALWAYS);
        String group = String.join(", ", tie.dossiers());
        Button announce =
                controls.button(
                        "lot-announce",
                        "ranking.lot.announce",
                        Feather.COPY,
                        () -> copy(i18n.say("ranking.lot.announcement", tie.places(), group)));
        Dialog<ButtonType> dialog = Dialogs.titled(i18n.say("ranking.lot.title"));
        dialog.getDialogPane()
                .setContent(
                        new VBox(
                                12,
                                text(
                                        i18n.say(
                                                "ranking.lot.group",
                                                tie.places(),
                                                tie.dossiers().size(),
                                                group),
                                        ""),
                                announce,
                                form,
                                text(i18n.say("deliberation.lot.rule"), "muted"),
                                text(i18n.say("ranking.lot.forGood"), "muted")));
        Node button = Dialogs.answers(dialog, i18n, "lot-draw", "deliberation.lot.draw");
        BooleanBinding said =
                Bindings.createBooleanBinding(
                        () -> !seed.getText().isBlank() && !source.getText().isBlank(),
                        seed.textProperty(),
                        source.textProperty());
        button.disableProperty().bind(said.not());
        dialog.setOnShown(event -> seed.requestFocus());
        Dialogs.onYes(
                dialog,
                () -> {
                    draw(tie, seed.getText(), source.getText());
                });
        dialog.show();
    }

    private static Label text(String said, String style) {
        Label label = new Label(said);
        label.setWrapText(true);
        label.setMaxWidth(WIDTH);
        label.setMinHeight(Label.USE_PREF_SIZE);
        if (!style.isEmpty()) {
            label.getStyleClass().addAll(style, "small");
        }
        return label;
    }

    private static void copy(String said) {
        ClipboardContent content = new ClipboardContent();
        content.putString(said);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void draw(RankingViewModel.Tie tie, String seed, String source) {
        ui.background()
                .act(() -> new DrawLots(session).draw(tie.dossiers(), tie.places(), seed, source))
                .start();
    }
}
