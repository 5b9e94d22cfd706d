package fr.palmares.report;

import java.util.Locale;
import org.apache.poi.ss.usermodel.BorderFormatting;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTColor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;

/**
 * What the ranking's sheet shows by colour, always beside words: moved ranks, and the last seat.
 */
final class RankingAlarms {
    private RankingAlarms() {}

    static void add(Sheet sheet, RankingLayout at, int seats) {
        SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        CellRangeAddress[] notice = {
            new CellRangeAddress(RankingLayout.NOTICE, RankingLayout.NOTICE, 0, at.shown() - 1)
        };
        CellRangeAddress[] table = {
            new CellRangeAddress(RankingLayout.FIRST_ROW, at.lastRow(), 0, at.shown() - 1)
        };
        CellRangeAddress[] ranks = {
            new CellRangeAddress(
                    RankingLayout.FIRST_ROW, at.lastRow(), 0, RankingLayout.RECALCULATED)
        };
        String settled = Ref.inRow(RankingLayout.FIRST_ROW, RankingLayout.SETTLED);
        String now = Ref.inRow(RankingLayout.FIRST_ROW, RankingLayout.RECALCULATED);

        ConditionalFormattingRule moved =
                formatting.createConditionalFormattingRule(
                        "SUMPRODUCT(--(%s<>%s))>0"
                                .formatted(
                                        at.all(RankingLayout.SETTLED),
                                        at.all(RankingLayout.RECALCULATED)));
        fill(moved, Styles.ALARM);
        moved.createFontFormatting().setFontColor(Styles.colour("FFFFFF"));
        formatting.addConditionalFormatting(notice, moved);

        ConditionalFormattingRule rowMoved =
                formatting.createConditionalFormattingRule(settled + "<>" + now);
        fill(rowMoved, Styles.ALARM_FILL);
        rowMoved.createFontFormatting().setFontColor(Styles.colour(Styles.ALARM));
        formatting.addConditionalFormatting(ranks, rowMoved);
        if (seats > 0) {
            lastSeat(formatting, table, at, seats);
        }
        withOpacity(sheet.getWorkbook());
    }

    /** POI drops the opacity of a font's colour here, which the format wants. */
    private static void withOpacity(Workbook workbook) {
        StylesTable styles =
                (workbook instanceof SXSSFWorkbook streamed
                                ? streamed.getXSSFWorkbook()
                                : (XSSFWorkbook) workbook)
                        .getStylesSource();
        for (int i = 0; i < styles._getDXfsSize(); i++) {
            CTDxf format = styles.getDxfAt(i);
            if (format.isSetFont()) {
                for (CTColor colour : format.getFont().getColorArray()) {
                    byte[] rgb = colour.getRgb();
                    if (rgb != null && rgb.length == 3) {
                        colour.setRgb(new byte[] {-1, rgb[0], rgb[1], rgb[2]});
                    }
                }
            }
        }
    }

    /** A line under the last seat; a tie across it is a band, never a line through it. */
    private static void lastSeat(
            SheetConditionalFormatting formatting,
            CellRangeAddress[] table,
            RankingLayout at,
            int seats) {
        String places = at.all(RankingLayout.SETTLED);
        String place = Ref.inRow(RankingLayout.FIRST_ROW, RankingLayout.SETTLED);
        ConditionalFormattingRule band =
                formatting.createConditionalFormattingRule(
                        String.format(
                                Locale.ROOT,
                                "AND(ISNUMBER(%s),%s<=%d,%s+COUNTIF(%s,%s)-1>%d)",
                                place,
                                place,
                                seats,
                                place,
                                places,
                                place,
                                seats));
        fill(band, Styles.BAND);
        ConditionalFormattingRule line =
                formatting.createConditionalFormattingRule(
                        String.format(
                                Locale.ROOT,
                                "AND(ISNUMBER(%s),%s+COUNTIF(%s,%s)-1=%d,COUNTIF(%s,\">%d\")>0)",
                                place,
                                place,
                                places,
                                place,
                                seats,
                                places,
                                seats));
        BorderFormatting border = line.createBorderFormatting();
        border.setBorderBottom(BorderStyle.THIN);
        border.setBottomBorderColor(Styles.colour(Styles.ACCENT));
        formatting.addConditionalFormatting(table, band);
        formatting.addConditionalFormatting(table, line);
    }

    private static void fill(ConditionalFormattingRule rule, String rgb) {
        PatternFormatting pattern = rule.createPatternFormatting();
        pattern.setFillBackgroundColor(Styles.colour(rgb));
        pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
    }
}
