package fr.palmares.ui.jury;

import fr.palmares.model.CallState;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Juror;
import fr.palmares.model.SheetId;
import fr.palmares.model.SheetState;
import fr.palmares.ui.common.Columns;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.StateIcon;
import fr.palmares.ui.common.Ui;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Who reads what: a line per dossier, a column per juror with its workload; recusals barred. */
final class AssignmentsPane {
    private record Key(String juror, String dossier) {}

    private record Row(DossierHead head, int readers, String lead) {}

    private final Ui ui;
    private final I18n i18n;
    private final Controls controls;
    private final JuryViewModel model;
    private final ReadersViewModel readers;
    private final ReadersBar bar;
    private final TableView<Row> table = new TableView<>();
    private final BorderPane root = new BorderPane();
    private final Set<Key> assigned = new HashSet<>();
    private final Set<Key> recused = new HashSet<>();
    private final Map<Key, SheetState> states = new HashMap<>();
    private final Map<String, Label> loads = new HashMap<>();
    private List<Juror> jurors = List.of();

    AssignmentsPane(Ui ui, JuryViewModel model, JuryImport importer, ReadersViewModel readers) {
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.model = model;
        this.readers = readers;
        this.bar = new ReadersBar(ui, model, readers);
        table.setId("assignments-table");
        controls.name(table, "jury.tabAssignments");
        table.setPlaceholder(controls.styled("muted", "assign.none"));
        table.getStyleClass().add("matrix");
        Label legend = controls.styled("muted small", "assign.legend");
        HBox others =
                new HBox(
                        10,
                        controls.button(
                                "assign-everything",
                                "assign.everything",
                                Feather.GRID,
                                () ->
                                        ui.notices()
                                                .ask(
                                                        "assign.askEverything",
                                                        model::assignEverything)),
                        controls.button(
                                "assign-import",
                                "assign.import",
                                Feather.DOWNLOAD,
                                importer::assignments),
                        Controls.spring(),
                        legend);
        others.setAlignment(Pos.CENTER_LEFT);
        others.setPadding(new Insets(4, 20, 12, 20));
        root.setTop(new javafx.scene.layout.VBox(bar.node(), others));
        root.setCenter(table);
    }

    Node node() {
        return root;
    }

    void show(CallState state) {
        bar.show(state);
        List<Juror> now = List.copyOf(state.jurors().values());
        Set<Key> wasAssigned = Set.copyOf(assigned);
        Set<Key> wasRecused = Set.copyOf(recused);
        assigned.clear();
        recused.clear();
        states.clear();
        state.assignments().forEach(a -> assigned.add(new Key(a.juror(), a.dossier())));
        state.recusals().forEach(r -> recused.add(new Key(r.juror(), r.dossier())));
        state.sheets()
                .forEach(
                        (id, sheet) ->
                                states.put(
                                        new Key(id.juror(), id.dossier()),
                                        sheet.state(state.grid())));
        if (!now.equals(jurors)) {
            jurors = now;
            columns();
        }
        List<Row> rows = new ArrayList<>();
        for (DossierHead head : state.ranked()) {
            rows.add(new Row(head, readers(head.number()), lead(state, head.number())));
        }
        if (!rows.equals(List.copyOf(table.getItems()))) {
            table.getItems().setAll(rows);
        } else if (!wasAssigned.equals(assigned) || !wasRecused.equals(recused)) {
            table.refresh();
        }
        jurors.forEach(
                j -> {
                    Label load = loads.get(j.code());
                    if (load != null) {
                        load.setText(i18n.formats().count(load(j.code())));
                    }
                });
    }

    private static String lead(CallState state, String dossier) {
        return state.juryFile()
                .lead(dossier)
                .map(j -> state.jurors().containsKey(j) ? state.jurors().get(j).name() : j)
                .orElse("");
    }

    private int readers(String dossier) {
        return (int)
                jurors.stream().map(j -> new Key(j.code(), dossier)).filter(this::reads).count();
    }

    private long load(String juror) {
        return assigned.stream().filter(k -> k.juror().equals(juror)).filter(this::reads).count();
    }

    private boolean reads(Key key) {
        return assigned.contains(key) && !recused.contains(key);
    }

