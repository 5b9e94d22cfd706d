package fr.palmares.ui.jury;

import fr.palmares.app.CallSession;
import fr.palmares.model.InterestsForm;
import fr.palmares.model.Juror;
import fr.palmares.ui.common.Columns;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.KeptSelection;
import fr.palmares.ui.common.Ui;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/** The members of the jury, and the chosen one's particulars. */
final class JurorsPane {
    private final I18n i18n;
    private final Controls controls;
    private final JuryViewModel model;
    private final TableView<JuryViewModel.JurorRow> table = new TableView<>();
    private final JurorForm form;
    private final BorderPane root = new BorderPane();
    private final KeptSelection<JuryViewModel.JurorRow> kept;

    JurorsPane(
            CallSession session,
            Ui ui,
            JuryViewModel model,
            JuryImport importer,
            InterestsFlow interests,
            ReadersViewModel readers) {
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.model = model;
        this.form = new JurorForm(session, ui, model, readers);
        this.kept = new KeptSelection<>(model.jurors(), row -> row.juror().code());
        fill();
        FlowPane bar =
                new FlowPane(
                        8,
                        8,
                        controls.button("jury-add", "jury.add", Feather.USER_PLUS, this::add),
                        controls.button(
                                "jury-import", "jury.import", Feather.DOWNLOAD, importer::jurors),
                        controls.button(
                                "jury-marks", "marks.import", Feather.EDIT_3, importer::marks),
                        controls.button(
                                "interests-write",
                                "interests.write",
                                Feather.FILE_TEXT,
                                interests::write),
                        controls.button(
                                "interests-read",
                                "interests.readBack",
                                Feather.INBOX,
                                interests::read));
        bar.setPadding(new Insets(12, 20, 12, 20));
        BorderPane list = new BorderPane(table);
        list.setTop(bar);
        root.setCenter(list);
        root.setRight(form.node());
        kept.follow(
                table,
                model.jurors(),
                row -> {
                    if (row != null) {
                        form.show(row.juror());
                    }
                });
    }

    /** Chooses the first juror where none is. */
    void start() {
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            kept.choose(table.getItems().getFirst().juror().code());
        }
    }

    /** Chooses a juror and brings it into sight, with the keyboard in the list. */
    void choose(String juror) {
        kept.choose(juror);
        table.scrollTo(table.getSelectionModel().getSelectedIndex());
        table.requestFocus();
    }

    Node node() {
        return root;
    }

    void add() {
        String juror = model.add();
        kept.choose(juror);
        form.focusName(juror);
    }

    private void fill() {
        Columns columns = new Columns(i18n);
        SortedList<JuryViewModel.JurorRow> sorted = new SortedList<>(model.jurors());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setId("jury-table");
        controls.name(table, "jury.tabMembers");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(columns.text("jury-name", "jury.name", 180, r -> r.juror().name()));
        table.getColumns().add(columns.text("jury-role", "jury.role", 100, r -> role(r.juror())));
        table.getColumns()
                .add(
                        columns.text(
                                "jury-organisation",
                                "jury.organisation",
                                180,
                                r -> r.juror().organisation()));
        table.getColumns()
                .add(
                        columns.text(
                                "jury-expertise",
                                "jury.expertise",
                                150,
                                r -> r.juror().expertise()));
        table.getColumns()
                .add(columns.text("jury-form", "jury.interests", 110, r -> form(r.juror())));
        table.getColumns().add(progress(columns));
        table.getColumns()
                .add(
                        columns.number(
                                "jury-sheets",
                                "jury.sheets",
                                80,
                                r -> r.assigned(),
                                r -> i18n.say("jury.sheetsOf", r.finished(), r.assigned())));
        table.getColumns()
                .add(
                        columns.number(
                                "jury-recusals",
                                "jury.recusals",
                                80,
                                r -> r.recusals(),
                                r -> r.recusals() == 0 ? "" : Integer.toString(r.recusals())));
    }

    private String form(Juror juror) {
        InterestsForm form = model.now().juryFile().forms().get(juror.code());
        if (form == null) {
            return i18n.say("jury.interests.none");
        }
        return i18n.formats().date(form.declared().atStartOfDay());
    }

    /** How far each juror is, among what each has to read; the longest bar is the largest load. */
    private TableColumn<JuryViewModel.JurorRow, JuryViewModel.JurorRow> progress(Columns columns) {
        TableColumn<JuryViewModel.JurorRow, JuryViewModel.JurorRow> column =
                columns.drawn("jury-progress", "jury.progress", 130);
        column.setCellFactory(c -> new WorkloadCell(i18n, model));
        return column;
    }

    private String role(Juror juror) {
        if (juror.standing() != Juror.Standing.SEATED) {
            return i18n.say("jury.standing." + juror.standing().name());
        }
        return seat(juror);
    }

    private String seat(Juror juror) {
        return i18n.say(juror.role() == Juror.Role.CHAIR ? "jury.chair" : "jury.member");
    }
}
