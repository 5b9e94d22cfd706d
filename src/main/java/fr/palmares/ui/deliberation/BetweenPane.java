package fr.palmares.ui.deliberation;

import fr.palmares.app.AfterSealing;
import fr.palmares.app.CallSession;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Outcome;
import fr.palmares.model.SittingFile;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.EmptyState;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.ProjectDialog;
import fr.palmares.ui.common.ReasonDialog;
import fr.palmares.ui.common.Ui;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Outside of a sitting: open one; those that were held; once sealed, what may still happen. */
final class BetweenPane {
    private final CallSession session;
    private final Ui ui;
    private final I18n i18n;
    private final Controls controls;
    private final DeliberationViewModel model;
    private final StackPane node = new StackPane();

    BetweenPane(CallSession session, Ui ui, DeliberationViewModel model) {
        this.session = session;
        this.ui = ui;
        this.i18n = ui.i18n();
        this.controls = ui.controls();
        this.model = model;
        node.setId("deliberation-between");
    }

    Node node() {
        return node;
    }

    void show(Board board) {
        if (board.ranking().rows().isEmpty()) {
            node.getChildren()
                    .setAll(
                            new EmptyState(
                                    controls,
                                    Feather.FLAG,
                                    "deliberation.empty",
                                    controls.primary(
                                            "deliberation-to-dossiers",
                                            "results.toDossiers",
                                            Feather.FILE_TEXT,
                                            () -> ui.navigator().show("dossiers"))));
        } else if (board.state().sealed()) {
            node.getChildren().setAll(sealed(board));
        } else {
            node.getChildren().setAll(opening(board));
        }
    }

