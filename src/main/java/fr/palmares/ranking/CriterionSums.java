package fr.palmares.ranking;

/**
 * For each dossier, how many complete sheets it has and the sum of their steps on each counted
 * criterion: all that the weighted mean needs of the marks, whatever the weights.
 */
final class CriterionSums {
    private final int[] sheets;
    private final int[][] sums;

    private CriterionSums(int dossiers, int criteria) {
        this.sheets = new int[dossiers];
        this.sums = new int[criteria][dossiers];
    }

    /**
     * @param without position of a juror whose sheets are left out, or {@link MarkTable#NOBODY}; a
     *     dossier that only this juror marked keeps its sheet, or it would vanish instead of moving
     */
    static CriterionSums of(MarkTable table, int without) {
        int dossiers = table.dossiers().size();
        int criteria = table.counted();
        CriterionSums result = new CriterionSums(dossiers, criteria);
        int[] sum = new int[criteria];
        for (int dossier = 0; dossier < dossiers; dossier++) {
            int count = add(table, dossier, without, sum);
            if (count == 0 && without != MarkTable.NOBODY) {
                count = add(table, dossier, MarkTable.NOBODY, sum);
            }
            result.sheets[dossier] = count;
            for (int c = 0; c < criteria; c++) {
                result.sums[c][dossier] = sum[c];
                sum[c] = 0;
            }
        }
        return result;
    }

    private static int add(MarkTable table, int dossier, int without, int[] sum) {
        int count = 0;
        int end = table.firstRow(dossier + 1);
        for (int row = table.firstRow(dossier); row < end; row++) {
            if (table.kind(row) == MarkTable.Kind.COMPLETE && table.juror(row) != without) {
                count++;
                for (int c = 0; c < sum.length; c++) {
                    sum[c] += table.steps(row, c);
                }
            }
        }
        return count;
    }

    int dossiers() {
        return sheets.length;
    }

    int criteria() {
        return sums.length;
    }

    /** Complete sheets of a dossier. */
    int sheets(int dossier) {
        return sheets[dossier];
    }

    /** Sum of the steps above the lowest mark over those sheets. */
    int sum(int criterion, int dossier) {
        return sums[criterion][dossier];
    }
}
