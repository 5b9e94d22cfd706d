package fr.palmares.ui.results;

import fr.palmares.model.Outcome;
import fr.palmares.ui.common.Columns;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.KeptSelection;
import fr.palmares.ui.common.Shortcut;
import fr.palmares.ui.common.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Dossiers in the order of the ranking, and the decision on the chosen ones. Keys: L, C, N. */
final class DecisionsPane {
    private static final Map<Shortcut, Outcome> OUTCOMES =
            Map.of(
                    Shortcut.PUT_LAUREATE, Outcome.LAUREATE,
                    Shortcut.PUT_RESERVE, Outcome.RESERVE,
                    Shortcut.PUT_NOT_SELECTED, Outcome.NOT_SELECTED);

    private final I18n i18n;
    private final Controls controls;
    private final ResultsViewModel model;
    private final TableView<DecisionRow> table = new TableView<>();
    private final DecisionForm form;
    private final BorderPane root = new BorderPane();
    private final KeptSelection<DecisionRow> kept;

    DecisionsPane(Ui ui, ResultsViewModel model) {
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.model = model;
        this.kept = new KeptSelection<>(model.rows(), DecisionRow::number);
        fill();
        this.form = new DecisionForm(ui, model, table.getSelectionModel().getSelectedItems());
        root.setCenter(table);
        root.setRight(form.node());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        kept.follow(table, model.rows(), form::show);
    }

    Node node() {
        return root;
    }

    void focus() {
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
        table.requestFocus();
    }

    void choose(String number) {
        kept.choose(number);
    }

    private void key(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            return;
        }
        Outcome outcome = null;
        for (Map.Entry<Shortcut, Outcome> one : OUTCOMES.entrySet()) {
            outcome = one.getKey().is(event) ? one.getValue() : outcome;
        }
        if (outcome != null) {
            put(outcome);
            event.consume();
        }
    }

    /** Decides on the chosen dossiers and goes to the next one. */
    private void put(Outcome outcome) {
        List<DecisionRow> some = List.copyOf(table.getSelectionModel().getSelectedItems());
        int last = table.getSelectionModel().getSelectedIndex();
        if (!some.isEmpty()) {
            if (some.size() == 1 && last + 1 < table.getItems().size()) {
                kept.choose(table.getItems().get(last + 1).number());
            }
            model.put(some, outcome);
        }
    }

    private void fill() {
        Columns columns = new Columns(i18n);
        table.setItems(model.rows());
        table.setId("decisions-table");
        controls.name(table, "results.tabDecisions");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .add(
                        plain(
                                columns.number(
                                        "decisions-rank",
                                        "results.rank",
                                        58,
                                        r -> 0,
                                        r ->
                                                r.ranked().place() == null
                                                        ? "–"
                                                        : String.valueOf(r.ranked().place()))));
        table.getColumns()
                .add(
                        plain(
                                columns.text(
                                        "decisions-number",
                                        "dossiers.number",
                                        78,
                                        r -> r.number())));
        table.getColumns()
                .add(
                        plain(
                                columns.text(
                                        "decisions-organisation",
                                        "dossiers.organisation",
                                        240,
                                        r -> r.head().organisation())));
        table.getColumns()
                .add(
                        plain(
                                columns.number(
                                        "decisions-score",
                                        "results.score",
                                        62,
                                        r -> 0,
                                        r ->
                                                r.ranked().score() == null
                                                        ? "–"
                                                        : i18n.formats()
                                                                .score(r.ranked().score()))));
        TableColumn<DecisionRow, DecisionRow> proposal =
                columns.drawn("decisions-proposal", "results.proposal", 130);
        proposal.setCellFactory(c -> new ProposalCell());
        table.getColumns().add(plain(proposal));
        TableColumn<DecisionRow, DecisionRow> decision =
                columns.drawn("decisions-decision", "results.decision", 250);
        decision.setCellFactory(c -> new DecisionCell());
        table.getColumns().add(plain(decision));
    }

    private static <V> TableColumn<DecisionRow, V> plain(TableColumn<DecisionRow, V> column) {
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private final class ProposalCell extends TableCell<DecisionRow, DecisionRow> {
        @Override
        protected void updateItem(@Nullable DecisionRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            getStyleClass().remove("muted");
            if (row == null || empty) {
                return;
            }
            getStyleClass().add("muted");
            var list = row.ranked().list();
            setText(
                    list == null
                            ? "–"
                            : i18n.say(
                                    switch (list) {
                                        case LAUREATE -> "outcome.laureate";
                                        case RESERVE -> "outcome.reserve";
                                        case TIED -> "outcome.tied";
                                        case NOT_SELECTED -> "outcome.notSelected";
                                    }));
        }
    }

    private final class DecisionCell extends TableCell<DecisionRow, DecisionRow> {
        @Override
        protected void updateItem(@Nullable DecisionRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(null);
            if (row == null || empty) {
                return;
            }
            List<Node> chips = new ArrayList<>();
            Outcome outcome = row.outcome();
            if (outcome != null) {
                chips.add(OutcomeChip.of(i18n, outcome, row.position()));
            }
            if (!row.missing().isEmpty()) {
                Label missing =
                        Controls.style(new Label(i18n.say("results.reasonOwed")), "chip chip-warn");
                missing.setMinWidth(Label.USE_PREF_SIZE);
                chips.add(missing);
            }
            if (!row.joint().isEmpty()) {
                Label joint =
                        Controls.style(
                                new Label(
                                        i18n.say("project.brief", String.join(", ", row.joint()))),
                                "muted small");
                chips.add(joint);
            }
            HBox box = new HBox(6, chips.toArray(Node[]::new));
            box.setStyle("-fx-alignment: center-left;");
            setGraphic(box);
        }
    }
}
