package fr.palmares.ui.ranking;

import fr.palmares.model.Criterion;
import fr.palmares.ranking.Acceptability;
import fr.palmares.ranking.Duel;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.SecondReadings;
import fr.palmares.ranking.WeightSimulation;
import fr.palmares.ui.common.Chart;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.Drawing;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.PictureDoors;
import fr.palmares.ui.common.Ui;
import fr.palmares.ui.ranking.AdvancedViewModel.Found;
import fr.palmares.ui.ranking.DuelChart.Bar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * One dossier in the simulations, whatever their number: its ranks, its duels with those around it,
 * and the weights that would put it first.
 */
final class OneDossierPart {
    /** Dossiers shown above and below the chosen one, and of the grey zone. */
    private static final int AROUND = 5;

    private static final int ZONE = 10;

    /** Beyond, ranks are put together. */
    private static final int MOST_RANKS = 25;

    private final Found found;
    private final AdvancedParts parts;
    private final Ui ui;
    private final I18n i18n;
    private final WeightSimulation simulation;
    private final Acceptability within;
    private final Acceptability uniform;

    /** Numbers of those with a score, as ranked. */
    private final List<String> ranked;

    private String chosen;
    private List<Duel> duels = List.of();
    private Map<String, Map<String, Double>> central = Map.of();

    private OneDossierPart(Found found, AdvancedParts parts, Ui ui, List<String> ranked) {
        this.found = found;
        this.parts = parts;
        this.ui = ui;
        this.i18n = ui.i18n();
        this.ranked = ranked;
        this.simulation = WeightSimulation.of(found.state(), found.state().grid());
        this.within = found.second().simulation(Acceptability.Model.WITHIN);
        this.uniform = found.second().simulation(Acceptability.Model.UNIFORM);
        this.central = uniform.centralWeights();
        int seats = found.state().rules().seats();
        this.chosen = ranked.get(Math.clamp(seats - 1L, 0, ranked.size() - 1));
    }

    /** Adds the part; nothing where no dossier has a score. */
    static void add(VBox body, Found found, AdvancedParts parts, Ui ui) {
        List<String> ranked =
                found.analysis().ranking().rows().stream()
                        .filter(r -> r.score() != null)
                        .map(Ranked::dossier)
                        .toList();
        if (!ranked.isEmpty()) {
            new OneDossierPart(found, parts, ui, ranked).fill(body);
        }
    }

    private void fill(VBox body) {
        Chart ranks = new Chart("advanced-ranks", width -> drawing(ranks(), "ranks", width));
        Chart against = new Chart("advanced-duels", width -> drawing(bars(), "duels", width));
        Chart weights =
                new Chart("advanced-central", width -> drawing(weights(), "central", width));
        Label none = parts.text("ranking.advanced.central.none");
        ComboBox<String> choice = choice();
        choice.valueProperty()
                .subscribe(
                        dossier -> {
                            if (dossier != null) {
                                chosen = dossier;
                                duels = duels();
                                List.of(ranks, against, weights).forEach(this::refresh);
                                boolean first = central.containsKey(dossier);
                                Controls.shown(weights, first);
                                Controls.shown(none, !first);
                            }
                        });
        choice.setValue(chosen);
        part(body, "ranks", ranks, choice);
        part(body, "duels", against);
        Controls.showing(part(body, "central", weights), weights.visibleProperty());
        body.getChildren().add(none);
    }

    private void refresh(Chart chart) {
        chart.setAccessibleText(chart.drawing().title());
        chart.requestLayout();
    }

    /** Adds a chart with its sentence; gives the doors of its picture. */
    private Node part(VBox body, String key, Chart chart, Node... before) {
        PictureDoors doors = new PictureDoors(chart, i18n.say("ranking.advanced.file." + key), ui);
        parts.part(body, "ranking.advanced." + key, doors);
        body.getChildren().addAll(before);
        body.getChildren().add(chart);
        return doors;
    }

