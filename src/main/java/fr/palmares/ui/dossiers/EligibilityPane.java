package fr.palmares.ui.dossiers;

import fr.palmares.model.Eligibility;
import fr.palmares.ui.common.Columns;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.KeptSelection;
import fr.palmares.ui.common.Ui;
import javafx.beans.binding.Bindings;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Admissibility: who may be judged at all, said dossier by dossier, and the rest at once. */
final class EligibilityPane {
    private final I18n i18n;
    private final Controls controls;
    private final DossiersViewModel model;
    private final TableView<DossierRow> table = new TableView<>();
    private final BorderPane root = new BorderPane();

    EligibilityPane(Ui ui, DossiersViewModel model) {
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.model = model;
        KeptSelection<DossierRow> kept =
                new KeptSelection<>(model.eligibility(), DossierRow::number);
        fillTable();
        kept.follow(table, model.eligibility(), row -> {});
        BorderPane list = new BorderPane(table);
        list.setTop(parts());
        root.setCenter(list);
        root.setRight(new VerdictForm(ui, model, table).node());
        root.setId("eligibility");
    }

    Node node() {
        return root;
    }

    /** Chooses the first dossier, so that the form says at once what it does. */
    void start() {
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    private Node parts() {
        ToggleGroup group = new ToggleGroup();
        HBox parts =
                new HBox(
                        part(
                                group,
                                "eligibility-all",
                                "eligibility.all",
                                DossiersViewModel.Part.ALL),
                        part(
                                group,
                                "eligibility-to-judge",
                                "eligibility.toJudge",
                                DossiersViewModel.Part.TO_JUDGE),
                        part(
                                group,
                                "eligibility-admissible",
                                "eligibility.admissibles",
                                DossiersViewModel.Part.ADMISSIBLE),
                        part(
                                group,
                                "eligibility-to-complete",
                                "eligibility.toCompletes",
                                DossiersViewModel.Part.TO_COMPLETE),
                        part(
                                group,
                                "eligibility-inadmissible",
                                "eligibility.inadmissibles",
                                DossiersViewModel.Part.INADMISSIBLE));
        group.getToggles().getFirst().setSelected(true);
        Button rest =
                controls.button(
                        "eligibility-rest",
                        "eligibility.admitRest",
                        Feather.CHECK,
                        model::admitTheRest);
        rest.textProperty()
                .bind(
                        i18n.text(
                                "eligibility.admitRest",
                                model.count(DossiersViewModel.Part.TO_JUDGE)));
        rest.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> model.all().stream().allMatch(DossierRow::judged),
                                model.all()));
        HBox bar = new HBox(10, parts, Controls.spring(), rest);
        bar.setPadding(new Insets(12, 20, 12, 20));
        bar.setStyle("-fx-alignment: center-left;");
        return bar;
    }

    private ToggleButton part(
            ToggleGroup group, String id, String key, DossiersViewModel.Part part) {
        ToggleButton button = controls.toggle(id, key);
        button.textProperty().bind(i18n.text(key, model.count(part)));
        button.setToggleGroup(group);
        button.getStyleClass().add("segment");
        button.setOnAction(
                event -> {
                    button.setSelected(true);
                    model.part().set(part);
                });
        return button;
    }

    private void fillTable() {
        Columns columns = new Columns(i18n);
        SortedList<DossierRow> sorted = new SortedList<>(model.eligibility());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setId("eligibility-table");
        controls.name(table, "dossiers.tabEligibility");
        table.setPlaceholder(controls.styled("muted", "eligibility.none"));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .add(columns.text("eligibility-number", "dossiers.number", 80, r -> r.number()));
        table.getColumns()
                .add(
                        columns.text(
                                "eligibility-organisation",
                                "dossiers.organisation",
                                230,
                                r -> r.head().organisation()));
        table.getColumns()
                .add(
                        columns.number(
                                "eligibility-received",
                                "eligibility.received",
                                150,
                                r -> r.order(),
                                r ->
                                        r.head().submitted() == null
                                                ? ""
                                                : i18n.formats().dateTime(r.head().submitted())));
        TableColumn<DossierRow, DossierRow> verdict =
                columns.drawn("eligibility-verdict", "eligibility.verdict", 130);
        verdict.setCellFactory(c -> new VerdictCell());
        verdict.setSortable(false);
        table.getColumns().add(verdict);
        table.getColumns()
                .add(
                        columns.text(
                                "eligibility-reason",
                                "eligibility.reason",
                                240,
                                DossierRow::reason));
    }

    private final class VerdictCell extends TableCell<DossierRow, DossierRow> {
        @Override
        protected void updateItem(@Nullable DossierRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(null);
            if (row == null || empty) {
                return;
            }
            Eligibility.Verdict verdict = row.verdict();
            if (verdict == null) {
                setText("–");
                return;
            }
            setGraphic(
                    switch (verdict) {
                        case ADMISSIBLE -> chip("chip chip-good", "eligibility.admissible");
                        case TO_COMPLETE -> chip("chip chip-warn", "eligibility.toComplete");
                        case TO_SETTLE -> chip("chip chip-warn", "eligibility.toSettle");
                        case EXCEPTION -> chip("chip chip-good", "eligibility.exception");
                        case INADMISSIBLE -> chip("chip chip-bad", "eligibility.inadmissible");
                    });
        }

        private Label chip(String styles, String key) {
            Label label = Controls.style(new Label(i18n.say(key)), styles);
            label.setMinWidth(Label.USE_PREF_SIZE);
            return label;
        }
    }
}
