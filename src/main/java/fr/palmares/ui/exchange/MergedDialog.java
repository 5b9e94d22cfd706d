package fr.palmares.ui.exchange;

import fr.palmares.app.BallotOutcome;
import fr.palmares.app.CallSession;
import fr.palmares.app.MergeBallots.Merged;
import fr.palmares.app.SettleDivergences;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;

/** After a merge: what was taken in, what waits to be decided, receipts, and the way back. */
final class MergedDialog {
    private final CallSession session;
    private final Ui ui;
    private final I18n i18n;
    private final Controls controls;
    private final ReceiveFlow flow;

    MergedDialog(CallSession session, Ui ui, ReceiveFlow flow) {
        this.session = session;
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.flow = flow;
    }

    void show(Merged merged) {
        ui.background()
                .ask(reporter -> new SettleDivergences(session).open().size())
                .then(open -> show(merged, open))
                .start();
    }

    private void show(Merged merged, int open) {
        long ballots = merged.outcomes().stream().filter(ReceiveFlow::brings).count();
        int marks = merged.outcomes().stream().mapToInt(o -> o.changed().size()).sum();
        long refused =
                merged.outcomes().stream()
                        .filter(o -> o.result() == BallotOutcome.Result.REFUSED)
                        .count();
        VBox box = new VBox(8, controls.styled("import-summary", "receive.done", ballots, marks));
        if (refused > 0) {
            box.getChildren().add(wrapped("merged.refused", refused));
        }
        if (open > 0) {
            box.getChildren().add(wrapped("merged.open", open));
        }
        box.getChildren().add(wrapped("merged.text"));
        Dialog<ButtonType> dialog = new Dialog<>();
        Button receipts =
                controls.button(
                        "merged-receipts",
                        "merged.receipts",
                        Feather.MAIL,
                        () -> flow.receipts(merged.jurors()));
        Button back =
                controls.button(
                        "merged-back",
                        "merged.back",
                        Feather.ROTATE_CCW,
                        () -> {
                            dialog.close();
                            ui.notices()
                                    .ask(
                                            "merged.undo",
                                            () -> ui.navigator().restore(merged.before().file()));
                        });
        HBox acts = new HBox(10, receipts, back);
        box.getChildren().add(acts);
        box.setPrefWidth(640);
        dialog.initOwner(
                Window.getWindows().stream().filter(Window::isShowing).findFirst().orElse(null));
        dialog.setTitle(i18n.say("merged.title"));
        dialog.setHeaderText(i18n.say("merged.title"));
        dialog.getDialogPane().setContent(box);
        ButtonType done = new ButtonType(i18n.say("common.close"), ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().add(done);
        dialog.getDialogPane().lookupButton(done).setId("merged-close");
        dialog.show();
    }

    private Label wrapped(String key, Object... arguments) {
        Label label = controls.label(key, arguments);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
