package fr.palmares.ranking;

/**
 * For each dossier, how many complete sheets it has and the sum of their steps on each counted
 * criterion: all that the weighted mean needs of the marks, whatever the weights.
 */
final class CriterionSums {
    private final int[] sheets;
    private final int[][] sums;
    private final int mostSheets;
    private final int highestMark;

    private CriterionSums(PackedSheets packed) {
        this.sheets = new int[packed.dossiers()];
        this.sums = new int[packed.criteria()][packed.dossiers()];
        this.mostSheets = packed.mostSheets();
        this.highestMark = packed.highestMark();
    }

    /**
     * Adds up the sheets.
     *
     * @param without position of a juror whose sheets are left out, or {@link MarkTable#NOBODY}; a
     *     dossier that only this juror marked keeps its sheet, or it would vanish instead of moving
     */
    static CriterionSums of(PackedSheets packed, int without) {
        CriterionSums result = new CriterionSums(packed);
        packed.sum(without, result.sheets, result.sums);
        return result;
    }

    /** All sheets of a table. */
    static CriterionSums of(MarkTable table) {
        return of(PackedSheets.of(table), MarkTable.NOBODY);
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

    /** The sums of a criterion by dossier; not to be written to. */
    int[] column(int criterion) {
        return sums[criterion];
    }

    /** No dossier has more sheets. */
    int mostSheets() {
        return mostSheets;
    }

    /** No sheet has more steps on a criterion. */
    int highestMark() {
        return highestMark;
    }
}
