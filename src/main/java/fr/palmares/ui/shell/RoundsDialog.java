package fr.palmares.ui.shell;

import fr.palmares.app.CallSession;
import fr.palmares.model.Juror;
import fr.palmares.model.RoundState.Phase;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.DialogUndo;
import fr.palmares.ui.common.Dialogs;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import fr.palmares.ui.shell.RoundsViewModel.Line;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The rounds of the call, each with its state and what it judges, by which grid, by whom. */
final class RoundsDialog {
    /** Room of the captions, so that the rounds stand in line. */
    private static final double CAPTIONS = 132;

    private final CallSession session;
    private final Ui ui;
    private final I18n i18n;
    private final Controls controls;
    private final RoundsViewModel model;
    private final VBox list = new VBox();

    private RoundsDialog(CallSession session, Ui ui, RoundsViewModel model) {
        this.session = session;
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.model = model;
    }

    static void show(CallSession session, CallModel call, Ui ui) {
        new RoundsDialog(
                        session, ui, new RoundsViewModel(session, call, ui.background(), ui.i18n()))
                .show();
    }

    private void show() {
        list.setId("rounds-list");
        model.lines().addListener((ListChangeListener<Line>) change -> fill());
        fill();
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        controls.name(scroll, "rounds.title");
        Button add = controls.button("rounds-add", "rounds.add", Feather.PLUS, () -> form(null));
        Label text = controls.styled("muted", "rounds.text");
        text.setWrapText(true);
        text.setPrefWidth(740);
        text.setMinHeight(Label.USE_PREF_SIZE);
        Dialog<ButtonType> dialog = Dialogs.titled(i18n.say("rounds.title"));
        dialog.getDialogPane().setContent(new VBox(10, text, scroll, add));
        dialog.getDialogPane().setPrefSize(800, 660);
        dialog.getDialogPane().getStyleClass().add("wide-dialog");
        ButtonType close = new ButtonType(i18n.say("common.close"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().add(close);
        dialog.getDialogPane().lookupButton(close).setId("rounds-close");
        DialogUndo.in(dialog, session, ui);
        dialog.setOnHidden(event -> model.close());
        dialog.show();
    }

    private void form(@Nullable Line line) {
        RoundForm.show(ui, model, line, list.getScene().getWindow());
    }

    private void fill() {
        list.getChildren().setAll(model.lines().stream().map(this::card).toList());
    }

    private Node card(Line line) {
        Label name = new Label(model.name(line));
        name.getStyleClass().add("section-title");
        name.setId("rounds-name-" + line.code());
        Phase phase = line.state().phase();
        Label state = chip(i18n.say("round.phase." + phase), style(phase));
        state.setId("rounds-phase-" + line.code());
        HBox head = new HBox(10, name, state);
        head.setAlignment(Pos.CENTER_LEFT);
        if (line.sealed()) {
            head.getChildren().add(chip(i18n.say("rounds.sealed"), "chip"));
        }
        head.getChildren().add(Controls.spring());
        if (model.inView(line)) {
            head.getChildren().add(controls.styled("muted small", "rounds.inView"));
        } else {
            head.getChildren()
                    .add(
                            controls.link(
                                    "rounds-view-" + line.code(),
                                    "rounds.view",
                                    () -> model.view(line.code())));
        }
        if (!line.sealed()) {
            head.getChildren()
                    .add(
                            controls.button(
                                    "rounds-edit-" + line.code(),
                                    "rounds.edit",
                                    Feather.EDIT_2,
                                    () -> form(line)));
        }
        VBox card = new VBox(6, head, facts(line));
        card.setId("rounds-card-" + line.code());
        card.getStyleClass().add("hairline-below");
        card.setPadding(new Insets(12, 14, 14, 2));
        return card;
    }

    private Node facts(Line line) {
        GridPane facts = new GridPane(16, 4);
        ColumnConstraints captions = new ColumnConstraints();
        captions.setMinWidth(CAPTIONS);
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        facts.getColumnConstraints().addAll(captions, words);
        if (!line.state().reason().isEmpty()) {
            row(facts, "rounds.reopened", line.state().reason());
        }
        row(facts, "rounds.stage", i18n.say("rounds.stage." + line.round().plan().stage()));
        row(facts, "rounds.dossiers", dossiers(line));
        row(facts, "rounds.grid", grid(line));
        row(
                facts,
                "rounds.places",
                i18n.say("rounds.seats", line.rules().seats(), line.rules().reserve()));
        row(facts, "rounds.jury", jury(line));
        row(
                facts,
                "rounds.outcomes",
                RoundsViewModel.NAMED.stream()
                        .map(o -> line.round().outcome(o).in(i18n.locale()))
                        .collect(Collectors.joining(" · ")));
        return facts;
    }

    private String dossiers(Line line) {
        String from = line.round().plan().from();
        if (from.isEmpty()) {
            return i18n.say("rounds.from.all", line.dossiers());
        }
        String taken =
                i18n.say(
                        "rounds.from.round",
                        model.line(from).map(model::name).orElse(from),
                        line.dossiers());
        return line.round().plan().marksCarry() ? taken + i18n.say("rounds.from.carried") : taken;
    }

    private String grid(Line line) {
        String scale =
                i18n.say(
                        "rounds.grid.size",
                        line.grid().criteria().size(),
                        i18n.formats().plain(line.grid().scale().min()),
                        i18n.formats().plain(line.grid().scale().max()));
        return line.template()
                        .map(
                                t ->
                                        i18n.say("rounds.template." + t.name())
                                                + (t.grid().equals(line.grid())
                                                        ? ""
                                                        : i18n.say("rounds.grid.changed")))
                        .orElseGet(() -> i18n.say("rounds.grid.own"))
                + " · "
                + scale;
    }

    private String jury(Line line) {
        return line.round().plan().jury().isEmpty()
                ? i18n.say("rounds.jury.all", line.jury().size())
                : line.jury().stream().map(Juror::name).collect(Collectors.joining(", "));
    }

    private void row(GridPane facts, String key, String value) {
        Label text = new Label(value);
        text.setWrapText(true);
        text.setMaxWidth(600);
        text.setMinHeight(Label.USE_PREF_SIZE);
        facts.addRow(facts.getRowCount(), controls.styled("muted", key), text);
    }

    private static Label chip(String text, String styles) {
        Label chip = Controls.style(new Label(text), styles);
        chip.setMinWidth(Label.USE_PREF_SIZE);
        return chip;
    }

    private static String style(Phase phase) {
        return switch (phase) {
            case PREPARED -> "chip chip-accent";
            case OPEN -> "chip chip-good";
            case CLOSED -> "chip";
            case REOPENED -> "chip chip-warn";
        };
    }
}
