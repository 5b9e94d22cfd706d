package fr.palmares.ui.dossiers;

import fr.palmares.model.Eligibility.Verdict;
import fr.palmares.model.EligibilityProposal;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Ui;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * What the checklist found of the chosen dossier, and the verdict that a person gives the chosen
 * ones, with the reason that an inadmissible one is owed.
 */
final class VerdictForm {
    private final Ui ui;
    private final Controls controls;
    private final DossiersViewModel model;
    private final Proposals proposals;
    private final PointsPane points;
    private final PointWords words;
    private final ObservableList<DossierRow> chosen;
    private final TextArea reason;
    private final Button ground;
    private final VBox form;

    VerdictForm(Ui ui, DossiersViewModel model, TableView<DossierRow> table) {
        this.ui = ui;
        this.controls = ui.controls();
        this.model = model;
        this.proposals = model.proposals();
        this.points = new PointsPane(ui, proposals);
        this.words = new PointWords(ui.i18n());
        this.chosen = table.getSelectionModel().getSelectedItems();
        this.reason = controls.area("eligibility-reason-field", "eligibility.reason", 3);
        this.ground =
                controls.link(
                        "eligibility-ground", "eligibility.ground", () -> reason.setText(ground()));
        Label which = new Label();
        which.setWrapText(true);
        which.setMinHeight(Label.USE_PREF_SIZE);
        which.getStyleClass().add("strong");
        which.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> name(ui, chosen), chosen, ui.i18n().messagesProperty()));
        VBox inside = new VBox(10, which, points.node());
        inside.setPadding(new Insets(16, 20, 12, 20));
        ScrollPane scroll = new ScrollPane(inside);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        controls.name(scroll, "checklist.title");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        form = new VBox(scroll, decide());
        form.setPrefWidth(350);
        form.setMinWidth(330);
        form.setMaxWidth(350);
        form.getStyleClass().addAll("side", "hairline-left");
        form.disableProperty().bind(Bindings.isEmpty(chosen));
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> reason.setText(row == null ? "" : row.reason()));
        Bindings.size(chosen).subscribe(size -> show());
        table.getSelectionModel().selectedItemProperty().subscribe(row -> show());
        proposals.all().subscribe(all -> show());
        ui.i18n().messagesProperty().subscribe(messages -> show());
    }

    Node node() {
        return form;
    }

    private Node decide() {
        GridPane acts = new GridPane(8, 8);
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            acts.getColumnConstraints().add(half);
        }
        acts.addRow(
                0,
                act("eligible", "eligibility.sayAdmissible", Feather.CHECK, Verdict.ADMISSIBLE),
                act(
                        "ineligible",
                        "eligibility.sayInadmissible",
                        Feather.SLASH,
                        Verdict.INADMISSIBLE));
        acts.addRow(
                1,
                act(
                        "complete",
                        "eligibility.sayToComplete",
                        Feather.HELP_CIRCLE,
                        Verdict.TO_COMPLETE),
                act("settle", "eligibility.sayToSettle", Feather.HELP_CIRCLE, Verdict.TO_SETTLE));
        Button exception =
                act("exception", "eligibility.sayException", Feather.CHECK, Verdict.EXCEPTION);
        acts.add(exception, 0, 2, 2, 1);
        Label owed = controls.styled("muted small", "eligibility.reasonOwed");
        owed.setWrapText(true);
        owed.setMinHeight(Label.USE_PREF_SIZE);
        Button back = controls.link("verdict-undecided", "eligibility.takeBack", () -> say(null));
        VBox box =
                new VBox(
                        8,
                        controls.styled("section-title", "eligibility.form"),
                        reason,
                        ground,
                        owed,
                        acts,
                        back);
        box.setPadding(new Insets(12, 20, 14, 20));
        box.getStyleClass().add("hairline-above");
        box.setMinHeight(VBox.USE_PREF_SIZE);
        return box;
    }

    private void show() {
        String dossier = chosen.size() == 1 && chosen.getFirst() != null ? number() : null;
        EligibilityProposal proposal = dossier == null ? null : proposals.of(dossier).orElse(null);
        points.show(dossier, proposal);
        Controls.shown(ground, proposal != null && !proposal.open().isEmpty());
    }

    private String number() {
        return chosen.getFirst().number();
    }

    /** The points that fail, as a reason to start from. */
    private String ground() {
        return chosen.size() == 1 ? proposals.of(number()).map(words::open).orElse("") : "";
    }

    private Button act(String id, String key, Feather icon, @Nullable Verdict verdict) {
        Button button = controls.button("verdict-" + id, key, icon, () -> say(verdict));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setStyle("-fx-alignment: center-left;");
        if (verdict == Verdict.INADMISSIBLE || verdict == Verdict.EXCEPTION) {
            button.disableProperty().bind(reason.textProperty().map(String::isBlank));
        }
        return button;
    }

    private void say(@Nullable Verdict verdict) {
        List<String> dossiers =
                chosen.stream().filter(Objects::nonNull).map(DossierRow::number).toList();
        boolean withReason = verdict != null && verdict != Verdict.ADMISSIBLE;
        String why = withReason ? reason.getText() : "";
        long against =
                verdict == Verdict.ADMISSIBLE
                        ? dossiers.stream()
                                .map(proposals::of)
                                .filter(
                                        p ->
                                                p.isPresent()
                                                        && p.get().verdict()
                                                                == Verdict.INADMISSIBLE)
                                .count()
                        : 0;
        if (against > 0) {
            // a point fails: the honest act is an exception with its reason
            ui.notices()
                    .ask(
                            "eligibility.askAgainst",
                            () -> model.judge(dossiers, verdict, why),
                            against);
        } else {
            model.judge(dossiers, verdict, why);
        }
    }

    private static String name(Ui ui, List<DossierRow> chosen) {
        if (chosen.isEmpty() || chosen.getFirst() == null) {
            return ui.i18n().say("eligibility.choose");
        }
        return chosen.size() == 1
                ? chosen.getFirst().number() + " · " + chosen.getFirst().head().organisation()
                : ui.i18n().say("dossiers.selected", chosen.size());
    }
}
