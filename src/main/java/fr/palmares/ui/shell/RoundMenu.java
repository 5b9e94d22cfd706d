package fr.palmares.ui.shell;

import fr.palmares.app.CallSession;
import fr.palmares.app.RunRounds;
import fr.palmares.model.CallState;
import fr.palmares.model.Round;
import fr.palmares.model.RoundState.Phase;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.Ui;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputDialog;

/** The menu of the rounds: which one is in view, opening, closing, reopening it, and all. */
final class RoundMenu {
    private final CallSession session;
    private final CallModel call;
    private final Ui ui;
    private final RunRounds rounds;

    RoundMenu(CallSession session, CallModel call, Ui ui) {
        this.session = session;
        this.call = call;
        this.ui = ui;
        this.rounds = new RunRounds(session);
    }

    MenuButton button() {
        MenuButton button = new MenuButton();
        button.setId("round");
        button.getStyleClass().addAll("round", "call-menu");
        button.setMinWidth(MenuButton.USE_PREF_SIZE);
        var text =
                Bindings.createStringBinding(
                        () -> ui.i18n().say("frame.round", name(call.now().round())),
                        call.state(),
                        ui.i18n().messagesProperty());
        button.textProperty().bind(text);
        button.accessibleTextProperty().bind(text);
        button.setOnShowing(event -> fill(button));
        fill(button);
        return button;
    }

    private void fill(MenuButton button) {
        CallState state = call.now();
        button.getItems().clear();
        for (Round round : RunRounds.all(state)) {
            RadioMenuItem item = new RadioMenuItem(name(round));
            item.setId("round-" + round.code());
            item.setSelected(round.code().equals(state.round().code()));
            item.setOnAction(
                    event -> ui.background().act(() -> session.view(round.code())).start());
            button.getItems().add(item);
        }
        button.getItems().add(new SeparatorMenuItem());
        button.getItems()
                .add(
                        item(
                                "round-menu-all",
                                "roundMenu.all",
                                () -> RoundsDialog.show(session, call, ui)));
        button.getItems()
                .add(
                        item(
                                "round-menu-auditions",
                                "roundMenu.auditions",
                                () -> AuditionsDialog.show(session, call, ui)));
        String code = state.round().code();
        String named = name(state.round());
        Phase phase = state.procedure().state().phase();
        if (phase == Phase.PREPARED) {
            button.getItems()
                    .add(
                            item(
                                    "round-open",
                                    "roundMenu.open",
                                    () ->
                                            ui.notices()
                                                    .ask(
                                                            "roundMenu.askOpen",
                                                            () -> act(() -> rounds.open(code)),
                                                            named)));
        }
        if (state.round().open()) {
            button.getItems()
                    .add(
                            item(
                                    "round-close",
                                    "roundMenu.close",
                                    () ->
                                            ui.notices()
                                                    .ask(
                                                            "roundMenu.askClose",
                                                            () -> act(() -> rounds.close(code)),
                                                            named)));
        }
        if (phase == Phase.CLOSED && !state.sealed()) {
            button.getItems().add(item("round-reopen", "roundMenu.reopen", () -> reopen(code)));
        }
    }

    private void reopen(String code) {
        TextInputDialog why = new TextInputDialog();
        why.setTitle(ui.i18n().say("roundMenu.reopen"));
        why.setHeaderText(ui.i18n().say("roundMenu.reopenWhy"));
        why.getEditor().setId("round-reopen-reason");
        why.getEditor().setAccessibleText(ui.i18n().say("roundMenu.reopenWhy"));
        why.showAndWait().ifPresent(reason -> act(() -> rounds.reopen(code, reason)));
    }

    private void act(Runnable what) {
        ui.background().act(what::run).start();
    }

    private String name(Round round) {
        return round.name().in(ui.i18n().locale());
    }

    private MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(ui.i18n().text(key));
        item.setOnAction(event -> action.run());
        return item;
    }
}
