package fr.palmares.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.model.CallState;
import fr.palmares.model.Fraction;
import fr.palmares.model.Rules;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CutMarginTest {
    private static final Rules TWO = Rules.DEFAULT.withSeats(2, 0);

    @Test
    void fewestStepsCarryADossierAcrossAndOneLessDoesNot() {
        Random random = new Random(5);
        int looked = 0;
        for (int trial = 0; trial < 80; trial++) {
            int[][][] marks = marks(random, 5, 3);
            CallState state = state(marks);
            for (CutMargin margin : margins(state)) {
                int d = Integer.parseInt(margin.dossier().substring(1));
                for (CutMargin.Marks change : margin.marks()) {
                    if (change.sheets() != null) {
                        int c = change.criterion().charAt(0) - 'A';
                        assertThat(selected(moved(marks, d, c, change.steps()), margin))
                                .isEqualTo(!margin.selected());
                        long less = change.steps() - Long.signum(change.steps());
                        // one step less may still end level with the rival
                        assertThat(strictlyAcross(moved(marks, d, c, less), margin)).isFalse();
                        looked++;
                    }
                }
            }
        }
        assertThat(looked).isGreaterThan(100);
    }

    @Test
    void aDossierCrossesJustBeyondTheWeightSaidAndNotJustBefore() {
        Random random = new Random(6);
        int looked = 0;
        for (int trial = 0; trial < 60; trial++) {
            CallState state = state(marks(random, 6, 3));
            for (CutMargin margin : margins(state)) {
                for (CutMargin.Weight change : margin.weights()) {
                    double span = change.to().doubleValue() - change.from().doubleValue();
                    assertThat(
                                    in(
                                            state,
                                            change.criterion(),
                                            change,
                                            Math.copySign(1e-5, span),
                                            margin))
                            .isEqualTo(!margin.selected());
                    assertThat(
                                    in(
                                            state,
                                            change.criterion(),
                                            change,
                                            Math.copySign(1e-5, -span),
                                            margin))
                            .isEqualTo(margin.selected());
                    looked++;
                }
            }
        }
        assertThat(looked).isGreaterThan(50);
    }

    @Test
    void theSmallestJointChangeIsThatOfTheWorstVertex() {
        Random random = new Random(9);
        int looked = 0;
        for (int trial = 0; trial < 60; trial++) {
            CallState state = state(marks(random, 5, 3));
            SmallestChange found = change(state);
            if (found.together() != null) {
                double share = found.together().share().doubleValue();
                assertThat(anyVertexChanges(state, share * 0.999)).isFalse();
                assertThat(anyVertexChanges(state, share * 1.001)).isTrue();
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(10);
    }

    @Test
    void theSmallestSingleChangeIsTheNearestEndOfAnInterval() {
        CallState state = Panel.read("B01", "0-5").panel().seats(15, 0).state();

        SmallestChange.One one = Objects.requireNonNull(change(state).one());

        Analysis analysis = Analysis.of(state, state.grid(), state.rules(), 1, 1);
        analysis.weightIntervals()
                .orElseThrow()
                .forEach(
                        i -> {
                            assertThat(one.size())
                                    .isLessThanOrEqualTo(
                                            i.flipsLow().isEmpty()
                                                    ? Fraction.of(1, 1)
                                                    : i.current().minus(i.low()));
                            assertThat(one.size())
                                    .isLessThanOrEqualTo(
                                            i.flipsHigh().isEmpty()
                                                    ? Fraction.of(1, 1)
                                                    : i.high().minus(i.current()));
                        });
        assertThat(one.pair()).hasSize(2);
    }

    @Test
    void noMarginIsComputableAcrossATie() {
        CallState state =
                PanelState.on("0-5")
                        .criterion("A", "1")
                        .sheet("D0", "J", 5)
                        .sheet("D1", "J", 3)
                        .sheet("D2", "J", 3)
                        .state();
        MarkTable table = MarkTable.of(state, state.grid());

        assertThat(CutMargin.unavailable(table, state.grid(), TWO))
                .contains(Unavailable.TIED_AT_CUT);
        assertThat(CutMargin.unavailable(table, state.grid(), Rules.DEFAULT))
                .contains(Unavailable.NO_SEATS);
        assertThat(CutMargin.unavailable(table, state.grid(), Rules.DEFAULT.withSeats(3, 0)))
                .contains(Unavailable.SEATS_FOR_ALL);
        assertThat(change(state).unavailable()).contains(Unavailable.TIED_AT_CUT);
    }

    private static SmallestChange change(CallState state) {
        MarkTable table = MarkTable.of(state, state.grid());
        Rules rules = state.rules().seats() > 0 ? state.rules() : TWO;
        return SmallestChange.of(
                table, state.grid(), rules, WeightInterval.of(table, state.grid(), rules));
    }

    private static List<CutMargin> margins(CallState state) {
        MarkTable table = MarkTable.of(state, state.grid());
        return CutMargin.of(table, state.grid(), TWO, table.dossiers());
    }

    private static boolean anyVertexChanges(CallState state, double share) {
        List<String> now = selection(state, Map.of());
        String[] codes = {"A", "B", "C"};
        for (int vertex = 0; vertex < 8; vertex++) {
            Map<String, Double> factors = new HashMap<>();
            for (int c = 0; c < 3; c++) {
                factors.put(codes[c], 1 + ((vertex >> c & 1) == 1 ? share : -share));
            }
            if (!selection(state, factors).equals(now)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> selection(CallState state, Map<String, Double> factors) {
        long[] weights = state.grid().integerWeights();
        for (int c = 0; c < weights.length; c++) {
            String code = state.grid().counted().get(c).code();
            weights[c] = Math.round(weights[c] * 100_000L * factors.getOrDefault(code, 1.0));
        }
        return within(state, weights);
    }

    private static List<String> within(CallState state, long[] weights) {
        Scoreboard board = Scoreboard.of(state);
        board.rank(weights);
        return IntStream.range(0, board.rows())
                .filter(row -> board.rankAt(row) <= 2)
                .mapToObj(row -> state.ranked().get(board.dossierAt(row)).number())
                .sorted()
                .toList();
    }

    private static boolean in(
            CallState state,
            String criterion,
            CutMargin.Weight change,
            double beyond,
            CutMargin margin) {
        double share = change.to().doubleValue() + beyond;
        long[] weights = state.grid().integerWeights();
        int at = criterion.charAt(0) - 'A';
        double rest = 0;
        for (int c = 0; c < weights.length; c++) {
            rest += c == at ? 0 : weights[c];
        }
        double wanted = share * rest / (1 - share);
        // the others keep their proportions to the last digit
        long times = (long) (900_000 / Math.max(wanted, rest));
        for (int c = 0; c < weights.length; c++) {
            weights[c] = c == at ? Math.round(times * Math.max(0, wanted)) : times * weights[c];
        }
        return within(state, weights).contains(margin.dossier());
    }

    private static boolean selected(int[][][] marks, CutMargin margin) {
        return Ranking.of(state(marks)).row(margin.dossier()).orElseThrow().rank() <= 2;
    }

    private static boolean strictlyAcross(int[][][] marks, CutMargin margin) {
        Ranking ranking = Ranking.of(state(marks));
        Fraction own = ranking.row(margin.dossier()).orElseThrow().score();
        Fraction rival = ranking.row(margin.rival()).orElseThrow().score();
        int side = Objects.requireNonNull(own).compareTo(rival);
        return margin.selected() ? side < 0 : side > 0;
    }

    private static int[][][] moved(int[][][] marks, int d, int c, long steps) {
        int[][][] result = new int[marks.length][][];
        for (int i = 0; i < marks.length; i++) {
            result[i] = Arrays.stream(marks[i]).map(int[]::clone).toArray(int[][]::new);
        }
        long left = Math.abs(steps);
        for (int[] sheet : result[d]) {
            while (left > 0 && (steps > 0 ? sheet[c] < 5 : sheet[c] > 0)) {
                sheet[c] += steps > 0 ? 1 : -1;
                left--;
            }
        }
        assertThat(left).isZero();
        return result;
    }

    private static int[][][] marks(Random random, int dossiers, int jurors) {
        int[][][] result = new int[dossiers][jurors][3];
        for (int[][] dossier : result) {
            for (int[] sheet : dossier) {
                for (int c = 0; c < 3; c++) {
                    sheet[c] = random.nextInt(6);
                }
            }
        }
        return result;
    }

    private static CallState state(int[][][] marks) {
        PanelState panel =
                PanelState.on("0-5").criterion("A", "3").criterion("B", "2").criterion("C", "1");
        for (int d = 0; d < marks.length; d++) {
            for (int j = 0; j < marks[d].length; j++) {
                panel.sheet("D" + d, "J" + j, marks[d][j]);
            }
        }
        return panel.seats(2, 0).state();
    }
}
