package fr.palmares.ui.deliberation;

import fr.palmares.app.DecideInSitting;
import fr.palmares.model.Outcome;
import fr.palmares.ranking.Placement;
import fr.palmares.ranking.Ranked;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Adopts dossiers at once, from one rank to another, those without doubt as the ranking says. */
final class BlockDialog {
    private final Ui ui;
    private final I18n i18n;
    private final DeliberationViewModel model;
    private final ChoiceBox<Outcome> outcome = new ChoiceBox<>();
    private final Spinner<Integer> from;
    private final Spinner<Integer> to;
    private final Label what = DossierSheet.wrapped("", "strong");
    private final Label but = DossierSheet.wrapped("", "muted small");
    private final ReasonField reason;

    private BlockDialog(Ui ui, DeliberationViewModel model) {
        this.ui = ui;
        this.i18n = ui.i18n();
        this.model = model;
        int last = Math.max(1, places().stream().mapToInt(Integer::intValue).max().orElse(1));
        from = spinner("block-from", last, "deliberation.block.from");
        to = spinner("block-to", last, "deliberation.block.to");
        reason = new ReasonField(ui, "block-reason", model, () -> "");
        outcome.setId("block-outcome");
        ui.controls().name(outcome, "deliberation.decision");
        outcome.getItems().setAll(Outcome.LAUREATE, Outcome.RESERVE, Outcome.NOT_SELECTED);
        outcome.setConverter(AttendanceGrid.said(o -> Texts.outcome(i18n, o)));
        outcome.valueProperty().subscribe((before, now) -> propose(now));
        what.setId("block-what");
        but.setId("block-but");
        from.valueProperty().subscribe((before, now) -> say());
        to.valueProperty().subscribe((before, now) -> say());
        outcome.setValue(Outcome.LAUREATE);
    }

    static void show(Ui ui, DeliberationViewModel model) {
        new BlockDialog(ui, model).show();
    }

    private List<Integer> places() {
        return undecided().stream().map(Ranked::place).filter(Objects::nonNull).toList();
    }

    private List<Ranked> undecided() {
        Board board = model.now();
        return board.ranking().rows().stream()
                .filter(r -> board.decision(r.dossier()).isEmpty())
                .toList();
    }

    /** From the first to the last of those that the ranking puts on a list. */
    private void propose(Outcome wanted) {
        Placement list =
                switch (wanted) {
                    case LAUREATE -> Placement.LAUREATE;
                    case RESERVE -> Placement.RESERVE;
                    case NOT_SELECTED, REVISIT -> Placement.NOT_SELECTED;
                };
        var own =
                undecided().stream()
                        .filter(r -> r.list() == list && r.place() != null)
                        .mapToInt(r -> Objects.requireNonNull(r.place()))
                        .summaryStatistics();
        if (own.getCount() > 0) {
            from.getValueFactory().setValue(own.getMin());
            to.getValueFactory().setValue(own.getMax());
        }
        Controls.shown(reason.node(), wanted == Outcome.NOT_SELECTED);
        say();
    }

    private List<Ranked> within() {
        int low = from.getValue();
        int high = to.getValue();
        return undecided().stream()
                .filter(r -> r.place() != null)
                .filter(r -> Objects.requireNonNull(r.place()) >= low)
                .filter(r -> Objects.requireNonNull(r.place()) <= high)
                .toList();
    }

    private List<String> taken() {
        return within().stream()
                .map(Ranked::dossier)
                .filter(d -> !DecideInSitting.alone(model.now().state(), d))
                .toList();
    }

    private void say() {
        List<String> taken = taken();
        List<String> left =
                within().stream().map(Ranked::dossier).filter(d -> !taken.contains(d)).toList();
        what.setText(i18n.say("deliberation.block.what", taken.size()));
        but.setText(
                left.isEmpty()
                        ? ""
                        : i18n.say(
                                "deliberation.block.but",
                                left.stream().collect(Collectors.joining(", "))));
        Controls.shown(but, !left.isEmpty());
    }

    private void show() {
        HBox ranks =
                new HBox(
                        8,
                        outcome,
                        ui.controls().label("deliberation.block.from"),
                        from,
                        ui.controls().label("deliberation.block.to"),
                        to);
        ranks.setStyle("-fx-alignment: center-left;");
        Dialog<ButtonType> dialog = Dialogs.titled(i18n.say("deliberation.block.title"));
        dialog.getDialogPane().setContent(new VBox(12, ranks, what, but, reason.node()));
        dialog.getDialogPane().setPrefWidth(600);
        dialog.getDialogPane().setMinHeight(330);
        Dialogs.answers(dialog, i18n, "block-yes", "deliberation.block.yes");
        Dialogs.onYes(
                dialog,
                () -> {
                    model.block(outcome.getValue(), taken(), reason.text(), i18n.locale());
                });
        dialog.show();
    }

    private Spinner<Integer> spinner(String id, int last, String key) {
        Spinner<Integer> spinner = new Spinner<>(new IntegerSpinnerValueFactory(1, last, 1));
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(84);
        return ui.controls().name(spinner, key);
    }
}
