package fr.palmares.report;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The ranking's sheet of a workbook as a reader sees it: by dossier and by head of column. */
final class RankingTable {
    static final int SHEET = 2;

    final Map<String, Integer> columns = new HashMap<>();

    /** Rows of the first table by dossier, in order. */
    final Map<String, Row> rows = new LinkedHashMap<>();

    final Sheet sheet;

    private RankingTable(XSSFWorkbook workbook) {
        sheet = workbook.getSheetAt(SHEET);
        for (Cell head : sheet.getRow(RankingLayout.HEAD)) {
            columns.putIfAbsent(head.getStringCellValue(), head.getColumnIndex());
        }
        for (int r = RankingLayout.FIRST_ROW; r <= sheet.getLastRowNum(); r++) {
            Row row = sheet.getRow(r);
            if (row == null || text(row.getCell(RankingLayout.DOSSIER)).isEmpty()) {
                break;
            }
            rows.put(text(row.getCell(RankingLayout.DOSSIER)), row);
        }
    }

    static RankingTable of(XSSFWorkbook workbook) {
        return new RankingTable(workbook);
    }

    @Nullable Double number(String dossier, String head) {
        return number(cell(dossier, head));
    }

    @Nullable Integer whole(String dossier, String head) {
        Double number = number(dossier, head);
        return number == null ? null : Math.toIntExact(Math.round(number));
    }

    String text(String dossier, String head) {
        return text(cell(dossier, head));
    }

    Cell cell(String dossier, String head) {
        return Objects.requireNonNull(rows.get(dossier), dossier).getCell(column(head));
    }

    int column(String head) {
        return Objects.requireNonNull(
                columns.get(head), () -> "no column " + head + " in " + columns.keySet());
    }

    /** The sentence above the table. */
    String notice() {
        return text(sheet.getRow(RankingLayout.NOTICE).getCell(0));
    }

    /** Numbers of the dossiers in the second table, in its order. */
    Map<String, Integer> byRank() {
        Map<String, Integer> places = new LinkedHashMap<>();
        int first = RankingLayout.FIRST_ROW + rows.size() + 3;
        for (int i = 0; i < rows.size(); i++) {
            Row row = sheet.getRow(first + i);
            Double place = number(row.getCell(RankingLayout.RECALCULATED));
            places.put(
                    text(row.getCell(RankingLayout.DOSSIER)), place == null ? 0 : place.intValue());
        }
        return places;
    }

    static @Nullable Double number(@Nullable Cell cell) {
        if (cell == null) {
            return null;
        }
        CellType type = type(cell);
        if (type == CellType.ERROR) {
            throw new IllegalStateException("error in " + cell.getAddress());
        }
        return type == CellType.NUMERIC ? Double.valueOf(cell.getNumericCellValue()) : null;
    }

    static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (type(cell)) {
            case NUMERIC -> Long.toString(Math.round(cell.getNumericCellValue()));
            case STRING -> cell.getStringCellValue();
            case ERROR -> throw new IllegalStateException("error in " + cell.getAddress());
            default -> "";
        };
    }

    private static CellType type(Cell cell) {
        return cell.getCellType() == CellType.FORMULA
                ? cell.getCachedFormulaResultType()
                : cell.getCellType();
    }
}
