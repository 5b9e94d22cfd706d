package fr.palmares.ui.deliberation;

import fr.palmares.app.MissingReasons;
import fr.palmares.app.NoteInSitting;
import fr.palmares.model.Decision;
import fr.palmares.model.Outcome;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The decision on the dossier that is called: list, vote, reason, and on to the next. */
final class DecisionPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final I18n i18n;
    private final Controls controls;
    private final DeliberationViewModel model;
    private final VotePane vote;
    private final ReasonField reason;
    private final Map<Outcome, Button> choices = new EnumMap<>(Outcome.class);
    private final Label standing = DossierSheet.wrapped("", "muted small");
    private final Label owed = DossierSheet.wrapped("", "");
    private final HBox owedBox = new HBox(owed);
    private final Button record;
    private final Button withdraw;
    private final VBox node;
    private String dossier = "";

    DecisionPane(Ui ui, DeliberationViewModel model) {
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.model = model;
        this.vote = new VotePane(ui);
        this.reason = new ReasonField(ui, "deliberation-reason", model, () -> dossier);
        reason.area()
                .textProperty()
                .subscribe(
                        (before, now) -> {
                            if (!dossier.isEmpty() && !model.draft(dossier).reason().equals(now)) {
                                model.draft(
                                        dossier,
                                        new DeliberationViewModel.Draft(
                                                model.draft(dossier).outcome(), now));
                                mark();
                            }
                        });
        owedBox.getStyleClass().add("banner");
        owedBox.setId("deliberation-owed");
        record =
                controls.primary(
                        "deliberation-record", "deliberation.record", Feather.CHECK, this::record);
        record.setMaxWidth(Double.MAX_VALUE);
        controls.tooltip(record, "deliberation.record.keys");
        withdraw =
                controls.link(
                        "deliberation-withdraw", "results.withdraw", () -> model.withdraw(dossier));
        VBox lists =
                new VBox(
                        8,
                        choice("L", Outcome.LAUREATE, "outcome.laureate"),
                        choice("C", Outcome.RESERVE, "outcome.reserve"),
                        choice("N", Outcome.NOT_SELECTED, "outcome.notSelected"),
                        choice("R", Outcome.REVISIT, "deliberation.revisit"));
        VBox inside =
                new VBox(
                        12,
                        controls.styled("section-title", "deliberation.decision"),
                        standing,
                        lists,
                        new VBox(5, controls.styled("caption", "deliberation.vote"), vote.node()),
                        reason.node(),
                        owedBox);
        inside.getStyleClass().add("decision-inside");
        ScrollPane scroll = new ScrollPane(inside);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox foot = new VBox(4, record, withdraw);
        foot.setAlignment(Pos.CENTER);
        foot.getStyleClass().add("decision-foot");
        node = new VBox(scroll, foot);
        node.setId("decision-pane");
    }

    Node node() {
        return node;
    }

    void show(Board board, String called) {
        dossier = called;
        vote.show(board, 1);
        DeliberationViewModel.Draft draft = model.draft(called);
        reason.show(draft.reason(), !NoteInSitting.draft(board.state(), called).isEmpty());
        Decision decided = board.decision(called).orElse(null);
        Controls.shown(withdraw, decided != null);
        standing.setText(standing(board, decided));
        Controls.shown(standing, decided != null);
        List<MissingReasons.Kind> missing =
                board.items().stream()
                        .filter(i -> i.dossier().equals(called))
                        .flatMap(i -> i.missing().stream())
                        .toList();
        Controls.shown(owedBox, !missing.isEmpty());
        owed.setText(missing.isEmpty() ? "" : i18n.say(missing.getFirst().key(), called));
        mark();
        node.setDisable(board.suspended() || !board.awaited().isEmpty());
    }

    private String standing(Board board, @Nullable Decision decided) {
        if (decided == null) {
            return "";
        }
        String outcome = Texts.outcome(i18n, decided);
        return board.deliberation()
                .taking(decided)
                .map(
                        t ->
                                i18n.say(
                                        "deliberation.decided.how",
                                        outcome,
                                        Texts.manner(i18n, board, t)))
                .orElse(i18n.say("deliberation.decided", outcome));
    }

    /** Chooses a list; nothing is recorded yet. */
    void choose(Outcome outcome) {
        if (!dossier.isEmpty() && !node.isDisabled()) {
            model.draft(dossier, new DeliberationViewModel.Draft(outcome, reason.area().getText()));
            mark();
        }
    }

    /** Records what is chosen and goes on. */
    void record() {
        Outcome outcome = dossier.isEmpty() ? null : model.draft(dossier).outcome();
        if (outcome != null && !node.isDisabled()) {
            model.record(dossier, outcome, reason.text(), vote.given(outcome), i18n.locale());
        }
    }

    private void mark() {
        Outcome chosen = dossier.isEmpty() ? null : model.draft(dossier).outcome();
        choices.forEach((outcome, b) -> b.pseudoClassStateChanged(CHOSEN, outcome == chosen));
        record.setDisable(chosen == null);
    }

    private Button choice(String letter, Outcome outcome, String key) {
        Button button =
                controls.button(
                        "choose-" + outcome.name().toLowerCase(java.util.Locale.ROOT),
                        key,
                        () -> choose(outcome));
        button.textProperty().unbind();
        button.setText(null);
        controls.name(button, key);
        Label shortcut = Controls.style(new Label(letter), "key");
        HBox inside = new HBox(controls.styled("strong", key), Controls.spring(), shortcut);
        inside.setAlignment(Pos.CENTER_LEFT);
        inside.prefWidthProperty().bind(button.widthProperty().subtract(28));
        button.setGraphic(inside);
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("choice");
        choices.put(outcome, button);
        return button;
    }
}
