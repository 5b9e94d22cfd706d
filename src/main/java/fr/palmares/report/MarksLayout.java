package fr.palmares.report;

/** Where things stand on the sheet of all marks, for the formulas that read them. */
final class MarksLayout {
    static final int DOSSIER = 0;
    static final int ORGANISATION = 1;
    static final int JUROR = 2;
    static final int NAME = 3;
    static final int STATE = 4;
    static final int COMPLETE = 5;
    static final int FIRST_CRITERION = 6;

    private static final int FIRST_ROW = Page.HEAD + 1;

    private final String sheet;
    private final int criteria;
    private final int lastRow;

    MarksLayout(Material m) {
        this.sheet = m.sheetName("marks");
        this.criteria = m.criteria().size();
        this.lastRow = FIRST_ROW + Math.max(1, m.lines.size()) - 1;
    }

    int score() {
        return FIRST_CRITERION + criteria;
    }

    int order() {
        return score() + 1;
    }

    int key() {
        return score() + 2;
    }

    /** The rows of one column, as other sheets name them. */
    String column(int column) {
        return Ref.on(sheet) + Ref.range(FIRST_ROW, column, lastRow, column);
    }

    String criterion(int index) {
        return column(FIRST_CRITERION + index);
    }
}
