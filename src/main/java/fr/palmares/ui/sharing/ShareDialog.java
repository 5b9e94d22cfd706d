package fr.palmares.ui.sharing;

import fr.palmares.app.CallSession;
import fr.palmares.app.ShareCall;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Reports;
import fr.palmares.ui.common.Ui;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;

/** Puts the open call on a server, for other coordinators to work on as well. */
public final class ShareDialog {
    private ShareDialog() {}

    /**
     * Asks.
     *
     * @param help shows the page of the guide
     * @param shared what follows once it is
     */
    public static void show(CallSession session, Ui ui, Runnable help, Runnable shared) {
        Controls controls = ui.controls();
        ServerFields fields = new ServerFields(controls, ui.i18n());
        TextField others = controls.field("share-others", "share.others");
        others.promptTextProperty().unbind();
        others.promptTextProperty().bind(ui.i18n().text("share.others.example"));
        GridPane form = Controls.form();
        fields.add(form, 0, controls);
        form.addRow(4, controls.label("share.others"), others);
        ServerDialog<ShareCall.Shared> dialog = new ServerDialog<>(ui, "share.title", help);
        dialog.ask(dialog.text("share.text", session.state().call().name()), form);
        dialog.focus(fields::focus);
        dialog.show(
                "share-yes",
                "share.yes",
                fields.ready(),
                "task.sharing",
                () -> {
                    String address = fields.address();
                    String password = fields.password();
                    List<String> roles = roles(others.getText());
                    return reporter ->
                            ShareCall.share(
                                    session, address, roles, password, Reports.of(reporter));
                },
                done -> {
                    shared.run();
                    ui.notices()
                            .offer(
                                    "share.copy",
                                    () -> copy(done.address()),
                                    "share.done",
                                    done.address());
                });
    }

    /** Names separated by commas. */
    static List<String> roles(String typed) {
        return Arrays.stream(typed.split(","))
                .map(String::strip)
                .filter(r -> !r.isEmpty())
                .toList();
    }

    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
