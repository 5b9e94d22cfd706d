package fr.palmares.ui.exchange;

import fr.palmares.app.blind.FoundName;
import fr.palmares.model.Refused;
import fr.palmares.ui.common.Columns;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.util.stream.Collectors;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The names found in texts, each replaced by a pseudonym or left, as the coordinator says. */
final class BlindNamesPane extends VBox {
    private final BlindViewModel model;
    private final I18n i18n;
    private final Controls controls;
    private final Ui ui;
    private final FilteredList<NameRow> shown;
    private final TableView<NameRow> table;

    BlindNamesPane(BlindViewModel model, Ui ui) {
        this.model = model;
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        shown = new FilteredList<>(model.names());
        table = new TableView<>(shown);
        setSpacing(10);
        getStyleClass().add("blind-pane");
        VBox.setVgrow(table, Priority.ALWAYS);
        fill();
        getChildren().addAll(acts(), table, typed());
    }

    private HBox acts() {
        CheckBox onlyOpen = controls.check("blind-only-open", "blind.onlyOpen");
        onlyOpen.selectedProperty()
                .subscribe(
                        only ->
                                shown.setPredicate(
                                        row -> !only || row.choice().get() == NameRow.Choice.OPEN));
        Button all =
                controls.button("blind-confirm", "blind.confirm", Feather.CHECK, model::confirmAll);
        all.disableProperty().bind(model.openProperty().isEqualTo(0));
        Label count = controls.styled("muted", "blind.count", model.openProperty());
        count.setId("blind-open");
        HBox bar = new HBox(14, all, onlyOpen, Controls.spring(), count);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private HBox typed() {
        TextField name = controls.field("blind-name", "blind.name");
        TextField pseudonym = controls.field("blind-pseudonym", "blind.pseudonym");
        name.setPrefColumnCount(24);
        pseudonym.setPrefColumnCount(18);
        Button add =
                controls.button(
                        "blind-add",
                        "blind.add",
                        Feather.PLUS,
                        () -> {
                            try {
                                model.add(name.getText(), pseudonym.getText());
                                name.clear();
                                pseudonym.clear();
                                model.look();
                                table.scrollTo(0);
                            } catch (Refused e) {
                                ui.notices().failed(e);
                            }
                        });
        add.disableProperty()
                .bind(
                        name.textProperty()
                                .map(String::isBlank)
                                .flatMap(
                                        none ->
                                                pseudonym
                                                        .textProperty()
                                                        .map(p -> none || p.isBlank())));
        HBox line = new HBox(10, name, pseudonym, add);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void fill() {
        Columns columns = new Columns(i18n);
        table.setId("blind-names");
        controls.name(table, "blind.tabNames");
        table.setPlaceholder(controls.styled("muted", "blind.noNames"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<NameRow, NameRow> choice = columns.drawn("blind-choice", "blind.choice", 190);
        choice.setCellFactory(column -> new ChoiceCell());
        choice.setMinWidth(190);
        choice.setMaxWidth(190);
        TableColumn<NameRow, NameRow> pseudonym =
                columns.drawn("blind-stands", "blind.pseudonym", 170);
        pseudonym.setCellFactory(column -> new PseudonymCell());
        table.getColumns().add(choice);
        table.getColumns().add(columns.text("blind-found", "blind.name", 250, NameRow::name));
        table.getColumns().add(pseudonym);
        table.getColumns()
                .add(
                        columns.number(
                                "blind-occurrences",
                                "blind.occurrences",
                                90,
                                NameRow::occurrences,
                                r -> Integer.toString(r.occurrences())));
        TableColumn<NameRow, NameRow> where = columns.drawn("blind-where", "blind.where", 320);
        where.setCellFactory(column -> new WhereCell());
        where.setSortable(false);
        table.getColumns().add(where);
    }

    /** Replace or leave; neither is pressed as long as nobody looked. */
    private final class ChoiceCell extends TableCell<NameRow, NameRow> {
        private final ToggleButton replace = controls.toggle("blind-replace", "blind.replace");
        private final ToggleButton leave = controls.toggle("blind-leave", "blind.leave");
        private final HBox line = new HBox(4, replace, leave);
        private Subscription following = Subscription.EMPTY;

        ChoiceCell() {
            replace.getStyleClass().add("small");
            leave.getStyleClass().add("small");
            line.setAlignment(Pos.CENTER_LEFT);
            replace.setOnAction(e -> chosen(NameRow.Choice.REPLACED));
            leave.setOnAction(e -> chosen(NameRow.Choice.STAYS));
        }

        private void chosen(NameRow.Choice choice) {
            if (getItem() != null) {
                getItem().choice().set(choice);
                show(choice);
            }
        }

        private void show(NameRow.Choice choice) {
            replace.setSelected(choice == NameRow.Choice.REPLACED);
            leave.setSelected(choice == NameRow.Choice.STAYS);
        }

        @Override
        protected void updateItem(@Nullable NameRow row, boolean empty) {
            super.updateItem(row, empty);
            following.unsubscribe();
            if (row == null || empty) {
                setGraphic(null);
                return;
            }
            following = row.choice().subscribe(this::show);
            setGraphic(line);
        }
    }

    /** What stands for the name, to be written over. */
    private final class PseudonymCell extends TableCell<NameRow, NameRow> {
        private final TextField field = controls.field("blind-written", "blind.pseudonym");
        private Subscription following = Subscription.EMPTY;

        PseudonymCell() {
            field.focusedProperty()
                    .subscribe(
                            focused -> {
                                if (!focused) {
                                    taken();
                                }
                            });
            field.setOnAction(e -> taken());
        }

        private void taken() {
            NameRow row = getItem();
            if (row != null && !isEmpty()) {
                row.write(field.getText());
            }
        }

        @Override
        protected void updateItem(@Nullable NameRow row, boolean empty) {
            super.updateItem(row, empty);
            following.unsubscribe();
            if (row == null || empty) {
                setGraphic(null);
                return;
            }
            following =
                    Subscription.combine(
                            row.pseudonym().subscribe(field::setText),
                            row.choice()
                                    .subscribe(c -> field.setDisable(c == NameRow.Choice.STAYS)));
            setGraphic(field);
        }
    }

    private static final class WhereCell extends TableCell<NameRow, NameRow> {
        @Override
        protected void updateItem(@Nullable NameRow row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty || row.places().isEmpty()) {
                setText(null);
                setTooltip(null);
                return;
            }
            setText(said(row.places().getFirst()));
            Tooltip all =
                    new Tooltip(
                            row.places().stream()
                                    .map(WhereCell::said)
                                    .collect(Collectors.joining("\n")));
            all.setWrapText(true);
            all.setMaxWidth(520);
            setTooltip(all);
        }

        private static String said(FoundName.Where where) {
            return where.label().isEmpty()
                    ? where.dossier() + " · " + where.excerpt()
                    : where.dossier() + " · " + where.label() + " · " + where.excerpt();
        }
    }
}
