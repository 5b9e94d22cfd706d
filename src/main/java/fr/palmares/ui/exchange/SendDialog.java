package fr.palmares.ui.exchange;

import fr.palmares.app.CallSession;
import fr.palmares.app.JurorExchange;
import fr.palmares.app.JurorExchange.Post;
import fr.palmares.app.MailDrafts;
import fr.palmares.app.MakePackage;
import fr.palmares.app.Progress;
import fr.palmares.model.Juror;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Reports;
import fr.palmares.ui.common.Ui;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Makes packages for jurors, then shows their passphrases, once. */
final class SendDialog {
    private final CallSession session;
    private final Ui ui;
    private final I18n i18n;
    private final Controls controls;

    SendDialog(CallSession session, Ui ui) {
        this.session = session;
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
    }

    /** Asks what goes with the packages, and where to put them. */
    void show(List<Post> all, List<Post> chosen) {
        List<Post> some =
                (chosen.isEmpty() ? all : chosen).stream().filter(p -> p.dossiers() > 0).toList();
        if (some.isEmpty()) {
            ui.notices().say("post.nobody");
            return;
        }
        TextField deadline = controls.field("send-deadline", "send.deadline");
        TextArea instructions = controls.area("send-instructions", "send.instructions", 5);
        TextField replyTo = controls.field("send-reply-to", "send.replyTo");
        ui.preferences().replyTo().ifPresent(replyTo::setText);
        CheckBox zip = controls.check("send-zip", "send.zip");
        CheckBox mail = controls.check("send-mail", "send.mail");
        GridPane form = Controls.form();
        form.addRow(0, controls.label("send.to"), new Label(names(some)));
        form.addRow(1, controls.label("send.deadline"), deadline);
        form.addRow(2, controls.label("send.instructions"), instructions);
        form.addRow(3, controls.label("send.replyTo"), replyTo);
        form.add(zip, 1, 4);
        form.add(mail, 1, 5);
        Label hint = controls.styled("muted small", "send.hint");
        hint.setWrapText(true);
        hint.setMaxWidth(800);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        form.add(hint, 0, 6, 2, 1);
        Dialog<ButtonType> dialog = dialog("send.title", form);
        ButtonType make = new ButtonType(i18n.say("send.make"), ButtonData.OK_DONE);
        dialog.getDialogPane()
                .getButtonTypes()
                .addAll(make, new ButtonType(i18n.say("common.cancel"), ButtonData.CANCEL_CLOSE));
        dialog.getDialogPane().lookupButton(make).setId("send-make");
        dialog.setOnShown(event -> deadline.requestFocus());
        dialog.setOnHidden(
                event -> {
                    if (dialog.getResult() == make) {
                        String answers = replyTo.getText().strip();
                        ui.preferences().replyTo(answers);
                        MakePackage.Letter letter =
                                new MakePackage.Letter(
                                        deadline.getText().strip(),
                                        instructions.getText().strip(),
                                        answers);
                        ui.files()
                                .folder("send.folder")
                                .ifPresent(
                                        f ->
                                                make(
                                                        some,
                                                        f,
                                                        letter,
                                                        zip.isSelected(),
                                                        mail.isSelected()));
                    }
                });
        dialog.show();
    }

    private String names(List<Post> some) {
        return some.size() > 3
                ? i18n.say("send.toMany", some.size())
                : String.join(", ", some.stream().map(p -> p.juror().name()).toList());
    }

    private void make(
            List<Post> some, Path folder, MakePackage.Letter letter, boolean zip, boolean mail) {
        ui.background()
                .job(
                        "task.packages",
                        reporter -> {
                            Progress progress = Reports.of(reporter);
                            List<MakePackage.Made> made = new ArrayList<>();
                            for (Post post : some) {
                                String juror = post.juror().code();
                                made.add(
                                        new MakePackage(session)
                                                .make(
                                                        juror,
                                                        file(folder, juror, zip),
                                                        MakePackage.passphrase(),
                                                        letter,
                                                        progress));
                            }
                            if (mail) {
                                MailDrafts drafts = new MailDrafts(session, i18n.messages());
                                made.forEach(drafts::ofPackage);
                            }
                            return made;
                        })
                .then(this::passphrases)
                .start();
    }

    private Path file(Path folder, String juror, boolean zip) {
        return folder.resolve(
                JurorExchange.fileName(session.state(), juror) + (zip ? ".zip" : ".palmares-jury"));
    }

    /** They are nowhere else: who loses one makes the package again. */
    private void passphrases(List<MakePackage.Made> made) {
        VBox lines = new VBox();
        for (MakePackage.Made one : made) {
            lines.getChildren().add(line(one));
        }
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setId("passphrases");
        scroll.setFitToWidth(true);
        controls.name(scroll, "send.passphrases");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label why = controls.styled("muted", "send.passphrasesText");
        why.setWrapText(true);
        why.setMinHeight(Label.USE_PREF_SIZE);
        VBox box = new VBox(10, why, scroll);
        box.setPrefSize(820, 440);
        Dialog<ButtonType> dialog = dialog("send.passphrases", box);
        ButtonType done = new ButtonType(i18n.say("common.close"), ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().add(done);
        dialog.getDialogPane().lookupButton(done).setId("passphrases-close");
        dialog.show();
        ui.notices().say("send.done", made.size());
    }

    private Node line(MakePackage.Made made) {
        String juror = made.pack().juror();
        Label words = Controls.id(new Label(made.passphrase()), "passphrase-" + juror);
        words.getStyleClass().add("strong");
        VBox text =
                new VBox(
                        2,
                        Controls.style(
                                new Label(
                                        i18n.say(
                                                "send.line",
                                                name(juror),
                                                made.file().getFileName())),
                                "muted small"),
                        words);
        HBox line =
                new HBox(
                        10,
                        text,
                        Controls.spring(),
                        controls.icon(
                                "copy-" + juror,
                                "send.copy",
                                Feather.COPY,
                                () -> copy(made.passphrase())));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().addAll("import-line", "hairline-below");
        return line;
    }

    private void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        ui.notices().say("send.copied");
    }

    private Dialog<ButtonType> dialog(String titleKey, Node content) {
        Dialog<ButtonType> dialog = Dialogs.titled(i18n.say(titleKey));
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(content);
        // the theme's dialogs are narrow
        dialog.getDialogPane().getStyleClass().add("wide-dialog");
        return dialog;
    }

    private String name(String juror) {
        Juror known = session.state().jurors().get(juror);
        return known == null ? juror : known.name();
    }
}
