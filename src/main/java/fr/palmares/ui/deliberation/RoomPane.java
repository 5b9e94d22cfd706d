package fr.palmares.ui.deliberation;

import fr.palmares.model.Decision;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * What the room sees, and nothing else: blank until the recused have left, then the dossier. No
 * probability, severity or internal note ever stands here; jurors' names only where the rules of
 * the sitting allow them.
 */
final class RoomPane {
    /** What stands on the screen, so that it is drawn anew only when it changes. */
    private record Shown(
            State state,
            String call,
            List<Slide> slides,
            List<String> decided,
            String left,
            Locale language) {}

    /** What the screen is. */
    enum State {
        /** No dossier is called, or no sitting is open. */
        TITLE,
        SUSPENDED,
        /** A recused member has not left yet. */
        BLANK,
        DOSSIER
    }

    private final I18n i18n;
    private final StackPane node = new StackPane();
    private Shown shown = new Shown(State.TITLE, "", List.of(), List.of(), "", Locale.ROOT);

    RoomPane(I18n i18n) {
        this.i18n = i18n;
        node.getStyleClass().addAll("screen", "room");
        node.setId("room");
        node.setAlignment(Pos.TOP_LEFT);
    }

    StackPane node() {
        return node;
    }

    static State state(Board board) {
        if (!board.sitting()) {
            return State.TITLE;
        }
        if (board.suspended()) {
            return State.SUSPENDED;
        }
        if (board.table().isEmpty()) {
            return State.TITLE;
        }
        return board.awaited().isEmpty() ? State.DOSSIER : State.BLANK;
    }

    void show(Board board) {
        State state = state(board);
        boolean open = state == State.DOSSIER;
        Shown now =
                new Shown(
                        state,
                        board.state().call().name(),
                        open
                                ? board.table().stream()
                                        .map(d -> Slide.of(board, d, i18n, true))
                                        .toList()
                                : List.of(),
                        open ? decided(board) : List.of(),
                        board.seatsLeft(i18n),
                        i18n.locale());
        if (!now.equals(shown)) {
            shown = now;
            node.getChildren().setAll(content(now));
        }
    }

    private List<String> decided(Board board) {
        List<String> said = new ArrayList<>();
        for (String dossier : board.table()) {
            Decision decision = board.decision(dossier).orElse(null);
            if (decision != null) {
                said.add(
                        board.deliberation()
                                .taking(decision)
                                .map(
                                        t ->
                                                i18n.say(
                                                        "deliberation.decided.how",
                                                        Texts.outcome(i18n, decision),
                                                        Texts.manner(i18n, board, t)))
                                .orElse(Texts.outcome(i18n, decision)));
            } else {
                said.add("");
            }
        }
        return said;
    }

    private Node content(Shown now) {
        return switch (now.state()) {
            case TITLE -> page(now.call(), i18n.say("screen.deliberation"));
            case SUSPENDED -> page(now.call(), i18n.say("deliberation.room.suspended"));
            case BLANK -> page("", i18n.say("deliberation.room.blank"));
            case DOSSIER -> dossiers(now);
        };
    }

    private static Node page(String title, String text) {
        VBox box = new VBox(12);
        box.setAlignment(Pos.CENTER);
        if (!title.isEmpty()) {
            box.getChildren().add(DossierSheet.wrapped(title, "room-title"));
        }
        box.getChildren().add(DossierSheet.wrapped(text, "room-text"));
        return box;
    }

    private String said(Slide.Said remark) {
        return remark.who().isEmpty()
                ? i18n.say("deliberation.room.quote", remark.text())
                : i18n.say("deliberation.room.said", remark.who(), remark.text());
    }

    private Node dossiers(Shown now) {
        boolean narrow = now.slides().size() > 1;
        HBox columns = new HBox(40);
        for (int i = 0; i < now.slides().size(); i++) {
            Slide slide = now.slides().get(i);
            DossierSheet sheet = new DossierSheet(i18n, slide, narrow);
            VBox column = new VBox(18, sheet.head());
            if (!slide.joint().isEmpty()) {
                column.getChildren().add(DossierSheet.wrapped(slide.joint(), "strong"));
            }
            column.getChildren().add(sheet.bars());
            if (!slide.revisions().isEmpty()) {
                VBox revised = new VBox(2);
                slide.revisions()
                        .forEach(r -> revised.getChildren().add(DossierSheet.wrapped(r, "muted")));
                column.getChildren().add(revised);
            }
            if (!slide.opinion().isEmpty()) {
                column.getChildren()
                        .add(
                                new VBox(
                                        2,
                                        DossierSheet.wrapped(slide.lead(), "muted"),
                                        DossierSheet.wrapped(slide.opinion(), "sheet-text")));
            }
            if (!narrow) {
                slide.remarks().stream()
                        .limit(3)
                        .forEach(
                                r ->
                                        column.getChildren()
                                                .add(
                                                        DossierSheet.wrapped(
                                                                said(r), "sheet-text muted")));
            }
            String decided = now.decided().get(i);
            if (!decided.isEmpty()) {
                Label outcome = DossierSheet.wrapped(decided, "room-outcome");
                outcome.setId("room-outcome-" + slide.dossier());
                column.getChildren().add(outcome);
            }
            HBox.setHgrow(column, Priority.ALWAYS);
            column.setPrefWidth(300);
            column.setMinSize(0, 0);
            columns.getChildren().add(column);
        }
        VBox.setVgrow(columns, Priority.ALWAYS);
        columns.setMinSize(0, 0);
        Label seats =
                Controls.style(
                        new Label(i18n.say("deliberation.seats") + " " + now.left()), "strong");
        HBox head = new HBox(DossierSheet.text(now.call(), "muted"), Controls.spring(), seats);
        VBox box = new VBox(22, head, columns);
        box.setMinSize(0, 0);
        box.getStyleClass().add("room-inside");
        return box;
    }
}
