package fr.palmares.model;

/**
 * Where in a file something is wrong.
 *
 * @param file the file's name as the user knows it, or "" when there is none
 * @param sheet the sheet's name, or "" when the file has none
 * @param row the row as a spreadsheet numbers it, from 1; 0 when no row is meant
 * @param column the column's header, or "" when no column is meant
 */
public record Place(String file, String sheet, int row, String column) {
    public static final Place NOWHERE = new Place("", "", 0, "");

    public static Place file(String file) {
        return new Place(file, "", 0, "");
    }

    public Place sheet(String newSheet) {
        return new Place(file, newSheet, row, column);
    }

    public Place row(int newRow) {
        return new Place(file, sheet, newRow, column);
    }

    public Place column(String newColumn) {
        return new Place(file, sheet, row, newColumn);
    }
}
