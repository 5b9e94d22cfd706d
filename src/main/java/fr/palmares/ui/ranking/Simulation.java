package fr.palmares.ui.ranking;

import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Fraction;
import fr.palmares.model.Grid;
import fr.palmares.model.Mark;
import fr.palmares.model.Rules;
import fr.palmares.model.Scale;
import fr.palmares.model.Sheet;
import fr.palmares.ranking.Acceptability;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.Ranking;
import fr.palmares.ranking.Scoreboard;
import fr.palmares.ranking.SecondReadings;
import fr.palmares.ranking.WeightSimulation;
import fr.palmares.ui.common.I18n;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The ranking under other weights and seats, again and again while a slider moves. What does not
 * depend on them is taken out of the marks once: sums for exact scores, marks for the jurors' dots;
 * the order itself is {@link Scoreboard}'s. Where the rules have no such shortcut (median, olympic
 * mean, renormalised abstentions), the whole ranking is computed.
 */
final class Simulation {
    private static final long SEED = 1;
    private static final int DRAWS = 10_000;

    private final RankingTable official;
    private final CallState state;
    private final I18n i18n;
    private final Scale scale;
    private final List<DossierHead> dossiers;
    private final List<Criterion> counted;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Ranked> rows = new HashMap<>();
    private final Map<String, String> sheetTexts = new HashMap<>();
    private final @Nullable Scoreboard board;
    private final WeightSimulation weighing;

    /** By dossier: the sum of its counted sheets' steps on each counted criterion. */
    private final Map<String, long[]> sums = new HashMap<>();

    /** By dossier: for each counted sheet, its steps on each counted criterion. */
    private final Map<String, List<int[]>> marks = new HashMap<>();

    /**
     * @param without jurors whose sheets are left aside
     */
    Simulation(RankingTable official, Set<String> without, I18n i18n) {
        this.official = official;
        this.i18n = i18n;
        this.state = official.state().withoutSheetsOf(without);
        this.scale = state.grid().scale();
        this.dossiers = state.ranked();
        this.counted = state.grid().counted();
        official.ranking()
                .rows()
                .forEach(
                        r -> {
                            rows.put(r.dossier(), r);
                            if (r.place() != null) {
                                places.put(r.dossier(), r.place());
                            }
                        });
        official.lines().forEach(l -> sheetTexts.put(l.dossier(), l.sheets()));
        this.weighing = WeightSimulation.of(state, state.grid());
        Rules rules = state.rules();
        boolean quick =
                rules.method() == Rules.Method.MEAN
                        && rules.abstentions() == Rules.Abstentions.LEAVE_OUT;
        board = quick ? Scoreboard.of(state) : null;
        if (quick) {
            collect();
            if (!without.isEmpty()) {
                dossiers.forEach(d -> sheetTexts.put(d.number(), sheets(d.number())));
            }
        }
    }

    private String sheets(String dossier) {
        return marks.getOrDefault(dossier, List.of()).size() + "/" + state.expectedSheets(dossier);
    }

    /**
     * How often each dossier is within the seats when these weights vary by ±20 %, by number; empty
     * without seats, and where the score is no weighted mean of complete sheets. May be asked on
     * another thread than the lines.
     */
    Map<String, Double> stability(Map<String, BigDecimal> declared, int seats) {
        if (board == null || seats == 0) {
            return Map.of();
        }
        return weighing.runAlone(
                        Acceptability.Model.WITHIN,
                        state.grid().withWeights(declared).integerWeights(),
                        SecondReadings.WIDTH,
                        seats,
                        SEED,
                        DRAWS)
                .topK();
    }

    /**
     * The lines under these weights.
     *
     * @param declared by criterion code; at least one counted criterion weighs more than 0
     */
    List<RankingLine> lines(Map<String, BigDecimal> declared, int seats, int reserve) {
        Grid grid = state.grid().withWeights(declared);
        return board == null
                ? slowly(grid, seats, reserve)
                : quickly(board, grid.integerWeights(), seats, reserve);
    }

    private void collect() {
        for (Sheet sheet : state.counted(state.sheets().values())) {
            Ranked row = rows.get(sheet.id().dossier());
            if (row != null && row.jurors().containsKey(sheet.id().juror())) {
                int[] steps =
                        counted.stream()
                                .mapToInt(c -> steps(sheet.marks().get(c.code())))
                                .toArray();
                String dossier = sheet.id().dossier();
                marks.computeIfAbsent(dossier, d -> new ArrayList<>()).add(steps);
                long[] sum = sums.computeIfAbsent(dossier, d -> new long[counted.size()]);
                for (int c = 0; c < sum.length; c++) {
                    sum[c] += steps[c];
                }
            }
        }
    }

