package fr.palmares.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import fr.palmares.model.CallState;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How long a ranking takes, against sorting as many packed longs in the same run. Nine jurors,
 * seven criteria, marks 0 to 5 around a quality of each dossier.
 */
@Tag("bench")
class RankingBench {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final int JURORS = 9;
    private static final int CRITERIA = 7;
    private static final int WARM_UP = 300;
    private static final int TURNS = 100;
    private static final int RUNS = 20;

    /** Beyond, fewer turns say as much: none of them is short. */
    private static final int LARGE = 20_000;

    /** Keeps what is measured from being optimised away. */
    private long sink;

    private int turn;

    @ParameterizedTest
    @ValueSource(ints = {46, 1_000, 10_000, 100_000})
    void rankingAgainstABareSort(int dossiers) {
        CallState state = panel(dossiers, JURORS);
        PackedSheets packed = PackedSheets.of(MarkTable.of(state, state.grid()));
        Scoreboard board = Scoreboard.of(state);
        Random random = new Random(7);
        long[][] weights = new long[256][];
        Arrays.setAll(weights, i -> random.longs(CRITERIA, 1, 1_000).toArray());

        // other keys at each turn, as the ranking has: a processor learns a small array by heart
        long[][] keys = new long[16][];
        Arrays.setAll(keys, i -> random.longs(dossiers, 0, 1L << 50).toArray());
        long[] copy = new long[dossiers];
        Runnable sort =
                () -> {
                    System.arraycopy(keys[turn++ & 15], 0, copy, 0, dossiers);
                    Arrays.sort(copy);
                    sink += copy[dossiers / 2] & 1;
                };
        Runnable fromMeans =
                () -> {
                    long[] moved = weights[turn++ & 255];
                    board.rank(moved);
                    sink += board.dossierAt(0);
                };
        Runnable fromSheets =
                () -> {
                    long[] moved = weights[turn++ & 255];
                    Scoreboard fresh = new Scoreboard(CriterionSums.of(packed, MarkTable.NOBODY));
                    fresh.rank(moved);
                    sink += fresh.dossierAt(0);
                };
        double[] medians = medians(dossiers > LARGE ? 10 : 1, sort, fromMeans, fromSheets);
        print(
                "%,d dossiers: bare sort %.4f ms; ranked from criterion means %.4f ms (%.2f ×),"
                    + " from the sheets of %d jurors %.4f ms (%.2f ×)",
                dossiers,
                medians[0],
                medians[1],
                medians[1] / medians[0],
                JURORS,
                medians[2],
                medians[2] / medians[0]);
    }

    @ParameterizedTest
    @CsvSource({"52, 9", "435, 20", "1000, 9"})
    void wholeRankingAndItsReasons(int dossiers, int jurors) {
        CallState state = panel(dossiers, jurors);
        double best = Double.MAX_VALUE;
        double bestReasons = Double.MAX_VALUE;
        double first = 0;
        for (int run = 0; run < 20; run++) {
            long start = System.nanoTime();
            Ranking ranking = Ranking.of(state);
            long ranked = System.nanoTime();
            Reasons reasons = Reasons.of(state, ranking);
            long done = System.nanoTime();
            sink += reasons.flags().size();
            first = run == 0 ? (done - start) / 1e6 : first;
            best = Math.min(best, (ranked - start) / 1e6);
            bestReasons = Math.min(bestReasons, (done - ranked) / 1e6);
        }
        print(
                "%,d × %d: ranking with exact fractions %.1f ms, reasons %.1f ms (both cold: %.1f"
                        + " ms)",
                dossiers, jurors, best, bestReasons, first);
    }

    @ParameterizedTest
    @ValueSource(ints = {52, 435, 1_000})
    void tenThousandSimulations(int dossiers) {
        CallState state = panel(dossiers, JURORS);
        WeightSimulation simulation = WeightSimulation.of(state, state.grid());
        long[] weights = state.grid().integerWeights();
        double best = Double.MAX_VALUE;
        for (int run = 0; run < 60; run++) {
            long start = System.nanoTime();
            Acceptability found =
                    simulation.run(Acceptability.Model.WITHIN, weights, 0.2, 15, run, 10_000);
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
            sink += found.draws();
        }
        print("%,d dossiers: 10,000 simulations of weights %.1f ms", dossiers, best);
    }

    /** All that {@code analyse} computes: the exact bootstrap, and every reading. */
    @ParameterizedTest
    @CsvSource({"52, 12", "435, 20"})
    void wholeAnalysis(int dossiers, int jurors) {
        CallState state = panel(dossiers, jurors);
        double[] elapsed = new double[3];
        double[] processor = new double[3];
        for (int run = 0; run < elapsed.length; run++) {
            long start = System.nanoTime();
            long before = SYSTEM.getProcessCpuTime();
            Analysis found = Analysis.of(state, state.grid(), state.rules(), 1, 10_000);
            SecondReadings second =
                    SecondReadings.of(state, state.grid(), found, Map.of(), 1, 10_000);
            processor[run] = (SYSTEM.getProcessCpuTime() - before) / 1e9;
            elapsed[run] = (System.nanoTime() - start) / 1e9;
            sink += second.readings().size();
        }
        print(
                "%,d × %d: whole analysis %.2f s of processor the first time, %.2f s the third"
                        + " (%.2f s, %.2f s elapsed)",
                dossiers, jurors, processor[0], processor[2], elapsed[0], elapsed[2]);
    }

    /** What was computed must be read by someone. */
    @AfterEach
    void used() {
        assertThat(sink).isNotNegative();
    }

    /**
     * Medians in milliseconds. The tasks take turns of some runs each, so that all meet the same
     * machine and none finds its memory emptied by another.
     */
    private static double[] medians(int fewer, Runnable... tasks) {
        long[][] times = new long[tasks.length][TURNS / fewer * RUNS];
        for (int turn = -WARM_UP / fewer; turn < TURNS / fewer; turn++) {
            for (int task = 0; task < tasks.length; task++) {
                for (int run = 0; run < RUNS; run++) {
                    long start = System.nanoTime();
                    tasks[task].run();
                    times[task][Math.max(turn, 0) * RUNS + run] = System.nanoTime() - start;
                }
            }
        }
        return Arrays.stream(times)
                .mapToDouble(
                        t -> {
                            Arrays.sort(t);
                            return t[t.length / 2] / 1e6;
                        })
                .toArray();
    }

    private static CallState panel(int dossiers, int jurors) {
        Random random = new Random(1);
        PanelState panel = PanelState.on("0-5").seats(Math.max(1, dossiers / 3), 5);
        for (int c = 0; c < CRITERIA; c++) {
            panel.criterion("C" + c, "1");
        }
        for (int d = 0; d < dossiers; d++) {
            double quality = random.nextGaussian(2.8, 0.6);
            for (int j = 0; j < jurors; j++) {
                int[] marks = new int[CRITERIA];
                for (int c = 0; c < CRITERIA; c++) {
                    double mark = quality + random.nextGaussian(0, 0.8);
                    marks[c] = Math.clamp(Math.round(mark), 0, 5);
                }
                panel.sheet("D" + d, "J" + j, marks);
            }
        }
        return panel.state();
    }

    private static void print(String line, Object... figures) {
        System.out.printf(Locale.ROOT, line + "%n", figures);
    }
}
