package fr.palmares.ui.common;

import fr.palmares.model.CallState;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The open call as windows see it: its latest state, changing on the window's thread. Changes that
 * arrive faster than the window can show them are shown as one.
 */
public final class CallModel implements AutoCloseable {
    private final ReadOnlyObjectWrapper<CallState> state;
    private final AtomicReference<@Nullable CallState> waiting = new AtomicReference<>();
    private final Background background;
    private final Runnable unsubscribe;
    private boolean closed;

    /**
     * @param first the state at opening
     * @param onChange subscribes to changes, told on any thread, and gives what unsubscribes:
     *     {@code session::onChange}
     */
    public CallModel(
            CallState first,
            Function<Consumer<CallState>, Runnable> onChange,
            Background background) {
        this.state = new ReadOnlyObjectWrapper<>(first);
        this.background = background;
        this.unsubscribe = onChange.apply(this::changed);
    }

    /** The latest state. */
    public CallState now() {
        return state.get();
    }

    public ReadOnlyObjectProperty<CallState> state() {
        return state.getReadOnlyProperty();
    }

    @Override
    public void close() {
        closed = true;
        unsubscribe.run();
    }

    private void changed(CallState latest) {
        if (waiting.getAndSet(latest) == null) {
            background.inWindow(
                    () -> {
                        CallState newest = waiting.getAndSet(null);
                        if (newest != null && !closed) {
                            state.set(newest);
                        }
                    });
        }
    }
}
