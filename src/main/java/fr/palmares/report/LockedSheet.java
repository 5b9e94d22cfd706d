package fr.palmares.report;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet that people fill in: locked but for the cells that are theirs, ready to print. */
final class LockedSheet {
    /** The most a spreadsheet allows, in points. */
    private static final float HIGHEST = 409;

    private static final float LINE = 13.2f;
    private static final float PADDING = 6;
    private static final float TITLE_HEIGHT = 32;

    private LockedSheet() {}

    /** Writes a text; the row is made where there is none. */
    static void text(Sheet sheet, int row, int column, String text, CellStyle style) {
        Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        Cell cell = line.createCell(column);
        cell.setCellStyle(style);
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    /** Once everything is written: heights, protection, paper. */
    static void finish(Sheet sheet) {
        sheet.setDisplayGridlines(false);
        sheet.forEach(LockedSheet::fit);
        // without a password: it keeps a hand from slipping, and keeps nobody out
        sheet.protectSheet("");
        ((XSSFSheet) sheet).lockFormatColumns(false);
        ((XSSFSheet) sheet).lockFormatRows(false);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    /** Gives a row the height its wrapped texts need: spreadsheets differ in finding it. */
    private static void fit(Row row) {
        if (row.getZeroHeight()) {
            return;
        }
        long lines = 1;
        for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING && cell.getCellStyle().getWrapText()) {
                double letters =
                        Math.max(1, row.getSheet().getColumnWidth(cell.getColumnIndex()) / 256.0);
                long wanted =
                        cell.getStringCellValue()
                                .lines()
                                .mapToLong(l -> Math.max(1, (long) Math.ceil(l.length() / letters)))
                                .sum();
                lines = Math.max(lines, wanted);
            }
        }
        boolean title = row.getCell(1) != null && row.getRowNum() == 0;
        row.setHeightInPoints(title ? TITLE_HEIGHT : Math.min(HIGHEST, lines * LINE + PADDING));
    }
}