    private void columns() {
        Columns columns = new Columns(i18n);
        table.getColumns().clear();
        loads.clear();
        table.getColumns()
                .add(columns.text("assign-number", "dossiers.number", 72, r -> r.head().number()));
        table.getColumns()
                .add(
                        columns.text(
                                "assign-organisation",
                                "dossiers.organisation",
                                185,
                                r -> r.head().organisation()));
        table.getColumns()
                .add(
                        columns.number(
                                "assign-readers",
                                "assign.readers",
                                76,
                                Row::readers,
                                r -> i18n.formats().count(r.readers())));
        table.getColumns().add(columns.text("assign-lead", "assign.lead", 125, Row::lead));
        for (Juror juror : jurors) {
            table.getColumns().add(column(juror));
        }
    }

    private TableColumn<Row, Row> column(Juror juror) {
        TableColumn<Row, Row> column = new TableColumn<>();
        column.setId("assign-" + juror.code());
        column.setCellValueFactory(
                row -> new javafx.beans.property.ReadOnlyObjectWrapper<>(row.getValue()));
        column.setSortable(false);
        column.setPrefWidth(78);
        Label load = Controls.style(new Label(), "muted small");
        loads.put(juror.code(), load);
        Label name = new Label(juror.name());
        name.setWrapText(true);
        javafx.scene.layout.VBox head = new javafx.scene.layout.VBox(name, load);
        head.setAlignment(Pos.CENTER);
        head.setMaxWidth(78);
        head.getStyleClass().add("matrix-head");
        name.setMaxWidth(74);
        name.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        column.setGraphic(head);
        column.getStyleClass().add("matrix-column");
        column.setCellFactory(c -> new Cell(juror));
        return column;
    }

    /** A toggle: reads or not; barred where the juror is recused. */
    private final class Cell extends TableCell<Row, Row> {
        private final Juror juror;
        private final ToggleButton toggle = new ToggleButton();
        private final StateIcon barred = new StateIcon(i18n, StateIcon.Shape.RECUSED);
        private final StateIcon state = new StateIcon(i18n, StateIcon.Shape.TO_DO);

        Cell(Juror juror) {
            this.juror = juror;
            toggle.getStyleClass().add("matrix-toggle");
            toggle.setOnAction(
                    event -> {
                        Row row = getItem();
                        if (row != null) {
                            change(row.head().number(), toggle.isSelected());
                        }
                    });
            MenuItem lead = new MenuItem();
            lead.textProperty().bind(i18n.text("assign.makeLead"));
            lead.setOnAction(
                    event -> {
                        Row row = getItem();
                        if (row != null) {
                            readers.lead(row.head().number(), juror.code());
                        }
                    });
            ContextMenu menu = new ContextMenu(lead);
            menu.setOnShowing(event -> lead.setDisable(!toggle.isSelected()));
            toggle.setContextMenu(menu);
            getStyleClass().add("matrix-cell");
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty) {
                setGraphic(null);
                return;
            }
            Key key = new Key(juror.code(), row.head().number());
            if (recused.contains(key)) {
                setGraphic(barred);
                setAccessibleText(i18n.say("assign.recused", juror.name(), key.dossier()));
                return;
            }
            boolean on = assigned.contains(key);
            toggle.setId("assign-" + key.juror() + "-" + key.dossier());
            toggle.setSelected(on);
            toggle.setAccessibleText(
                    i18n.say(on ? "assign.reads" : "assign.readsNot", juror.name(), key.dossier()));
            state.show(i18n, StateIcon.Shape.of(states.getOrDefault(key, SheetState.TO_DO)));
            toggle.setGraphic(on ? state : null);
            setGraphic(toggle);
        }

        private void change(String dossier, boolean on) {
            SheetId sheet = new SheetId(model.now().round().code(), dossier, juror.code());
            boolean marked = !model.now().sheet(sheet).marks().isEmpty();
            if (!on && marked) {
                toggle.setSelected(true);
                ui.notices()
                        .ask(
                                "assign.askTakeOff",
                                () -> model.assign(juror.code(), dossier, false),
                                juror.name(),
                                dossier);
            } else {
                model.assign(juror.code(), dossier, on);
            }
        }
    }
}
