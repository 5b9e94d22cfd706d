package fr.palmares.ui.ranking;

import fr.palmares.app.Scenario;
import fr.palmares.model.Criterion;
import fr.palmares.model.Juror;
import fr.palmares.ui.common.I18n;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * What if: other weights, other seats, without a juror; without effect on anything. Changes are
 * gathered and shown once a pulse of the window, however fast a slider moves. How stable the
 * selection would be is simulated beside, always for the latest weights, and shown as it arrives.
 */
final class SimulationViewModel {
    private final I18n i18n;
    private final Workers workers;
    private final Runnable changed;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final IntegerProperty seats = new SimpleIntegerProperty();
    private final SimpleObjectProperty<Map<String, BigDecimal>> weights =
            new SimpleObjectProperty<>(Map.of());
    private final SimpleObjectProperty<Set<String>> without = new SimpleObjectProperty<>(Set.of());
    private final BooleanProperty nothingWeighs = new SimpleBooleanProperty();
    private @Nullable RankingTable official;
    private @Nullable Simulation simulation;
    private @Nullable List<RankingLine> lines;
    private Map<String, Double> stability = Map.of();
    private boolean simulating;
    private boolean outdated;
    private boolean arrived;
    private Runnable pulseWanted = () -> {};
    private boolean stale;
    private int computed;
    private int simulated;

    /**
     * @param changed told when {@link #lines} changed
     */
    SimulationViewModel(I18n i18n, Workers workers, Runnable changed) {
        this.i18n = i18n;
        this.workers = workers;
        this.changed = changed;
    }

    /** Asked for a pulse when something is to be shown that no change in the window brings. */
    void onPulseWanted(Runnable ask) {
        pulseWanted = ask;
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

    /** Jurors whose sheets are left aside, by code. */
    ReadOnlyObjectProperty<Set<String>> without() {
        return without;
    }

    /** Whether every weight is zero: there is no order then, and the last one stays in view. */
    ReadOnlyBooleanProperty nothingWeighs() {
        return nothingWeighs;
    }

    /** The criteria that can be weighed, in order. */
    List<Criterion> criteria() {
        return official == null ? List.of() : official.ranking().grid().counted();
    }

    /** The jurors who can be left aside: those with a counted sheet. */
    List<Juror> jurors() {
        RankingTable table = official;
        if (table == null) {
            return List.of();
        }
        Set<String> counted = new TreeSet<>();
        table.ranking().rows().forEach(r -> counted.addAll(r.jurors().keySet()));
        return table.state().jurors().values().stream()
                .filter(j -> counted.contains(j.code()))
                .toList();
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

    /** Back to the call's own weights, seats and jurors. */
    void reset() {
        RankingTable table = official;
        if (table == null) {
            return;
        }
        Map<String, BigDecimal> own = new LinkedHashMap<>();
        criteria().forEach(c -> own.put(c.code(), c.weight()));
        play(own, table.state().rules().seats(), Set.of());
    }

    /** Every criterion weighs the same. */
    void equalWeights() {
        Map<String, BigDecimal> equal = new LinkedHashMap<>();
        criteria().forEach(c -> equal.put(c.code(), BigDecimal.ONE));
        play(equal, seats.get(), without.get());
    }

    /** What is in view, to be kept under a name. */
    Scenario scenario(String name) {
        return new Scenario(name, weights.get(), seats.get(), without.get());
    }

    /** Plays what was kept; criteria and jurors that are no longer there are passed over. */
    void show(Scenario scenario) {
        Map<String, BigDecimal> now = Comparison.weights(scenario, criteria());
        Set<String> known = new TreeSet<>(scenario.without());
        known.retainAll(jurors().stream().map(Juror::code).toList());
        play(now, scenario.seats(), known);
    }

    private void play(Map<String, BigDecimal> newWeights, int newSeats, Set<String> newWithout) {
        weights.set(newWeights);
        seats.set(newSeats);
        leaveAside(newWithout);
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

    /** Leaves a juror's sheets aside, or counts them again. */
    void juror(String code, boolean counted) {
        Set<String> now = new TreeSet<>(without.get());
        if (counted ? now.remove(code) : now.add(code)) {
            leaveAside(now);
            stale = true;
        }
    }

    private void leaveAside(Set<String> now) {
        if (!now.equals(without.get())) {
            without.set(Set.copyOf(now));
            simulation = null;
        }
    }

    /** Computes and shows what changed since the last pulse; nothing when nothing did. */
    void pulse() {
        RankingTable table = official;
        if (!active.get() || table == null) {
            return;
        }
        boolean other = stale && rank(table);
        stale = false;
        if (other || arrived) {
            arrived = false;
            show();
        }
    }

    /** Ranks what is played; false when there is no order. */
    private boolean rank(RankingTable table) {
        boolean zero = weights.get().values().stream().allMatch(w -> w.signum() == 0);
        nothingWeighs.set(zero);
        if (zero) {
            return false;
        }
        Simulation now = simulation;
        if (now == null) {
            now = new Simulation(table, without.get(), i18n);
            simulation = now;
        }
        lines = now.lines(weights.get(), seats.get(), table.state().rules().reserve());
        computed++;
        simulate(now);
        return true;
    }

    /** Runs the simulations for what is in view; one that is under way is followed by another. */
    private void simulate(Simulation of) {
        if (simulating) {
            outdated = true;
            return;
        }
        simulating = true;
        outdated = false;
        Map<String, BigDecimal> declared = weights.get();
        int places = seats.get();
        workers.beside()
                .execute(
                        () -> {
                            try {
                                Map<String, Double> found = of.stability(declared, places);
                                workers.window().execute(() -> arrived(found));
                            } catch (RuntimeException failure) {
                                workers.window().execute(() -> failed(failure));
                            }
                        });
    }

    private void failed(Throwable failure) {
        simulating = false;
        workers.failures().accept(failure);
    }

    /** Shown with the next pulse, so that a list is laid out once whatever came in between. */
    private void arrived(Map<String, Double> found) {
        simulating = false;
        simulated++;
        stability = found;
        arrived = true;
        Simulation now = simulation;
        if (outdated && active.get() && now != null) {
            simulate(now);
        }
        pulseWanted.run();
    }

    private void show() {
        List<RankingLine> shown = lines;
        if (shown != null) {
            lines = shown.stream().map(this::withStability).toList();
        }
        changed.run();
    }

    private RankingLine withStability(RankingLine line) {
        Double share = stability.get(line.dossier());
        return line.analysed(share == null ? List.of() : List.of(share), false);
    }

    /** How often the order was computed: once a pulse at most. */
    int computed() {
        return computed;
    }

    /** How often the simulations were run. */
    int simulated() {
        return simulated;
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
