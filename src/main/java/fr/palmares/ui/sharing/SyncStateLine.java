package fr.palmares.ui.sharing;

import fr.palmares.app.SyncState;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Icons;
import fr.palmares.ui.common.Ui;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Beside the save state: how the call stands to its server. A click shows the details. */
public final class SyncStateLine {
    private final Ui ui;
    private final Button button = new Button();

    /**
     * @param details shows them
     */
    public SyncStateLine(Ui ui, SyncModel model, Runnable details) {
        this.ui = ui;
        ObservableValue<@Nullable SyncState> state = model.state();
        button.setId("sync-state");
        button.getStyleClass().addAll("link", "sync-state");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> text(state.getValue()), state, ui.i18n().messagesProperty()));
        button.accessibleTextProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> ui.i18n().say("sync.spoken", text(state.getValue())),
                                state,
                                ui.i18n().messagesProperty()));
        state.subscribe(now -> button.setGraphic(Icons.of(icon(now), tone(now))));
        Controls.showing(button, state.map(now -> true).orElse(false));
        button.setOnAction(event -> details.run());
        ui.controls().tooltip(button, "sync.tip");
    }

    public Button node() {
        return button;
    }

    private String text(@Nullable SyncState now) {
        return now == null ? "" : SyncTexts.brief(now, ui.i18n().messages());
    }

    private static Feather icon(@Nullable SyncState state) {
        return switch (state) {
            case null -> Feather.CLOUD;
            case SyncState.Connecting s -> Feather.CLOUD;
            case SyncState.UpToDate s -> attention(s) ? Feather.ALERT_TRIANGLE : Feather.CLOUD;
            case SyncState.Sent s -> Feather.CLOUD;
            case SyncState.Exchanging s -> Feather.REFRESH_CW;
            case SyncState.Offline s -> Feather.CLOUD_OFF;
            case SyncState.Stopped s -> Feather.ALERT_TRIANGLE;
            case SyncState.PasswordNeeded s -> Feather.KEY;
        };
    }

    private static boolean attention(SyncState.UpToDate state) {
        return state.leftOut() > 0 || !state.heldBack().isEmpty();
    }

    private static String tone(@Nullable SyncState state) {
        return switch (state) {
            case SyncState.Stopped s -> "bad";
            case SyncState.PasswordNeeded s -> "warn";
            case SyncState.Offline s -> "warn";
            case SyncState.UpToDate s when attention(s) -> "warn";
            case SyncState.UpToDate s -> "good";
            case SyncState.Sent s -> "good";
            case SyncState.Exchanging s -> "muted-icon";
            case SyncState.Connecting s -> "muted-icon";
            case null -> "muted-icon";
        };
    }
}
