package fr.palmares.ranking;

import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.Grid;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Simulations over weights, prepared once from the complete sheets and run again as often as a
 * slider moves. Results depend on the seed, not on the number of processors.
 */
public final class WeightSimulation {
    /** Each slice has its own random numbers and may run on its own processor. */
    private static final int SLICES = 4;

    private final List<String> criteria;
    private final CriterionSums sums;
    private final Cascade cascade;
    private final List<String> dossiers;

    private WeightSimulation(MarkTable table, Grid grid) {
        this.criteria = grid.counted().stream().map(Criterion::code).toList();
        this.sums = CriterionSums.of(table);
        this.cascade = Cascade.of(sums);
        this.dossiers =
                IntStream.range(0, cascade.size())
                        .mapToObj(entry -> table.dossiers().get(cascade.dossier(entry)))
                        .toList();
    }

    /** Prepares the complete sheets of a state. */
    public static WeightSimulation of(CallState state, Grid grid) {
        return new WeightSimulation(MarkTable.of(state, grid), grid);
    }

    /** Numbers of the dossiers that have a score, in the order received. */
    public List<String> dossiers() {
        return dossiers;
    }

    /**
     * Draws weights and ranks.
     *
     * @param weights the declared ones, one per counted criterion, not all 0
     * @param width for {@link Acceptability.Model#WITHIN}: 0.2 for ±20 %
     * @param draws at least 1
     */
    public Acceptability run(
            Acceptability.Model model,
            long[] weights,
            double width,
            int seats,
            long seed,
            int draws) {
        return run(model, weights, width, seats, seed, draws, true);
    }

    /**
     * As {@link #run} with the same figures, on the calling thread alone: a window that draws
     * meanwhile keeps the other processors.
     */
    public Acceptability runAlone(
            Acceptability.Model model,
            long[] weights,
            double width,
            int seats,
            long seed,
            int draws) {
        return run(model, weights, width, seats, seed, draws, false);
    }

    private Acceptability run(
            Acceptability.Model model,
            long[] weights,
            double width,
            int seats,
            long seed,
            int draws,
            boolean everywhere) {
        if (draws < 1) {
            throw new IllegalArgumentException("draws: " + draws);
        }
        long[] declared = weights.clone();
        long[] seeds = new SplittableRandom(seed).longs(SLICES).toArray();
        IntStream slices = IntStream.range(0, SLICES);
        WeightTally tally =
                (everywhere ? slices.parallel() : slices)
                                .mapToObj(
                                        slice ->
                                                slice(
                                                        new WeightDraws(
                                                                model,
                                                                declared,
                                                                width,
                                                                seeds[slice]),
                                                        (draws + slice) / SLICES))
                                .toList()
                                .stream()
                                .reduce(
                                        (a, b) -> {
                                            a.add(b);
                                            return a;
                                        })
                                .orElseThrow();
        return new Acceptability(model, seed, draws, dossiers, criteria, seats, tally);
    }

    /**
     * How often one dossier's score is higher than another's under such weights: their pairwise
     * winning index, 0 to 1.
     *
     * @param a position in {@link #dossiers()}
     * @param b likewise
     */
    public double wins(
            int a,
            int b,
            Acceptability.Model model,
            long[] weights,
            double width,
            long seed,
            int draws) {
        WeightDraws random = new WeightDraws(model, weights.clone(), width, seed);
        long[] drawn = new long[criteria.size()];
        int one = cascade.dossier(a);
        int other = cascade.dossier(b);
        int won = 0;
        for (int draw = 0; draw < draws; draw++) {
            random.next(drawn);
            long lead = lead(drawn, one, other);
            won += lead > 0 ? 1 : 0;
        }
        return (double) won / draws;
    }

    /**
     * One dossier against some others, under the same weights: the figures of {@link #pairs} for
     * one row.
     *
     * @param one position in {@link #dossiers()}
     * @param others likewise
     */
    public List<Duel> duels(
            int one,
            List<Integer> others,
            Acceptability.Model model,
            long[] weights,
            double width,
            long seed,
            int draws) {
        WeightDraws random = new WeightDraws(model, weights.clone(), width, seed);
        long[] drawn = new long[criteria.size()];
        int[] won = new int[others.size()];
        int[] lost = new int[others.size()];
        int[] rivals = others.stream().mapToInt(cascade::dossier).toArray();
        for (int draw = 0; draw < draws; draw++) {
            random.next(drawn);
            for (int i = 0; i < rivals.length; i++) {
                long lead = lead(drawn, cascade.dossier(one), rivals[i]);
                won[i] += lead > 0 ? 1 : 0;
                lost[i] += lead < 0 ? 1 : 0;
            }
        }
        return IntStream.range(0, rivals.length)
                .mapToObj(
                        i ->
                                new Duel(
                                        dossiers.get(others.get(i)),
                                        (double) won[i] / draws,
                                        (double) lost[i] / draws))
                .toList();
    }

    /** By how much one scores above the other, times both numbers of sheets. */
    private long lead(long[] drawn, int one, int other) {
        long lead = 0;
        for (int c = 0; c < drawn.length; c++) {
            long difference =
                    (long) sums.sum(c, one) * sums.sheets(other)
                            - (long) sums.sum(c, other) * sums.sheets(one);
            lead += drawn[c] * difference;
        }
        return lead;
    }

    /**
     * How often each of some dossiers scores higher than each other, under the same weights.
     *
     * @param some positions in {@link #dossiers()}
     */
    public PairwiseWins pairs(
            List<Integer> some,
            Acceptability.Model model,
            long[] weights,
            double width,
            long seed,
            int draws) {
        WeightDraws random = new WeightDraws(model, weights.clone(), width, seed);
        Scoreboard board = new Scoreboard(sums, cascade);
        long[] drawn = new long[criteria.size()];
        int[] rank = new int[cascade.size()];
        int[][] won = new int[some.size()][some.size()];
        for (int draw = 0; draw < draws; draw++) {
            random.next(drawn);
            board.rank(drawn);
            for (int row = 0; row < rank.length; row++) {
                rank[board.entryAt(row)] = board.rankAt(row);
            }
            for (int a = 0; a < won.length; a++) {
                for (int b = 0; b < won.length; b++) {
                    won[a][b] += rank[some.get(a)] < rank[some.get(b)] ? 1 : 0;
                }
            }
        }
        double[][] shares = new double[won.length][won.length];
        for (int a = 0; a < won.length; a++) {
            for (int b = 0; b < won.length; b++) {
                shares[a][b] = (double) won[a][b] / draws;
            }
        }
        return new PairwiseWins(some.stream().map(dossiers::get).toList(), shares);
    }

    private WeightTally slice(WeightDraws random, int draws) {
        Scoreboard board = new Scoreboard(sums, cascade);
        WeightTally tally = new WeightTally(cascade.size(), criteria.size());
        long[] weights = new long[criteria.size()];
        for (int draw = 0; draw < draws; draw++) {
            random.next(weights);
            board.rank(weights);
            tally.count(board, weights);
        }
        return tally;
    }
}
