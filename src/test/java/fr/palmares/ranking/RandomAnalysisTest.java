package fr.palmares.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.palmares.model.CallState;
import fr.palmares.model.Fraction;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomAnalysisTest {
    private static final int PANELS = 150;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void bootstrapIsTheMeanOverEveryDrawOfJurors(long seed) {
        Random random = new Random(seed);
        for (int p = 0; p < PANELS; p++) {
            BruteForce brute = new BruteForce(random);
            int seats = 1 + random.nextInt(brute.dossiers);
            int[] jurors = marking(brute);
            Optional<JurorBootstrap> found = analysis(brute, seats).bootstrap();
            if (jurors.length < 2) {
                assertThat(found).isEmpty();
                continue;
            }
            double[] expected = new double[brute.dossiers];
            int draws = (int) Math.round(Math.pow(jurors.length, jurors.length));
            for (int draw = 0; draw < draws; draw++) {
                int[] times = new int[brute.jurors];
                int rest = draw;
                for (int i = 0; i < jurors.length; i++) {
                    times[jurors[rest % jurors.length]]++;
                    rest /= jurors.length;
                }
                addMembership(brute, seats, times, expected, draws);
            }
            for (int d = 0; d < brute.dossiers; d++) {
                Double probability = found.orElseThrow().selected().get("D" + d);
                if (brute.has(d, -1)) {
                    assertThat(probability).isCloseTo(expected[d], within(1e-12));
                } else {
                    assertThat(probability).isNull();
                }
            }
        }
    }

    private static int[] marking(BruteForce brute) {
        return IntStream.range(0, brute.jurors)
                .filter(
                        j -> {
                            for (int[][] dossier : brute.marks) {
                                if (dossier[j] != null) {
                                    return true;
                                }
                            }
                            return false;
                        })
                .toArray();
    }

    /** A share of a seat for each dossier tied at the cut of one draw. */
    private static void addMembership(
            BruteForce brute, int seats, int[] times, double[] expected, int draws) {
        Fraction[] means = new Fraction[brute.dossiers];
        for (int d = 0; d < brute.dossiers; d++) {
            means[d] = brute.has(d, -1) ? mean(brute, d, times) : null;
        }
        for (int d = 0; d < brute.dossiers; d++) {
            if (means[d] == null) {
                continue;
            }
            int better = 0;
            int equal = 0;
            for (Fraction other : means) {
                if (other != null) {
                    better += other.compareTo(means[d]) > 0 ? 1 : 0;
                    equal += other.compareTo(means[d]) == 0 ? 1 : 0;
                }
            }
            expected[d] += Math.clamp((seats - better) / (double) equal, 0, 1) / draws;
        }
    }

    private static Fraction mean(BruteForce brute, int d, int[] times) {
        long sheets = 0;
        long sum = 0;
        for (int j = 0; j < brute.jurors; j++) {
            if (brute.marks[d][j] != null) {
                sheets += times[j];
                sum += times[j] * total(brute, d, j);
            }
        }
        if (sheets > 0) {
            return Fraction.of(sum, sheets);
        }
        return new Fraction(
                brute.total(d, brute.big(1), -1), BigInteger.valueOf(brute.sheets(d, -1)));
    }

    private static long total(BruteForce brute, int d, int j) {
        long result = 0;
        for (int c = 0; c < brute.criteria; c++) {
            result += brute.weights[c] * brute.marks[d][j][c];
        }
        return result;
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void selectionHoldsWithinAWeightsIntervalAndChangesBeyond(long seed) {
        Random random = new Random(seed);
        Fraction little = Fraction.of(1, 1_000_000_000_000L);
        for (int p = 0; p < PANELS; p++) {
            BruteForce brute = new BruteForce(random);
            int seats = 1 + random.nextInt(brute.dossiers);
            Set<Integer> now = selected(brute, seats, brute.big(1));
            Optional<List<WeightInterval>> found = analysis(brute, seats).weightIntervals();
            assertThat(found.isPresent()).isEqualTo(now.size() <= seats);
            for (WeightInterval interval : found.orElse(List.of())) {
                int criterion = Integer.parseInt(interval.criterion().substring(1));
                Fraction low = interval.low();
                Fraction high = interval.high();
                for (int i = 1; i < 8; i++) {
                    Fraction at = low.plus(high.minus(low).times(Fraction.of(i, 8)));
                    assertThat(selected(brute, seats, with(brute, criterion, at))).isEqualTo(now);
                }
                if (!interval.flipsLow().isEmpty() && low.compareTo(little) > 0) {
                    assertThat(selected(brute, seats, with(brute, criterion, low.minus(little))))
                            .isNotEqualTo(now);
                }
                if (!interval.flipsHigh().isEmpty()) {
                    assertThat(selected(brute, seats, with(brute, criterion, high.plus(little))))
                            .isNotEqualTo(now);
                }
            }
        }
    }

    private static Set<Integer> selected(BruteForce brute, int seats, BigInteger[] weights) {
        Set<Integer> result = new TreeSet<>();
        for (int d = 0; d < brute.dossiers; d++) {
            if (brute.has(d, -1) && brute.rank(d, weights, -1) <= seats) {
                result.add(d);
            }
        }
        return result;
    }

    /** Weights of which one has a share and the others keep their proportions. */
    private static BigInteger[] with(BruteForce brute, int criterion, Fraction share) {
        BigInteger[] result = brute.big(1);
        BigInteger rest = BigInteger.ZERO;
        for (int c = 0; c < result.length; c++) {
            rest = c == criterion ? rest : rest.add(result[c]);
        }
        BigInteger left = share.denominator().subtract(share.numerator());
        for (int c = 0; c < result.length; c++) {
            result[c] =
                    c == criterion ? share.numerator().multiply(rest) : result[c].multiply(left);
        }
        return result;
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void severityMinimisesThePenalisedSquares(long seed) {
        Random random = new Random(seed);
        for (int p = 0; p < PANELS; p++) {
            BruteForce brute = new BruteForce(random);
            Severity severity = analysis(brute, 1).severity();
            double weights = 0;
            for (long weight : brute.weights) {
                weights += weight;
            }
            double[] slope = new double[brute.jurors];
            for (int d = 0; d < brute.dossiers; d++) {
                double left = 0;
                for (int j = 0; j < brute.jurors; j++) {
                    if (brute.marks[d][j] != null) {
                        double residual =
                                total(brute, d, j) / weights
                                        - Objects.requireNonNull(severity.corrected().get("D" + d))
                                        - Objects.requireNonNull(severity.severity().get("J" + j));
                        left += residual;
                        slope[j] += residual;
                    }
                }
                assertThat(left).isCloseTo(0, within(1e-9));
            }
            for (int j = 0; j < brute.jurors; j++) {
                assertThat(slope[j])
                        .isCloseTo(severity.severity().getOrDefault("J" + j, 0.0), within(1e-9));
            }
        }
    }

    private static Analysis analysis(BruteForce brute, int seats) {
        CallState state = brute.panel().seats(seats, 0).state();
        return Analysis.of(state, state.grid(), state.rules(), 1, 1_000);
    }
}
