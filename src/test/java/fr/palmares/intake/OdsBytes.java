package fr.palmares.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * OpenDocument workbooks written byte by byte as the platform does: numbers are floats, true
 * booleans carry their value where the format does not ask for it, the rest is paragraphs of text,
 * stripped, one a line.
 */
final class OdsBytes {
    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
                    + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                    + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
                    + "<office:body><office:spreadsheet>";
    private static final String FOOT =
            "</office:spreadsheet></office:body></office:document-content>";

    private final StringBuilder tables = new StringBuilder();

    /** A sheet of texts, numbers, booleans and dates; null is an empty cell. */
    OdsBytes sheet(String name, List<List<@Nullable Object>> rows) {
        tables.append("<table:table table:name=\"").append(escaped(name)).append("\">");
        for (List<@Nullable Object> row : rows) {
            tables.append("<table:table-row>");
            row.forEach(value -> tables.append(cell(value)));
            tables.append("</table:table-row>");
        }
        tables.append("</table:table>");
        return this;
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "<table:table-cell/>";
            case Boolean bool -> typed("boolean", "value", bool ? "1" : "0");
            case Number number -> typed("float", "value", number.toString());
            case LocalDate date -> typed("date", "date-value", date.toString());
            case LocalDateTime at -> typed("date", "date-value", at.toString());
            default -> text(value.toString());
        };
    }

    private static String typed(String type, String attribute, String value) {
        return "<table:table-cell office:value-type=\"%s\" office:%s=\"%s\"/>"
                .formatted(type, attribute, value);
    }

    private static String text(String value) {
        StringBuilder cell = new StringBuilder("<table:table-cell office:value-type=\"string\">");
        value.strip()
                .lines()
                .forEach(line -> cell.append("<text:p>").append(escaped(line)).append("</text:p>"));
        return cell.append("</table:table-cell>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            byte[] type =
                    "application/vnd.oasis.opendocument.spreadsheet"
                            .getBytes(StandardCharsets.US_ASCII);
            ZipEntry stored = new ZipEntry("mimetype");
            CRC32 sum = new CRC32();
            sum.update(type);
            stored.setMethod(ZipEntry.STORED);
            stored.setSize(type.length);
            stored.setCrc(sum.getValue());
            zip.putNextEntry(stored);
            zip.write(type);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write((HEAD + tables + FOOT).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
