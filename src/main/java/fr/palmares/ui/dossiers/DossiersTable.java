package fr.palmares.ui.dossiers;

import fr.palmares.model.CallState;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Eligibility;
import fr.palmares.ui.common.Columns;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Shortcut;
import fr.palmares.ui.common.Ui;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The table of dossiers; which columns are shown is chosen by the button at its right end. */
final class DossiersTable {
    private static final double WIDE = 1500;

    private final I18n i18n;
    private final TableView<DossierRow> table = new TableView<>();

    DossiersTable(Ui ui, ObservableList<DossierRow> rows, ObservableValue<CallState> states) {
        this.i18n = ui.i18n();
        Columns columns = new Columns(i18n);
        SortedList<DossierRow> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setId("dossiers-table");
        ui.controls().name(table, "screen.dossiers");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setTableMenuButtonVisible(true);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        TableColumn<DossierRow, DossierRow> number =
                columns.number(
                        "dossiers-number",
                        "dossiers.number",
                        84,
                        r -> numeric(r.number()),
                        DossierRow::number);
        number.setComparator(
                Comparator.<DossierRow>comparingDouble(r -> numeric(r.number()))
                        .thenComparing(DossierRow::number));
        table.getColumns().add(number);
        table.getColumns().add(text(columns, "organisation", 210, DossierHead::organisation, true));
        table.getColumns().add(text(columns, "title", 230, DossierHead::title, true));
        table.getColumns().add(text(columns, "type", 150, DossierHead::organisationType, false));
        table.getColumns().add(text(columns, "domain", 112, DossierHead::domain, true));
        table.getColumns().add(text(columns, "region", 140, DossierHead::region, false));
        TableColumn<DossierRow, String> track =
                columns.text("dossiers-track", "tracks.track", 132, this::track);
        table.getColumns().add(track);
        // a call without tracks has nothing to say there; shown or not is then the hand's choice
        states.map(s -> !s.rules().tracks().isEmpty()).subscribe(track::setVisible);
        table.getColumns().add(text(columns, "state", 120, DossierHead::state, false));
        table.getColumns()
                .add(
                        columns.number(
                                "dossiers-sheets",
                                "dossiers.sheets",
                                68,
                                r -> r.expected() == 0 ? -1 : (double) r.done() / r.expected(),
                                r -> r.expected() == 0 ? "–" : r.done() + "/" + r.expected()));
        TableColumn<DossierRow, DossierRow> flags =
                columns.drawn("dossiers-flags", "dossiers.flags", 130);
        flags.setComparator(Comparator.comparingInt(DossiersTable::weight).reversed());
        flags.setCellFactory(c -> new FlagsCell());
        table.getColumns().add(flags);
        table.widthProperty()
                .subscribe(
                        (before, now) -> {
                            boolean wide = now.doubleValue() >= WIDE - 500;
                            if (before.doubleValue() < WIDE - 500 == wide
                                    || before.intValue() == 0) {
                                for (String id : List.of("type", "region")) {
                                    table.getColumns().stream()
                                            .filter(c -> ("dossiers-" + id).equals(c.getId()))
                                            .forEach(c -> c.setVisible(wide));
                                }
                            }
                        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::copyRows);
    }

    TableView<DossierRow> node() {
        return table;
    }

    private TableColumn<DossierRow, String> text(
            Columns columns,
            String id,
            double width,
            java.util.function.Function<DossierHead, String> value,
            boolean shown) {
        TableColumn<DossierRow, String> column =
                columns.text("dossiers-" + id, key(id), width, row -> value.apply(row.head()));
        column.setVisible(shown);
        return column;
    }

    private String track(DossierRow row) {
        if (row.track() == null) {
            return "";
        }
        String name = row.track().name().in(i18n.locale());
        return row.moved() ? i18n.say("tracks.column.moved", name) : name;
    }

    private static String key(String id) {
        return switch (id) {
            case "organisation" -> "dossiers.organisation";
            case "title" -> "dossiers.title";
            case "type" -> "dossiers.type";
            case "domain" -> "dossiers.domain";
            case "region" -> "dossiers.region";
            default -> "dossiers.state";
        };
    }

    /** Copies the selected lines as a spreadsheet takes them: visible columns, tabs between. */
    private void copyRows(KeyEvent event) {
        if (!Shortcut.COPY.is(event)) {
            return;
        }
        List<String> lines = new ArrayList<>();
        for (DossierRow row : table.getSelectionModel().getSelectedItems()) {
            DossierHead head = row.head();
            lines.add(
                    String.join(
                            "\t",
                            head.number(),
                            head.organisation(),
                            head.title(),
                            head.organisationType(),
                            head.domain(),
                            head.region(),
                            track(row),
                            head.state(),
                            row.done() + "/" + row.expected()));
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(String.join("\n", lines));
        Clipboard.getSystemClipboard().setContent(content);
        event.consume();
    }

    /** Numbers sort as numbers where they are; others stand after them. */
    private static double numeric(String number) {
        return number.matches("\\d{1,15}") ? Double.parseDouble(number) : Double.MAX_VALUE;
    }

    private static int weight(DossierRow row) {
        int verdict =
                row.verdict() == Eligibility.Verdict.INADMISSIBLE
                        ? 4
                        : row.verdict() == Eligibility.Verdict.TO_COMPLETE ? 2 : 0;
        return verdict + (row.changed() > 0 ? 3 : 0) + (row.recusals() > 0 ? 1 : 0);
    }

    private final class FlagsCell extends TableCell<DossierRow, DossierRow> {
        @Override
        protected void updateItem(@Nullable DossierRow row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty) {
                setGraphic(null);
                return;
            }
            List<Node> chips = new ArrayList<>();
            if (row.verdict() == Eligibility.Verdict.INADMISSIBLE) {
                chips.add(chip("chip chip-bad", i18n.say("eligibility.inadmissible")));
            } else if (row.verdict() == Eligibility.Verdict.TO_COMPLETE) {
                chips.add(chip("chip chip-warn", i18n.say("eligibility.toComplete")));
            }
            if (row.recusals() > 0) {
                chips.add(chip("chip", i18n.say("dossiers.recusals", row.recusals())));
            }
            if (row.changed() > 0) {
                chips.add(chip("chip chip-warn", i18n.say("dossiers.changed")));
            }
            HBox box = new HBox(4, chips.toArray(Node[]::new));
            box.setStyle("-fx-alignment: center-left;");
            setGraphic(box);
        }

        private Label chip(String styles, String text) {
            Label label = Controls.style(new Label(text), styles);
            label.setMinWidth(Label.USE_PREF_SIZE);
            return label;
        }
    }
}
