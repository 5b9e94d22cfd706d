package fr.palmares.ui.start;

import fr.palmares.app.CallSession;
import fr.palmares.app.ShareCall;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Reports;
import fr.palmares.ui.common.Ui;
import fr.palmares.ui.sharing.ServerDialog;
import fr.palmares.ui.sharing.ServerFields;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import javafx.beans.binding.Bindings;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;

/** Makes a folder of a shared call, and opens it. */
public final class JoinDialog {
    private final Ui ui;
    private final Controls controls;
    private final CallOpener opener;
    private final Runnable help;

    /**
     * @param help shows the page of the guide
     */
    public JoinDialog(Ui ui, CallOpener opener, Runnable help) {
        this.ui = ui;
        this.controls = ui.controls();
        this.opener = opener;
        this.help = help;
    }

    public void show() {
        NewCallViewModel model = new NewCallViewModel(opener);
        model.name().set(ui.i18n().say("join.name.usual"));
        ServerFields fields = new ServerFields(controls, ui.i18n());
        TextField name = controls.field("join-name", "join.name");
        name.textProperty().bindBidirectional(model.name());
        GridPane form = Controls.form();
        fields.add(form, 0, controls);
        form.addRow(4, controls.label("join.name"), name);
        form.addRow(5, controls.label("newCall.folder"), FolderChoice.line(ui, model, "join", 320));
        ServerDialog<CallSession> dialog = new ServerDialog<>(ui, "join.title", help);
        dialog.ask(dialog.text("join.text"), form);
        dialog.focus(fields::focus);
        dialog.show(
                "join-yes",
                "join.yes",
                Bindings.and(fields.ready(), model.ready()),
                "task.joining",
                () -> {
                    String address = fields.address();
                    String password = fields.password();
                    Path folder = model.folder().getValue();
                    return reporter -> {
                        CallSession joined =
                                ShareCall.join(
                                        ui.context(),
                                        address,
                                        folder,
                                        password,
                                        Reports.of(reporter));
                        if (!reporter.lastChance()) {
                            joined.close();
                            throw new CancellationException();
                        }
                        return joined;
                    };
                },
                opener::joined);
    }
}
