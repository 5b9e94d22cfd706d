package fr.palmares.ui.exchange;

import fr.palmares.app.BallotOutcome;
import fr.palmares.app.BallotOutcome.Change;
import fr.palmares.app.BallotOutcome.Excluded;
import fr.palmares.app.BallotOutcome.Result;
import fr.palmares.app.BallotOutcome.Side;
import fr.palmares.app.CallSession;
import fr.palmares.app.MailDrafts;
import fr.palmares.app.MakeReceipt;
import fr.palmares.app.MergeBallots;
import fr.palmares.model.Juror;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.FileChooserPort;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.OpenFolder;
import fr.palmares.ui.common.Reports;
import fr.palmares.ui.common.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Ballots on their way in: what each would change is shown first, then they are merged. */
public final class ReceiveFlow {
    private static final FileChooserPort.Kind KIND =
            new FileChooserPort.Kind(
                    "files.ballots", List.of("*.palmares-ballot", "*.zip", "*.xlsx", "*.ods"));

    /** Changed marks of one ballot that are listed. */
    private static final int MOST = 200;

    private final CallSession session;
    private final Ui ui;
    private final I18n i18n;
    private final Controls controls;

    public ReceiveFlow(CallSession session, Ui ui) {
        this.session = session;
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
    }

    void choose() {
        List<Path> files = ui.files().open("post.receive", KIND);
        if (!files.isEmpty()) {
            receive(files);
        }
    }

    private void receive(List<Path> files) {
        receive(files, () -> {});
    }

    /**
     * Looks into ballots and shows what they would change.
     *
     * @param after what comes once they are received, refused or left; not when the user stops the
     *     reading
     */
    public void receive(List<Path> files, Runnable after) {
        ui.background()
                .job(
                        "task.ballots",
                        reporter -> new MergeBallots(session).preview(files, Reports.of(reporter)))
                .then(outcomes -> show(files, outcomes, after))
                .otherwise(
                        failure -> {
                            ui.notices().failed(failure);
                            after.run();
                        })
                .start();
    }

    private void show(List<Path> files, List<BallotOutcome> outcomes, Runnable after) {
        VBox lines = new VBox();
        outcomes.forEach(o -> lines.getChildren().add(line(o)));
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setId("ballots");
        scroll.setFitToWidth(true);
        controls.name(scroll, "receive.title");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label hint = controls.styled("muted", "receive.hint");
        hint.setWrapText(true);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        VBox box = new VBox(10, hint, scroll);
        box.setPrefSize(860, 500);
        Dialog<ButtonType> dialog = Dialogs.titled(i18n.say("receive.title"));
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(box);
        // the theme's dialogs are narrow
        dialog.getDialogPane().getStyleClass().add("wide-dialog");
        ButtonType yes = new ButtonType(i18n.say("receive.apply"), ButtonData.OK_DONE);
        dialog.getDialogPane()
                .getButtonTypes()
                .addAll(yes, new ButtonType(i18n.say("common.cancel"), ButtonData.CANCEL_CLOSE));
        Node button = dialog.getDialogPane().lookupButton(yes);
        button.setId("receive-apply");
        button.setDisable(outcomes.stream().noneMatch(ReceiveFlow::brings));
        dialog.setOnHidden(
                event -> {
                    if (dialog.getResult() == yes) {
                        merge(files, after);
                    } else {
                        after.run();
                    }
                });
        dialog.show();
    }

    static boolean brings(BallotOutcome outcome) {
        return switch (outcome.result()) {
            case NEW, NEWER, CONFLICT -> true;
            case IDENTICAL, OLDER, REFUSED -> false;
        };
    }

    private void merge(List<Path> files, Runnable after) {
        ui.background()
                .job(
                        "task.ballots",
                        reporter -> new MergeBallots(session).merge(files, Reports.of(reporter)))
                .then(merged -> new MergedDialog(session, ui, this).show(merged))
                .lastly(after)
                .start();
    }

    /** Writes receipts for these jurors, as far as anything of theirs is heard, with drafts. */
    void receipts(List<String> jurors) {
        ui.files()
                .folder("receipts.folder")
                .ifPresent(
                        folder ->
                                ui.background()
                                        .job("task.receipts", reporter -> written(jurors, folder))
                                        .then(this::said)
                                        .start());
    }

