package fr.palmares.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Workbooks written byte by byte as the platform's two writers do, from the facts known of them and
 * without the library that reads them: A writes every cell, blank ones too; B leaves blank cells
 * out and escapes characters as _xHHHH_.
 */
final class WorkbookBytes {
    enum Writer {
        A,
        B
    }

    /** A cell's XML as it is, for what no writer would do; %s is its reference. */
    record Raw(String xml) {}

    static final String MAIN_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final String NS =
            "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String REL =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private final Writer writer;
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, byte[]> extra = new LinkedHashMap<>();
    private String mainType = MAIN_TYPE;
    private String workbookProperties = "";
    private @Nullable String sharedStrings;

    WorkbookBytes(Writer writer) {
        this.writer = writer;
    }

    /** A sheet of texts, numbers, booleans, dates and {@link Raw} cells; null is blank. */
    WorkbookBytes sheet(String name, List<List<@Nullable Object>> rows) {
        StringBuilder xml = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            xml.append("<row r=\"").append(r + 1).append("\">");
            for (int c = 0; c < rows.get(r).size(); c++) {
                xml.append(cell(letters(c) + (r + 1), rows.get(r).get(c)));
            }
            xml.append("</row>");
        }
        return sheetXml(
                name,
                HEAD + "<worksheet " + NS + "><sheetData>" + xml + "</sheetData></worksheet>");
    }

    WorkbookBytes sheetXml(String name, String xml) {
        sheets.put(name, xml);
        return this;
    }

    WorkbookBytes mainType(String type) {
        mainType = type;
        return this;
    }

    WorkbookBytes dates1904() {
        workbookProperties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    WorkbookBytes shared(String items) {
        sharedStrings = HEAD + "<sst " + NS + ">" + items + "</sst>";
        return this;
    }

    WorkbookBytes entry(String name, byte[] content) {
        extra.put(name, content);
        return this;
    }

    private String cell(String reference, @Nullable Object value) {
        return switch (value) {
            case null -> writer == Writer.A ? "<c r=\"%s\" s=\"0\"/>".formatted(reference) : "";
            case Raw raw -> raw.xml().replace("%s", reference);
            case Boolean bool ->
                    "<c r=\"%s\" t=\"b\"><v>%d</v></c>".formatted(reference, bool ? 1 : 0);
            case Number number -> "<c r=\"%s\" t=\"n\"><v>%s</v></c>".formatted(reference, number);
            case LocalDate date ->
                    "<c r=\"%s\" s=\"1\"><v>%d</v></c>"
                            .formatted(reference, date.toEpochDay() + 25_569);
            case LocalDateTime at ->
                    "<c r=\"%s\" s=\"2\"><v>%s</v></c>".formatted(reference, serial(at));
            default ->
                    "<c r=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                            .formatted(reference, text(value.toString()));
        };
    }

    /** Days since the end of 1899, half a second too early as a float may be. */
    private static String serial(LocalDateTime at) {
        Duration since = Duration.between(LocalDate.of(1899, 12, 30).atStartOfDay(), at);
        return Double.toString((since.toMillis() - 300) / 86_400_000d);
    }

    private String text(String value) {
        String escaped = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return writer == Writer.A ? escaped : escaped.replace("_x", "_x005f_x");
    }

    static String letters(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : letters(column / 26 - 1) + (char) ('A' + column % 26);
    }

    Path write(Path file) throws IOException {
        return Files.write(file, bytes());
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", contentTypes());
            put(
                    zip,
                    "_rels/.rels",
                    relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
            StringBuilder list = new StringBuilder();
            StringBuilder related = new StringBuilder();
            int n = 0;
            for (String name : sheets.keySet()) {
                n++;
                list.append(
                        "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"s%d\"/>"
                                .formatted(text(name), n, n));
                related.append(relation("s" + n, "worksheet", "worksheets/sheet" + n + ".xml"));
            }
            related.append(relation("st", "styles", "styles.xml"));
            if (sharedStrings != null) {
                related.append(relation("ss", "sharedStrings", "sharedStrings.xml"));
                put(zip, "xl/sharedStrings.xml", sharedStrings);
            }
            put(
                    zip,
                    "xl/workbook.xml",
                    HEAD
                            + "<workbook %s xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
                                    .formatted(NS, REL, workbookProperties, list));
            put(zip, "xl/_rels/workbook.xml.rels", relations(related.toString()));
            put(zip, "xl/styles.xml", styles());
            n = 0;
            for (String xml : sheets.values()) {
                put(zip, "xl/worksheets/sheet" + ++n + ".xml", xml);
            }
            for (Map.Entry<String, byte[]> entry : extra.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String relations(String inner) {
        return HEAD
                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + inner
                + "</Relationships>";
    }

    private static String relation(String id, String kind, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
                .formatted(id, REL, kind, target);
    }

    private String contentTypes() {
        StringBuilder types = new StringBuilder();
        for (int n = 1; n <= sheets.size(); n++) {
            types.append(override("/xl/worksheets/sheet" + n + ".xml", "worksheet+xml"));
        }
        if (sharedStrings != null) {
            types.append(override("/xl/sharedStrings.xml", "sharedStrings+xml"));
        }
        return HEAD
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"%s\"/>".formatted(mainType)
                + override("/xl/styles.xml", "styles+xml")
                + types
                + "</Types>";
    }

    private static String override(String part, String type) {
        return ("<Override PartName=\"%s\" ContentType=\"application/vnd.openxmlformats-officedocument"
                        + ".spreadsheetml.%s\"/>")
                .formatted(part, type);
    }

    private String styles() {
        int dateFormat = writer == Writer.A ? 100 : 14;
        return HEAD
                + "<styleSheet %s><numFmts count=\"2\">".formatted(NS)
                + "<numFmt numFmtId=\"100\" formatCode=\"yyyy-mm-dd\"/>"
                + "<numFmt numFmtId=\"101\" formatCode=\"yyyy-mm-dd h:mm AM/PM\"/></numFmts>"
                + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"%d\"/>".formatted(dateFormat)
                + "<xf numFmtId=\"101\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>";
    }
}
