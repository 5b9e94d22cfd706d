package fr.palmares.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.palmares.model.CallState;
import fr.palmares.model.Fraction;
import fr.palmares.model.Rules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Second readings of random small panels against {@link BruteReadings}. */
class RandomSecondReadingsTest {
    private static final int PANELS = 120;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whoEntersAndLeavesWithoutAJurorIsThatOfBruteForce(long seed) {
        Random random = new Random(seed);
        for (int p = 0; p < PANELS; p++) {
            BruteReadings brute = brute(random);
            List<LeaveOneOut> expected = new ArrayList<>();
            Set<Integer> now = brute.selected(-1);
            for (int j = 0; j < brute.panel().jurors; j++) {
                if (brute.marks(j)) {
                    Set<Integer> then = brute.selected(j);
                    expected.add(new LeaveOneOut("J" + j, only(then, now), only(now, then)));
                }
            }
            assertThat(analysis(brute).leaveOneOut()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void greyZoneIsThatOfBruteForce(long seed) {
        Random random = new Random(seed);
        for (int p = 0; p < PANELS; p++) {
            BruteReadings brute = brute(random);
            List<String> found = analysis(brute).greyZone().orElseThrow();

            assertThat(found)
                    .as("seed %s panel %s", seed, p)
                    .containsExactlyInAnyOrderElementsOf(names(brute.greyZone()));
            Fraction[] probabilities = brute.bootstrap();
            if (probabilities != null) {
                assertThat(found.stream().map(d -> doubt(probabilities[at(d)])).toList())
                        .isSortedAccordingTo(Comparator.naturalOrder());
            }
        }
    }

    @Test
    void theLimitsOfTheGreyZoneBelongToIt() {
        PanelState panel = PanelState.on("0-5").criterion("C", "1").seats(4, 0);
        for (int d = 0; d < 5; d++) {
            panel.sheet("D" + d, "A", 3).sheet("D" + d, "B", d == 4 ? 1 : 4);
        }
        Analysis analysis = analysis(panel.state());

        assertThat(analysis.bootstrap().orElseThrow().selected().get("D0"))
                .isCloseTo(0.95, within(1e-12));
        assertThat(analysis.greyZone().orElseThrow()).hasSize(5);
    }

    /** Distance to one in two, to the digits in which sums of doubles agree. */
    private static long doubt(Fraction probability) {
        return Math.round(1e9 * Math.abs(probability.doubleValue() - 0.5));
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void intervalsAndSmallestChangesAreThoseOfAllPairs(long seed) {
        Random random = new Random(seed);
        for (int p = 0; p < PANELS; p++) {
            BruteReadings brute = brute(random);
            CallState state = state(brute);
            Analysis analysis = analysis(state);
            SmallestChange change =
                    SmallestChange.of(
                            MarkTable.of(state, state.grid()),
                            state.grid(),
                            state.rules(),
                            analysis.weightIntervals());
            assertThat(analysis.weightIntervals().isPresent()).isEqualTo(brute.settled());
            if (!brute.settled()) {
                assertThat(change.unavailable()).contains(Unavailable.TIED_AT_CUT);
                continue;
            }
            Fraction nearest = null;
            for (WeightInterval interval : analysis.weightIntervals().orElseThrow()) {
                int criterion = Integer.parseInt(interval.criterion().substring(1));
                Fraction now = brute.share(criterion);
                Fraction low = Fraction.ZERO;
                Fraction high = Fraction.of(1, 1);
                for (Fraction t : brute.meetings(criterion)) {
                    boolean inside =
                            t.compareTo(Fraction.ZERO) >= 0 && t.compareTo(Fraction.of(1, 1)) < 0;
                    if (inside) {
                        low = t.compareTo(now) < 0 && t.compareTo(low) > 0 ? t : low;
                        high = t.compareTo(now) > 0 && t.compareTo(high) < 0 ? t : high;
                        Fraction way = t.compareTo(now) < 0 ? now.minus(t) : t.minus(now);
                        nearest = nearest == null || way.compareTo(nearest) < 0 ? way : nearest;
                    }
                }
                assertThat(interval.low()).isEqualTo(low);
                assertThat(interval.current()).isEqualTo(now);
                assertThat(interval.high()).isEqualTo(high);
            }
            SmallestChange.One one = change.one();
            assertThat(one == null ? null : one.size()).isEqualTo(nearest);
            SmallestChange.Together together = change.together();
            assertThat(together == null ? null : together.share()).isEqualTo(brute.together());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 11, 12})
    void otherReadingsAreThoseOfTheirDefinitions(long seed) {
        Random random = new Random(seed);
        for (int p = 0; p < PANELS; p++) {
            BruteReadings brute = brute(random);
            CallState state = state(brute);
            Readings readings = Readings.of(state, state.grid(), state.rules());
            if (brute.scored().isEmpty()) {
                continue;
            }
            assertReading(brute, readings.of(Reading.Kind.BORDA), brute::borda);
            assertReading(brute, readings.of(Reading.Kind.COPELAND), brute::copeland);
            assertReading(
                    brute,
                    readings.of(Reading.Kind.MEDIAN),
                    d -> brute.robust(d, true).doubleValue());
            assertReading(
                    brute,
                    readings.of(Reading.Kind.OLYMPIC),
                    d -> brute.robust(d, false).doubleValue());
            Reading promethee = readings.of(Reading.Kind.PROMETHEE);
            if (brute.scored().size() < 2) {
                assertThat(promethee.unavailable()).contains(Unavailable.ONE_DOSSIER);
            } else {
                assertReading(brute, promethee, brute::promethee);
            }
        }
    }

    /** A value by position of the dossier, null where there is none. */
    @FunctionalInterface
    private interface Value {
        @Nullable Double of(int dossier);
    }

    private static void assertReading(BruteReadings brute, Reading found, Value value) {
        for (int d : brute.scored()) {
            Double expected = value.of(d);
            Reading.Row row = found.row("D" + d).orElseThrow();
            if (expected == null) {
                assertThat(row.value()).isNull();
                assertThat(row.rank()).isNull();
                continue;
            }
            assertThat(row.value()).as(found.kind().name()).isCloseTo(expected, within(1e-9));
            long better =
                    brute.scored().stream()
                            .map(value::of)
                            .filter(Objects::nonNull)
                            .filter(other -> other > expected + 1e-9)
                            .count();
            assertThat(row.rank()).as(found.kind().name()).isEqualTo((int) better + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {13, 14})
    void officialMedianAndOlympicScoresAreExact(long seed) {
        Random random = new Random(seed);
        for (int p = 0; p < PANELS; p++) {
            BruteReadings brute = brute(random);
            CallState state = state(brute);
            for (Rules.Method method : List.of(Rules.Method.MEDIAN, Rules.Method.OLYMPIC)) {
                Rules rules = new Rules(1, 0, method, Rules.Abstentions.LEAVE_OUT);
                Ranking ranking = Ranking.of(state, state.grid(), rules);
                for (int d : brute.scored()) {
                    Fraction score = brute.robust(d, method == Rules.Method.MEDIAN);
                    Ranked row = ranking.row("D" + d).orElseThrow();
                    assertThat(row.score()).isEqualTo(score);
                    long better =
                            brute.scored().stream()
                                    .map(o -> brute.robust(o, method == Rules.Method.MEDIAN))
                                    .filter(o -> o.compareTo(score) > 0)
                                    .count();
                    assertThat(row.rank()).isEqualTo((int) better + 1);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {15, 16})
    void kemenyOfIncompletePanelsIsTheBestOfAllOrders(long seed) {
        Random random = new Random(seed);
        for (int p = 0; p < 25; p++) {
            BruteReadings brute = brute(random);
            List<Integer> some = brute.scored().subList(0, Math.min(6, brute.scored().size()));
            CallState state = state(brute);
            SheetTotals totals =
                    new SheetTotals(
                            MarkTable.of(state, state.grid()),
                            state.grid(),
                            state.grid().integerWeights());
            Kemeny found = Kemeny.of(totals, some.stream().map(d -> "D" + d).toList());
            if (some.isEmpty()) {
                assertThat(found.unavailable()).contains(Unavailable.NO_GREY_ZONE);
                continue;
            }
            Map<Long, List<List<Integer>>> byCost =
                    orders(some).stream().collect(Collectors.groupingBy(brute::disagreements));
            long least = byCost.keySet().stream().min(Comparator.naturalOrder()).orElseThrow();
            List<List<Integer>> best = Objects.requireNonNull(byCost.get(least));
            assertThat(found.disagreements()).isEqualTo(least);
            assertThat(found.optima()).isEqualTo(best.size());
            assertThat(best.stream().map(RandomSecondReadingsTest::names).toList())
                    .containsAll(found.orders());
        }
    }

    private static List<List<Integer>> orders(List<Integer> some) {
        if (some.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> result = new ArrayList<>();
        for (Integer first : some) {
            List<Integer> rest = new ArrayList<>(some);
            rest.remove(/* element */ first);
            for (List<Integer> order : orders(rest)) {
                List<Integer> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                result.add(whole);
            }
        }
        return result;
    }

    private static BruteReadings brute(Random random) {
        BruteForce panel = new BruteForce(random);
        return new BruteReadings(panel, 1 + random.nextInt(panel.dossiers));
    }

    private static CallState state(BruteReadings brute) {
        return brute.panel().panel().seats(brute.seats(), 0).state();
    }

    private static Analysis analysis(BruteReadings brute) {
        return analysis(state(brute));
    }

    private static Analysis analysis(CallState state) {
        return Analysis.of(state, state.grid(), state.rules(), 1, 1);
    }

    private static List<String> only(Set<Integer> some, Set<Integer> others) {
        Set<Integer> left = new HashSet<>(some);
        left.removeAll(others);
        return names(left.stream().sorted().toList());
    }

    private static List<String> names(Iterable<Integer> dossiers) {
        List<String> result = new ArrayList<>();
        dossiers.forEach(d -> result.add("D" + d));
        return result;
    }

    private static int at(String dossier) {
        return Integer.parseInt(dossier.substring(1));
    }
}
