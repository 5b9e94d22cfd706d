package fr.palmares.report;

/** Where things stand on the ranking's sheet; rows and columns from 0. */
final class RankingLayout {
    static final int NOTICE = 2;
    static final int WEIGHTS = 3;
    static final int INTEGER_WEIGHTS = 4;
    static final int HEAD = 5;
    static final int FIRST_ROW = 6;

    static final int SETTLED = 0;
    static final int RECALCULATED = 1;
    static final int DOSSIER = 2;
    static final int ORGANISATION = 3;
    static final int TITLE = 4;
    static final int TYPE = 5;
    static final int FIRST_CRITERION = 6;

    final int criteria;
    final int counted;
    final int rows;
    private final String sheet;

    RankingLayout(Material m) {
        this.criteria = m.criteria().size();
        this.counted = m.ranking.grid().counted().size();
        this.rows = m.ranking.rows().size();
        this.sheet = m.sheetName("ranking");
    }

    int score() {
        return FIRST_CRITERION + criteria;
    }

    int sheets() {
        return score() + 1;
    }

    int expected() {
        return score() + 2;
    }

    int abstaining() {
        return score() + 3;
    }

    int lowest() {
        return score() + 4;
    }

    int highest() {
        return score() + 5;
    }

    int spread() {
        return score() + 6;
    }

    int tied() {
        return score() + 7;
    }

    int decidedBy() {
        return score() + 8;
    }

    int list() {
        return score() + 9;
    }

    /** Number of columns that are read; the helpers begin there. */
    int shown() {
        return score() + 10;
    }

    int order() {
        return shown();
    }

    /** Sum of the steps given on the criterion with this index in the grid. */
    int sum(int criterion) {
        return order() + 1 + criterion;
    }

    int total() {
        return order() + 1 + criteria;
    }

    /** Rank after the first {@code level} criteria of the cascade; level 0 is the score alone. */
    int rank(int level) {
        return total() + 1 + level;
    }

    /** Place in the list by rank, without two alike. */
    int listed() {
        return rank(counted) + 1;
    }

    int lastRow() {
        return FIRST_ROW + Math.max(1, rows) - 1;
    }

    /** The rows of one column. */
    String all(int column) {
        return Ref.range(FIRST_ROW, column, lastRow(), column);
    }

    /** The same, as other sheets name them. */
    String allFromElsewhere(int column) {
        return Ref.on(sheet) + all(column);
    }

    /** The row of integer weights over all criteria; uncounted ones are empty. */
    String integerWeights() {
        return Ref.range(
                INTEGER_WEIGHTS, FIRST_CRITERION, INTEGER_WEIGHTS, FIRST_CRITERION + criteria - 1);
    }

    String integerWeightsFromElsewhere() {
        return Ref.on(sheet) + integerWeights();
    }

    /** Where the integer weights' sum stands. */
    String weightSum() {
        return Ref.fixed(INTEGER_WEIGHTS, score());
    }

    String weightSumFromElsewhere() {
        return Ref.on(sheet) + weightSum();
    }

    /** First row of the list by rank. */
    int byRankFirst() {
        return lastRow() + 4;
    }
}
