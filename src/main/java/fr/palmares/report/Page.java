package fr.palmares.report;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** One worksheet while it is written, from the top down; knows looks, titles and print setup. */
final class Page {
    /** Where every table without rows of its own above it has its head, from 0. */
    static final int HEAD = 3;

    /** Height of a line of text, in points, and what a row has above and below it. */
    private static final float LINE = 13;

    private static final float PADDING = 4.5f;

    /** The highest a row may be, by the format. */
    private static final float HIGHEST = 409;

    private static final int MOST_HEAD_LINES = 4;

    /**
     * Letters that stand in the width of one digit, on average; lines lose less in wide columns.
     */
    private static final double LETTERS = 1.12;

    private static final double LETTERS_OF_PROSE = 1.22;
    private static final int WIDE = 50;

    final Sheet sheet;
    private final Styles styles;
    private int next;

    /** Whether rows belong to a table, whose heights follow their texts. */
    private boolean table;

    /** Lines of the tallest table row so far. */
    private int tallest = 1;

    /** Lines of the highest cell of the table row being written; 0 for no such row. */
    private int lines;

    /** A new worksheet at the end of the workbook, with its title and one line below it. */
    Page(Workbook workbook, Styles styles, Material material, String name, String subtitle) {
        this.sheet = workbook.createSheet(name);
        this.styles = styles;
        sheet.setDisplayGridlines(false);
        Row title = add();
        title.setHeightInPoints(28);
        text(title, 0, material.say("title", name, material.state.call().name()), Look.TITLE);
        Row line = add();
        line.setHeightInPoints(16);
        text(line, 0, subtitle, Look.SUBTITLE);
        PrintSettings.apply(sheet, material, name);
    }

    /** The row below the last one. */
    Row add() {
        fit();
        lines = table ? 1 : 0;
        return sheet.createRow(next++);
    }

    /** Gives the table row just written its height: spreadsheets differ in finding it. */
    private void fit() {
        if (lines > 0) {
            sheet.getRow(next - 1).setHeightInPoints(points(lines));
            tallest = Math.max(tallest, lines);
            lines = 0;
        }
    }

    private static float points(int lines) {
        return Math.min(HIGHEST, lines * LINE + PADDING);
    }

    /** Lines that a wrapped text takes over some columns. */
    private int lines(String text, int firstColumn, int lastColumn) {
        double width = 0;
        for (int c = firstColumn; c <= lastColumn; c++) {
            width += sheet.getColumnWidth(c) / 256.0;
        }
        double letters = width * (width > WIDE ? LETTERS_OF_PROSE : LETTERS);
        return text.lines().mapToInt(l -> Math.max(1, (int) Math.ceil(l.length() / letters))).sum();
    }

    /** Fixes the height of the table row being written, whatever its texts need. */
    void height(int shownLines) {
        lines = shownLines;
    }

    /**
     * Height of the tallest table row so far, for rows that may come to hold any of their texts.
     */
    float tallest() {
        return points(tallest);
    }

    /** Rows from the next one on belong to a table: their heights follow their texts. */
    void beginTable() {
        fit();
        table = true;
    }

    /** The table is over: what follows has heights of its own. */
    void endTable() {
        fit();
        table = false;
    }

    /** Leaves rows empty up to {@code index}, which is the next one added. */
    void goTo(int index) {
        next = Math.max(next, index);
    }

    /** Index from 0 of the next row added. */
    int next() {
        return next;
    }

    /** Text from anywhere: never a formula, never cut without notice (see {@link #texts}). */
    void text(Row row, int column, String raw, Look look) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(CellText.looksExecutable(raw) ? styles.quoted(look) : styles.of(look));
        measure(raw, column, look);
        if (!raw.isEmpty()) {
            cell.setCellValue(CellText.first(raw));
        }
    }

    private void measure(String text, int column, Look look) {
        if (lines > 0 && look == Look.WRAP) {
            lines = Math.max(lines, lines(text, column, column));
        }
    }

    /** A text that may be longer than one cell, over as many cells as were kept for it. */
    void texts(Row row, int column, int cells, String raw, Look look) {
        List<String> pieces = CellText.pieces(raw);
        for (int i = 0; i < cells; i++) {
            String piece = i < pieces.size() ? pieces.get(i) : "";
            Cell cell = row.createCell(column + i);
            cell.setCellStyle(
                    CellText.looksExecutable(i == 0 ? raw : piece)
                            ? styles.quoted(look)
                            : styles.of(look));
            measure(piece, column + i, look);
            if (!piece.isEmpty()) {
                cell.setCellValue(piece);
            }
        }
    }

    /** A dossier's number: a number where it is one that a spreadsheet gives back unchanged. */
    void dossier(Row row, int column, String number, Look look) {
        if (number.matches("[1-9][0-9]{0,14}")) {
            number(row, column, Double.parseDouble(number), look);
        } else {
            text(row, column, number, look);
        }
    }

    void number(Row row, int column, @Nullable Number value, Look look) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(styles.of(look));
        if (value != null) {
            cell.setCellValue(value.doubleValue());
        }
    }

    void time(Row row, int column, @Nullable LocalDateTime time, Look look) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(styles.of(look));
        if (time != null) {
            cell.setCellValue(time);
        }
    }

    void blank(Row row, int column, Look look) {
        row.createCell(column).setCellStyle(styles.of(look));
    }

    /** A formula with the number it gives; null where it gives the empty text. */
    void formula(Row row, int column, String formula, @Nullable Number value, Look look) {
        if (value == null) {
            formula(row, column, formula, "", look);
            return;
        }
        Cell cell = row.createCell(column);
        cell.setCellStyle(styles.of(look));
        cell.setCellFormula(formula);
        cell.setCellValue(value.doubleValue());
    }

    /** A formula with the text it gives. */
    void formula(Row row, int column, String formula, String value, Look look) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(styles.of(look));
        cell.setCellFormula(formula);
        cell.setCellValue(CellText.first(value));
    }

    /**
     * A paragraph over several columns, whose widths are set before: merged cells do not find their
     * height themselves.
     */
    void prose(Row row, int firstColumn, int lastColumn, String paragraph) {
        text(row, firstColumn, paragraph, Look.PROSE);
        for (int c = firstColumn + 1; c <= lastColumn; c++) {
            blank(row, c, Look.PROSE);
        }
        sheet.addMergedRegion(
                new CellRangeAddress(row.getRowNum(), row.getRowNum(), firstColumn, lastColumn));
        row.setHeightInPoints(points(lines(paragraph, firstColumn, lastColumn)));
    }

    /** The head of a table: widths, frozen panes, repeated when printed. */
    void head(List<Column> columns, int frozenColumns) {
        Row row = add();
        int high = 1;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            text(row, i, column.label(), column.look());
            width(i, column.width());
            if (column.look() != Look.HEADER_HELPER) {
                high = Math.max(high, Math.min(MOST_HEAD_LINES, lines(column.label(), i, i)));
            }
        }
        row.setHeightInPoints(points(high));
        sheet.createFreezePane(frozenColumns, row.getRowNum() + 1);
        sheet.setRepeatingRows(new CellRangeAddress(row.getRowNum(), row.getRowNum(), -1, -1));
        table = true;
    }

    void width(int column, int characters) {
        sheet.setColumnWidth(column, Math.min(255, characters) * 256 + 180);
    }

    /** Filter buttons over a table of {@code columns} columns that ends above the next row. */
    void filter(int headRow, int columns) {
        endTable();
        sheet.setAutoFilter(
                new CellRangeAddress(headRow, Math.max(headRow, next - 1), 0, columns - 1));
    }
}
