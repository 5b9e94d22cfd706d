package fr.palmares.ui.shell;

import fr.palmares.app.ArchiveCall;
import fr.palmares.app.CallSession;
import fr.palmares.app.KeepCall;
import fr.palmares.model.ArchiveMark;
import fr.palmares.model.Custody;
import fr.palmares.model.Retention;
import fr.palmares.text.Paris;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Days;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.FileChooserPort.Kind;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.OpenFolder;
import fr.palmares.ui.common.Reports;
import fr.palmares.ui.common.Ui;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * What becomes of a call once it is over: put away, kept until a day, made nameless, deleted. What
 * cannot be taken back asks for the call's name.
 */
final class KeepDialog {
    static final Kind ARCHIVE = new Kind("files.archive", List.of("*.palmares-archive"));

    private final CallSession session;
    private final Ui ui;
    private final I18n i18n;
    private final Controls controls;
    private final Afterlife acts;
    private final ObjectProperty<Custody> custody = new SimpleObjectProperty<>(Custody.NONE);
    private final Dialog<ButtonType> dialog = new Dialog<>();

    /** What is done to a call that is closed for it. */
    interface Afterlife {
        /** Anonymises the call and opens it again. */
        void anonymise(String typed, boolean candidates);

        /** Purges the call and goes back to the start. */
        void purge(String typed);
    }

    KeepDialog(CallSession session, Ui ui, Afterlife acts) {
        this.session = session;
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.acts = acts;
    }

    void show() {
        VBox box = new VBox(archive(), retention(), anonymise(), purge());
        box.setPadding(new Insets(0, 12, 8, 0));
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setId("keep");
        scroll.setPrefViewportHeight(480);
        scroll.setPrefViewportWidth(760);
        controls.name(scroll, "keep.title");
        Dialogs.title(dialog, i18n.say("keep.title"));
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(scroll);
        dialog.getDialogPane().getStyleClass().add("wide-dialog");
        ButtonType close = new ButtonType(i18n.say("common.close"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().add(close);
        dialog.getDialogPane().lookupButton(close).setId("keep-close");
        dialog.show();
        read();
    }

    private void read() {
        ui.background().ask(reporter -> new KeepCall(session).custody()).then(custody::set).start();
    }

    private VBox section(String key, Node... more) {
        Label title = controls.styled("section-title", key);
        VBox box = new VBox(8, title, text(key + ".text"));
        box.getChildren().addAll(more);
        box.setPadding(new Insets(14, 0, 16, 0));
        box.getStyleClass().add("hairline-below");
        return box;
    }

    private Label text(String key) {
        return wrapped(controls.styled("muted", key));
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private Node archive() {
        Button write =
                controls.button("keep-archive", "keep.archive.write", Feather.ARCHIVE, this::write);
        Label made = wrapped(controls.value(custody.map(this::archives), "muted small"));
        made.setId("keep-archives");
        Controls.showing(made, custody.map(c -> !c.archives().isEmpty()));
        return section("keep.archive", write, made);
    }

    private String archives(Custody held) {
        return held.archives().isEmpty()
                ? ""
                : i18n.say(
                        "keep.archive.last",
                        held.archives().size(),
                        i18n.formats().moment(held.archives().getLast().at()),
                        held.archives().getLast().hash().substring(0, 12));
    }

    private void write() {
        ui.files()
                .save(
                        "keep.archive.write",
                        session.state().call().name() + ".palmares-archive",
                        ARCHIVE)
                .ifPresent(
                        file ->
                                ui.background()
                                        .job(
                                                "task.archive",
                                                reporter ->
                                                        new ArchiveCall(session, ui.context())
                                                                .write(
                                                                        file,
                                                                        i18n.locale(),
                                                                        Reports.of(reporter)))
                                        .then(mark -> written(mark, file))
                                        .start());
    }

    private void written(ArchiveMark mark, Path file) {
        read();
        ui.notices()
                .offer(
                        "results.openFolder",
                        () -> OpenFolder.of(ui, file),
                        "keep.archive.written",
                        mark.files());
    }

    private Node retention() {
        DatePicker until = new DatePicker();
        until.setId("keep-until");
        until.setConverter(new Days(i18n));
        until.setPrefWidth(150);
        controls.name(until, "keep.retention.until");
        TextField reason = controls.field("keep-reason", "keep.retention.reason");
        HBox.setHgrow(reason, Priority.ALWAYS);
        custody.subscribe(
                held -> {
                    Retention set = held.retention();
                    if (set != null) {
                        until.setValue(set.until());
                        reason.setText(set.reason());
                    }
                });
        Button set =
                controls.button(
                        "keep-set",
                        "keep.retention.set",
                        () -> set(until.getValue(), reason.getText()));
        set.disableProperty().bind(until.valueProperty().isNull());
        HBox line = new HBox(10, controls.label("keep.retention.until"), until, reason, set);
        line.setAlignment(Pos.CENTER_LEFT);
        return section("keep.retention", line);
    }

    private void set(LocalDate until, String reason) {
        ui.background()
                .act(() -> new KeepCall(session).retention(new Retention(until, reason)))
                .then(
                        done -> {
                            read();
                            ui.notices()
                                    .say(
                                            "keep.retention.done",
                                            i18n.formats().date(until.atStartOfDay()));
                        })
                .start();
    }

    private Node anonymise() {
        CheckBox candidates = controls.check("keep-candidates", "keep.anonymise.candidates");
        return section(
                "keep.anonymise",
                candidates,
                text("keep.reach"),
                confirmed(
                        "keep-anonymise",
                        "keep.anonymise.go",
                        Feather.USER_X,
                        typed -> acts.anonymise(typed, candidates.isSelected())));
    }

    private Node purge() {
        Label kept = wrapped(controls.value(custody.map(this::kept), "strong"));
        kept.setId("keep-kept");
        VBox box =
                section(
                        "keep.purge",
                        kept,
                        confirmed("keep-purge", "keep.purge.go", Feather.TRASH_2, acts::purge));
        box.getStyleClass().remove("hairline-below");
        return box;
    }

    private String kept(Custody held) {
        Retention set = held.retention();
        if (set == null) {
            return i18n.say("keep.purge.unset");
        }
        String day = i18n.formats().date(set.until().atStartOfDay());
        LocalDate today = Paris.of(ui.context().clock().instant()).toLocalDate();
        return i18n.say(set.over(today) ? "keep.purge.over" : "keep.purge.kept", day);
    }

    /** A field for the call's name, and the act that it opens. */
    private Node confirmed(
            String id, String key, Feather icon, java.util.function.Consumer<String> act) {
        String name = session.state().call().name();
        TextField typed = controls.field(id + "-name", "keep.typeName");
        typed.promptTextProperty().unbind();
        typed.setPromptText(name);
        typed.setPrefColumnCount(14);
        Button go =
                controls.button(
                        id,
                        key,
                        icon,
                        () -> {
                            dialog.close();
                            act.accept(typed.getText());
                        });
        go.getStyleClass().add("danger");
        go.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !KeepCall.same(name, typed.getText()), typed.textProperty()));
        Label asked = controls.label("keep.typeName");
        asked.setMinWidth(Label.USE_PREF_SIZE);
        go.setMinWidth(Button.USE_PREF_SIZE);
        HBox.setHgrow(typed, Priority.ALWAYS);
        HBox line = new HBox(10, asked, typed, go);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
