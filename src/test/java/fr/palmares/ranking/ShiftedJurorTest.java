package fr.palmares.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.palmares.model.CallState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A juror who marks everybody one step higher in a complete panel: nothing of the order changes,
 * officially or corrected; the juror is told to be that much more generous.
 */
class ShiftedJurorTest {
    private static final int DOSSIERS = 9;
    private static final int JURORS = 5;
    private static final int SEATS = 3;
    private static final double ROUNDING = 1e-9;

    /** Marks 0 to 4 of 5, so that there is room for a step more. */
    private static CallState panel(int[][][] marks, int generous) {
        PanelState panel = PanelState.on("0-5").criterion("A", "2").criterion("B", "1");
        for (int d = 0; d < DOSSIERS; d++) {
            for (int j = 0; j < JURORS; j++) {
                int more = j == generous ? 1 : 0;
                panel.sheet("D" + d, "J" + j, marks[d][j][0] + more, marks[d][j][1] + more);
            }
        }
        return panel.seats(SEATS, 2).state();
    }

    private static Analysis analysis(CallState state) {
        return Analysis.of(state, state.grid(), state.rules(), 1, 1_000);
    }

    private static Map<String, Integer> ranks(Analysis analysis) {
        Map<String, Integer> ranks = new HashMap<>();
        analysis.ranking().rows().forEach(r -> ranks.put(r.dossier(), r.rank()));
        return ranks;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aConstantAddedToAJurorOfACompletePanelMovesNobody(long seed) {
        Random random = new Random(seed);
        int[][][] marks = new int[DOSSIERS][JURORS][2];
        for (int[][] dossier : marks) {
            for (int[] sheet : dossier) {
                sheet[0] = random.nextInt(5);
                sheet[1] = random.nextInt(5);
            }
        }
        int generous = random.nextInt(JURORS);
        Analysis before = analysis(panel(marks, -1));
        Analysis after = analysis(panel(marks, generous));

        assertThat(ranks(after)).isEqualTo(ranks(before));
        double shift = 1.0 / JURORS;
        before.severity()
                .corrected()
                .forEach(
                        (dossier, score) ->
                                assertThat(after.severity().corrected().get(dossier))
                                        .isCloseTo(score + shift, within(ROUNDING)));
        assertThat(after.bootstrap().orElseThrow().selected())
                .usingComparatorForType((a, b) -> Math.abs(a - b) < ROUNDING ? 0 : 1, Double.class)
                .containsExactlyInAnyOrderEntriesOf(before.bootstrap().orElseThrow().selected());
        assertThat(after.weightIntervals()).isEqualTo(before.weightIntervals());
        assertThat(after.agreement().kendallW()).isEqualTo(before.agreement().kendallW());

        List<JurorDiagnosis> was = before.jurors();
        for (int j = 0; j < JURORS; j++) {
            double moved = after.jurors().get(j).meanDifference() - was.get(j).meanDifference();
            double expected = j == generous ? 1 : -1.0 / (JURORS - 1);
            assertThat(moved).isCloseTo(expected, within(ROUNDING));
        }
    }
}
