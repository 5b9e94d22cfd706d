package fr.palmares.sample;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;

/** Writes one sheet as the XML part of a workbook, with inline strings and no blank cells. */
final class SheetXml {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final LocalDateTime EPOCH = LocalDate.of(1899, 12, 30).atStartOfDay();
    private static final Pattern ESCAPE_LIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final StringBuilder xml = new StringBuilder();

    private SheetXml() {}

    static String of(Sheet sheet) {
        SheetXml writer = new SheetXml();
        writer.write(sheet);
        return writer.xml.toString();
    }

    private void write(Sheet sheet) {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet xmlns=\"");
        xml.append(MAIN).append("\"><sheetData>");
        for (int i = 0; i < sheet.rows().size(); i++) {
            xml.append("<row r=\"").append(i + 1).append("\">");
            writeRow(i + 1, sheet.rows().get(i));
            xml.append("</row>");
        }
        xml.append("</sheetData></worksheet>");
    }

    private void writeRow(int row, List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String reference = letters(column) + row;
            switch (cells.get(column)) {
                case Cell.Blank() -> {}
                case Cell.Text(String value) -> writeText(reference, 0, value);
                case Cell.Heading(String value) -> writeText(reference, 3, value);
                case Cell.Numeric(String value) -> writeValue(reference, 0, value);
                case Cell.Day(LocalDate day) ->
                        writeValue(reference, 1, Long.toString(days(day.atStartOfDay())));
                case Cell.Moment(LocalDateTime moment) ->
                        writeValue(reference, 2, Double.toString(serial(moment)));
            }
        }
    }

    private void writeText(String reference, int style, String value) {
        xml.append("<c r=\"").append(reference).append("\" s=\"").append(style);
        xml.append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        xml.append(escape(value)).append("</t></is></c>");
    }

    private void writeValue(String reference, int style, String value) {
        xml.append("<c r=\"").append(reference).append("\" s=\"").append(style);
        xml.append("\"><v>").append(value).append("</v></c>");
    }

    private static String escape(String value) {
        return ESCAPE_LIKE
                .matcher(value)
                .replaceAll("_x005F_")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static long days(LocalDateTime moment) {
        return Duration.between(EPOCH, moment).toDays();
    }

    private static double serial(LocalDateTime moment) {
        return Duration.between(EPOCH, moment).toSeconds() / 86_400.0;
    }

    private static String letters(int column) {
        String last = Character.toString('A' + column % 26);
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
