package fr.palmares.ui.ranking;

import fr.palmares.model.Criterion;
import fr.palmares.ui.common.I18n;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * What if: other weights, other seats, without effect on anything. Changes are gathered and shown
 * once a pulse of the window, however fast a slider moves.
 */
final class SimulationViewModel {
    private final I18n i18n;
    private final Runnable changed;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final IntegerProperty seats = new SimpleIntegerProperty();
    private final SimpleObjectProperty<Map<String, BigDecimal>> weights =
            new SimpleObjectProperty<>(Map.of());
    private final BooleanProperty nothingWeighs = new SimpleBooleanProperty();
    private @Nullable RankingTable official;
    private @Nullable Simulation simulation;
    private @Nullable List<RankingLine> lines;
    private boolean stale;
    private int computed;

    /**
     * @param changed told when {@link #lines} changed
     */
    SimulationViewModel(I18n i18n, Runnable changed) {
        this.i18n = i18n;
        this.changed = changed;
    }

    ReadOnlyBooleanProperty active() {
        return active;
    }

    ReadOnlyObjectProperty<Map<String, BigDecimal>> weights() {
        return weights;
    }

    IntegerProperty seats() {
        return seats;
    }

    /** Whether every weight is zero: there is no order then, and the last one stays in view. */
    ReadOnlyBooleanProperty nothingWeighs() {
        return nothingWeighs;
    }

    /** The criteria that can be weighed, in order. */
    List<Criterion> criteria() {
        return official == null ? List.of() : official.ranking().grid().counted();
    }

    /** The simulated lines, empty outside simulation. */
    Optional<List<RankingLine>> lines() {
        return active.get() ? Optional.ofNullable(lines) : Optional.empty();
    }

    void open() {
        if (official != null && !active.get()) {
            active.set(true);
            reset();
        }
    }

    void close() {
        if (active.get()) {
            active.set(false);
            changed.run();
        }
    }

    /** Back to the call's own weights and seats. */
    void reset() {
        RankingTable table = official;
        if (table == null) {
            return;
        }
        Map<String, BigDecimal> own = new LinkedHashMap<>();
        criteria().forEach(c -> own.put(c.code(), c.weight()));
        weights.set(own);
        seats.set(table.state().rules().seats());
        stale = true;
        pulse();
    }

    void weigh(String criterion, double weight) {
        BigDecimal rounded =
                BigDecimal.valueOf(weight).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        Map<String, BigDecimal> now = new LinkedHashMap<>(weights.get());
        if (now.containsKey(criterion) && now.get(criterion).compareTo(rounded) != 0) {
            now.put(criterion, rounded);
            weights.set(now);
            stale = true;
        }
    }

    void seats(int number) {
        if (number != seats.get()) {
            seats.set(number);
            stale = true;
        }
    }

    /** Computes and shows what changed since the last pulse; nothing when nothing did. */
    void pulse() {
        RankingTable table = official;
        if (!stale || !active.get() || table == null) {
            return;
        }
        stale = false;
        boolean zero = weights.get().values().stream().allMatch(w -> w.signum() == 0);
        nothingWeighs.set(zero);
        if (zero) {
            return;
        }
        if (simulation == null) {
            simulation = new Simulation(table, i18n);
        }
        lines = simulation.lines(weights.get(), seats.get(), table.state().rules().reserve());
        computed++;
        changed.run();
    }

    /** How often the order was computed: once a pulse at most. */
    int computed() {
        return computed;
    }

    /** The official ranking changed: the simulation goes on from there. */
    void rebase(RankingTable table) {
        official = table;
        simulation = null;
        List<String> codes = criteria().stream().map(Criterion::code).toList();
        if (active.get() && !codes.equals(List.copyOf(weights.get().keySet()))) {
            reset();
        } else if (active.get()) {
            stale = true;
            pulse();
        }
    }
}
