package fr.palmares.ui.sharing;

import fr.palmares.app.CallSession;
import fr.palmares.app.KeepInSync;
import fr.palmares.app.SyncState;
import fr.palmares.ui.common.Background;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * How the open call stands to its server, changing on the window's thread; null where it has none.
 */
public final class SyncModel {
    private final CallSession session;
    private final Background background;
    private final ReadOnlyObjectWrapper<@Nullable SyncState> state = new ReadOnlyObjectWrapper<>();
    private @Nullable KeepInSync sync;

    /** Begins to keep a call that is shared in step with its server. */
    public SyncModel(CallSession session, Background background) {
        this.session = session;
        this.background = background;
        begin();
    }

    /** Begins where a call was shared just now. */
    public void begin() {
        if (sync == null) {
            KeepInSync begun = KeepInSync.begin(session).orElse(null);
            sync = begun;
            if (begun != null) {
                begun.onChange(now -> background.inWindow(() -> state.set(begun.state())));
                state.set(begun.state());
            }
        }
    }

    public ReadOnlyObjectProperty<@Nullable SyncState> state() {
        return state.getReadOnlyProperty();
    }

    /** Compares everything with the server, now. */
    void now() {
        KeepInSync begun = sync;
        if (begun != null) {
            begun.now();
        }
    }

    /** Goes on with a password that was typed. */
    void password(String typed) {
        KeepInSync begun = sync;
        if (begun != null) {
            begun.password(typed);
        }
    }

    /** Ends it, without waiting: the call is being left. */
    public void stop() {
        KeepInSync begun = sync;
        if (begun != null) {
            begun.stop();
        }
    }
}
