package fr.palmares.intake.table;

import java.util.List;

/**
 * One row that holds something.
 *
 * @param number as a spreadsheet numbers it, from 1
 * @param cells from the first column; those beyond are blank
 */
public record Row(int number, List<Cell> cells) {
    /** The cell of a column, counted from 0. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.Blank.CELL;
    }

    public String text(int column) {
        return cell(column).text();
    }

    public int width() {
        return cells.size();
    }

    boolean blank() {
        for (Cell cell : cells) {
            if (!cell.blank()) {
                return false;
            }
        }
        return true;
    }
}
