package fr.palmares.ui.deliberation;

import fr.palmares.model.Attendance;
import fr.palmares.model.SittingFile;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.DialogUndo;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.Ui;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Attendance during a sitting: who comes, who goes, who is represented; recorded at once. */
final class AttendanceDialog {
    private AttendanceDialog() {}

    static void show(Ui ui, DeliberationViewModel model) {
        Board first = model.now();
        SittingFile file = first.file();
        if (file == null) {
            return;
        }
        Map<String, Button> passes = new HashMap<>();
        AttendanceGrid grid =
                new AttendanceGrid(
                        ui,
                        file.sitting().members(),
                        first::juror,
                        member -> {
                            Button pass =
                                    ui.controls()
                                            .button(
                                                    "pass-" + member,
                                                    "deliberation.pass.out",
                                                    () -> pass(model, member));
                            pass.textProperty().unbind();
                            passes.put(member, pass);
                            return pass;
                        },
                        model::attend);
        Label quorum = Controls.style(new Label(), "strong");
        quorum.setId("attendance-quorum");
        quorum.setWrapText(true);
        ScrollPane scroll = new ScrollPane(grid.node());
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(430);
        Dialog<ButtonType> dialog = Dialogs.titled(ui.i18n().say("deliberation.attendance.title"));
        dialog.getDialogPane().setContent(new VBox(12, quorum, scroll));
        dialog.getDialogPane().setPrefWidth(760);
        dialog.getDialogPane()
                .getButtonTypes()
                .add(new ButtonType(ui.i18n().say("common.close"), ButtonData.OK_DONE));
        dialog.getDialogPane()
                .lookupButton(dialog.getDialogPane().getButtonTypes().getFirst())
                .setId("attendance-close");
        Subscription following =
                model.board()
                        .subscribe(
                                board -> {
                                    SittingFile now = board.file();
                                    if (now == null) {
                                        return;
                                    }
                                    for (String member : now.sitting().members()) {
                                        Attendance one = now.of(member);
                                        grid.show(member, one);
                                        Button pass = passes.get(member);
                                        if (pass != null) {
                                            pass.setVisible(
                                                    one.mode() == Attendance.Mode.ROOM
                                                            || one.mode() == Attendance.Mode.VIDEO);
                                            pass.setText(
                                                    ui.i18n()
                                                            .say(
                                                                    one.present()
                                                                            ? "deliberation.pass.out"
                                                                            : "deliberation.pass.in"));
                                        }
                                    }
                                    quorum.setText(quorum(ui, board));
                                });
        DialogUndo.in(dialog, model.session(), ui);
        dialog.setOnHidden(event -> following.unsubscribe());
        dialog.show();
    }

    private static String quorum(Ui ui, Board board) {
        return board.quorum()
                .map(
                        q ->
                                ui.i18n()
                                        .say(
                                                q.reached()
                                                        ? "deliberation.quorum.reached"
                                                        : "deliberation.quorum.lost",
                                                board.present(),
                                                board.represented(),
                                                q.required()))
                .orElse("");
    }

    private static void pass(DeliberationViewModel model, String member) {
        SittingFile now = model.now().file();
        if (now != null) {
            model.pass(member, !now.present(member));
        }
    }
}
