package fr.palmares.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import fr.palmares.model.CallState;
import fr.palmares.model.Grid;
import fr.palmares.model.Rules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReadingsTest {
    @Test
    void readingsOfTheCompletePanelAreThoseOfTheReference() {
        Panel panel = Panel.read("B01", "0-5");
        CallState state = panel.panel().seats(15, 0).state();
        Readings readings = Readings.of(state, state.grid(), state.rules());
        JsonNode expected = panel.expected();

        near(readings.of(Reading.Kind.MEAN), expected.get("mean"), 1e-12);
        near(readings.of(Reading.Kind.MEDIAN), expected.get("median"), 1e-12);
        near(readings.of(Reading.Kind.OLYMPIC), expected.get("olympic"), 1e-12);
        near(readings.of(Reading.Kind.SEVERITY), expected.at("/ridge1/theta"), 1e-9);
        near(readings.of(Reading.Kind.BORDA), expected.get("borda_normalised"), 1e-12);
        near(readings.of(Reading.Kind.PROMETHEE), expected.get("promethee_linear_q0.25_p1"), 1e-9);
        near(readings.of(Reading.Kind.EXPECTED), expected.get("expected_rank"), 1e-4);
        for (Reading.Row row : readings.of(Reading.Kind.COPELAND).rows()) {
            JsonNode one = expected.get("copeland").get(row.dossier());
            assertThat(row.value()).isEqualTo(one.get("score").doubleValue());
            assertThat(row.compared()).isEqualTo(one.get("compared").intValue());
        }
        near(Promethee.of(Ranking.of(state), 0, 5), expected.get("promethee_vshape_p5"), 1e-9);
    }

    @Test
    void predictionsOfThePenicillinTableAreThoseOfLme4() {
        Panel panel = Panel.read("A04", "0-100");
        CallState state = panel.panel().state();
        SheetTotals totals =
                new SheetTotals(
                        MarkTable.of(state, state.grid()),
                        state.grid(),
                        state.grid().integerWeights());
        Blup found = Blup.of(totals).orElseThrow();

        assertThat(found.mean()).isEqualTo(22.97222222222024, within(1e-6));
        for (int d = 0; d < totals.dossiers().size(); d++) {
            assertThat(found.deviation(d))
                    .isEqualTo(
                            panel.expected()
                                    .get("blup_dossier")
                                    .get(totals.dossiers().get(d))
                                    .doubleValue(),
                            within(1e-6));
        }
    }

    @Test
    void correctedScoresOfTwoPartsAreRankedApart() {
        CallState state = Panel.read("B09", "0-5").panel().seats(2, 0).state();

        Reading reading = Readings.of(state, state.grid(), state.rules()).of(Reading.Kind.SEVERITY);

        assertThat(reading.parts()).isEqualTo(2);
        assertThat(reading.rows()).extracting(Reading.Row::part).isSorted();
        assertThat(reading.rows().stream().filter(r -> Objects.equals(r.rank(), 1)))
                .extracting(Reading.Row::part)
                .contains(1, 2);
        assertThat(reading.rows()).allSatisfy(r -> assertThat(r.change(2)).isNull());
    }

    @Test
    void anOlympicMeanOfTwoSheetsIsFlagged() {
        CallState state =
                PanelState.on("0-5")
                        .criterion("C", "1")
                        .sheet("D1", "J1", 5)
                        .sheet("D1", "J2", 1)
                        .sheet("D1", "J3", 1)
                        .sheet("D2", "J1", 4)
                        .sheet("D2", "J2", 2)
                        .state();

        Reading reading = Readings.of(state, state.grid(), state.rules()).of(Reading.Kind.OLYMPIC);

        assertThat(reading.rows()).extracting(Reading.Row::dossier).containsExactly("D2", "D1");
        assertThat(reading.rows()).extracting(Reading.Row::few).containsExactly(true, false);
    }

    @Test
    void kemenyFindsTheOrdersThatABruteForceFinds() {
        Random random = new Random(7);
        for (int trial = 0; trial < 60; trial++) {
            SheetTotals totals = totals(randomPanel(random, 5, 1 + random.nextInt(5)));
            Kemeny found = Kemeny.of(totals, totals.dossiers());
            List<List<String>> best = new ArrayList<>();
            long least = Long.MAX_VALUE;
            for (List<String> order : permutations(totals.dossiers())) {
                long cost = disagreements(totals, order);
                if (cost < least) {
                    best.clear();
                    least = cost;
                }
                if (cost == least) {
                    best.add(order);
                }
            }
            assertThat(found.disagreements()).isEqualTo(least);
            assertThat(found.optima()).isEqualTo(best.size());
            assertThat(found.orders()).hasSize(Math.min(Kemeny.SHOWN, best.size()));
            assertThat(best).containsAll(found.orders());
        }
    }

    @Test
    void kemenyOfTennesseeIsNashvilleFirst() {
        // 42 % Memphis, 26 % Nashville, 15 % Chattanooga, 17 % Knoxville
        PanelState panel = PanelState.on("0-5").criterion("C", "1");
        int juror = 0;
        int[][] blocs = {{42, 4, 3, 2, 1}, {26, 1, 4, 3, 2}, {15, 1, 2, 4, 3}, {17, 1, 2, 3, 4}};
        for (int[] bloc : blocs) {
            for (int i = 0; i < bloc[0]; i++) {
                String code = "J" + juror++;
                panel.sheet("Memphis", code, bloc[1])
                        .sheet("Nashville", code, bloc[2])
                        .sheet("Chattanooga", code, bloc[3])
                        .sheet("Knoxville", code, bloc[4]);
            }
        }
        SheetTotals totals = totals(panel.state());

        Kemeny found = Kemeny.of(totals, totals.dossiers());

        assertThat(found.orders())
                .containsExactly(List.of("Nashville", "Chattanooga", "Knoxville", "Memphis"));
    }

    @Test
    void nothingIsComputableWithoutASheet() {
        CallState state = PanelState.on("0-5").criterion("C", "1").dossier("D1").state();

        assertThat(Readings.of(state, state.grid(), state.rules()).all())
                .allSatisfy(
                        r ->
                                assertThat(r.unavailable())
                                        .isEqualTo(Optional.of(Unavailable.NO_SHEETS)));
    }

    @Test
    void noReadingDependsOnTheOrderOfDossiersOrOfJurors() {
        Random random = new Random(11);
        for (int trial = 0; trial < 10; trial++) {
            PanelState one = PanelState.on("0-5").criterion("A", "2").criterion("B", "1");
            PanelState other = PanelState.on("0-5").criterion("A", "2").criterion("B", "1");
            List<int[]> sheets = new ArrayList<>();
            for (int d = 0; d < 7; d++) {
                for (int j = 0; j < 4; j++) {
                    if (random.nextInt(4) > 0) {
                        sheets.add(new int[] {d, j, random.nextInt(6), random.nextInt(6)});
                    }
                }
            }
            sheets.forEach(s -> one.sheet("D" + s[0], "J" + s[1], s[2], s[3]));
            sheets.reversed().forEach(s -> other.sheet("D" + s[0], "J" + s[1], s[2], s[3]));
            for (Reading.Kind kind : Reading.Kind.values()) {
                if (kind == Reading.Kind.SEVERITY) {
                    continue; // parts are numbered in the order received
                }
                Map<String, Integer> expected = ranks(one.state(), kind);
                assertThat(ranks(other.state(), kind)).as(kind.name()).isEqualTo(expected);
            }
        }
    }

    @Test
    void scaledWeightsChangeNoReading() {
        CallState state = randomPanel(new Random(3), 8, 5);
        Grid tenfold =
                state.grid().withWeights(Map.of("A", BigDecimal.valueOf(20), "B", BigDecimal.TEN));
        Readings readings = Readings.of(state, state.grid(), Rules.DEFAULT);
        Readings scaled = Readings.of(state, tenfold, Rules.DEFAULT);
        for (Reading.Kind kind : Reading.Kind.values()) {
            assertThat(ranks(scaled.of(kind))).as(kind.name()).isEqualTo(ranks(readings.of(kind)));
        }
    }

    private static Map<String, Integer> ranks(CallState state, Reading.Kind kind) {
        return ranks(Readings.of(state, state.grid(), state.rules()).of(kind));
    }

    private static Map<String, Integer> ranks(Reading reading) {
        Map<String, Integer> result = new HashMap<>();
        reading.rows().forEach(r -> result.put(r.dossier(), r.rank()));
        return result;
    }

    private static void near(Reading reading, JsonNode expected, double tolerance) {
        assertThat(reading.rows()).hasSize(expected.size());
        for (Reading.Row row : reading.rows()) {
            assertThat(row.value())
                    .as(row.dossier())
                    .isEqualTo(expected.get(row.dossier()).doubleValue(), within(tolerance));
        }
    }

    private static CallState randomPanel(Random random, int dossiers, int jurors) {
        PanelState panel = PanelState.on("0-5").criterion("A", "2").criterion("B", "1");
        for (int d = 0; d < dossiers; d++) {
            for (int j = 0; j < jurors; j++) {
                if (j == 0 || random.nextInt(4) > 0) {
                    panel.sheet("D" + d, "J" + j, random.nextInt(6), random.nextInt(6));
                }
            }
        }
        return panel.state();
    }

    private static SheetTotals totals(CallState state) {
        return new SheetTotals(
                MarkTable.of(state, state.grid()), state.grid(), state.grid().integerWeights());
    }

    private static long disagreements(SheetTotals totals, List<String> order) {
        long result = 0;
        for (int one = 0; one < totals.sheets(); one++) {
            for (int other = 0; other < totals.sheets(); other++) {
                int before = order.indexOf(totals.dossiers().get(totals.dossier(one)));
                int after = order.indexOf(totals.dossiers().get(totals.dossier(other)));
                if (totals.juror(one) == totals.juror(other)
                        && before < after
                        && totals.total(one) < totals.total(other)) {
                    result++;
                }
            }
        }
        return result;
    }

    private static List<List<String>> permutations(List<String> some) {
        if (some.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> result = new ArrayList<>();
        for (String first : some) {
            List<String> rest = new ArrayList<>(some);
            rest.remove(first);
            for (List<String> tail : permutations(rest)) {
                List<String> order = new ArrayList<>(List.of(first));
                order.addAll(tail);
                result.add(order);
            }
        }
        return result;
    }
}
