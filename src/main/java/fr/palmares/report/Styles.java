package fr.palmares.report;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;

/**
 * The workbook's cell styles, each made once. Number formats are written as the file wants them (a
 * point); the spreadsheet shows the reader's own sign.
 */
final class Styles {
    static final String ACCENT = "0B5CAD";
    static final String ALARM = "B3261E";
    static final String ALARM_FILL = "FCE8E6";
    static final String BAND = "DCEAF8";
    private static final String INK = "1F2933";
    private static final String FAINT = "5F6B7A";
    private static final String HEADER_FILL = "EAF1F8";
    private static final String INPUT_FILL = "FFF8E1";
    private static final String HAIRLINE = "CBD5DF";

    /** Metrically the same letters everywhere: Liberation Sans stands in where it is missing. */
    private static final String FONT = "Arial";

    private final Workbook workbook;
    private final VerticalAlignment rows;
    private final Map<Look, CellStyle> plain = new EnumMap<>(Look.class);
    private final Map<Look, CellStyle> quoted = new EnumMap<>(Look.class);

    /**
     * Makes all looks.
     *
     * @param rows where texts of one row stand to each other: in the middle for lists, at the top
     *     where texts are long
     */
    Styles(Workbook workbook, VerticalAlignment rows) {
        this.workbook = workbook;
        this.rows = rows;
        for (Look look : Look.values()) {
            plain.put(look, make(look));
        }
    }

    CellStyle of(Look look) {
        return java.util.Objects.requireNonNull(plain.get(look));
    }

    /** The same look with the quote prefix: the cell stays text whatever it begins with. */
    CellStyle quoted(Look look) {
        return quoted.computeIfAbsent(
                look,
                l -> {
                    CellStyle style = make(l);
                    style.setQuotePrefixed(true);
                    return style;
                });
    }

    static XSSFColor colour(String rgb) {
        // the format wants the opacity too
        return new XSSFColor(java.util.HexFormat.of().parseHex("FF" + rgb), null);
    }

    private CellStyle make(Look look) {
        XSSFCellStyle style = (XSSFCellStyle) workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setFont(font(look));
        style.setDataFormat(workbook.createDataFormat().getFormat(format(look)));
        style.setAlignment(alignment(look));
        if (alignment(look) == HorizontalAlignment.LEFT
                && (inTable(look) || look == Look.HEADER || look == Look.BAND)) {
            style.setIndention((short) 1);
        }
        switch (look) {
            case HEADER, HEADER_NUMBER, HEADER_CENTER, HEADER_HELPER -> {
                style.setVerticalAlignment(VerticalAlignment.BOTTOM);
                style.setWrapText(true);
                fill(style, HEADER_FILL);
                line(style, BorderStyle.THIN, ACCENT);
            }
            case PROSE, WRAP -> style.setWrapText(true);
            case TITLE, NOTICE, ROW_LABEL -> style.setVerticalAlignment(VerticalAlignment.CENTER);
            case INPUT -> {
                style.setVerticalAlignment(VerticalAlignment.CENTER);
                fill(style, INPUT_FILL);
                box(style);
            }
            case FIXED_INPUT -> style.setVerticalAlignment(VerticalAlignment.CENTER);
            default -> {}
        }
        if (inTable(look)) {
            style.setVerticalAlignment(rows);
            line(style, BorderStyle.HAIR, HAIRLINE);
        }
        return style;
    }

    private static boolean inTable(Look look) {
        return switch (look) {
            case TEXT,
                    WRAP,
                    STRONG,
                    CENTER,
                    COUNT,
                    PLACE,
                    NUMBER,
                    SCORE,
                    MARK,
                    QUIET,
                    DATE,
                    TIME,
                    HELPER ->
                    true;
            default -> false;
        };
    }

    private static String format(Look look) {
        return switch (look) {
            case NUMBER, SCORE -> "0.00";
            case COUNT, PLACE, PROSE_COUNT, HELPER -> "0";
            case MARK, INPUT, FIXED_INPUT -> "General";
            case DATE -> "dd/mm/yyyy";
            case PROSE_TIME, TIME -> "dd/mm/yyyy hh:mm";
            default -> "General";
        };
    }

    private static HorizontalAlignment alignment(Look look) {
        return switch (look) {
            case HEADER_NUMBER,
                    COUNT,
                    NUMBER,
                    SCORE,
                    MARK,
                    INPUT,
                    FIXED_INPUT,
                    HELPER,
                    ROW_LABEL,
                    QUIET,
                    HEADER_HELPER ->
                    HorizontalAlignment.RIGHT;
            case CENTER, PLACE, DATE, TIME, HEADER_CENTER -> HorizontalAlignment.CENTER;
            default -> HorizontalAlignment.LEFT;
        };
    }

    private XSSFFont font(Look look) {
        XSSFFont font = (XSSFFont) workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints(size(look));
        font.setColor(colour(ink(look)));
        font.setBold(
                switch (look) {
                    case TITLE,
                            HEADING,
                            HEADER,
                            HEADER_NUMBER,
                            HEADER_CENTER,
                            BAND,
                            STRONG,
                            PLACE,
                            SCORE,
                            NOTICE ->
                            true;
                    default -> false;
                });
        if (look == Look.LINK) {
            font.setUnderline(XSSFFont.U_SINGLE);
        }
        return font;
    }

    private static short size(Look look) {
        return switch (look) {
            case TITLE -> 18;
            case HEADING -> 12;
            case HEADER_HELPER, HELPER -> 8;
            case HEADER, HEADER_NUMBER, HEADER_CENTER, BAND, SUBTITLE, ROW_LABEL -> 9;
            default -> 10;
        };
    }

    private static String ink(Look look) {
        return switch (look) {
            case TITLE, HEADING, BAND, LINK, INPUT -> ACCENT;
            case SUBTITLE, LABEL, ROW_LABEL, HELPER, HEADER_HELPER, QUIET -> FAINT;
            default -> INK;
        };
    }

    private static void fill(XSSFCellStyle style, String rgb) {
        style.setFillForegroundColor(colour(rgb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static void line(XSSFCellStyle style, BorderStyle kind, String rgb) {
        style.setBorderBottom(kind);
        style.setBottomBorderColor(colour(rgb));
    }

    private static void box(XSSFCellStyle style) {
        line(style, BorderStyle.THIN, HAIRLINE);
        style.setBorderTop(BorderStyle.THIN);
        style.setTopBorderColor(colour(HAIRLINE));
        style.setBorderLeft(BorderStyle.THIN);
        style.setLeftBorderColor(colour(HAIRLINE));
        style.setBorderRight(BorderStyle.THIN);
        style.setRightBorderColor(colour(HAIRLINE));
    }
}
