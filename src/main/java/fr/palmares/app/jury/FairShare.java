package fr.palmares.app.jury;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/**
 * The fairest choice of readers, as a flow of minimum cost from jurors to dossiers.
 *
 * <p>First, the sum of the squares of the loads is as small as it can be: wherever loads within one
 * of each other are possible they are chosen, for no others have a smaller sum, and elsewhere the
 * loads are as even as recusals allow. Second, among those, the readings cost the least. Third,
 * what is so already stays, and the seed decides between equals. The k-th dossier of a juror costs
 * 2k − 1, the growth of k², so that one flow finds all three.
 */
public final class FairShare {
    /** What one new pair weighs between equals: from {@code LEAST}, as the seed says. */
    private static final int NOISE = 8;

    private static final int LEAST = 4;

    /** Power of two by which costs are made small; sums and differences stay exact. */
    private static final int EXACT = -30;

    private FairShare() {}

    /** An arc, its capacity one. */
    private static final class Arc {
        private final int juror;
        private final int dossier;

        Arc(int juror, int dossier) {
            this.juror = juror;
            this.dossier = dossier;
        }
    }

    /** One reading. */
    public record Reading(int juror, int dossier) {}

    /**
     * Shares the needs out.
     *
     * @param seed the same seed gives the same choice
     * @return one reading for each need, by dossier, then by juror
     * @throws IllegalArgumentException when a dossier needs more readers than it has candidates;
     *     nothing else can stand in the way
     */
    public static List<Reading> of(Problem problem, long seed) {
        for (int dossier = 0; dossier < problem.dossiers(); dossier++) {
            if (problem.needs()[dossier] > problem.candidates(dossier)) {
                throw new IllegalArgumentException("too few candidates for dossier " + dossier);
            }
        }
        int total = IntStream.of(problem.needs()).sum();
        return total == 0 ? List.of() : new Flow(problem, seed, total).readings();
    }

    /** The network of one problem. */
    private static final class Flow {
        private final Problem problem;
        private final int total;
        private final Random random;
        private final DirectedWeightedMultigraph<Integer, Arc> graph =
                new DirectedWeightedMultigraph<>(Arc.class);

        /** Vertices: the source, then jurors, then dossiers. */
        private final int source = 0;

        Flow(Problem problem, long seed, int total) {
            this.problem = problem;
            this.total = total;
            this.random = new Random(seed);
        }

        List<Reading> readings() {
            IntStream.rangeClosed(0, problem.jurors() + problem.dossiers())
                    .forEach(graph::addVertex);
            // how much noise all readings can add up to, and noise and costs together
            double unit = (double) NOISE * total + 1;
            double even = unit * (Problem.MAX_COST * (double) total + 1);
            for (int juror : shuffled(problem.jurors())) {
                addJuror(juror, unit, even);
            }
            MinimumCostFlowProblem<Integer, Arc> flow =
                    new MinimumCostFlowProblem.MinimumCostFlowProblemImpl<>(
                            graph, this::supply, a -> 1, a -> 0);
            Map<Arc, Double> chosen =
                    new CapacityScalingMinimumCostFlow<Integer, Arc>()
                            .getMinimumCostFlow(flow)
                            .getFlowMap();
            return chosen.entrySet().stream()
                    .filter(e -> e.getKey().dossier >= 0 && e.getValue() > 0.5)
                    .map(e -> new Reading(e.getKey().juror, e.getKey().dossier))
                    .sorted(
                            java.util.Comparator.comparingInt(Reading::dossier)
                                    .thenComparingInt(Reading::juror))
                    .toList();
        }

        private void addJuror(int juror, double unit, double even) {
            int most = 0;
            for (int dossier : shuffled(problem.dossiers())) {
                if (problem.needs()[dossier] > 0 && problem.may(juror, dossier)) {
                    int drawn = random.nextInt(LEAST, NOISE);
                    double cost =
                            unit * problem.costs()[juror][dossier]
                                    + (problem.kept()[juror][dossier] ? 0 : drawn);
                    addArc(
                            1 + juror,
                            1 + problem.jurors() + dossier,
                            new Arc(juror, dossier),
                            cost);
                    most++;
                }
            }
            for (int k = 1; k <= most; k++) {
                double growth = 2.0 * (problem.loads()[juror] + k) - 1;
                addArc(source, 1 + juror, new Arc(juror, -1), even * growth);
            }
        }

        /**
         * The algorithm reads an arc's cost from its weight; costs from 10⁹ on it takes for never.
         */
        private void addArc(int from, int to, Arc arc, double cost) {
            graph.addEdge(from, to, arc);
            graph.setEdgeWeight(arc, Math.scalb(cost, EXACT));
        }

        private int supply(int vertex) {
            if (vertex == source) {
                return total;
            }
            int dossier = vertex - 1 - problem.jurors();
            return dossier < 0 ? 0 : -problem.needs()[dossier];
        }

        private List<Integer> shuffled(int size) {
            List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
            Collections.shuffle(order, random);
            return order;
        }
    }
}
