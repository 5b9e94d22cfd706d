package fr.palmares.report;

import org.apache.poi.ss.util.CellReference;

/** Writes cell references the way formulas need them; rows and columns count from 0. */
final class Ref {
    private Ref() {}

    /** {@code $G$5}. */
    static String fixed(int row, int column) {
        return "$" + letters(column) + "$" + (row + 1);
    }

    /** {@code $G7}: follows its own row when rows are sorted. */
    static String inRow(int row, int column) {
        return "$" + letters(column) + (row + 1);
    }

    /** {@code $G$7:$G$49}. */
    static String range(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        return fixed(firstRow, firstColumn) + ":" + fixed(lastRow, lastColumn);
    }

    /** {@code 'Notes (long)'!}. */
    static String on(String sheet) {
        return "'" + sheet.replace("'", "''") + "'!";
    }

    /** A text as a formula writes it. */
    static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static String letters(int column) {
        return CellReference.convertNumToColString(column);
    }
}
