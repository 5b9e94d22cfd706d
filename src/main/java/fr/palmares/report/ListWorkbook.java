package fr.palmares.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A list of texts as a workbook of one sheet: a title, a head, one row each, filter buttons. */
public final class ListWorkbook {
    private static final int CHARACTER = 256;
    private static final int HEAD = 2;

    private ListWorkbook() {}

    /**
     * A column.
     *
     * @param width in characters
     * @param wrapped whether its texts take several lines
     */
    public record ListColumn(String name, int width, boolean wrapped) {}

    /**
     * Writes the workbook; the stream stays open. No text becomes a formula.
     *
     * @param title also the sheet's name; at most 31 characters, none that a sheet's name forbids
     * @param subtitle one line below it
     * @throws IOException when {@code out} cannot take it
     */
    public static void write(
            OutputStream out,
            String title,
            String subtitle,
            List<ListColumn> columns,
            Iterable<List<String>> rows)
            throws IOException {
        // through memory: POI would answer a full disk with its own log and an unchecked exception
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook template = new XSSFWorkbook();
                StreamedWorkbook workbook = new StreamedWorkbook(template)) {
            Styles styles = new Styles(workbook, VerticalAlignment.TOP);
            Sheet sheet = workbook.createSheet(title);
            sheet.setDisplayGridlines(false);
            text(styles, sheet.createRow(0), 0, title, Look.TITLE);
            text(styles, sheet.createRow(1), 0, subtitle, Look.SUBTITLE);
            Row head = sheet.createRow(HEAD);
            for (int c = 0; c < columns.size(); c++) {
                text(styles, head, c, columns.get(c).name(), Look.HEADER);
                sheet.setColumnWidth(c, columns.get(c).width() * CHARACTER);
            }
            int next = HEAD + 1;
            for (List<String> values : rows) {
                Row row = sheet.createRow(next++);
                for (int c = 0; c < columns.size(); c++) {
                    Look look = columns.get(c).wrapped() ? Look.WRAP : Look.TEXT;
                    text(styles, row, c, values.get(c), look);
                }
            }
            sheet.createFreezePane(0, HEAD + 1);
            sheet.setAutoFilter(
                    new CellRangeAddress(HEAD, Math.max(HEAD, next - 1), 0, columns.size() - 1));
            sheet.setRepeatingRows(new CellRangeAddress(HEAD, HEAD, -1, -1));
            sheet.getPrintSetup().setLandscape(true);
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setFitHeight((short) 0);
            workbook.writeAvoidingTempFiles(bytes);
        }
        bytes.writeTo(out);
    }

    private static void text(Styles styles, Row row, int column, String raw, Look look) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(CellText.looksExecutable(raw) ? styles.quoted(look) : styles.of(look));
        if (!raw.isEmpty()) {
            cell.setCellValue(CellText.first(raw));
        }
    }
}
