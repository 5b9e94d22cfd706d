package fr.palmares.ui.ranking;

import fr.palmares.model.CallState;
import fr.palmares.ranking.Analysis;
import fr.palmares.ranking.SecondReadings;
import java.util.Map;
import java.util.function.Supplier;
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
    record Found(RankingTable table, Analysis analysis, SecondReadings second) {
        CallState state() {
            return table.state();
        }
    }

    private final Workers workers;
    private final Supplier<Map<String, Map<String, Integer>>> sequence;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final ObjectProperty<Found> found = new SimpleObjectProperty<>();
    private int asked;

    /**
     * @param sequence places of first submissions, by juror and dossier; asked for on the worker
     */
    AdvancedViewModel(Workers workers, Supplier<Map<String, Map<String, Integer>>> sequence) {
        this.workers = workers;
        this.sequence = sequence;
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
    void open(RankingTable table) {
        CallState state = table.state();
        active.set(true);
        int turn = ++asked;
        workers.jobs()
                .execute(
                        () -> {
                            try {
                                Analysis analysis =
                                        Analysis.of(
                                                state, state.grid(), state.rules(), SEED, DRAWS);
                                SecondReadings second =
                                        SecondReadings.of(
                                                state,
                                                state.grid(),
                                                analysis,
                                                sequence.get(),
                                                SEED,
                                                DRAWS);
                                workers.window()
                                        .execute(
                                                () -> {
                                                    if (turn == asked) {
                                                        found.set(
                                                                new Found(table, analysis, second));
                                                    }
                                                });
                            } catch (RuntimeException failure) {
                                workers.window().execute(() -> workers.failures().accept(failure));
                            }
                        });
    }
}
