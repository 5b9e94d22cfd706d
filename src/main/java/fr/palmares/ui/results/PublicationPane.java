package fr.palmares.ui.results;

import fr.palmares.app.CallSession;
import fr.palmares.app.ExportResults;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Outcome;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.FileChooserPort;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Icons;
import fr.palmares.ui.common.OpenFolder;
import fr.palmares.ui.common.ProjectDialog;
import fr.palmares.ui.common.Reports;
import fr.palmares.ui.common.Ui;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The lists as they will be published, what is still owed, and the workbook to hand out. */
final class PublicationPane {
    private static final FileChooserPort.Kind KIND =
            new FileChooserPort.Kind("files.workbook", List.of("*.xlsx"));
    private static final List<String> SHEETS =
            List.of(
                    "results.sheet.summary",
                    "results.sheet.decisions",
                    "results.sheet.ranking",
                    "results.sheet.byJuror",
                    "results.sheet.marks",
                    "results.sheet.assessments",
                    "results.sheet.eligibility",
                    "results.sheet.dossiers",
                    "results.sheet.allocation",
                    "results.sheet.statistics",
                    "results.sheet.changes",
                    "results.sheet.method");

    private final Ui ui;
    private final I18n i18n;
    private final Controls controls;
    private final ResultsViewModel model;
    private final ExportResults exporter;
    private final CallSession session;
    private final VBox lists = new VBox(22);
    private final VBox owed = new VBox(8);
    private final BorderPane root = new BorderPane();

    PublicationPane(CallSession session, Ui ui, ResultsViewModel model) {
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.model = model;
        this.session = session;
        this.exporter = new ExportResults(session, ui.context());
        lists.setPadding(new Insets(18, 24, 24, 24));
        lists.setId("results-lists");
        ScrollPane scroll = new ScrollPane(lists);
        scroll.setFitToWidth(true);
        controls.name(scroll, "results.tabLists");
        root.setCenter(scroll);
        root.setRight(side());
    }

    Node node() {
        return root;
    }

    void show() {
        lists.getChildren()
                .setAll(
                        list("outcome.laureates", Outcome.LAUREATE),
                        list("outcome.reserves", Outcome.RESERVE),
                        list("outcome.notSelecteds", Outcome.NOT_SELECTED));
        List<DossierHead> inadmissible = model.inadmissible();
        if (!inadmissible.isEmpty()) {
            VBox box = titled("outcome.inadmissibles", inadmissible.size());
            inadmissible.forEach(
                    d -> box.getChildren().add(line("", d, model.inadmissibleReason(d.number()))));
            lists.getChildren().add(box);
        }
        showOwed();
    }

    /** Asks where the workbook goes, writes it, and says where it is. */
    void export() {
        String name = i18n.say("results.fileName", session.state().call().name());
        ask(name, false);
    }

    private void exportCommunicable() {
        ask(i18n.say("results.fileName.communicable", session.state().call().name()), true);
    }

    private void ask(String name, boolean communicable) {
        ui.files()
                .save("results.export", safe(name) + ".xlsx", KIND)
                .ifPresent(file -> write(file, communicable));
    }

    private void write(Path file, boolean communicable) {
        ui.background()
                .job(
                        "task.exporting",
                        reporter -> {
                            exporter.write(file, i18n.locale(), communicable, Reports.of(reporter));
                            return file;
                        })
                .then(
                        written ->
                                ui.notices()
                                        .offer(
                                                "results.openFolder",
                                                () -> OpenFolder.of(ui, written),
                                                "results.exported",
                                                String.valueOf(written.getFileName())))
                .start();
    }

    private static String safe(String name) {
        return name.replaceAll("[\\\\/:*?\"<>|]+", " ").replaceAll("\\s+", " ").strip();
    }

    private VBox list(String key, Outcome outcome) {
        List<DecisionRow> rows = model.list(outcome);
        VBox box = titled(key, rows.size());
        int n = 0;
        for (DecisionRow row : rows) {
            n++;
            String place =
                    outcome == Outcome.RESERVE
                            ? (row.position() == 0 ? "–" : Integer.toString(row.position()))
                            : outcome == Outcome.LAUREATE ? Integer.toString(n) : "";
            box.getChildren().add(line(place, row.head(), row.motivation()));
        }
        if (rows.isEmpty()) {
            box.getChildren().add(controls.styled("muted", "results.listEmpty"));
        }
        return box;
    }