    private List<Path> written(List<String> jurors, Path folder) {
        MakeReceipt receipt = new MakeReceipt(session);
        MailDrafts drafts = new MailDrafts(session, i18n.messages());
        List<String> heard = receipt.jurors();
        return jurors.stream()
                .filter(heard::contains)
                .map(j -> receipt.make(j, receipt.fileIn(folder, j)))
                .map(drafts::ofReceipt)
                .toList();
    }

    private void said(List<Path> drafts) {
        if (drafts.isEmpty()) {
            ui.notices().say("receipts.none");
        } else {
            ui.notices()
                    .offer(
                            "receipts.open",
                            () -> OpenFolder.of(ui, drafts.getFirst()),
                            "receipts.done",
                            drafts.size());
        }
    }

    private Node line(BallotOutcome outcome) {
        Label result =
                Controls.style(
                        new Label(
                                i18n.say(
                                        "merge.result."
                                                + outcome.result()
                                                        .name()
                                                        .toLowerCase(Locale.ROOT))),
                        "strong");
        result.setMinWidth(Label.USE_PREF_SIZE);
        Juror juror = session.state().jurors().get(outcome.juror());
        String who = juror == null ? outcome.juror() : juror.name();
        HBox head =
                new HBox(
                        10,
                        result,
                        new Label(who),
                        Controls.style(
                                new Label(String.valueOf(outcome.file().getFileName())), "muted"));
        VBox line = new VBox(3, head);
        line.getStyleClass().addAll("import-line", "hairline-below");
        if (outcome.refusal() != null) {
            line.getChildren().add(wrapped(i18n.messages().sentence(outcome.refusal())));
            return line;
        }
        if (outcome.result() != Result.IDENTICAL && outcome.result() != Result.OLDER) {
            line.getChildren()
                    .add(
                            wrapped(
                                    i18n.say(
                                            "receive.brings",
                                            outcome.sheets(),
                                            outcome.changed().size())));
        }
        if (outcome.result() != Result.NEW) {
            outcome.changed().stream().limit(MOST).forEach(c -> line.getChildren().add(change(c)));
        }
        for (Excluded excluded : outcome.excluded()) {
            line.getChildren()
                    .add(
                            wrapped(
                                    i18n.say(
                                            "receive.excluded",
                                            excluded.dossier(),
                                            criterion(excluded.criterion()),
                                            i18n.say(excluded.reason()))));
        }
        if (!outcome.late().isEmpty()) {
            line.getChildren()
                    .add(
                            wrapped(
                                    i18n.say(
                                            "receive.late",
                                            outcome.late().size(),
                                            String.join(", ", outcome.late()))));
        }
        if (!outcome.held().isEmpty()) {
            line.getChildren().add(wrapped(i18n.say("receive.held", outcome.held())));
        }
        if (outcome.revoked()) {
            line.getChildren().add(wrapped(i18n.say("receive.revoked")));
        }
        outcome.notices().forEach(key -> line.getChildren().add(wrapped(i18n.say(key))));
        return line;
    }

    private Label change(Change change) {
        return wrapped(
                i18n.say(
                        "receive.change",
                        change.dossier(),
                        criterion(change.criterion()),
                        shown(change.before()),
                        change.conflict() ? sides(change) : shown(change.after())));
    }

    private String sides(Change change) {
        List<String> devices = change.sides().stream().map(Side::device).distinct().toList();
        return i18n.say("receive.conflict")
                + i18n.say("receive.sides")
                + String.join(
                        " / ",
                        change.sides().stream()
                                .map(
                                        s ->
                                                i18n.say(
                                                        "divergence.side",
                                                        shown(s.value()),
                                                        s.own()
                                                                ? i18n.say(
                                                                        "divergence.computer",
                                                                        devices.indexOf(s.device())
                                                                                + 1)
                                                                : i18n.say("divergence.here"),
                                                        i18n.formats().moment(s.at())))
                                .toList());
    }

    private String criterion(String code) {
        return session.state()
                .grid()
                .criterion(code)
                .map(c -> c.shortLabel().in(i18n.locale()))
                .orElse(code);
    }

    private static String shown(@Nullable String mark) {
        return mark == null ? "—" : mark;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add("small");
        return label;
    }
}
