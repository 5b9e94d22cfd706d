package fr.palmares.ranking;

/** Counts of ranks over draws of weights, and the weights that put each dossier first. */
final class WeightTally {
    private final int dossiers;
    private final int criteria;

    /** By dossier and rank; one block of memory, as it is written to at random. */
    private final int[] times;

    private final double[] firstWeights;

    WeightTally(int dossiers, int criteria) {
        this.dossiers = dossiers;
        this.criteria = criteria;
        this.times = new int[Math.multiplyExact(dossiers, dossiers)];
        this.firstWeights = new double[dossiers * criteria];
    }

    /** Counts one ranking; entries are the board's. */
    void count(Scoreboard board, long[] weights) {
        for (int row = 0; row < dossiers; row++) {
            times[board.entryAt(row) * dossiers + board.rankAt(row) - 1]++;
        }
        double sum = 0;
        for (long weight : weights) {
            sum += weight;
        }
        for (int row = 0; row < dossiers && board.rankAt(row) == 1; row++) {
            int at = board.entryAt(row) * criteria;
            for (int c = 0; c < criteria; c++) {
                firstWeights[at + c] += weights[c] / sum;
            }
        }
    }

    void add(WeightTally other) {
        for (int i = 0; i < times.length; i++) {
            times[i] += other.times[i];
        }
        for (int i = 0; i < firstWeights.length; i++) {
            firstWeights[i] += other.firstWeights[i];
        }
    }

    /** How often a dossier had a rank, from 1. */
    int times(int dossier, int rank) {
        return times[dossier * dossiers + rank - 1];
    }

    /** Sum of a criterion's normalised weight over the draws that put a dossier first. */
    double weightWhenFirst(int dossier, int criterion) {
        return firstWeights[dossier * criteria + criterion];
    }
}
