package fr.palmares.ranking;

import fr.palmares.model.CallState;
import fr.palmares.model.Grid;
import fr.palmares.model.Rules;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What goes beyond {@link Analysis}: other readings side by side, margins to the cut, simulations
 * under three models of weights, thresholds and drift.
 *
 * @param readings in the order of {@link Reading.Kind}
 * @param kemeny order of the grey zone
 * @param smallestChange of weights that changes the selection
 * @param margins of the dossiers near the cut, as ranked
 * @param marginsUnavailable why there are none
 * @param thresholds dossiers below one, as ranked
 * @param drift of each juror with a complete sheet
 * @param severities of each juror with a complete sheet; empty where not computable
 * @param simulations one for each {@link Acceptability.Model}, in order
 * @param pairs wins among the dossiers near the cut, weights within the usual width
 */
public record SecondReadings(
        List<Reading> readings,
        Kemeny kemeny,
        SmallestChange smallestChange,
        List<CutMargin> margins,
        Optional<Unavailable> marginsUnavailable,
        List<Thresholds> thresholds,
        List<JurorDrift> drift,
        List<SeverityInterval> severities,
        List<Acceptability> simulations,
        PairwiseWins pairs) {
    /** Weights within ±20 % of the declared ones: the useful question (methods, section 8). */
    public static final double WIDTH = 0.2;

    /** Dossiers on either side of the cut that count as near it. */
    private static final int NEAR = 10;

    /**
     * Computes them all.
     *
     * @param sequence places of first submissions, by juror and dossier; empty when not known
     * @param draws simulations of weights
     */
    public static SecondReadings of(
            CallState state,
            Grid grid,
            Analysis analysis,
            Map<String, Map<String, Integer>> sequence,
            long seed,
            int draws) {
        Ranking ranking = analysis.ranking();
        Rules rules = ranking.rules();
        MarkTable table = MarkTable.of(state, grid);
        SheetTotals totals = new SheetTotals(table, grid, grid.integerWeights());
        WeightSimulation simulation = WeightSimulation.of(state, grid);
        long[] weights = grid.integerWeights();
        int seats = Math.max(1, rules.seats());
        List<String> near = near(ranking, analysis.greyZone().orElse(List.of()));
        return new SecondReadings(
                new Readings(ranking, state, totals, analysis.severity()).all(),
                analysis.greyZone()
                        .map(zone -> Kemeny.of(totals, zone))
                        .orElseGet(() -> Kemeny.none(Unavailable.NO_SEATS)),
                SmallestChange.of(table, grid, rules, analysis.weightIntervals()),
                CutMargin.of(table, grid, rules, near),
                CutMargin.unavailable(table, grid, rules),
                Thresholds.of(state, grid, ranking),
                JurorDrift.of(totals, sequence),
                SeverityInterval.of(totals, analysis.severity()),
                Arrays.stream(Acceptability.Model.values())
                        .map(model -> simulation.run(model, weights, WIDTH, seats, seed, draws))
                        .toList(),
                simulation.pairs(
                        IntStream.range(0, simulation.dossiers().size())
                                .filter(d -> near.contains(simulation.dossiers().get(d)))
                                .boxed()
                                .toList(),
                        Acceptability.Model.WITHIN,
                        weights,
                        WIDTH,
                        seed,
                        draws));
    }

    /** How sure one can be of a juror's severity; none where it is not computable. */
    public Optional<SeverityInterval> severity(String juror) {
        return severities.stream().filter(one -> one.juror().equals(juror)).findFirst();
    }

    /** One of the readings. */
    public Reading reading(Reading.Kind kind) {
        return readings.stream().filter(r -> r.kind() == kind).findFirst().orElseThrow();
    }

    /** The simulations under one model of weights. */
    public Acceptability simulation(Acceptability.Model model) {
        return simulations.stream().filter(s -> s.model() == model).findFirst().orElseThrow();
    }

    /** The grey zone in the order of fewest disagreements, without the rest. */
    public static Kemeny kemeny(CallState state, Grid grid, Rules rules) {
        Analysis analysis = Analysis.of(state, grid, rules, 1, 10_000);
        return analysis.greyZone()
                .map(
                        zone ->
                                Kemeny.of(
                                        new SheetTotals(
                                                MarkTable.of(state, grid),
                                                grid,
                                                grid.integerWeights()),
                                        zone))
                .orElseGet(() -> Kemeny.none(Unavailable.NO_SEATS));
    }

    private static List<String> near(Ranking ranking, List<String> zone) {
        int seats = ranking.rules().seats();
        return IntStream.range(0, ranking.rows().size())
                .filter(
                        row ->
                                Math.abs(row + 0.5 - seats) < NEAR
                                        || zone.contains(ranking.rows().get(row).dossier()))
                .mapToObj(row -> ranking.rows().get(row))
                .filter(row -> row.score() != null)
                .map(Ranked::dossier)
                .toList();
    }
}
