package fr.palmares.ui.dossiers;

import fr.palmares.app.Mappings;
import fr.palmares.intake.Mapping;
import fr.palmares.intake.Mapping.Target;
import fr.palmares.intake.TableGlance;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A table that no platform made: its first rows in view, a guess made, a person corrects it. */
final class MappingDialog {
    private static final int LONGEST = 70;

    /** A row of the file as a choice for its header. */
    private record HeaderChoice(int row, String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    private final Ui ui;
    private final I18n i18n;
    private final Controls controls;
    private final Path file;
    private final Mappings kept;
    private final BiFunction<Integer, Integer, TableGlance> look;
    private final MappingModel model;
    private final Consumer<Mapping> done;
    private final MappingColumns columns;
    private final ComboBox<String> sheets = new ComboBox<>();
    private final ComboBox<HeaderChoice> headers = new ComboBox<>();
    private final MenuButton saved = new MenuButton();
    private final CheckBox rowNumbers;
    private final TextField name;
    private final Label sentence = new Label();
    private final TableView<MappingModel.Line> lines = new TableView<>();
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final ButtonType go;
    private boolean filling;

    /**
     * @param look reads the file again by sheet (from 0) and header row (0 to look for it)
     */
    MappingDialog(
            Ui ui,
            Path file,
            TableGlance glance,
            Mappings kept,
            BiFunction<Integer, Integer, TableGlance> look,
            Consumer<Mapping> done) {
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.file = file;
        this.kept = kept;
        this.look = look;
        this.done = done;
        this.model = new MappingModel(glance);
        this.columns = new MappingColumns(i18n, controls, model, this::changed);
        this.rowNumbers = controls.check("mapping-row-numbers", "mapping.rowNumbers");
        this.name = controls.field("mapping-name", "mapping.name");
        this.go = new ButtonType(i18n.say("mapping.go"), ButtonData.OK_DONE);
    }

    void show() {
        Dialogs.title(dialog, i18n.say("mapping.title"));
        dialog.setHeaderText(i18n.say("mapping.header", String.valueOf(file.getFileName())));
        dialog.setResizable(true);
        dialog.getDialogPane().setId("mapping");
        dialog.getDialogPane().setContent(content());
        dialog.getDialogPane().setPrefSize(1080, 680);
        // the theme's dialogs are narrow
        dialog.getDialogPane().getStyleClass().add("wide-dialog");
        ButtonType no = new ButtonType(i18n.say("common.cancel"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().addAll(go, no);
        dialog.getDialogPane().lookupButton(go).setId("mapping-go");
        dialog.getDialogPane().lookupButton(no).setId("mapping-cancel");
        refill();
        dialog.setOnHidden(
                event -> {
                    if (dialog.getResult() == go) {
                        done.accept(model.mapping(name.getText()));
                    }
                });
        dialog.show();
    }

    private Node content() {
        Label why = controls.styled("muted", "mapping.why");
        why.setWrapText(true);
        why.setMinHeight(Label.USE_PREF_SIZE);
        sheets.setId("mapping-sheet");
        controls.name(sheets, "mapping.sheet");
        sheets.setOnAction(e -> again(sheets.getSelectionModel().getSelectedIndex(), 0));
        headers.setId("mapping-header");
        controls.name(headers, "mapping.headerRow");
        headers.setOnAction(
                e -> {
                    HeaderChoice choice = headers.getValue();
                    if (choice != null) {
                        again(model.glance().sheet(), choice.row());
                    }
                });
        headers.setMaxWidth(420);
        saved.setId("mapping-saved");
        saved.textProperty().bind(i18n.text("mapping.saved"));
        controls.name(saved, "mapping.saved");
        rowNumbers.setOnAction(
                e -> {
                    model.rowNumbers(rowNumbers.isSelected());
                    changed();
                });
        Label sheetName = controls.styled("muted", "mapping.sheet");
        Controls.showing(sheetName, sheets.visibleProperty());
        HBox where =
                new HBox(
                        10,
                        sheetName,
                        sheets,
                        controls.styled("muted", "mapping.headerRow"),
                        headers,
                        Controls.spring(),
                        saved);
        where.setAlignment(Pos.CENTER_LEFT);
        ScrollPane table = new ScrollPane(columns.node());
        table.setId("mapping-columns");
        controls.name(table, "mapping.columns");
        table.getStyleClass().add("mapping-columns");
        table.setMinHeight(240);
        table.setPrefHeight(300);
        sentence.setId("mapping-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Label.USE_PREF_SIZE);
        name.setPrefColumnCount(16);
        rowNumbers.setMinWidth(CheckBox.USE_PREF_SIZE);
        Label under = controls.label("mapping.keep");
        under.setMinWidth(Label.USE_PREF_SIZE);
        HBox keep = new HBox(10, rowNumbers, Controls.spring(), under, name);
        keep.setAlignment(Pos.CENTER_LEFT);
        lines();
        VBox box =
                new VBox(
                        10,
                        why,
                        where,
                        table,
                        keep,
                        sentence,
                        controls.styled("section-title", "mapping.preview"),
                        lines);
        VBox.setVgrow(lines, Priority.ALWAYS);
        return box;
    }

    private void lines() {
        lines.setId("mapping-lines");
        controls.name(lines, "mapping.preview");
        lines.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        lines.getColumns().add(column("number", 90, MappingModel.Line::number));
        for (Target target :
                List.of(
                        Target.TITLE,
                        Target.ORGANISATION,
                        Target.TYPE,
                        Target.DOMAIN,
                        Target.REGION)) {
            lines.getColumns()
                    .add(
                            column(
                                    target.key(),
                                    target == Target.TITLE ? 280 : 150,
                                    line -> line.value(target)));
        }
        lines.getColumns().add(column("answers", 80, line -> Integer.toString(line.answers())));
        lines.setMinHeight(120);
    }

    private TableColumn<MappingModel.Line, String> column(
            String key, double width, Function<MappingModel.Line, String> value) {
        TableColumn<MappingModel.Line, String> column = new TableColumn<>();
        column.setText(
                key.equals("answers")
                        ? i18n.say("mapping.answers")
                        : MappingColumns.roleName(
                                i18n, Target.valueOf(key.toUpperCase(Locale.ROOT))));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(
                row ->
                        new ReadOnlyStringWrapper(value.apply(row.getValue()))
                                .getReadOnlyProperty());
        return column;
    }

    private void again(int sheet, int header) {
        if (filling || sheet < 0) {
            return;
        }
        ui.background()
                .ask(reporter -> look.apply(sheet, header))
                .then(
                        glance -> {
                            model.look(glance);
                            refill();
                        })
                .start();
    }

    /** Shows the sheet and header in hand. */
    private void refill() {
        filling = true;
        TableGlance glance = model.glance();
        sheets.getItems().setAll(glance.sheets());
        sheets.getSelectionModel().select(glance.sheet());
        sheets.setVisible(glance.sheets().size() > 1);
        sheets.setManaged(glance.sheets().size() > 1);
        headers.getItems()
                .setAll(
                        glance.top().stream()
                                .map(r -> new HeaderChoice(r.number(), inWords(r)))
                                .toList());
        headers.getItems().stream()
                .filter(c -> c.row() == glance.guess().headerRow())
                .findFirst()
                .ifPresent(headers::setValue);
        saved.getItems().setAll(kept.all().stream().map(this::savedMenu).toList());
        saved.setDisable(saved.getItems().isEmpty());
        filling = false;
        changed();
    }

    private String inWords(TableGlance.TopRow row) {
        String cells =
                String.join(
                        " | ",
                        row.cells().stream().map(String::strip).filter(c -> !c.isEmpty()).toList());
        String one = cells.replaceAll("\\s+", " ");
        return i18n.say(
                "mapping.row",
                row.number(),
                one.length() > LONGEST ? one.substring(0, LONGEST) + "…" : one);
    }

    private MenuItem savedMenu(Mapping mapping) {
        MenuItem use = new MenuItem(i18n.say("mapping.use"));
        use.setOnAction(
                e -> {
                    if (model.take(mapping)) {
                        name.setText(mapping.name());
                        changed();
                    } else {
                        sentence.setText(i18n.say("mapping.doesNotFit", mapping.name()));
                    }
                });
        MenuItem forget = new MenuItem(i18n.say("mapping.forget"));
        forget.setOnAction(
                e ->
                        ui.background()
                                .act(() -> kept.forget(mapping.name()))
                                .then(ok -> refill())
                                .start());
        return new Menu(mapping.name(), null, use, forget);
    }

    private void changed() {
        columns.show();
        rowNumbers.setSelected(model.rowNumbers());
        lines.getItems().setAll(model.lines());
        String missing = model.missing();
        String known = missing.isEmpty() ? model.worthKnowing() : missing;
        sentence.setText(
                known.isEmpty()
                        ? i18n.say("mapping.ready", model.lines().size())
                        : i18n.say(known));
        sentence.getStyleClass().removeAll("bad", "good", "warn");
        sentence.getStyleClass()
                .add(!missing.isEmpty() ? "bad" : known.isEmpty() ? "good" : "warn");
        dialog.getDialogPane().lookupButton(go).setDisable(!missing.isEmpty());
    }
}