    private ComboBox<String> choice() {
        ComboBox<String> box = new ComboBox<>(FXCollections.observableArrayList(ranked));
        box.setId("advanced-one");
        box.setVisibleRowCount(14);
        box.setMaxWidth(520);
        ui.controls().name(box, "ranking.advanced.one");
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable String dossier) {
                        return dossier == null ? "" : name(dossier);
                    }

                    @Override
                    public @Nullable String fromString(String text) {
                        return ranked.stream()
                                .filter(d -> name(d).equals(text))
                                .findFirst()
                                .orElse(null);
                    }
                });
        return box;
    }

    private String name(String dossier) {
        return i18n.say(
                "ranking.advanced.one.name",
                dossier,
                RankingTable.name(RankingTable.head(found.state(), dossier)));
    }

    private Drawing drawing(List<Bar> bars, String key, double width) {
        return DuelChart.drawing(
                bars, i18n.say("ranking.advanced." + key + ".of", name(chosen)), width);
    }

    private List<Bar> ranks() {
        int at = within.dossiers().indexOf(chosen);
        int n = within.dossiers().size();
        List<Integer> held =
                IntStream.rangeClosed(1, n).filter(r -> within.share(at, r) > 0).boxed().toList();
        int step = (held.getLast() - held.getFirst()) / MOST_RANKS + 1;
        List<Bar> bars = new ArrayList<>();
        for (int from = held.getFirst(); from <= held.getLast(); from += step) {
            int to = Math.min(from + step - 1, n);
            double share =
                    IntStream.rangeClosed(from, to).mapToDouble(r -> within.share(at, r)).sum();
            String words =
                    from == to
                            ? i18n.say("ranking.advanced.ranks.one", from)
                            : i18n.say("ranking.advanced.ranks.span", from, to);
            bars.add(new Bar(words, share, 0, Double.NaN, percent(share)));
        }
        return bars;
    }

    private List<Duel> duels() {
        int place = ranked.indexOf(chosen);
        TreeSet<Integer> places = new TreeSet<>();
        for (int p = place - AROUND; p <= place + AROUND; p++) {
            places.add(Math.clamp(p, 0, ranked.size() - 1));
        }
        found.analysis().greyZone().orElse(List.of()).stream()
                .limit(ZONE)
                .map(ranked::indexOf)
                .filter(p -> p >= 0)
                .forEach(places::add);
        places.remove(place);
        List<String> order = simulation.dossiers();
        return simulation.duels(
                order.indexOf(chosen),
                places.stream().map(p -> order.indexOf(ranked.get(p))).toList(),
                Acceptability.Model.WITHIN,
                found.state().grid().integerWeights(),
                SecondReadings.WIDTH,
                within.seed(),
                within.draws());
    }

    private List<Bar> bars() {
        return duels.stream()
                .map(
                        d ->
                                new Bar(
                                        name(d.other()),
                                        d.wins(),
                                        d.loses(),
                                        Double.NaN,
                                        i18n.say(
                                                "ranking.advanced.duels.figure",
                                                percent(d.wins()),
                                                percent(d.loses()))))
                .toList();
    }

    private List<Bar> weights() {
        Map<String, Double> means = central.getOrDefault(chosen, Map.of());
        long[] declared = found.state().grid().integerWeights();
        double sum = IntStream.range(0, declared.length).mapToDouble(c -> declared[c]).sum();
        List<Criterion> criteria = found.state().grid().counted();
        return IntStream.range(0, criteria.size())
                .mapToObj(
                        c -> {
                            String code = criteria.get(c).code();
                            double mean = means.getOrDefault(code, 0.0);
                            return new Bar(
                                    parts.criterion(found, code),
                                    mean,
                                    0,
                                    declared[c] / sum,
                                    i18n.say(
                                            "ranking.advanced.central.figure",
                                            parts.number(mean),
                                            parts.number(declared[c] / sum)));
                        })
                .toList();
    }

    private String percent(double share) {
        return i18n.say("ranking.advanced.percent", i18n.formats().number(100 * share, 1));
    }
}
