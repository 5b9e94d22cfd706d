package fr.palmares.ui.ranking;

import fr.palmares.app.DrawLots;
import fr.palmares.app.ReadPast;
import fr.palmares.app.Scenarios;
import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Rules;
import fr.palmares.model.Track;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.I18n;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The ranking in view: the official one, or the one a simulation makes. Window's thread only. */
public final class RankingViewModel {
    private final CallModel call;
    private final I18n i18n;
    private final Workers workers;
    private final ObjectProperty<RankingTable> official = new SimpleObjectProperty<>();
    private final ObservableList<RankingLine> lines = FXCollections.observableArrayList();
    private final StringProperty selected = new SimpleStringProperty("");
    private final ObjectProperty<Why> why = new SimpleObjectProperty<>();
    private final SimulationViewModel simulation;
    private final ScenariosViewModel scenarios;
    private final AdvancedViewModel advanced;
    private final ObjectProperty<ReadPast.@Nullable Past> past = new SimpleObjectProperty<>();
    private final StringProperty track = new SimpleStringProperty("");
    private final BooleanProperty sitting = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Tie> tie = new SimpleObjectProperty<>();
    private Subscription following = Subscription.EMPTY;
    private int asked;

    /**
     * @param scenarios where what-ifs are kept
     * @param sequence places of first submissions, by juror and dossier
     */
    RankingViewModel(
            CallModel call,
            I18n i18n,
            Workers workers,
            Scenarios scenarios,
            Supplier<Map<String, Map<String, Integer>>> sequence) {
        this.call = call;
        this.i18n = i18n;
        this.workers = workers;
        this.simulation = new SimulationViewModel(i18n, workers, this::show);
        this.scenarios = new ScenariosViewModel(scenarios, i18n, workers, official::get);
        this.advanced = new AdvancedViewModel(workers, sequence);
    }

    /** Begins to follow the call. */
    public void start() {
        following.unsubscribe();
        scenarios.load();
        following =
                call.state()
                        .subscribe(
                                state -> {
                                    sit(state);
                                    compute(inView());
                                })
                        .and(i18n.messagesProperty().subscribe(() -> compute(inView())));
    }

    /** While the committee sits, there is neither simulation nor analysis. */
    private void sit(CallState state) {
        sitting.set(state.procedure().deliberation().underWay().isPresent());
        if (sitting.get()) {
            simulation.close();
            scenarios.close();
            advanced.close();
        }
    }

    /**
     * Dossiers tied across the last seat, between which lots may be drawn.
     *
     * @param dossiers their numbers, in the ranking's order
     * @param places seats left for them
     */
    record Tie(List<String> dossiers, int places) {
        Tie {
            dossiers = List.copyOf(dossiers);
        }
    }

    /** The tie that the chosen dossier is part of, while lots may be drawn for it; else null. */
    ReadOnlyObjectProperty<@Nullable Tie> tie() {
        return tie;
    }

    private @Nullable Tie drawable(@Nullable RankingTable table) {
        if (table == null || sitting.get() || past.get() != null || table.state().sealed()) {
            return null;
        }
        List<String> tied = table.ranking().tiedAtTheLastSeat();
        int places = table.ranking().seatsLeft();
        return places > 0
                        && tied.contains(selected.get())
                        && DrawLots.of(table.state(), tied).isEmpty()
                ? new Tie(tied, places)
                : null;
    }

    /** Whether the committee sits. */
    ReadOnlyBooleanProperty sitting() {
        return sitting;
    }

    /** The call as it was, while that is shown; else as it is. */
    private CallState inView() {
        CallState whole = whole();
        return whole.rules().track(track.get()).map(whole::within).orElse(whole);
    }

    private CallState whole() {
        ReadPast.Past shown = past.get();
        return shown == null ? call.now() : shown.state();
    }

    /** Tracks with places of their own; empty where the round has none. */
    List<Track> tracks() {
        return whole().rules().tracks();
    }

    /** Code of the track in view, "" for all dossiers in one order. */
    ReadOnlyStringProperty track() {
        return track;
    }

    /** Shows the ranking of one track with its own places, or of all for "". */
    void track(String code) {
        simulation.close();
        scenarios.close();
        advanced.close();
        track.set(code);
        compute(inView());
    }

    /** The state in view when it is not the latest; null when it is. */
    ReadOnlyObjectProperty<ReadPast.@Nullable Past> past() {
        return past;
    }

    /** Shows the ranking as it was, or as it is again for null. */
    void show(ReadPast.@Nullable Past wanted) {
        simulation.close();
        scenarios.close();
        advanced.close();
        past.set(wanted);
        compute(inView());
    }

    public void stop() {
        following.unsubscribe();
        following = Subscription.EMPTY;
    }

    /** The official ranking, null until it is computed for the first time. */
    ReadOnlyObjectProperty<RankingTable> official() {
        return official;
    }

    /** The lines in view, best first. */
    ObservableList<RankingLine> lines() {
        return lines;
    }

    /** Number of the chosen dossier, "" for none. */
    ReadOnlyStringProperty selected() {
        return selected;
    }

    /** Why the chosen dossier stands there in the official ranking; null for none. */
    ReadOnlyObjectProperty<Why> why() {
        return why;
    }