    private Node opening(Board board) {
        EmptyState opening =
                new EmptyState(
                        controls,
                        Feather.FLAG,
                        board.deliberation().sittings().isEmpty()
                                ? "deliberation.first"
                                : "deliberation.again",
                        controls.primary(
                                "deliberation-open",
                                "deliberation.open",
                                Feather.PLAY,
                                () -> OpeningDialog.show(ui, model)));
        if (board.missing().isEmpty()) {
            opening.getChildren()
                    .add(
                            controls.button(
                                    "deliberation-seal-now",
                                    "deliberation.seal",
                                    Feather.LOCK,
                                    () -> askSeal(board)));
        }
        VBox held = held(board);
        held.setMaxWidth(520);
        VBox box = new VBox(6, opening, held);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private void askSeal(Board board) {
        String by =
                board.deliberation()
                        .last()
                        .map(f -> f.sitting().chair())
                        .filter(c -> !c.isEmpty())
                        .map(board::juror)
                        .orElse("");
        ui.notices()
                .ask(
                        "deliberation.askSeal",
                        () -> model.seal(by),
                        board.count(Outcome.LAUREATE),
                        board.count(Outcome.RESERVE),
                        board.count(Outcome.NOT_SELECTED));
    }

    private VBox held(Board board) {
        VBox lines = new VBox(4);
        for (SittingFile file : board.deliberation().sittings()) {
            lines.getChildren()
                    .add(
                            DossierSheet.wrapped(
                                    i18n.say(
                                            "deliberation.held",
                                            file.number(),
                                            i18n.formats()
                                                    .date(file.sitting().date().atStartOfDay()),
                                            i18n.say(
                                                    "deliberation.ending."
                                                            + Objects.requireNonNullElse(
                                                                    file.state().ending(),
                                                                    fr.palmares.model.SittingState
                                                                            .Ending.DONE))),
                                    "muted"));
        }
        return lines;
    }

    /** The lists, and the acts that are left: withdrawal, a condition. */
    private Node sealed(Board board) {
        Label title = controls.styled("screen-title", "deliberation.sealed");
        String at =
                i18n.formats()
                        .moment(
                                Objects.requireNonNull(board.state().procedure().acts().seal())
                                        .at());
        VBox box =
                new VBox(
                        14,
                        title,
                        DossierSheet.wrapped(i18n.say("deliberation.sealed.text", at), "muted"));
        HBox lists = new HBox(32, list(board, Outcome.LAUREATE), list(board, Outcome.RESERVE));
        box.getChildren()
                .addAll(
                        new FreedSeats(session, ui).node(board.state()),
                        lists,
                        withdrawn(board),
                        held(board));
        HBox go =
                new HBox(
                        controls.primary(
                                "deliberation-to-results",
                                "deliberation.toResults",
                                Feather.AWARD,
                                () -> ui.navigator().show("results")));
        box.getChildren().add(go);
        box.getStyleClass().add("sheet");
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        return scroll;
    }

    private VBox list(Board board, Outcome outcome) {
        List<DossierHead> heads =
                board.ranking().rows().stream()
                        .map(r -> board.state().dossiers().get(r.dossier()))
                        .filter(Objects::nonNull)
                        .filter(
                                d ->
                                        board.state()
                                                .outcome(d.number())
                                                .filter(o -> o == outcome)
                                                .isPresent())
                        .sorted(java.util.Comparator.comparingInt(d -> position(board, d)))
                        .toList();
        VBox lines =
                new VBox(
                        6,
                        DossierSheet.wrapped(
                                i18n.say("deliberation.list." + outcome.name(), heads.size()),
                                "section-title"));
        for (DossierHead head : heads) {
            lines.getChildren().add(line(board, head));
        }
        HBox.setHgrow(lines, Priority.ALWAYS);
        lines.setPrefWidth(300);
        lines.setMinWidth(0);
        return lines;
    }

    private static int position(Board board, DossierHead head) {
        return board.decision(head.number()).map(d -> d.position()).orElse(0);
    }

    private Node line(Board board, DossierHead head) {
        String number = head.number();
        Button withdraw =
                controls.link(
                        "withdraw-" + number,
                        "deliberation.withdraws",
                        () ->
                                ReasonDialog.ask(
                                        ui,
                                        "deliberation.askWithdraw",
                                        why -> withdraw(number, why),
                                        number));
        withdraw.setMinWidth(Button.USE_PREF_SIZE);
        VBox named =
                new VBox(
                        2,
                        DossierSheet.wrapped(
                                i18n.say("deliberation.named", number, Board.name(head)), ""));
        HBox.setHgrow(named, Priority.ALWAYS);
        HBox row = new HBox(10, named);
        if (board.state().procedure().acts().conditional(number)) {
            row.getChildren()
                    .addAll(
                            DossierSheet.text(
                                    i18n.say("deliberation.conditional"), "chip chip-warn"),
                            controls.link(
                                    "confirm-" + number,
                                    "deliberation.confirms",
                                    () ->
                                            ReasonDialog.ask(
                                                    ui,
                                                    "deliberation.askConfirm",
                                                    why -> confirm(number, why),
                                                    number)));
        } else if (board.state().outcome(number).filter(o -> o == Outcome.LAUREATE).isPresent()) {
            row.getChildren()
                    .add(
                            controls.link(
                                    "condition-" + number,
                                    "deliberation.conditions",
                                    () ->
                                            ReasonDialog.ask(
                                                    ui,
                                                    "deliberation.askCondition",
                                                    why -> condition(number, why),
                                                    number)));
        }
        String joint = ProjectDialog.said(i18n, board.state(), number);
        if (!joint.isEmpty()) {
            named.getChildren().add(DossierSheet.wrapped(joint, "muted small"));
        } else if (board.state().outcome(number).filter(o -> o == Outcome.LAUREATE).isPresent()) {
            row.getChildren()
                    .add(
                            controls.link(
                                    "joint-" + number,
                                    "project.open",
                                    () ->
                                            ProjectDialog.show(
                                                    ui, board.state(), number, this::joint)));
        }
        row.getChildren().add(withdraw);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("sealed-line");
        return row;
    }

    private void withdraw(String dossier, String why) {
        ui.background()
                .ask(reporter -> new AfterSealing(session).withdraw(dossier, why, true))
                .then(
                        (Optional<String> promoted) ->
                                ui.notices()
                                        .say(
                                                promoted.isPresent()
                                                        ? "deliberation.promoted"
                                                        : "deliberation.withdrawn",
                                                dossier,
                                                promoted.orElse("")))
                .start();
    }

    private void condition(String dossier, String why) {
        ui.background().act(() -> new AfterSealing(session).conditional(dossier, why)).start();
    }

    /** Two laureates carry their projects out together. */
    private void joint(List<String> dossiers, String why) {
        AfterSealing after = new AfterSealing(session);
        ui.background()
                .act(
                        () ->
                                dossiers.stream()
                                        .skip(1)
                                        .forEach(d -> after.joint(dossiers.getFirst(), d, why)))
                .start();
    }

    private void confirm(String dossier, String why) {
        ui.background().act(() -> new AfterSealing(session).confirm(dossier, why)).start();
    }

    private Node withdrawn(Board board) {
        List<String> names =
                board.state().decisions().keySet().stream()
                        .filter(d -> board.state().procedure().acts().withdrawn(d))
                        .sorted()
                        .map(
                                d -> {
                                    DossierHead head = board.state().dossiers().get(d);
                                    return i18n.say(
                                            "deliberation.named",
                                            d,
                                            head == null ? "" : Board.name(head));
                                })
                        .toList();
        Label label =
                DossierSheet.wrapped(
                        i18n.say("deliberation.withdrew", String.join(", ", names)), "muted");
        Controls.shown(label, !names.isEmpty());
        return label;
    }
}
