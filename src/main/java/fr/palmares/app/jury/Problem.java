package fr.palmares.app.jury;

/**
 * What is to be shared out. Jurors and dossiers are numbers from 0.
 *
 * @param loads what each juror has already, which counts for balance
 * @param needs how many more readers each dossier is to be given
 * @param costs by juror and dossier: what a reading costs, 0 to {@link #MAX_COST}; {@link #NEVER}
 *     for a pair that must not be
 * @param kept by juror and dossier: what is so already, and stays between equals
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Problem(int[] loads, int[] needs, int[][] costs, boolean[][] kept) {
    public static final int NEVER = -1;
    public static final int MAX_COST = 7;

    public Problem {
        if (costs.length != loads.length) {
            throw new IllegalArgumentException("a row of costs for each juror");
        }
        for (int[] row : costs) {
            if (row.length != needs.length) {
                throw new IllegalArgumentException("a cost for each dossier");
            }
            for (int cost : row) {
                if (cost < NEVER || cost > MAX_COST) {
                    throw new IllegalArgumentException("cost " + cost);
                }
            }
        }
    }

    int jurors() {
        return loads.length;
    }

    int dossiers() {
        return needs.length;
    }

    boolean may(int juror, int dossier) {
        return costs[juror][dossier] != NEVER;
    }

    /** Jurors who may read a dossier. */
    public int candidates(int dossier) {
        int count = 0;
        for (int juror = 0; juror < jurors(); juror++) {
            count += may(juror, dossier) ? 1 : 0;
        }
        return count;
    }
}