    private List<RankingLine> quickly(Scoreboard on, long[] weights, int seats, int reserve) {
        on.rank(weights);
        List<String> order = new ArrayList<>();
        List<@Nullable Integer> found = new ArrayList<>();
        for (int row = 0; row < on.rows(); row++) {
            order.add(dossiers.get(on.dossierAt(row)).number());
            found.add(on.placeAt(row));
        }
        Set<String> ranked = Set.copyOf(order);
        for (Ranked row : official.ranking().rows()) {
            if (!ranked.contains(row.dossier())) {
                order.add(row.dossier());
                found.add(null);
            }
        }
        long total = LongStream.of(weights).sum();
        List<Zone> zones = Zone.of(found, seats, reserve);
        List<String> captions = Captions.of(zones, seats, reserve, i18n);
        List<RankingLine> lines = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            String number = order.get(i);
            lines.add(
                    line(
                            number,
                            found.get(i),
                            score(number, weights, total),
                            bars(number, weights, total),
                            dots(number, weights, total),
                            zones,
                            captions,
                            i));
        }
        return lines;
    }

    private List<RankingLine> slowly(Grid grid, int seats, int reserve) {
        Rules rules = state.rules().withSeats(seats, reserve);
        Ranking ranking = Ranking.of(state, grid, rules);
        return RankingTable.lines(state, ranking, official.reasons(), i18n).stream()
                .map(this::simulated)
                .toList();
    }

    private RankingLine simulated(RankingLine l) {
        return new RankingLine(
                l.dossier(),
                l.place(),
                l.name(),
                l.title(),
                l.score(),
                l.bars(),
                l.dots(),
                l.sheets(),
                List.of(),
                l.zone(),
                l.caption(),
                l.cut(),
                moved(l.dossier(), l.place()));
    }

    private RankingLine line(
            String number,
            @Nullable Integer place,
            String score,
            Strip bars,
            Strip dots,
            List<Zone> zones,
            List<String> captions,
            int at) {
        DossierHead head = RankingTable.head(official.state(), number);
        return new RankingLine(
                number,
                place,
                RankingTable.name(head),
                head.organisation().isBlank() ? "" : head.title(),
                score,
                bars,
                dots,
                sheetTexts.getOrDefault(number, ""),
                // what the flags say rests on the official weights: none is shown here
                List.of(),
                zones.get(at),
                captions.get(at),
                Captions.cut(zones, at),
                moved(number, place));
    }

    private int moved(String number, @Nullable Integer place) {
        Integer before = places.get(number);
        return before == null || place == null ? 0 : before - place;
    }

    /** Exact: min + step · Σ w·sum / (sheets · Σ w). */
    private String score(String number, long[] weights, long total) {
        long[] sum = sums.get(number);
        if (sum == null) {
            return "—";
        }
        long weighted = 0;
        for (int c = 0; c < weights.length; c++) {
            weighted += weights[c] * sum[c];
        }
        int sheets = marks.getOrDefault(number, List.of()).size();
        Fraction score =
                Fraction.of(scale.min())
                        .plus(
                                Fraction.of(scale.step())
                                        .times(Fraction.of(weighted, sheets * total)));
        return i18n.formats().score(score);
    }

    private Strip bars(String number, long[] weights, long total) {
        long[] sum = sums.get(number);
        double[] bars = new double[weights.length];
        if (sum != null) {
            double whole =
                    (double) marks.getOrDefault(number, List.of()).size() * scale.steps() * total;
            for (int c = 0; c < bars.length; c++) {
                bars[c] = weights[c] * sum[c] / whole;
            }
        }
        return new Strip(bars);
    }

    private Strip dots(String number, long[] weights, long total) {
        return new Strip(
                marks.getOrDefault(number, List.of()).stream()
                        .mapToDouble(
                                steps -> {
                                    long weighted = 0;
                                    for (int c = 0; c < weights.length; c++) {
                                        weighted += weights[c] * steps[c];
                                    }
                                    return (double) weighted / total / scale.steps();
                                })
                        .toArray());
    }

    private static int steps(@Nullable Mark mark) {
        if (mark instanceof Mark.Given(int steps)) {
            return steps;
        }
        throw new IllegalStateException("a complete sheet without a mark");
    }
}
