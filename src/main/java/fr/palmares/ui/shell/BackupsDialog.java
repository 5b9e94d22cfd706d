package fr.palmares.ui.shell;

import fr.palmares.app.Backups;
import fr.palmares.app.CallSession;
import fr.palmares.app.ShareCall;
import fr.palmares.ui.common.Columns;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.FileChooserPort.Kind;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Job;
import fr.palmares.ui.common.OpenFolder;
import fr.palmares.ui.common.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The backups of an open call: which there are and whether they hold, one more, and the way back.
 */
final class BackupsDialog {
    private static final Kind FILE = new Kind("files.backup", List.of("*.backup", "*.json"));

    private final CallSession session;
    private final Ui ui;
    private final I18n i18n;
    private final Controls controls;
    private final Consumer<Path> restore;
    private final ObservableList<Backups.Checked> rows = FXCollections.observableArrayList();
    private final TableView<Backups.Checked> table = new TableView<>(rows);
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private @Nullable Job<?> reading;

    /**
     * @param restore closes the call, restores this backup in its place and opens it again
     */
    BackupsDialog(CallSession session, Ui ui, Consumer<Path> restore) {
        this.session = session;
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.restore = restore;
    }

    void show() {
        fill();
        Button back =
                controls.button(
                        "backups-restore", "backups.restore", Feather.ROTATE_CCW, this::chosen);
        back.disableProperty()
                .bind(
                        table.getSelectionModel()
                                .selectedItemProperty()
                                .map(row -> !row.whole())
                                .orElse(true));
        HBox acts =
                new HBox(
                        10,
                        controls.primary("backups-now", "backups.now", Feather.ARCHIVE, this::now),
                        controls.button(
                                "backups-file", "backups.file", Feather.DOWNLOAD, this::write),
                        Controls.spring(),
                        back,
                        controls.button(
                                "backups-other", "backups.other", Feather.FOLDER, this::other));
        Label what = controls.styled("muted", "backups.what");
        what.setWrapText(true);
        what.setMinHeight(Label.USE_PREF_SIZE);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox box = new VBox(12, what, table, acts);
        box.setPrefSize(900, 460);
        Dialogs.title(dialog, i18n.say("backups.title"));
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(box);
        // the theme's dialogs are narrow
        dialog.getDialogPane().getStyleClass().add("wide-dialog");
        ButtonType close = new ButtonType(i18n.say("common.close"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().add(close);
        dialog.getDialogPane().lookupButton(close).setId("backups-close");
        dialog.setOnHidden(event -> stopReading());
        dialog.show();
        read();
    }

    private void fill() {
        Columns columns = new Columns(i18n);
        table.setId("backups-table");
        controls.name(table, "backups.title");
        table.setPlaceholder(controls.styled("muted", "backups.none"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .add(
                        columns.number(
                                "backups-made",
                                "backups.made",
                                180,
                                r -> r.backup().made().toEpochMilli(),
                                r -> i18n.formats().moment(r.backup().made())));
        table.getColumns()
                .add(
                        columns.text(
                                "backups-reason",
                                "backups.reason",
                                190,
                                r -> i18n.say("backup.reason." + r.backup().reason())));
        table.getColumns()
                .add(
                        columns.number(
                                "backups-entries",
                                "backups.entries",
                                130,
                                r -> r.backup().entries(),
                                r -> i18n.formats().count(r.backup().entries())));
        table.getColumns()
                .add(
                        columns.number(
                                "backups-size",
                                "backups.size",
                                110,
                                r -> r.backup().bytes(),
                                r -> i18n.formats().size(r.backup().bytes())));
        table.getColumns()
                .add(
                        columns.text(
                                "backups-verified",
                                "backups.verified",
                                150,
                                r -> i18n.say(r.whole() ? "backups.whole" : "backups.damaged")));
    }

    /** Every backup is read again, beside the window; a reading still under way is dropped. */
    private void read() {
        stopReading();
        reading =
                ui.background()
                        .job("task.backups", reporter -> Backups.checked(session))
                        .then(rows::setAll)
                        .start();
    }

    private void stopReading() {
        Job<?> under = reading;
        if (under != null) {
            under.cancel();
        }
    }

    private void now() {
        ui.background()
                .job("task.backup", reporter -> Backups.before(session, Backups.Reason.ASKED))
                .then(
                        made -> {
                            ui.notices().say("backups.done", made.entries());
                            read();
                        })
                .start();
    }

    private void write() {
        ui.files()
                .save("backups.file", session.state().call().name() + ".backup", FILE)
                .ifPresent(
                        file ->
                                ui.background()
                                        .job(
                                                "task.backup",
                                                reporter -> Backups.write(session, file))
                                        .then(this::written)
                                        .start());
    }

    private void written(Backups.Backup made) {
        read();
        ui.notices()
                .offer(
                        "results.openFolder",
                        () -> OpenFolder.of(ui, made.file()),
                        "backups.written",
                        String.valueOf(made.file().getFileName()));
    }

    private void chosen() {
        Backups.Checked row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            ui.notices()
                    .ask(
                            "backups.ask",
                            () -> go(row.backup().file()),
                            i18n.formats().moment(row.backup().made()),
                            row.backup().entries(),
                            session.state().journal().entries(),
                            brought(i18n, ShareCall.isShared(session)));
        }
    }

    private void other() {
        ui.files().open("backups.other", FILE).stream()
                .findFirst()
                .ifPresent(
                        file ->
                                ui.notices()
                                        .ask(
                                                "backups.askFile",
                                                () -> go(file),
                                                String.valueOf(file.getFileName()),
                                                session.state().journal().entries(),
                                                brought(i18n, ShareCall.isShared(session))));
    }

    /** To be added to a sentence: that the server of a shared call brings all back; or "". */
    static String brought(I18n i18n, boolean shared) {
        return shared ? " " + i18n.say("restore.shared") : "";
    }

    private void go(Path backup) {
        dialog.close();
        restore.accept(backup);
    }
}
