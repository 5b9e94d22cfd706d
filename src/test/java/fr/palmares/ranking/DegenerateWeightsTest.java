package fr.palmares.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.model.CallState;
import fr.palmares.model.Fraction;
import fr.palmares.model.Grid;
import fr.palmares.model.Refused;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Grids of which little or nothing weighs: a figure, a reason, a refusal; never 0 over 0. */
class DegenerateWeightsTest {
    @Test
    void noScoreIsMadeOfWeightsThatAreAllZero() {
        assertNothingWeighs(() -> PanelState.on("0-5").criterion("A", "0").state());
        assertNothingWeighs(
                () -> PanelState.on("0-5").criterion("A", "0").criterion("B", "0.00").state());
        assertNothingWeighs(() -> PanelState.on("0-5").state());
        // an uncounted criterion's weight is no weight
        assertNothingWeighs(() -> PanelState.on("0-5").uncounted("U").state());
        assertNothingWeighs(() -> PanelState.on("0-5").criterion("A", "0").uncounted("U").state());
        Grid grid = PanelState.on("0-5").criterion("A", "1").criterion("B", "2").state().grid();
        assertNothingWeighs(
                () -> grid.withWeights(Map.of("A", BigDecimal.ZERO, "B", BigDecimal.ZERO)));
    }

    private static void assertNothingWeighs(Runnable making) {
        assertThatThrownBy(making::run)
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .extracting(Refused::key)
                .isEqualTo("refused.weights.zero");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void oneCriterionHasNoWeightToMove(long seed) {
        Random random = new Random(seed);
        for (int trial = 0; trial < 25; trial++) {
            int n = 1 + random.nextInt(6);
            int[][][] marks = marks(random, n, 1 + random.nextInt(4), 1);
            CallState state = panel(marks, 1 + random.nextInt(n), "3").state();
            Figures figures = Figures.of(state);

            figures.assertNumbers();
            // the mean itself: nothing else is in the score
            for (Ranked row : Ranking.of(state).rows()) {
                assertThat(row.score()).isEqualTo(row.criteria().get("C0"));
            }
            assertThat(figures.all().keySet()).noneMatch(k -> k.startsWith("intervals.C0"));
            assertThat(figures.all().get("second.smallestChange.one")).isEqualTo("none");
            assertThat(figures.all().get("second.smallestChange.together")).isEqualTo("none");
            assertThat(figures.all().get("second.smallestChange.unavailable"))
                    .isInstanceOf(Unavailable.class);
            figures.all()
                    .forEach(
                            (name, value) -> {
                                if (name.matches(".*centralWeights.*C0")) {
                                    assertThat(value).as(name).isEqualTo(1.0);
                                }
                                if (name.matches(".*simulations.*share.*")) {
                                    assertThat(value).as(name).isIn(0.0, 1.0);
                                }
                            });
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void oneWeightAmongZerosReadsAsThatCriterionAlone(long seed) {
        Random random = new Random(seed);
        for (int trial = 0; trial < 25; trial++) {
            int n = 2 + random.nextInt(5);
            int jurors = 1 + random.nextInt(4);
            int seats = 1 + random.nextInt(n);
            int[][][] marks = marks(random, n, jurors, 3);
            Figures three = Figures.of(panel(marks, seats, "0", "7.5", "0").state());
            Figures alone = Figures.of(panel(alone(marks, 1), seats, "1").state());

            three.assertNumbers();
            // the cascade and what moves a weight look at the criteria that weigh nothing too
            String scoresOnly =
                    "ranking.*(rank|score|spread|sheets)|agreement[.][a-zA-Z1]*|jurors.*"
                            + "|severity.*|leaveOneOut.*|bootstrap.*|second.severities.*"
                            + "|second.drift.*|second.readings.*";
            assertThat(three.only(k -> k.matches(scoresOnly)).all()).isNotEmpty();
            alone.only(k -> k.matches(scoresOnly))
                    .assertSame(three.only(k -> k.matches(scoresOnly)));
            assertThat(three.all().keySet()).noneMatch(k -> k.startsWith("intervals.C1"));
            for (String idle : List.of("C0", "C2")) {
                Object current = three.all().get("intervals." + idle + ".current");
                assertThat(current).isIn(null, Fraction.ZERO.toString());
            }
        }
    }

    @Test
    void nothingAtAllIsSaidInReasons() {
        CallState empty = PanelState.on("0-5").criterion("A", "1").seats(2, 0).state();
        CallState unmarked =
                PanelState.on("0-5")
                        .criterion("A", "1")
                        .dossier("D")
                        .juror("J")
                        .seats(1, 0)
                        .state();
        for (CallState state : List.of(empty, unmarked)) {
            Figures figures = Figures.of(state);
            figures.assertNumbers();
            assertThat(figures.all().values().stream().filter(Double.class::isInstance)).isEmpty();
            assertThat(figures.all())
                    .containsEntry("bootstrap", "none")
                    .containsEntry("agreement.kendallW", "none")
                    .containsEntry("second.smallestChange.unavailable", Unavailable.NO_SHEETS);
        }
    }

    /** Some sheets are missing, some jurors flat, some dossiers equal. */
    private static int[][][] marks(Random random, int dossiers, int jurors, int criteria) {
        int[][][] marks = new int[dossiers][jurors][];
        int steps = 1 + random.nextInt(5);
        for (int[][] dossier : marks) {
            for (int j = 0; j < jurors; j++) {
                if (random.nextInt(4) > 0) {
                    dossier[j] = random.ints(criteria, 0, steps + 1).toArray();
                }
            }
        }
        return marks;
    }

    private static int[][][] alone(int[][][] marks, int criterion) {
        return Arrays.stream(marks)
                .map(
                        dossier ->
                                Arrays.stream(dossier)
                                        .map(s -> s == null ? null : new int[] {s[criterion]})
                                        .toArray(int[][]::new))
                .toArray(int[][][]::new);
    }

    private static PanelState panel(int[][][] marks, int seats, String... weights) {
        PanelState panel = PanelState.on("0-5").seats(seats, 0);
        for (int c = 0; c < weights.length; c++) {
            panel.criterion("C" + c, weights[c]);
        }
        for (int d = 0; d < marks.length; d++) {
            panel.dossier("D" + d);
            for (int j = 0; j < marks[d].length; j++) {
                panel.juror("J" + j);
                if (marks[d][j] != null) {
                    panel.sheet("D" + d, "J" + j, marks[d][j]);
                }
            }
        }
        return panel;
    }
}
