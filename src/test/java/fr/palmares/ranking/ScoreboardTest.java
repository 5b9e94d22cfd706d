package fr.palmares.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.palmares.model.CallState;
import fr.palmares.model.Fraction;
import fr.palmares.model.Grid;
import fr.palmares.model.Rules;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreboardTest {
    @Test
    void ranksAgainUnderOtherWeights() {
        Scoreboard board =
                Scoreboard.of(
                        PanelState.on("0-5")
                                .criterion("a", "1")
                                .criterion("b", "1")
                                .sheet("1", "A", 5, 0)
                                .sheet("2", "A", 1, 3)
                                .dossier("3")
                                .state());

        board.rank(new long[] {1, 1});
        assertThat(board.rows()).isEqualTo(2);
        assertThat(board.dossierAt(0)).isEqualTo(0);

        board.rank(new long[] {1, 2});
        assertThat(board.dossierAt(0)).isEqualTo(1);
        assertThat(board.rankAt(1)).isEqualTo(2);

        board.rank(new long[] {3, 4});
        assertThat(board.rankAt(1)).isEqualTo(1);
        assertThat(board.placeAt(1)).isEqualTo(2);
        assertThat(board.dossierAt(0)).isEqualTo(0);
    }

    @Test
    void refusesWeightsThatAreNone() {
        Scoreboard board =
                Scoreboard.of(PanelState.on("0-5").criterion("a", "1").dossier("1").state());

        assertThatIllegalArgumentException().isThrownBy(() -> board.rank(new long[] {0}));
        assertThatIllegalArgumentException().isThrownBy(() -> board.rank(new long[] {-1}));
        assertThatIllegalArgumentException().isThrownBy(() -> board.rank(new long[] {1, 1}));
        assertThatIllegalArgumentException().isThrownBy(() -> board.rank(new long[] {1_000_001}));
    }

    /** So many different numbers of sheets that no common multiple fits. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void comparesFractionsWhereIntegersWouldNotFit(long seed) {
        Random random = new Random(seed);
        PanelState panel = PanelState.on("0-5");
        for (int c = 0; c < 5; c++) {
            panel.criterion("C" + c, "" + (1 + c));
        }
        int[] primes = {1, 2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41};
        for (int d = 0; d < 3 * primes.length; d++) {
            int[] steps = random.ints(5, 0, 3).toArray();
            for (int j = 0; j < primes[d % primes.length]; j++) {
                panel.sheet("D" + d, "J" + j, steps);
            }
        }
        CallState state = panel.state();

        assertThat(Cascade.of(CriterionSums.of(table(state))).means().exist()).isFalse();
        assertSameOrderAsFractions(state, state.grid());
    }

    /** Many criteria with many levels: the cascade needs several passes, the keys many bits. */
    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void manyCriteriaAndLevelsAreStillExact(long seed) {
        Random random = new Random(seed);
        PanelState panel = PanelState.on("0-100");
        Map<String, BigDecimal> large = new HashMap<>();
        for (int c = 0; c < 14; c++) {
            panel.criterion("C" + c, "1");
            large.put("C" + c, BigDecimal.valueOf(9_000 + random.nextInt(1_000), 2));
        }
        int[][] kinds = new int[6][];
        for (int k = 0; k < kinds.length; k++) {
            kinds[k] = k == 0 ? random.ints(14, 0, 101).toArray() : kinds[k - 1].clone();
            kinds[k][13 - k] = random.nextInt(101);
        }
        for (int d = 0; d < 40; d++) {
            int[] steps = kinds[random.nextInt(kinds.length)];
            for (int j = 0; j <= d % 17; j++) {
                panel.sheet("D" + d, "J" + j, steps);
            }
        }
        CallState state = panel.state();

        assertThat(Cascade.of(CriterionSums.of(table(state))).means().exist()).isTrue();
        assertSameOrderAsFractions(state, state.grid());
        assertSameOrderAsFractions(state, state.grid().withWeights(large));
    }

    private static void assertSameOrderAsFractions(CallState state, Grid grid) {
        MarkTable table = table(state);
        Scoring scoring = new Scoring(table, grid, Rules.DEFAULT, grid.integerWeights());
        Standing slow =
                new FractionStanding(
                        IntStream.range(0, table.dossiers().size())
                                .mapToObj(d -> scoring.of(d, MarkTable.NOBODY))
                                .toList(),
                        grid.counted());
        Scoreboard board = Scoreboard.of(state);
        board.rank(grid.integerWeights());
        for (int row = 0; row < slow.rows(); row++) {
            assertThat(board.dossierAt(row)).isEqualTo(slow.dossierAt(row));
            assertThat(board.rankAt(row)).isEqualTo(slow.rankAt(row));
            assertThat(board.placeAt(row)).isEqualTo(slow.placeAt(row));
        }
    }

    @Test
    void productsAreComparedWithoutOverflow() {
        long large = Long.MAX_VALUE / 3;

        assertThat(Scoreboard.compareProducts(large, 7, large, 8)).isNegative();
        assertThat(Scoreboard.compareProducts(large, large, large - 1, large + 1)).isPositive();
        assertThat(Scoreboard.compareProducts(6, large, 3, 2 * large)).isZero();
        assertThat(Fraction.of(large, 8)).isLessThan(Fraction.of(large, 7));
    }

    private static MarkTable table(CallState state) {
        return MarkTable.of(state, state.grid());
    }
}
