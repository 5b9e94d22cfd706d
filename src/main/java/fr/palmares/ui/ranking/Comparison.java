package fr.palmares.ui.ranking;

import fr.palmares.app.Scenario;
import fr.palmares.model.Criterion;
import fr.palmares.ui.common.I18n;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The official ranking beside kept scenarios.
 *
 * @param columns one for each scenario, in the order kept
 * @param rows dossiers in the official order
 */
record Comparison(List<Column> columns, List<Row> rows) {
    Comparison {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A scenario.
     *
     * @param enters dossiers that it selects and the official ranking does not
     * @param leaves the reverse
     */
    record Column(Scenario scenario, List<String> enters, List<String> leaves) {}

    /**
     * A dossier's place.
     *
     * @param place null without one
     * @param zone of the list
     */
    record Place(@Nullable Integer place, Zone zone) {
        boolean selected() {
            return zone == Zone.SEAT;
        }
    }

    /**
     * One dossier.
     *
     * @param official its place in the official ranking
     * @param places one for each column
     */
    record Row(String dossier, String name, Place official, List<Place> places) {}

    /** Ranks every scenario anew; those of another grid play the criteria that are still there. */
    static Comparison of(RankingTable table, List<Scenario> scenarios, I18n i18n) {
        List<Map<String, Place>> found = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        Map<String, Place> official = places(table.lines());
        for (Scenario scenario : scenarios) {
            Map<String, Place> places = places(lines(table, scenario, i18n));
            found.add(places);
            columns.add(
                    new Column(
                            scenario,
                            selectedOnly(places, official),
                            selectedOnly(official, places)));
        }
        List<Row> rows = new ArrayList<>();
        for (RankingLine line : table.lines()) {
            Place unranked = new Place(null, Zone.UNRANKED);
            rows.add(
                    new Row(
                            line.dossier(),
                            line.name(),
                            new Place(line.place(), line.zone()),
                            found.stream()
                                    .map(f -> f.getOrDefault(line.dossier(), unranked))
                                    .toList()));
        }
        return new Comparison(columns, rows);
    }

    /** The weights of a scenario for the criteria there are now. */
    static Map<String, BigDecimal> weights(Scenario scenario, List<Criterion> criteria) {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        for (Criterion criterion : criteria) {
            weights.put(
                    criterion.code(),
                    Optional.ofNullable(scenario.weights().get(criterion.code()))
                            .orElse(criterion.weight()));
        }
        return weights;
    }

    private static List<RankingLine> lines(RankingTable table, Scenario scenario, I18n i18n) {
        Map<String, BigDecimal> weights = weights(scenario, table.ranking().grid().counted());
        if (weights.values().stream().allMatch(w -> w.signum() == 0)) {
            return List.of();
        }
        Set<String> without = new TreeSet<>(scenario.without());
        return new Simulation(table, without, i18n)
                .lines(weights, scenario.seats(), table.state().rules().reserve());
    }

    private static Map<String, Place> places(List<RankingLine> lines) {
        Map<String, Place> places = new HashMap<>();
        lines.forEach(l -> places.put(l.dossier(), new Place(l.place(), l.zone())));
        return places;
    }

    private static List<String> selectedOnly(Map<String, Place> here, Map<String, Place> there) {
        return here.entrySet().stream()
                .filter(e -> e.getValue().selected())
                .map(Map.Entry::getKey)
                .filter(d -> !Optional.ofNullable(there.get(d)).map(Place::selected).orElse(false))
                .sorted(fr.palmares.model.NaturalOrder.INSTANCE)
                .toList();
    }
}
