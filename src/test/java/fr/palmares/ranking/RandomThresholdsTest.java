package fr.palmares.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.Fraction;
import fr.palmares.model.LocalText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both veto rules and criteria that are shown and not counted, on random panels. */
class RandomThresholdsTest {
    private static final int PANELS = 150;

    /** A grid of two counted criteria and one that is not, thresholds between and on steps. */
    private static final class Drawn {
        final int dossiers;
        final int jurors;
        final boolean[] counted = {true, false, true};
        final BigDecimal[] threshold = new BigDecimal[3];

        /** By dossier, juror, criterion: a step, −1 for an abstention; null without a sheet. */
        final int[][][] marks;

        Drawn(Random random) {
            dossiers = 1 + random.nextInt(5);
            jurors = 1 + random.nextInt(5);
            marks = new int[dossiers][jurors][];
            for (int c = 0; c < 3; c++) {
                threshold[c] =
                        random.nextInt(4) == 0 ? null : BigDecimal.valueOf(random.nextInt(51), 1);
            }
            for (int[][] dossier : marks) {
                for (int j = 0; j < jurors; j++) {
                    dossier[j] = random.nextInt(5) == 0 ? null : random.ints(3, -1, 6).toArray();
                }
            }
        }

        CallState state(boolean withUncounted) {
            PanelState panel = PanelState.on("0-5").seats(1, 0);
            for (int c = 0; c < 3; c++) {
                if (counted[c] || withUncounted) {
                    panel.criterion(
                            new Criterion(
                                    "C" + c,
                                    LocalText.same("C" + c),
                                    LocalText.same("C" + c),
                                    BigDecimal.valueOf(c + 1),
                                    counted[c],
                                    threshold[c],
                                    List.of()));
                }
            }
            for (int d = 0; d < dossiers; d++) {
                panel.dossier("D" + d);
                for (int j = 0; j < jurors; j++) {
                    if (marks[d][j] != null) {
                        int[] m = marks[d][j];
                        panel.sheet("D" + d, "J" + j, withUncounted ? m : new int[] {m[0], m[2]});
                    }
                }
            }
            return panel.state();
        }

        /** Marks that a criterion's mean is made of: of complete sheets, where it counts. */
        List<Integer> looked(int d, int c) {
            return IntStream.range(0, jurors)
                    .mapToObj(j -> marks[d][j])
                    .filter(m -> m != null && m[c] >= 0)
                    .filter(m -> !counted[c] || (m[0] >= 0 && m[2] >= 0))
                    .map(m -> m[c])
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void bothVetoRulesAreThoseOfBruteForce(long seed) {
        Random random = new Random(seed);
        for (int p = 0; p < PANELS; p++) {
            Drawn drawn = new Drawn(random);
            CallState state = drawn.state(true);
            List<Thresholds> expected = new ArrayList<>();
            for (int d = 0; d < drawn.dossiers; d++) {
                for (int c = 0; c < 3; c++) {
                    List<Integer> marks = drawn.looked(d, c);
                    BigDecimal limit = drawn.threshold[c];
                    if (limit == null || marks.isEmpty()) {
                        continue;
                    }
                    BigDecimal sum = BigDecimal.valueOf(marks.stream().mapToInt(i -> i).sum());
                    boolean mean =
                            sum.compareTo(limit.multiply(BigDecimal.valueOf(marks.size()))) < 0;
                    int below =
                            (int)
                                    marks.stream()
                                            .filter(m -> BigDecimal.valueOf(m).compareTo(limit) < 0)
                                            .count();
                    if (mean || below * 2 > marks.size()) {
                        expected.add(new Thresholds("D" + d, "C" + c, mean, below, marks.size()));
                    }
                }
            }
            List<Thresholds> found = Thresholds.of(state, state.grid(), Ranking.of(state));

            assertThat(found.stream().sorted(Comparator.comparing(Thresholds::dossier)).toList())
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void anUncountedCriterionIsShownAndMovesNobody(long seed) {
        Random random = new Random(seed);
        for (int p = 0; p < PANELS; p++) {
            Drawn drawn = new Drawn(random);
            CallState state = drawn.state(true);
            Ranking with = Ranking.of(state);
            Ranking without = Ranking.of(drawn.state(false));

            for (Ranked row : without.rows()) {
                Ranked same = with.row(row.dossier()).orElseThrow();
                assertThat(same.score()).isEqualTo(row.score());
                assertThat(same.rank()).isEqualTo(row.rank());
                assertThat(same.place()).isEqualTo(row.place());
                assertThat(same.list()).isEqualTo(row.list());
                assertThat(same.tiedWith()).isEqualTo(row.tiedWith());
                List<Integer> marks = drawn.looked(Integer.parseInt(row.dossier().substring(1)), 1);
                assertThat(same.criteria().get("C1"))
                        .isEqualTo(
                                marks.isEmpty()
                                        ? null
                                        : Fraction.of(
                                                marks.stream().mapToInt(i -> i).sum(),
                                                marks.size()));
            }
            // no second reading looks at it: neither weights nor agreement nor the simulations
            Figures.of(drawn.state(false))
                    .only(RandomThresholdsTest::aboutScores)
                    .assertSame(Figures.of(state).only(RandomThresholdsTest::aboutScores));
        }
    }

    private static boolean aboutScores(String name) {
        return !name.startsWith("ranking") && !name.startsWith("second.thresholds");
    }
}
