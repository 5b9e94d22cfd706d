package fr.palmares.ui.journal;

import fr.palmares.app.history.Entry;
import fr.palmares.app.history.Standing;
import fr.palmares.ui.common.Columns;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.util.Comparator;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The table of events; which columns are shown is chosen by the button at its right end. */
final class JournalTable {
    private final I18n i18n;
    private final TableView<JournalViewModel.Line> table = new TableView<>();

    JournalTable(Ui ui, ObservableList<JournalViewModel.Line> lines) {
        this.i18n = ui.i18n();
        Columns columns = new Columns(i18n);
        SortedList<JournalViewModel.Line> sorted = new SortedList<>(lines);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setId("journal-table");
        ui.controls().name(table, "screen.journal");
        table.setPlaceholder(ui.controls().styled("muted", "journal.none"));
        table.setTableMenuButtonVisible(true);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        TableColumn<JournalViewModel.Line, JournalViewModel.Line> seq =
                columns.number(
                        "journal-seq",
                        "journal.seq",
                        64,
                        l -> l.entry().line(),
                        l -> i18n.formats().count(l.entry().line()));
        seq.setVisible(false);
        table.getColumns().add(seq);
        TableColumn<JournalViewModel.Line, JournalViewModel.Line> when =
                columns.number(
                        "journal-when",
                        "journal.when",
                        164,
                        l -> l.entry().at().toEpochMilli(),
                        l -> i18n.formats().moment(l.entry().at()));
        table.getColumns().add(when);
        add(columns, "who", "journal.who", 112, true, Entry::who);
        add(columns, "what", "journal.what", 262, true, Entry::what);
        add(columns, "dossier", "journal.dossier", 148, true, Entry::dossierName);
        add(columns, "juror", "journal.juror", 120, false, Entry::jurorName);
        add(columns, "values", "journal.values", 134, true, this::values);
        add(columns, "round", "journal.round", 110, false, Entry::round);
        add(columns, "device", "journal.device", 150, false, Entry::device);
        TableColumn<JournalViewModel.Line, JournalViewModel.Line> standing =
                columns.drawn("journal-standing", "journal.standing", 96);
        standing.setComparator(Comparator.comparing(l -> l.entry().standing()));
        standing.setCellFactory(c -> new StandingCell());
        table.getColumns().add(standing);
    }

    TableView<JournalViewModel.Line> node() {
        return table;
    }

    private void add(
            Columns columns,
            String id,
            String key,
            double width,
            boolean shown,
            java.util.function.Function<Entry, String> value) {
        TableColumn<JournalViewModel.Line, String> column =
                columns.text("journal-" + id, key, width, l -> oneLine(value.apply(l.entry())));
        column.setVisible(shown);
        table.getColumns().add(column);
    }

    private String values(Entry entry) {
        if (entry.before().isEmpty()) {
            return entry.after();
        }
        return i18n.say(
                "journal.beforeAfter",
                entry.before(),
                entry.after().isEmpty() ? i18n.say("journal.nothing") : entry.after());
    }

    /** A row is one line high, whatever was written. */
    private static String oneLine(String text) {
        return text.indexOf('\n') < 0 ? text : text.replaceAll("\\s*\\n\\s*", " ");
    }

    private final class StandingCell
            extends TableCell<JournalViewModel.Line, JournalViewModel.Line> {
        @Override
        protected void updateItem(JournalViewModel.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (line == null || empty || line.entry().standing() == Standing.HOLDS) {
                setGraphic(null);
            } else {
                setGraphic(StandingChip.of(i18n, line.entry().standing()));
            }
        }
    }
}
