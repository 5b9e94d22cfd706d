package fr.palmares.ui.exchange;

import fr.palmares.app.CallSession;
import fr.palmares.app.JurorExchange;
import fr.palmares.app.JurorExchange.Post;
import fr.palmares.app.MakePackage;
import fr.palmares.app.MarkingPapers;
import fr.palmares.app.Progress;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Reports;
import fr.palmares.ui.common.Ui;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;

/** For jurors who will not run the program: workbooks to fill in and grids to print. */
final class MarkingPapersDialog {
    private final CallSession session;
    private final Ui ui;
    private final I18n i18n;
    private final Controls controls;

    MarkingPapersDialog(CallSession session, Ui ui) {
        this.session = session;
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
    }

    /** Asks which papers, for the chosen jurors or for all, then where to put them. */
    void show(List<Post> all, List<Post> chosen) {
        List<String> jurors =
                (chosen.isEmpty() ? all : chosen)
                        .stream().filter(p -> p.dossiers() > 0).map(p -> p.juror().code()).toList();
        if (jurors.isEmpty()) {
            ui.notices().say("post.nobody");
            return;
        }
        CheckBox workbook = controls.check("papers-workbook", "papers.WORKBOOK");
        CheckBox pdf = controls.check("papers-pdf", "papers.GRID_PDF");
        CheckBox docx = controls.check("papers-docx", "papers.GRID_DOCX");
        workbook.setSelected(true);
        TextField deadline = controls.field("papers-deadline", "send.deadline");
        TextArea instructions = controls.area("papers-instructions", "send.instructions", 4);
        Label to = new Label(i18n.say("papers.to", jurors.size()));
        Label hint = controls.styled("muted small", "papers.hint");
        hint.setWrapText(true);
        hint.setMaxWidth(560);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        GridPane form = Controls.form();
        form.addRow(0, controls.label("send.to"), to);
        form.add(workbook, 1, 1);
        form.add(pdf, 1, 2);
        form.add(docx, 1, 3);
        form.addRow(4, controls.label("send.deadline"), deadline);
        form.addRow(5, controls.label("send.instructions"), instructions);
        form.add(hint, 0, 6, 2, 1);
        Dialog<ButtonType> dialog = Dialogs.titled(i18n.say("papers.title"));
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(form);
        ButtonType make = new ButtonType(i18n.say("send.make"), ButtonData.OK_DONE);
        dialog.getDialogPane()
                .getButtonTypes()
                .addAll(make, new ButtonType(i18n.say("common.cancel"), ButtonData.CANCEL_CLOSE));
        Node button = dialog.getDialogPane().lookupButton(make);
        button.setId("papers-make");
        button.disableProperty()
                .bind(
                        workbook.selectedProperty()
                                .or(pdf.selectedProperty())
                                .or(docx.selectedProperty())
                                .not());
        dialog.setOnHidden(
                event -> {
                    if (dialog.getResult() == make) {
                        Set<MarkingPapers.Kind> kinds = EnumSet.noneOf(MarkingPapers.Kind.class);
                        add(kinds, workbook, MarkingPapers.Kind.WORKBOOK);
                        add(kinds, pdf, MarkingPapers.Kind.GRID_PDF);
                        add(kinds, docx, MarkingPapers.Kind.GRID_DOCX);
                        MakePackage.Letter letter =
                                new MakePackage.Letter(
                                        deadline.getText().strip(), instructions.getText().strip());
                        ui.files()
                                .folder("papers.folder")
                                .ifPresent(f -> make(jurors, kinds, f, letter));
                    }
                });
        dialog.show();
    }

    private static void add(Set<MarkingPapers.Kind> kinds, CheckBox box, MarkingPapers.Kind kind) {
        if (box.isSelected()) {
            kinds.add(kind);
        }
    }

    private void make(
            List<String> jurors,
            Set<MarkingPapers.Kind> kinds,
            Path folder,
            MakePackage.Letter letter) {
        Locale language = i18n.locale();
        ui.background()
                .job(
                        "task.papers",
                        reporter -> {
                            MarkingPapers papers = new MarkingPapers(session, ui.context());
                            Progress progress = Reports.of(reporter);
                            List<Path> made = new ArrayList<>();
                            for (String juror : jurors) {
                                for (MarkingPapers.Kind kind : kinds) {
                                    progress.check();
                                    Path file = folder.resolve(name(juror, kind));
                                    papers.write(kind, juror, file, letter, language);
                                    made.add(file);
                                }
                            }
                            return made;
                        })
                .then(made -> ui.notices().say("papers.done", made.size(), folder.toString()))
                .start();
    }

    private String name(String juror, MarkingPapers.Kind kind) {
        String key = kind == MarkingPapers.Kind.WORKBOOK ? "marking.file" : "marking.file.grid";
        return i18n.say(key, JurorExchange.fileName(session.state(), juror)) + kind.ending();
    }
}
