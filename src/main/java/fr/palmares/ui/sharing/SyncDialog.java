package fr.palmares.ui.sharing;

import fr.palmares.app.CallSession;
import fr.palmares.app.ShareCall;
import fr.palmares.app.SyncState;
import fr.palmares.app.Waiting;
import fr.palmares.text.Messages;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Shortcut;
import fr.palmares.ui.common.Ui;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** How a shared call stands, what waits, what others join it with; and to do something about it. */
public final class SyncDialog {
    private static final double WIDTH = 620;

    private final Ui ui;
    private final I18n i18n;
    private final Controls controls;
    private final SyncModel model;
    private final ObservableValue<@Nullable SyncState> state;
    private final Dialog<ButtonType> dialog;

    private SyncDialog(Ui ui, SyncModel model) {
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.model = model;
        this.state = model.state();
        this.dialog = Dialogs.titled(i18n.say("sync.title"));
    }

    /**
     * Shows it.
     *
     * @param file sends a juror's work as a file instead
     * @param help shows the page of the guide
     */
    public static void show(
            CallSession session, Ui ui, SyncModel model, Runnable file, Runnable help) {
        new SyncDialog(ui, model)
                .open(ShareCall.addressForOthers(session), session.copy().isPresent(), file, help);
    }

    private void open(String address, boolean copy, Runnable file, Runnable help) {
        dialog.initModality(Modality.WINDOW_MODAL);
        Label brief = controls.value(text(SyncTexts::brief), "section-title");
        brief.setId("sync-brief");
        Label text = controls.value(text(SyncTexts::explained), "sync-text");
        text.setId("sync-text");
        text.setWrapText(true);
        text.setMinHeight(Label.USE_PREF_SIZE);
        text.setPrefWidth(WIDTH);
        GridPane facts = Controls.form();
        facts.addRow(
                0, controls.label(copy ? "sync.address.own" : "sync.address"), address(address));
        Label waiting = controls.value(text((s, m) -> waiting(s)), "strong");
        waiting.setId("sync-waiting");
        facts.addRow(1, controls.label("sync.waiting"), waiting);
        PasswordField password = ServerFields.password(controls, i18n);
        Button use =
                controls.button(
                        "sync-password-use", "sync.password.use", Feather.KEY, () -> use(password));
        HBox typed = new HBox(8, password, use);
        HBox.setHgrow(password, Priority.ALWAYS);
        password.setOnAction(event -> use(password));
        Controls.showing(typed, state.map(s -> s instanceof SyncState.PasswordNeeded));
        Button now = controls.primary("sync-now", "sync.now", Feather.REFRESH_CW, model::now);
        Button instead =
                controls.link(
                        "sync-file",
                        "sync.file",
                        () -> {
                            dialog.close();
                            file.run();
                        });
        Controls.shown(instead, copy);
        HBox acts = new HBox(14, now, instead);
        acts.setAlignment(Pos.CENTER_LEFT);
        VBox content = new VBox(14, brief, text, typed, facts, acts);
        // what is said grows and shrinks with what happens
        text.textProperty().subscribe(said -> ui.background().inWindow(this::fit));
        content.setPrefWidth(WIDTH);
        dialog.getDialogPane().setContent(content);
        ButtonType close = new ButtonType(i18n.say("common.close"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().add(close);
        dialog.getDialogPane().lookupButton(close).setId("sync-close");
        dialog.getDialogPane()
                .addEventFilter(
                        KeyEvent.KEY_PRESSED,
                        event -> {
                            if (Shortcut.GUIDE.is(event)) {
                                help.run();
                                event.consume();
                            }
                        });
        boolean asks = state.getValue() instanceof SyncState.PasswordNeeded;
        dialog.setOnShown(
                event -> {
                    if (asks) {
                        password.requestFocus();
                    } else {
                        now.requestFocus();
                    }
                });
        dialog.show();
    }

    private void fit() {
        Scene scene = dialog.getDialogPane().getScene();
        if (dialog.isShowing() && scene != null) {
            scene.getWindow().sizeToScene();
        }
    }

    private void use(PasswordField field) {
        model.password(field.getText());
        field.clear();
    }

    private HBox address(String text) {
        TextField field = controls.field("sync-address", "sync.address");
        field.setText(text);
        field.setEditable(false);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox row =
                new HBox(
                        8,
                        field,
                        controls.button(
                                "sync-copy",
                                "share.copy",
                                Feather.COPY,
                                () -> ShareDialog.copy(text)));
        GridPane.setHgrow(row, Priority.ALWAYS);
        return row;
    }

    private String waiting(SyncState now) {
        Waiting waiting =
                switch (now) {
                    case SyncState.Offline s -> s.waiting();
                    case SyncState.Stopped s -> s.waiting();
                    case SyncState.PasswordNeeded s -> s.waiting();
                    case SyncState.Connecting s -> Waiting.NOTHING;
                    case SyncState.Exchanging s -> Waiting.NOTHING;
                    case SyncState.UpToDate s -> Waiting.NOTHING;
                    case SyncState.Sent s -> Waiting.NOTHING;
                };
        return waiting.all() == 0
                ? i18n.say("sync.waiting.nothing")
                : SyncTexts.amount(waiting, i18n.messages());
    }

    /** What is said of a state. */
    private interface Words {
        String of(SyncState state, Messages messages);
    }

    private ObservableValue<String> text(Words words) {
        return Bindings.createStringBinding(
                () -> {
                    SyncState now = state.getValue();
                    return now == null ? "" : words.of(now, ui.i18n().messages());
                },
                state,
                ui.i18n().messagesProperty());
    }
}
