package fr.palmares.app.jury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FairShareTest {
    @Test
    void isAsEvenAsCanBeThenAsNearAsCanBe() {
        Random random = new Random(11);
        for (int i = 0; i < 400; i++) {
            Problem problem = problem(random, 2 + random.nextInt(3), 1 + random.nextInt(5));
            List<FairShare.Reading> found = FairShare.of(problem, i);
            assertThat(squaresThenCost(problem, found)).isEqualTo(best(problem));
        }
    }

    @Test
    void everyNeedIsMetByPossibleReadersOnceEach() {
        Random random = new Random(12);
        for (int i = 0; i < 200; i++) {
            Problem problem = problem(random, 3 + random.nextInt(8), 1 + random.nextInt(30));
            List<FairShare.Reading> found = FairShare.of(problem, i);
            assertThat(new HashSet<>(found)).hasSameSizeAs(found);
            int[] met = new int[problem.dossiers()];
            found.forEach(r -> met[r.dossier()]++);
            assertThat(met).containsExactly(problem.needs());
            assertThat(found).allMatch(r -> problem.may(r.juror(), r.dossier()));
        }
    }

    @Test
    void withoutRecusalsLoadsAreWithinOneOfEachOther() {
        Random random = new Random(13);
        for (int i = 0; i < 50; i++) {
            int jurors = 3 + random.nextInt(10);
            int dossiers = 1 + random.nextInt(40);
            int[][] costs = new int[jurors][dossiers];
            Arrays.stream(costs).forEach(row -> Arrays.setAll(row, d -> random.nextInt(4)));
            int[] needs = new int[dossiers];
            Arrays.fill(needs, 3);
            Problem problem =
                    new Problem(new int[jurors], needs, costs, new boolean[jurors][dossiers]);
            int[] loads = loads(problem, FairShare.of(problem, i));
            assertThat(Arrays.stream(loads).max().orElse(0) - Arrays.stream(loads).min().orElse(0))
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void theSeedDecidesBetweenEqualsAndOnlyTheSeed() {
        int[] needs = new int[12];
        Arrays.fill(needs, 2);
        Problem problem = new Problem(new int[6], needs, new int[6][12], new boolean[6][12]);
        assertThat(FairShare.of(problem, 5)).isEqualTo(FairShare.of(problem, 5));
        assertThat(
                        IntStream.range(0, 20)
                                .mapToObj(seed -> FairShare.of(problem, seed))
                                .distinct()
                                .count())
                .isGreaterThan(10);
    }

    @Test
    void whatIsSoAlreadyStaysBetweenEquals() {
        int[] needs = {1, 1, 1, 1, 1, 1};
        boolean[][] kept = new boolean[3][6];
        for (int d = 0; d < 6; d++) {
            kept[(d * 2 + 1) % 3][d] = true;
        }
        Problem problem = new Problem(new int[3], needs, new int[3][6], kept);
        assertThat(FairShare.of(problem, 99)).allMatch(r -> kept[r.juror()][r.dossier()]);
    }

    @Test
    void tooFewCandidatesAreSaidNotHidden() {
        Problem problem =
                new Problem(
                        new int[2],
                        new int[] {2},
                        new int[][] {{0}, {Problem.NEVER}},
                        new boolean[2][1]);
        assertThatThrownBy(() -> FairShare.of(problem, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Problem problem(Random random, int jurors, int dossiers) {
        int[][] costs = new int[jurors][dossiers];
        boolean[][] kept = new boolean[jurors][dossiers];
        for (int j = 0; j < jurors; j++) {
            for (int d = 0; d < dossiers; d++) {
                costs[j][d] = random.nextInt(4) == 0 ? Problem.NEVER : random.nextInt(4);
                kept[j][d] = random.nextInt(5) == 0;
            }
        }
        Problem without =
                new Problem(random.ints(jurors, 0, 3).toArray(), new int[dossiers], costs, kept);
        int[] needs =
                IntStream.range(0, dossiers)
                        .map(d -> random.nextInt(1 + Math.min(3, without.candidates(d))))
                        .toArray();
        return new Problem(without.loads(), needs, costs, kept);
    }

    private static int[] loads(Problem problem, List<FairShare.Reading> readings) {
        int[] loads = problem.loads().clone();
        readings.forEach(r -> loads[r.juror()]++);
        return loads;
    }

    private static List<Integer> squaresThenCost(
            Problem problem, List<FairShare.Reading> readings) {
        return List.of(
                Arrays.stream(loads(problem, readings)).map(l -> l * l).sum(),
                readings.stream().mapToInt(r -> problem.costs()[r.juror()][r.dossier()]).sum());
    }

    /** By trying every set of readers of every dossier. */
    private static List<Integer> best(Problem problem) {
        return best(problem, 0, problem.loads().clone(), 0);
    }

    private static List<Integer> best(Problem problem, int dossier, int[] loads, int cost) {
        if (dossier == problem.dossiers()) {
            return List.of(Arrays.stream(loads).map(l -> l * l).sum(), cost);
        }
        List<Integer> best = List.of(Integer.MAX_VALUE, Integer.MAX_VALUE);
        for (int set = 0; set < 1 << problem.jurors(); set++) {
            if (Integer.bitCount(set) != problem.needs()[dossier]) {
                continue;
            }
            int[] with = loads.clone();
            int more = cost;
            boolean may = true;
            for (int j = 0; j < problem.jurors(); j++) {
                if (((set >> j) & 1) == 1) {
                    may &= problem.may(j, dossier);
                    with[j]++;
                    more += problem.costs()[j][dossier];
                }
            }
            if (may) {
                List<Integer> one = best(problem, dossier + 1, with, more);
                if (one.get(0) < best.get(0)
                        || (one.get(0).equals(best.get(0)) && one.get(1) < best.get(1))) {
                    best = one;
                }
            }
        }
        return best;
    }
}
