package fr.palmares.ui.deliberation;

import fr.palmares.model.Decision;
import fr.palmares.model.Outcome;
import fr.palmares.model.Track;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Icons;
import fr.palmares.ui.common.Shortcut;
import fr.palmares.ui.common.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The dossiers in the order of discussion, then those adopted as blocks; a click calls one. */
final class AgendaPane {
    private static final PseudoClass CALLED = PseudoClass.getPseudoClass("called");

    private final I18n i18n;
    private final DeliberationViewModel model;
    private final ListView<AgendaLine> list = new ListView<>();
    private final VBox node;
    private List<String> called = List.of();

    AgendaPane(Ui ui, DeliberationViewModel model) {
        this.i18n = ui.i18n();
        this.model = model;
        list.setId("agenda");
        ui.controls().name(list, "deliberation.agenda");
        list.setCellFactory(view -> new Cell());
        list.getStyleClass().add("agenda");
        list.setOnMouseClicked(event -> callChosen());
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (Shortcut.AGENDA_CALL.is(event)) {
                        callChosen();
                        event.consume();
                    }
                });
        VBox.setVgrow(list, Priority.ALWAYS);
        node = new VBox(list);
        node.getStyleClass().addAll("side", "hairline-right", "agenda-side");
    }

    Node node() {
        return node;
    }

    void show(Board board) {
        called = board.table();
        List<AgendaLine> lines = new ArrayList<>();
        lines.add(
                new AgendaLine.Heading(
                        i18n.say(
                                "deliberation.agenda.count",
                                board.discussed(),
                                board.items().size())));
        lines.addAll(board.items());
        if (!board.blocks().isEmpty()) {
            lines.add(new AgendaLine.Heading(i18n.say("deliberation.blocks")));
            lines.addAll(board.blocks());
        }
        int before = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(lines);
        int at = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof AgendaLine.Item item && called.contains(item.dossier())) {
                at = at < 0 ? i : at;
            }
        }
        if (at >= 0) {
            list.getSelectionModel().clearAndSelect(at);
            list.scrollTo(Math.max(0, at - 4));
        } else if (before >= 0) {
            list.getSelectionModel().clearAndSelect(Math.min(before, lines.size() - 1));
        }
    }

    void focus() {
        list.requestFocus();
    }

    private void callChosen() {
        AgendaLine line = list.getSelectionModel().getSelectedItem();
        if (line instanceof AgendaLine.Item item
                && !called.equals(List.of(item.dossier()))
                && !model.now().suspended()) {
            model.call(List.of(item.dossier()));
        }
    }

    private final class Cell extends ListCell<AgendaLine> {
        Cell() {
            setPrefWidth(0);
            getStyleClass().add("agenda-cell");
        }

        @Override
        protected void updateItem(@Nullable AgendaLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(null);
            pseudoClassStateChanged(CALLED, false);
            if (empty || line == null) {
                return;
            }
            switch (line) {
                case AgendaLine.Heading(String text) ->
                        setGraphic(Controls.style(new Label(text), "agenda-heading"));
                case AgendaLine.Item item -> {
                    pseudoClassStateChanged(CALLED, called.contains(item.dossier()));
                    setGraphic(item(item));
                    setAccessibleText(spoken(item));
                }
                case AgendaLine.Adopted adopted -> setGraphic(adopted(adopted));
            }
        }

        private Node item(AgendaLine.Item item) {
            Label place =
                    DossierSheet.text(
                            item.place() == null ? "–" : String.valueOf(item.place()),
                            "agenda-place");
            Label name = DossierSheet.wrapped(item.name(), "agenda-name");
            VBox named = new VBox(2, name);
            List<String> said = new ArrayList<>();
            Decision decision = item.decision();
            if (decision != null) {
                said.add((decision.outcome() == Outcome.REVISIT ? "" : "✓ ") + brief(decision));
            } else if (item.tied()) {
                said.add(i18n.say("deliberation.tied"));
            }
            Track track = item.track();
            if (track != null) {
                said.add(track.name().in(i18n.locale()));
            }
            if (!item.joint().isEmpty()) {
                said.add(i18n.say("project.brief", String.join(", ", item.joint())));
            }
            if (!said.isEmpty()) {
                named.getChildren()
                        .add(DossierSheet.wrapped(String.join(" · ", said), "agenda-state"));
            }
            if (!item.missing().isEmpty()) {
                named.getChildren()
                        .add(
                                DossierSheet.wrapped(
                                        i18n.say("results.reasonOwed"), "agenda-state warn"));
            }
            HBox.setHgrow(named, Priority.ALWAYS);
            named.setMinWidth(0);
            HBox row = new HBox(place, named);
            if (item.recused()) {
                row.getChildren().add(Icons.of(Feather.SLASH, "agenda-recused"));
            }
            row.getStyleClass().add("agenda-row");
            return row;
        }

        private String brief(Decision decision) {
            return decision.outcome() == Outcome.RESERVE
                    ? i18n.say("deliberation.brief.reserve", decision.position())
                    : i18n.say("deliberation.brief." + decision.outcome().name());
        }

        private String spoken(AgendaLine.Item item) {
            Decision decision = item.decision();
            return String.join(
                    ", ",
                    item.place() == null ? "–" : String.valueOf(item.place()),
                    item.name(),
                    decision == null ? "" : Texts.outcome(i18n, decision));
        }

        private Node adopted(AgendaLine.Adopted adopted) {
            Label places =
                    DossierSheet.text(
                            adopted.from() == adopted.to()
                                    ? String.valueOf(adopted.from())
                                    : adopted.from() + "–" + adopted.to(),
                            "agenda-block-places");
            Label count =
                    DossierSheet.wrapped(
                            i18n.say("deliberation.block.count", adopted.block().dossiers().size()),
                            "agenda-name");
            HBox.setHgrow(count, Priority.ALWAYS);
            count.setMaxWidth(Double.MAX_VALUE);
            Label list =
                    DossierSheet.text(
                            i18n.say("deliberation.block." + adopted.block().outcome().name()),
                            "agenda-state");
            HBox row = new HBox(places, count, list);
            row.getStyleClass().add("agenda-row");
            return row;
        }
    }
}