    private VBox titled(String key, int size) {
        Label title = controls.styled("section-title", key);
        Label count = Controls.style(new Label(i18n.formats().count(size)), "muted");
        HBox head = new HBox(10, title, count);
        head.getStyleClass().add("hairline-below");
        head.setPadding(new Insets(0, 0, 6, 0));
        return new VBox(2, head);
    }

    private Node line(String place, DossierHead head, String motivation) {
        GridPane line = new GridPane(12, 2);
        ColumnConstraints first = new ColumnConstraints(28);
        ColumnConstraints second = new ColumnConstraints(80);
        line.getColumnConstraints().addAll(first, second);
        Label number = Controls.style(new Label(place), "strong");
        number.setMaxWidth(28);
        number.setAlignment(Pos.CENTER_RIGHT);
        Label organisation = new Label(head.organisation());
        Label title = Controls.style(new Label(head.title()), "muted");
        for (Label label : List.of(organisation, title)) {
            label.setWrapText(true);
            label.setMinHeight(Label.USE_PREF_SIZE);
        }
        VBox text = new VBox(organisation, title);
        String joint = ProjectDialog.said(i18n, session.state(), head.number());
        if (!joint.isEmpty()) {
            Label project = Controls.style(new Label(joint), "strong small");
            project.setWrapText(true);
            project.setMinHeight(Label.USE_PREF_SIZE);
            text.getChildren().add(project);
        }
        if (!motivation.isEmpty()) {
            Label reason = Controls.style(new Label(motivation), "muted small");
            reason.setWrapText(true);
            reason.setMinHeight(Label.USE_PREF_SIZE);
            reason.setMaxWidth(640);
            text.getChildren().add(reason);
        }
        for (Node cell : List.of(number, text)) {
            GridPane.setValignment(cell, VPos.TOP);
        }
        line.add(number, 0, 0);
        Label code = Controls.style(new Label(head.number()), "muted");
        GridPane.setValignment(code, VPos.TOP);
        line.add(code, 1, 0);
        line.add(text, 2, 0);
        line.setPadding(new Insets(6, 0, 6, 0));
        line.getStyleClass().add("hairline-below");
        return line;
    }

    private Node side() {
        VBox sheets = new VBox(3);
        for (String key : SHEETS) {
            Label label = controls.label(key);
            label.setGraphic(Icons.of(Feather.FILE_TEXT));
            sheets.getChildren().add(label);
        }
        Label what = controls.styled("muted small", "results.workbookText");
        what.setWrapText(true);
        what.setMinHeight(Label.USE_PREF_SIZE);
        Label communicable = controls.styled("muted small", "results.communicable.text");
        communicable.setWrapText(true);
        communicable.setMinHeight(Label.USE_PREF_SIZE);
        VBox side =
                new VBox(
                        12,
                        owed,
                        controls.styled("section-title", "results.workbook"),
                        what,
                        sheets,
                        controls.primary(
                                "results-export-here",
                                "results.export",
                                Feather.DOWNLOAD,
                                this::export),
                        controls.styled("section-title", "results.communicable"),
                        communicable,
                        controls.button(
                                "results-export-communicable",
                                "results.communicable.export",
                                this::exportCommunicable));
        side.setPadding(new Insets(18, 20, 20, 20));
        side.setPrefWidth(330);
        side.setMinWidth(300);
        side.setMaxWidth(330);
        side.getStyleClass().addAll("side", "hairline-left");
        return side;
    }

    private void showOwed() {
        ResultsViewModel.Counts counts = model.counts().get();
        Label title = controls.styled("section-title", "results.owed");
        owed.getChildren().setAll(title);
        if (counts.undecided() > 0) {
            owed.getChildren().add(item("results.owedDecisions", counts.undecided()));
        }
        if (counts.owed() > 0) {
            owed.getChildren().add(item("results.owedReasons", counts.owed()));
        }
        if (counts.undecided() + counts.owed() == 0) {
            Label nothing = controls.styled("good", "results.owedNothing");
            nothing.setGraphic(Icons.of(Feather.CHECK, "good"));
            owed.getChildren().add(nothing);
        }
    }

    private Label item(String key, int count) {
        Label label = controls.label(key, count);
        label.setGraphic(Icons.of(Feather.ALERT_CIRCLE, "warn"));
        label.setWrapText(true);
        return label;
    }
}
