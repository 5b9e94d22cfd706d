package fr.palmares.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.model.CallState;
import fr.palmares.model.Fraction;
import fr.palmares.model.Grid;
import fr.palmares.model.Rules;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomPanelsTest {
    private static final int PANELS = 400;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void ranksPlacesAndTiesAreThoseOfBruteForce(long seed) {
        Random random = new Random(seed);
        for (int p = 0; p < PANELS; p++) {
            BruteForce brute = new BruteForce(random);
            int seats = 1 + random.nextInt(brute.dossiers);
            Ranking ranking = Ranking.of(brute.panel().seats(seats, 0).state());

            BigInteger[] weights = brute.big(1);
            for (int d = 0; d < brute.dossiers; d++) {
                Ranked row = ranking.row("D" + d).orElseThrow();
                if (!brute.has(d, -1)) {
                    assertThat(row.rank()).isNull();
                    continue;
                }
                assertThat(row.rank()).isEqualTo(brute.rank(d, weights, -1));
                assertThat(row.place()).isEqualTo(brute.place(d, weights, -1));
                assertThat(row.tiedWith()).hasSize(brute.tied(d, weights, -1) - 1);
                assertThat(row.score())
                        .isEqualTo(
                                new Fraction(
                                        brute.total(d, weights, -1),
                                        sum(weights)
                                                .multiply(
                                                        BigInteger.valueOf(brute.sheets(d, -1)))));
                assertThat(row.list())
                        .isEqualTo(
                                switch (brute.seat(d, weights, -1, seats)) {
                                    case IN -> Placement.LAUREATE;
                                    case TIED -> Placement.TIED;
                                    case OUT -> Placement.NOT_SELECTED;
                                });
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void flagsOfOneJurorAndOfWeightsAreThoseOfBruteForce(long seed) {
        Random random = new Random(seed);
        for (int p = 0; p < PANELS; p++) {
            BruteForce brute = new BruteForce(random);
            int seats = 1 + random.nextInt(brute.dossiers);
            CallState state = brute.panel().seats(seats, 0).state();
            Reasons reasons = Reasons.of(state, Ranking.of(state));

            for (int d = 0; d < brute.dossiers; d++) {
                Seat now = brute.seat(d, brute.big(1), -1, seats);
                List<String> jurors = new ArrayList<>();
                List<String> criteria = new ArrayList<>();
                for (int j = 0; j < brute.jurors && now != Seat.TIED; j++) {
                    if (brute.seat(d, brute.big(1), j, seats) != now) {
                        jurors.add("J" + j);
                    }
                }
                for (int c = 0; c < brute.criteria && now != Seat.TIED; c++) {
                    if (movesWithin10Percent(brute, d, c, seats, now)) {
                        criteria.add("C" + c);
                    }
                }
                assertThat(reasons.jurors().getOrDefault("D" + d, List.of())).isEqualTo(jurors);
                assertThat(reasons.criteria().getOrDefault("D" + d, List.of()))
                        .as("seed %s panel %s dossier %s seats %s", seed, p, d, seats)
                        .isEqualTo(criteria);
                assertThat(reasons.of("D" + d).contains(Reason.TIED_AT_CUT))
                        .isEqualTo(now == Seat.TIED);
            }
        }
    }

    /** Looks at every point where two scores meet, and between each two such points. */
    private static boolean movesWithin10Percent(
            BruteForce brute, int d, int criterion, int seats, Seat now) {
        TreeSet<Fraction> points = new TreeSet<>();
        Fraction weight = Fraction.of(brute.weights[criterion], 1);
        Fraction low = weight.times(Fraction.of(9, 10));
        Fraction high = weight.times(Fraction.of(11, 10));
        points.add(low);
        points.add(high);
        for (int a = 0; a < brute.dossiers; a++) {
            for (int b = 0; b < a; b++) {
                if (brute.has(a, -1) && brute.has(b, -1)) {
                    Fraction atZero = gap(brute, a, b, with(brute, criterion, Fraction.ZERO));
                    Fraction atOne = gap(brute, a, b, with(brute, criterion, Fraction.of(1, 1)));
                    Fraction slope = atOne.minus(atZero);
                    if (slope.compareTo(Fraction.ZERO) != 0) {
                        Fraction meeting = Fraction.ZERO.minus(atZero).dividedBy(slope);
                        if (meeting.compareTo(low) > 0 && meeting.compareTo(high) < 0) {
                            points.add(meeting);
                        }
                    }
                }
            }
        }
        List<Fraction> looked = new ArrayList<>(points);
        for (int i = 1; i < points.size(); i++) {
            looked.add(looked.get(i - 1).plus(looked.get(i)).times(Fraction.of(1, 2)));
        }
        return looked.stream()
                .anyMatch(at -> brute.seat(d, with(brute, criterion, at), -1, seats) != now);
    }

    /** The weights with one of them set to a fraction, all multiplied by its denominator. */
    private static BigInteger[] with(BruteForce brute, int criterion, Fraction at) {
        BigInteger[] result = brute.big(1);
        for (int c = 0; c < result.length; c++) {
            result[c] = c == criterion ? at.numerator() : result[c].multiply(at.denominator());
        }
        return result;
    }

    private static Fraction gap(BruteForce brute, int a, int b, BigInteger[] weights) {
        return new Fraction(brute.total(a, weights, -1), BigInteger.valueOf(brute.sheets(a, -1)))
                .minus(
                        new Fraction(
                                brute.total(b, weights, -1),
                                BigInteger.valueOf(brute.sheets(b, -1))));
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void fractionsGiveTheOrderThatIntegersGive(long seed) {
        Random random = new Random(seed);
        for (int p = 0; p < PANELS; p++) {
            CallState state = new BruteForce(random).panel().state();
            Grid grid = state.grid();
            MarkTable table = MarkTable.of(state, grid);
            Scoring scoring = new Scoring(table, grid, Rules.DEFAULT, grid.integerWeights());
            Standing slow =
                    new FractionStanding(
                            IntStream.range(0, table.dossiers().size())
                                    .mapToObj(d -> scoring.of(d, MarkTable.NOBODY))
                                    .toList(),
                            grid.counted());
            Scoreboard fast = Scoreboard.of(state);
            fast.rank(grid.integerWeights());

            assertThat(fast.rows()).isEqualTo(slow.rows());
            for (int row = 0; row < fast.rows(); row++) {
                assertThat(fast.dossierAt(row)).isEqualTo(slow.dossierAt(row));
                assertThat(fast.rankAt(row)).isEqualTo(slow.rankAt(row));
                assertThat(fast.placeAt(row)).isEqualTo(slow.placeAt(row));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 10})
    void orderOfEntryChangesNothing(long seed) {
        Random random = new Random(seed);
        for (int p = 0; p < PANELS / 4; p++) {
            BruteForce brute = new BruteForce(random);
            CallState state = brute.panel().seats(2, 1).state();
            PanelState reversed = PanelState.on("0-5").seats(2, 1);
            state.grid().criteria().forEach(reversed::criterion);
            for (int d = brute.dossiers - 1; d >= 0; d--) {
                reversed.dossier("D" + d);
                for (int j = brute.jurors - 1; j >= 0; j--) {
                    if (brute.marks[d][j] != null) {
                        reversed.sheet("D" + d, "J" + j, brute.marks[d][j]);
                    }
                }
            }

            assertThat(facts(Ranking.of(reversed.state()))).isEqualTo(facts(Ranking.of(state)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void proportionalWeightsAndEachJurorTwiceChangeNothing(long seed) {
        Random random = new Random(seed);
        for (int p = 0; p < PANELS / 4; p++) {
            BruteForce brute = new BruteForce(random);
            CallState state = brute.panel().seats(2, 1).state();
            PanelState doubled = PanelState.on("0-5").seats(2, 1);
            BigDecimal factor =
                    state.grid().criteria().stream()
                                    .allMatch(
                                            c -> c.weight().compareTo(BigDecimal.valueOf(50)) <= 0)
                            ? BigDecimal.TWO
                            : BigDecimal.ONE;
            state.grid()
                    .criteria()
                    .forEach(c -> doubled.criterion(c.withWeight(c.weight().multiply(factor))));
            for (int d = 0; d < brute.dossiers; d++) {
                doubled.dossier("D" + d);
                for (int j = 0; j < brute.jurors; j++) {
                    if (brute.marks[d][j] != null) {
                        doubled.sheet("D" + d, "J" + j, brute.marks[d][j]);
                        doubled.sheet("D" + d, "K" + j, brute.marks[d][j]);
                    }
                }
            }

            assertThat(facts(Ranking.of(doubled.state()))).isEqualTo(facts(Ranking.of(state)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {13, 14})
    void dossiersOfOnePlaceAreTiedUnderAllWeights(long seed) {
        Random random = new Random(seed);
        for (int p = 0; p < PANELS; p++) {
            BruteForce brute = new BruteForce(random);
            CallState state = brute.panel().state();
            Ranking ranking = Ranking.of(state);
            Map<String, BigDecimal> other = new HashMap<>();
            for (int c = 0; c < brute.criteria; c++) {
                other.put("C" + c, BigDecimal.valueOf(1 + random.nextInt(10_000), 2));
            }
            Ranking moved = Ranking.of(state, state.grid().withWeights(other), Rules.DEFAULT);

            for (Ranked row : ranking.rows()) {
                assertThat(moved.row(row.dossier()).orElseThrow().tiedWith())
                        .containsExactlyInAnyOrderElementsOf(row.tiedWith());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {15, 16})
    void contributionsAddUpToTheDifferenceOfScores(long seed) {
        Random random = new Random(seed);
        for (int p = 0; p < PANELS / 4; p++) {
            Ranking ranking = Ranking.of(new BruteForce(random).panel().state());
            for (Ranked row : ranking.rows()) {
                Explanation why = Explanation.of(ranking, row.dossier());
                Ranked above = why.above();
                if (above != null) {
                    assertThat(above.place()).isLessThan(row.place());
                    assertThat(
                                    why.lines().stream()
                                            .map(Explanation.Line::contributionToAbove)
                                            .reduce(Fraction.ZERO, Fraction::plus))
                            .isEqualTo(why.scoreToAbove());
                }
                TieBreak tie = why.tieBreak();
                assertThat(tie == null ? null : tie.decidedBy()).isEqualTo(row.decidedBy());
                if (tie != null) {
                    assertThat(tie.stillEqual()).isEqualTo(row.tiedWith());
                    String last =
                            tie.steps().stream()
                                    .filter(TieBreak.Step::parts)
                                    .map(TieBreak.Step::criterion)
                                    .reduce(null, (a, b) -> b);
                    assertThat(last).isEqualTo(row.decidedBy());
                }
            }
        }
    }

    private static BigInteger sum(BigInteger[] weights) {
        BigInteger result = BigInteger.ZERO;
        for (BigInteger weight : weights) {
            result = result.add(weight);
        }
        return result;
    }

    /** All of a ranking that does not depend on the order of entry or the number of sheets. */
    private static Map<String, List<String>> facts(Ranking ranking) {
        return ranking.rows().stream()
                .collect(
                        Collectors.toMap(
                                Ranked::dossier,
                                r ->
                                        List.of(
                                                "rank " + r.rank(),
                                                "place " + r.place(),
                                                "score " + r.score(),
                                                "criteria " + r.criteria(),
                                                "tied " + new TreeSet<>(r.tiedWith()),
                                                "decided " + r.decidedBy(),
                                                "list " + r.list())));
    }
}
