package fr.palmares.ui.exchange;

import fr.palmares.app.CallSession;
import fr.palmares.app.SettleDivergences;
import fr.palmares.app.SettleDivergences.Choice;
import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.Divergence;
import fr.palmares.model.Divergence.Side;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Juror;
import fr.palmares.model.LeadOpinion;
import fr.palmares.model.Mark;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Ui;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Where two computers of a juror disagree: every cell with what each says, when and where. It stays
 * until everything is decided.
 */
final class DivergencesPane {
    private static final int MOST_TEXT = 60;

    private final CallSession session;
    private final Ui ui;
    private final I18n i18n;
    private final Controls controls;
    private final SettleDivergences settle;
    private final VBox rows = new VBox();
    private final Label title = new Label();
    private final VBox root;

    DivergencesPane(CallSession session, Ui ui) {
        this.session = session;
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.settle = new SettleDivergences(session);
        rows.setSpacing(4);
        title.setId("divergences-title");
        title.getStyleClass().add("section-title");
        Label why = controls.styled("muted small", "divergence.why");
        why.setWrapText(true);
        why.setMinHeight(Label.USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setId("divergences");
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(210);
        scroll.setMinHeight(120);
        controls.name(scroll, "divergence.why");
        root = new VBox(6, title, why, scroll);
        root.getStyleClass().addAll("hairline-above", "divergences");
        Controls.shown(root, false);
    }

    Node node() {
        return root;
    }

    /** Looks again what is to be decided. */
    void look() {
        ui.background().ask(reporter -> settle.open()).then(this::show).start();
    }

    private void show(List<Divergence> open) {
        Controls.shown(root, !open.isEmpty());
        title.setText(i18n.say("divergence.title", open.size()));
        rows.getChildren().clear();
        Map<String, List<Divergence>> byJuror = new LinkedHashMap<>();
        open.forEach(
                d -> byJuror.computeIfAbsent(d.sheet().juror(), j -> new ArrayList<>()).add(d));
        byJuror.forEach(
                (juror, some) -> {
                    List<String> computers = computers(some);
                    rows.getChildren().add(head(juror, some, computers));
                    some.forEach(d -> rows.getChildren().add(row(d, computers)));
                });
    }

    /** The computers of one juror, in the order in which they first said something. */
    private static List<String> computers(List<Divergence> some) {
        return some.stream()
                .flatMap(d -> d.sides().stream())
                .sorted(Comparator.comparing(Side::at).thenComparing(Side::device))
                .map(Side::device)
                .distinct()
                .toList();
    }

    /** The juror, and one button a computer that takes all it said. */
    private Node head(String juror, List<Divergence> some, List<String> computers) {
        Juror known = session.state().jurors().get(juror);
        HBox head =
                new HBox(
                        10,
                        Controls.style(new Label(known == null ? juror : known.name()), "strong"),
                        Controls.spring(),
                        controls.styled("muted small", "divergence.all"));
        for (String device : computers) {
            List<Choice> all = SettleDivergences.allOf(some, device);
            Button take = new Button(computer(some, device, computers));
            take.setId("divergence-all-" + juror + "-" + (computers.indexOf(device) + 1));
            take.setOnAction(event -> decide(all));
            head.getChildren().add(take);
        }
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("import-line");
        return head;
    }

    private String computer(List<Divergence> some, String device, List<String> computers) {
        boolean own =
                some.stream()
                        .flatMap(d -> d.sides().stream())
                        .filter(s -> s.device().equals(device))
                        .noneMatch(s -> s.author().equals(CallSession.COORDINATOR));
        return own
                ? i18n.say("divergence.computer", computers.indexOf(device) + 1)
                : i18n.say("divergence.here");
    }

    private Node row(Divergence divergence, List<String> computers) {
        String number = divergence.sheet().dossier();
        DossierHead dossier = session.state().dossiers().get(number);
        Label what =
                new Label(
                        number
                                + " · "
                                + part(divergence)
                                + (dossier == null ? "" : " — " + dossier.title()));
        what.setMaxWidth(Double.MAX_VALUE);
        what.setMinWidth(160);
        HBox.setHgrow(what, Priority.ALWAYS);
        HBox row = new HBox(8, what);
        int index = 1;
        for (Side side : divergence.sides()) {
            String value = value(divergence, side);
            Button choose =
                    new Button(
                            i18n.say(
                                    "divergence.side",
                                    shortened(value),
                                    computer(List.of(divergence), side.device(), computers),
                                    i18n.formats().moment(side.at())));
            choose.setId(
                    "divergence-"
                            + number
                            + "-"
                            + (divergence.criterion().isEmpty()
                                    ? divergence.subject().name()
                                    : divergence.criterion())
                            + "-"
                            + index++);
            choose.setMinWidth(Button.USE_PREF_SIZE);
            choose.setTooltip(new Tooltip(i18n.say("divergence.choose", value)));
            choose.setAccessibleText(i18n.say("divergence.choose", value));
            choose.setOnAction(event -> decide(List.of(new Choice(divergence, side.event()))));
            row.getChildren().add(choose);
        }
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("import-line", "hairline-below");
        return row;
    }

    private void decide(List<Choice> choices) {
        ui.background().act(() -> settle.decide(choices)).start();
    }

    private String part(Divergence divergence) {
        String criterion =
                session.state()
                        .grid()
                        .criterion(divergence.criterion())
                        .map(Criterion::shortLabel)
                        .map(label -> label.in(i18n.locale()))
                        .orElse(divergence.criterion());
        return switch (divergence.subject()) {
            case MARK -> criterion;
            case REMARK -> i18n.say("divergence.remark", criterion);
            case ASSESSMENT -> i18n.say("divergence.assessment");
            case NOTE -> i18n.say("divergence.note");
            case FINISHED -> i18n.say("divergence.finished");
            case OPINION -> i18n.say("divergence.opinion");
        };
    }

    private String value(Divergence divergence, Side side) {
        return switch (divergence.subject()) {
            case MARK -> mark(session.state(), side.mark());
            case FINISHED ->
                    i18n.say(side.text().isEmpty() ? "divergence.isOpen" : "divergence.isFinished");
            case OPINION -> opinion(side.opinion());
            case REMARK, ASSESSMENT, NOTE ->
                    side.text().isEmpty() ? i18n.say("divergence.empty") : side.text();
        };
    }

    private String opinion(@Nullable LeadOpinion opinion) {
        return opinion == null
                ? i18n.say("divergence.empty")
                : i18n.say(
                        "divergence.opinion.value",
                        i18n.say("deliberation.stance." + opinion.stance().name()),
                        opinion.opinion().isEmpty() ? opinion.reason() : opinion.opinion());
    }

    private static String mark(CallState state, @Nullable Mark mark) {
        return switch (mark) {
            case null -> "—";
            case Mark.Given(int steps) -> state.grid().scale().value(steps).toPlainString();
            case Mark.Abstention() -> "NSP";
        };
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= MOST_TEXT ? line : line.substring(0, MOST_TEXT) + "…";
    }
}
