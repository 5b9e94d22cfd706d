package fr.palmares.ui.ranking;

import fr.palmares.app.Scenario;
import fr.palmares.app.Scenarios;
import fr.palmares.ui.common.I18n;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What-ifs kept under names, and all of them side by side. Window's thread only. */
final class ScenariosViewModel {
    private final Scenarios store;
    private final I18n i18n;
    private final Workers workers;
    private final Supplier<@Nullable RankingTable> official;
    private final ObservableList<Scenario> kept = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Comparison> comparison = new SimpleObjectProperty<>();
    private int asked;

    ScenariosViewModel(
            Scenarios store,
            I18n i18n,
            Workers workers,
            Supplier<@Nullable RankingTable> official) {
        this.store = store;
        this.i18n = i18n;
        this.workers = workers;
        this.official = official;
    }

    /** Those kept, in the order in which they were. */
    ObservableList<Scenario> kept() {
        return kept;
    }

    /** All side by side; null when not asked for. */
    ReadOnlyObjectProperty<@Nullable Comparison> comparison() {
        return comparison;
    }

    void load() {
        change(() -> {});
    }

    void keep(Scenario scenario) {
        change(() -> store.keep(scenario));
    }

    void forget(String name) {
        change(() -> store.forget(name));
    }

    private void change(Runnable act) {
        workers.acts()
                .execute(
                        () -> {
                            try {
                                act.run();
                                List<Scenario> now = store.all();
                                workers.window().execute(() -> now(now));
                            } catch (RuntimeException failure) {
                                workers.window().execute(() -> workers.failures().accept(failure));
                            }
                        });
    }

    private void now(List<Scenario> now) {
        kept.setAll(now);
        if (comparison.get() != null) {
            compare();
        }
    }

    /** Ranks them all beside the official ranking. */
    void compare() {
        RankingTable table = official.get();
        if (table == null) {
            return;
        }
        int turn = ++asked;
        List<Scenario> scenarios = List.copyOf(kept);
        workers.beside()
                .execute(
                        () -> {
                            try {
                                Comparison found = Comparison.of(table, scenarios, i18n);
                                workers.window().execute(() -> show(turn, found));
                            } catch (RuntimeException failure) {
                                workers.window().execute(() -> workers.failures().accept(failure));
                            }
                        });
    }

    private void show(int turn, Comparison found) {
        if (turn == asked) {
            comparison.set(found);
        }
    }

    void close() {
        asked++;
        comparison.set(null);
    }
}
