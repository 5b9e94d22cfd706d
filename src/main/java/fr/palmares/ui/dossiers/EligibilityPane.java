package fr.palmares.ui.dossiers;

import fr.palmares.model.Eligibility;
import fr.palmares.model.EligibilityProposal;
import fr.palmares.ui.common.Columns;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Icons;
import fr.palmares.ui.common.KeptSelection;
import fr.palmares.ui.common.Ui;
import fr.palmares.ui.dossiers.DossiersViewModel.Part;
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
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Admissibility: who may be judged at all, said dossier by dossier, and the rest at once. */
final class EligibilityPane {
    private final Ui ui;
    private final I18n i18n;
    private final PointWords words;
    private final Controls controls;
    private final DossiersViewModel model;
    private final TableView<DossierRow> table = new TableView<>();
    private final BorderPane root = new BorderPane();

    EligibilityPane(Ui ui, DossiersViewModel model) {
        this.ui = ui;
        this.i18n = ui.i18n();
        this.words = new PointWords(i18n);
        this.controls = ui.controls();
        this.model = model;
        KeptSelection<DossierRow> kept =
                new KeptSelection<>(model.eligibility(), DossierRow::number);
        fillTable();
        kept.follow(table, model.eligibility(), row -> {});
        BorderPane list = new BorderPane(table);
        list.setTop(head());
        root.setCenter(list);
        root.setRight(new VerdictForm(ui, model, table).node());
        root.setId("eligibility");
        model.proposals().all().subscribe((before, now) -> table.refresh());
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

    /** What the checklist asks and what may be said at once; below, the parts of the list. */
    private Node head() {
        Label asked = new Label();
        asked.setId("checklist-asked");
        asked.getStyleClass().add("muted");
        asked.setMinWidth(0);
        asked.setWrapText(true);
        asked.setMinHeight(Label.USE_PREF_SIZE);
        HBox.setHgrow(asked, Priority.ALWAYS);
        asked.setMaxWidth(Double.MAX_VALUE);
        asked.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> words.asked(model.proposals().checklist().get()),
                                model.proposals().checklist(),
                                i18n.messagesProperty()));
        Button configure =
                controls.button(
                        "checklist-open",
                        "checklist.open",
                        Feather.LIST,
                        () -> ChecklistDialog.show(ui, model.proposals()));
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
        Button proposed =
                controls.button(
                        "eligibility-proposed-all",
                        "eligibility.admitProposed",
                        Feather.CHECK,
                        () -> model.proposals().admit(model.admittable()));
        var admittable =
                Bindings.createIntegerBinding(
                        () -> model.admittable().size(), model.all(), model.proposals().all());
        proposed.textProperty().bind(i18n.text("eligibility.admitProposed", admittable));
        proposed.disableProperty().bind(admittable.isEqualTo(0));
        // with a checklist nobody is admitted whom it does not propose
        var listed = model.proposals().checklist().map(c -> !c.isEmpty());
        Controls.showing(proposed, listed);
        Controls.showing(rest, listed.map(l -> !l));
        HBox bar = new HBox(10, asked, configure, proposed, rest);
        bar.setPadding(new Insets(12, 20, 0, 20));
        bar.setStyle("-fx-alignment: center-left;");
        HBox parts = parts();
        parts.setPadding(new Insets(10, 20, 12, 20));
        return new VBox(bar, parts);
    }

    private HBox parts() {
        ToggleGroup group = new ToggleGroup();
        HBox parts =
                new HBox(
                        part(group, "all", "eligibility.all", Part.ALL),
                        part(group, "to-judge", "eligibility.toJudge", Part.TO_JUDGE),
                        part(group, "admissible", "eligibility.admissibles", Part.ADMISSIBLE),
                        part(group, "to-complete", "eligibility.toCompletes", Part.TO_COMPLETE),
                        part(group, "to-settle", "eligibility.toSettles", Part.TO_SETTLE),
                        part(
                                group,
                                "inadmissible",
                                "eligibility.inadmissibles",
                                Part.INADMISSIBLE));
        group.getToggles().getFirst().setSelected(true);
        return parts;
    }

    private ToggleButton part(ToggleGroup group, String id, String key, Part part) {
        ToggleButton button = controls.toggle("eligibility-" + id, key);
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
                .add(columns.text("eligibility-number", "dossiers.number", 92, r -> r.number()));
        table.getColumns()
                .add(
                        columns.text(
                                "eligibility-organisation",
                                "dossiers.organisation",
                                190,
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
        TableColumn<DossierRow, DossierRow> proposal =
                columns.drawn("eligibility-proposal", "checklist.proposal", 142);
        proposal.setCellFactory(c -> new ProposalCell());
        proposal.setSortable(false);
        proposal.visibleProperty()
                .bind(model.proposals().checklist().map(asked -> !asked.isEmpty()));
        table.getColumns().add(proposal);
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

    private final class ProposalCell extends TableCell<DossierRow, DossierRow> {
        @Override
        protected void updateItem(@Nullable DossierRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setTooltip(null);
            setGraphic(null);
            EligibilityProposal proposal =
                    row == null || empty ? null : model.proposals().of(row.number()).orElse(null);
            if (proposal == null) {
                return;
            }
            // a word and a sign, not the chip of a verdict: nobody decided it
            setText(words.proposed(proposal.verdict()));
            setGraphic(
                    switch (proposal.verdict()) {
                        case ADMISSIBLE, EXCEPTION -> Icons.of(Feather.CHECK, "good");
                        case TO_COMPLETE, TO_SETTLE -> Icons.of(Feather.HELP_CIRCLE, "warn");
                        case INADMISSIBLE -> Icons.of(Feather.X, "bad");
                    });
            String why = words.open(proposal);
            if (!why.isEmpty()) {
                Tooltip tooltip = new Tooltip(why);
                tooltip.setWrapText(true);
                tooltip.setMaxWidth(420);
                setTooltip(tooltip);
            }
        }
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
