package fr.palmares.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.palmares.model.CallState;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeverityIntervalTest {
    private static List<SeverityInterval> of(PanelState panel) {
        CallState state = panel.state();
        SheetTotals totals =
                new SheetTotals(
                        MarkTable.of(state, state.grid()),
                        state.grid(),
                        state.grid().integerWeights());
        return SeverityInterval.of(totals, Severity.of(totals));
    }

    /** Against the whole normal equations, dossiers and jurors together, inverted. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void equalsTheInverseOfTheWholeModel(long seed) {
        Random random = new Random(seed);
        int n = 4 + random.nextInt(5);
        int m = 2 + random.nextInt(4);
        Integer[][] marks = new Integer[n][m];
        PanelState panel = PanelState.on("0-5").criterion("a", "1");
        int sheets = 0;
        for (int d = 0; d < n; d++) {
            for (int j = 0; j < m; j++) {
                // the first juror reads all, so that there is one part; all read the first
                if (j == 0 || d == 0 || random.nextInt(3) > 0) {
                    marks[d][j] = random.nextInt(6);
                    panel.sheet("D" + d, "J" + j, marks[d][j]);
                    sheets++;
                }
            }
        }
        double[][] a = new double[n + m][n + m];
        double[] b = new double[n + m];
        for (int j = 0; j < m; j++) {
            a[n + j][n + j] = 1;
        }
        for (int d = 0; d < n; d++) {
            for (int j = 0; j < m; j++) {
                if (marks[d][j] != null) {
                    a[d][d]++;
                    a[n + j][n + j]++;
                    a[d][n + j]++;
                    a[n + j][d]++;
                    b[d] += marks[d][j];
                    b[n + j] += marks[d][j];
                }
            }
        }
        double[][] inverse = inverse(a);
        double[] x = new double[n + m];
        for (int i = 0; i < n + m; i++) {
            for (int k = 0; k < n + m; k++) {
                x[i] += inverse[i][k] * b[k];
            }
        }
        double squares = 0;
        for (int d = 0; d < n; d++) {
            for (int j = 0; j < m; j++) {
                if (marks[d][j] != null) {
                    squares += Math.pow(marks[d][j] - x[d] - x[n + j], 2);
                }
            }
        }
        int free = sheets - n - m + 1;
        List<SeverityInterval> found = of(panel);
        if (free <= 0) {
            assertThat(found).isEmpty();
            return;
        }
        assertThat(found).hasSize(m);
        for (int j = 0; j < m; j++) {
            double half = 1.959964 * Math.sqrt(squares / free * inverse[n + j][n + j]);
            SeverityInterval one = found.get(j);
            assertThat(one.juror()).isEqualTo("J" + j);
            assertThat(one.severity()).isCloseTo(x[n + j], within(1e-9));
            assertThat(one.low()).isCloseTo(x[n + j] - half, within(1e-5));
            assertThat(one.high()).isCloseTo(x[n + j] + half, within(1e-5));
        }
    }

    private static double[][] inverse(double[][] matrix) {
        int n = matrix.length;
        double[][] a = new double[n][2 * n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(matrix[i], 0, a[i], 0, n);
            a[i][n + i] = 1;
        }
        for (int c = 0; c < n; c++) {
            int best = c;
            for (int r = c; r < n; r++) {
                best = Math.abs(a[r][c]) > Math.abs(a[best][c]) ? r : best;
            }
            double[] swapped = a[c];
            a[c] = a[best];
            a[best] = swapped;
            double pivot = a[c][c];
            for (int k = 0; k < 2 * n; k++) {
                a[c][k] /= pivot;
            }
            for (int r = 0; r < n; r++) {
                double factor = r == c ? 0 : a[r][c];
                for (int k = 0; k < 2 * n && factor != 0; k++) {
                    a[r][k] -= factor * a[c][k];
                }
            }
        }
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(a[i], n, inverse[i], 0, n);
        }
        return inverse;
    }

    @Test
    void thereIsNoneWhereNothingIsLeftToTellNoiseFrom() {
        PanelState alone = PanelState.on("0-5").criterion("a", "1");
        alone.sheet("D1", "A", 3).sheet("D2", "A", 4);
        assertThat(of(alone)).isEmpty();
        PanelState apart = PanelState.on("0-5").criterion("a", "1");
        apart.sheet("D1", "A", 3).sheet("D2", "B", 4);
        assertThat(of(apart)).isEmpty();
        assertThat(of(PanelState.on("0-5").criterion("a", "1").dossier("D1").juror("A"))).isEmpty();
    }

    @Test
    void jurorsWhoAlwaysAgreeHaveNoWidth() {
        PanelState panel = PanelState.on("0-5").criterion("a", "1");
        for (int d = 0; d < 4; d++) {
            panel.sheet("D" + d, "A", d).sheet("D" + d, "B", d);
        }
        Set<Double> widths = new TreeSet<>();
        of(panel).forEach(i -> widths.add(i.high() - i.low()));
        assertThat(widths).containsExactly(0.0);
    }
}
