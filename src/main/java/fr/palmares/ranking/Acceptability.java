package fr.palmares.ranking;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often a dossier is selected, or comes first, when weights are drawn at random (SMAA-2:
 * Lahdelma and Salminen 2001). On the score alone; equal scores share the better rank.
 */
public final class Acceptability {
    /** Which weights are drawn. */
    public enum Model {
        /** Each declared weight times a number between 1−d and 1+d: the useful one. */
        WITHIN,
        /** Any weights in the declared order of importance. */
        ORDERED,
        /** Any weights at all. */
        UNIFORM
    }

    private final Model model;
    private final long seed;
    private final int draws;
    private final List<String> dossiers;
    private final List<String> criteria;
    private final int seats;
    private final WeightTally tally;

    Acceptability(
            Model model,
            long seed,
            int draws,
            List<String> dossiers,
            List<String> criteria,
            int seats,
            WeightTally tally) {
        this.model = model;
        this.seed = seed;
        this.draws = draws;
        this.dossiers = List.copyOf(dossiers);
        this.criteria = List.copyOf(criteria);
        this.seats = seats;
        this.tally = tally;
    }

    public Model model() {
        return model;
    }

    public long seed() {
        return seed;
    }

    public int draws() {
        return draws;
    }

    /** Numbers of the dossiers that have a score, in the order received. */
    public List<String> dossiers() {
        return dossiers;
    }

    /** By dossier, the share of draws in which it ranks within the seats, 0 to 1. */
    public Map<String, Double> topK() {
        return byDossier(seats);
    }

    /** By dossier, the share of draws in which it ranks first, 0 to 1. */
    public Map<String, Double> firstRank() {
        return byDossier(1);
    }

    /**
     * Share of draws in which a dossier has a rank, 0 to 1.
     *
     * @param dossier position in {@link #dossiers()}
     * @param rank from 1
     */
    public double share(int dossier, int rank) {
        return (double) tally.times(dossier, rank) / draws;
    }

    /**
     * By dossier, the mean of the weights that put it first, normalised, by criterion; a dossier
     * that no draw put first is missing.
     */
    public Map<String, Map<String, Double>> centralWeights() {
        Map<String, Map<String, Double>> result = new LinkedHashMap<>();
        for (int d = 0; d < dossiers.size(); d++) {
            int first = tally.times(d, 1);
            if (first > 0) {
                Map<String, Double> weights = new LinkedHashMap<>();
                for (int c = 0; c < criteria.size(); c++) {
                    weights.put(criteria.get(c), tally.weightWhenFirst(d, c) / first);
                }
                result.put(dossiers.get(d), Collections.unmodifiableMap(weights));
            }
        }
        return Collections.unmodifiableMap(result);
    }

    private Map<String, Double> byDossier(int ranks) {
        Map<String, Double> result = new LinkedHashMap<>();
        for (int d = 0; d < dossiers.size(); d++) {
            long times = 0;
            for (int rank = 1; rank <= Math.min(ranks, dossiers.size()); rank++) {
                times += tally.times(d, rank);
            }
            result.put(dossiers.get(d), (double) times / draws);
        }
        return Collections.unmodifiableMap(result);
    }
}
