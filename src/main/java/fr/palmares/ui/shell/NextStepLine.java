package fr.palmares.ui.shell;

import fr.palmares.model.CallState;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Icons;
import fr.palmares.ui.common.Ui;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One line under the top bar: the next step of a call that begins, the way there, and away. */
final class NextStepLine {
    private final Ui ui;
    private final ObservableValue<CallState> state;
    private final boolean copy;
    private final boolean shared;
    private final Label text = new Label();
    private final Button go;
    private final HBox line;
    private String screen = "";
    private @Nullable NextStep step;

    /**
     * @param shared whether a juror's copy is on a server: nothing is to be sent back then
     */
    NextStepLine(Ui ui, ObservableValue<CallState> state, boolean copy, boolean shared) {
        this.shared = shared;
        this.ui = ui;
        this.state = state;
        this.copy = copy;
        text.setId("next-step-text");
        text.setGraphic(Icons.of(Feather.COMPASS));
        text.setMinWidth(0);
        go = ui.controls().link("next-step-go", "path.go", this::go);
        Button away = ui.controls().icon("next-step-away", "path.away", Feather.X, this::putAway);
        line = new HBox(10, text, go, Controls.spring(), away);
        line.setId("next-step");
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().addAll("banner", "banner-accent");
        ui.controls().name(line, "path.name");
        state.subscribe(now -> show());
    }

    Node node() {
        return line;
    }

    /** Another screen is in view. */
    void on(String shown) {
        screen = shown;
        show();
    }

    private void show() {
        Optional<NextStep> next =
                NextStep.of(state.getValue(), copy, ui.preferences().putAway())
                        .filter(s -> !s.saidOn(screen))
                        .filter(s -> !shared || s != NextStep.SEND_BACK);
        step = next.orElse(null);
        Controls.shown(line, next.isPresent());
        next.ifPresent(
                s -> {
                    text.textProperty().bind(ui.i18n().text(s.key()));
                    Controls.shown(go, s.screen() != null && !screen.equals(s.screen()));
                });
    }

    private void go() {
        NextStep now = step;
        if (now != null && now.screen() != null) {
            ui.navigator().show(now.screen());
        }
    }

    private void putAway() {
        NextStep now = step;
        if (now != null) {
            ui.preferences().putAway(now.name());
            show();
        }
    }
}