    SimulationViewModel simulation() {
        return simulation;
    }

    ScenariosViewModel scenarios() {
        return scenarios;
    }

    AdvancedViewModel advanced() {
        return advanced;
    }

    /** Opens the door to how sure one can be of the official ranking. */
    void openAdvanced() {
        RankingTable table = official.get();
        if (table != null && !sitting.get()) {
            advanced.open(table);
        }
    }

    void select(String dossier) {
        if (!dossier.equals(selected.get())) {
            selected.set(dossier);
            explain();
        }
    }

    /** The rule in words, then how many dossiers and seats. */
    String summary() {
        RankingTable table = official.get();
        if (table == null) {
            return "";
        }
        CallState state = table.state();
        Rules rules = state.rules();
        List<String> parts = new ArrayList<>();
        parts.add(i18n.say("ranking.rule." + rules.method().name().toLowerCase(Locale.ROOT)));
        if (rules.abstentions() == Rules.Abstentions.RENORMALISE) {
            parts.add(i18n.say("ranking.rule.renormalise"));
        }
        parts.add(i18n.say("ranking.counts", state.ranked().size(), state.dossiers().size()));
        parts.add(
                rules.seats() == 0
                        ? i18n.say("ranking.noSeats")
                        : !rules.tracks().isEmpty()
                                ? rules.tracks().stream()
                                        .map(
                                                t ->
                                                        i18n.say(
                                                                "ranking.seats.track",
                                                                t.name().in(i18n.locale()),
                                                                t.seats(),
                                                                t.reserve()))
                                        .collect(Collectors.joining(", "))
                                : i18n.say("ranking.seats", rules.seats()));
        return String.join(" · ", parts);
    }

    /** Inadmissible dossiers, in the order received. */
    List<DossierHead> inadmissible() {
        RankingTable table = official.get();
        return table == null
                ? List.of()
                : table.state().dossiers().values().stream()
                        .filter(d -> table.state().inadmissible(d.number()))
                        .toList();
    }

    /** Why a dossier is inadmissible. */
    String reasonOf(DossierHead dossier) {
        return Optional.ofNullable(official.get().state().eligibility().get(dossier.number()))
                .map(e -> e.reason())
                .orElse("");
    }

    /** The lines in view as text for a spreadsheet: one row each, columns parted by tabs. */
    String tsv() {
        RankingTable table = official.get();
        List<Criterion> criteria = table.ranking().grid().criteria();
        StringBuilder text = new StringBuilder();
        text.append(
                String.join(
                        "\t",
                        i18n.say("ranking.column.place"),
                        i18n.say("ranking.column.number"),
                        i18n.say("ranking.column.organisation"),
                        i18n.say("ranking.column.title"),
                        i18n.say("ranking.score")));
        criteria.forEach(c -> text.append('\t').append(c.shortLabel().in(i18n.locale())));
        text.append('\t').append(i18n.say("ranking.column.sheets")).append('\n');
        for (RankingLine line : lines) {
            text.append(line.place() == null ? "" : line.place()).append('\t');
            text.append(line.dossier()).append('\t');
            text.append(plain(line.name())).append('\t').append(plain(line.title())).append('\t');
            text.append(line.place() == null ? "" : line.score());
            table.ranking()
                    .row(line.dossier())
                    .ifPresent(
                            row ->
                                    criteria.forEach(
                                            c -> {
                                                var mean = row.criteria().get(c.code());
                                                text.append('\t')
                                                        .append(
                                                                mean == null
                                                                        ? ""
                                                                        : i18n.formats()
                                                                                .score(mean));
                                            }));
            text.append('\t').append(line.sheets()).append('\n');
        }
        return text.toString();
    }

    private void compute(CallState state) {
        int turn = ++asked;
        workers.acts()
                .execute(
                        () -> {
                            try {
                                RankingTable table = RankingTable.of(state, i18n);
                                workers.window().execute(() -> computed(turn, table));
                            } catch (RuntimeException failure) {
                                workers.window().execute(() -> workers.failures().accept(failure));
                            }
                        });
    }

    private void computed(int turn, RankingTable table) {
        if (turn != asked) {
            return; // a newer state is on its way
        }
        official.set(table);
        simulation.rebase(table);
        if (advanced.active().get()) {
            advanced.open(table);
        }
        if (selected.get().isEmpty() && !table.lines().isEmpty()) {
            selected.set(table.lines().getFirst().dossier());
        }
        show();
        explain();
    }

    private void show() {
        RankingTable table = official.get();
        if (table == null) {
            return;
        }
        lines.setAll(simulation.lines().orElse(table.lines()));
    }

    private void explain() {
        RankingTable table = official.get();
        boolean known = table != null && table.ranking().row(selected.get()).isPresent();
        why.set(known ? Why.of(table, selected.get(), i18n) : null);
        tie.set(drawable(table));
    }

    /** What a spreadsheet would take for the start of another cell or of a formula is taken out. */
    private static String plain(String text) {
        String flat = text.replaceAll("[\\t\\r\\n]+", " ");
        return !flat.isEmpty() && "=+-@".indexOf(flat.charAt(0)) >= 0 ? "'" + flat : flat;
    }
}
