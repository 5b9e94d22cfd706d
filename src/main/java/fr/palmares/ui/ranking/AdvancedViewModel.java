package fr.palmares.ui.ranking;

import fr.palmares.model.CallState;
import fr.palmares.ranking.Analysis;
import fr.palmares.ranking.SecondReadings;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How sure one can be of the ranking, computed when its door is opened. Window's thread only. */
final class AdvancedViewModel {
    private static final long SEED = 1;
    private static final int DRAWS = 10_000;

    /** What was found of a state. */
    record Found(CallState state, Analysis analysis, SecondReadings second) {}

    private final Executor worker;
    private final Executor window;
    private final Consumer<Throwable> failures;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final ObjectProperty<Found> found = new SimpleObjectProperty<>();
    private int asked;

    AdvancedViewModel(Executor worker, Executor window, Consumer<Throwable> failures) {
        this.worker = worker;
        this.window = window;
        this.failures = failures;
    }

    ReadOnlyBooleanProperty active() {
        return active;
    }

    /** Null as long as it is being computed. */
    ReadOnlyObjectProperty<Found> found() {
        return found;
    }

    void close() {
        asked++;
        active.set(false);
        found.set(null);
    }

    /** Opens, or follows the call while open. */
    void open(CallState state) {
        active.set(true);
        int turn = ++asked;
        worker.execute(
                () -> {
                    try {
                        Analysis analysis =
                                Analysis.of(state, state.grid(), state.rules(), SEED, DRAWS);
                        SecondReadings second =
                                SecondReadings.of(
                                        state, state.grid(), analysis, Map.of(), SEED, DRAWS);
                        window.execute(
                                () -> {
                                    if (turn == asked) {
                                        found.set(new Found(state, analysis, second));
                                    }
                                });
                    } catch (RuntimeException failure) {
                        window.execute(() -> failures.accept(failure));
                    }
                });
    }
}
