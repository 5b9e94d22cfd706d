package fr.palmares.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook part by part. Entries are stored, not deflated, and carry a fixed time: the
 * bytes then depend on nothing but the sheets.
 */
final class XlsxWriter {

    private static final LocalDateTime MADE = LocalDateTime.of(2019, 6, 3, 8, 0);
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String FORMATS = "http://schemas.openxmlformats.org/";
    private static final String MAIN = FORMATS + "spreadsheetml/2006/main";
    private static final String OFFICE = FORMATS + "officeDocument/2006/relationships";
    private static final String PACKAGE = FORMATS + "package/2006/";
    private static final String SPREADSHEET =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private XlsxWriter() {}

    /** The bytes of a workbook. */
    static byte[] write(List<Sheet> sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "[Content_Types].xml", contentTypes(sheets.size()));
            add(zip, "_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
            add(zip, "xl/workbook.xml", workbook(sheets));
            add(zip, "xl/_rels/workbook.xml.rels", workbookRelations(sheets.size()));
            add(zip, "xl/styles.xml", HEAD + Resources.text("styles.xml"));
            for (int i = 0; i < sheets.size(); i++) {
                add(zip, "xl/worksheets/sheet" + (i + 1) + ".xml", SheetXml.of(sheets.get(i)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String xml) throws IOException {
        byte[] content = xml.getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(MADE);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static String contentTypes(int sheets) {
        StringBuilder xml = new StringBuilder(HEAD);
        xml.append("<Types xmlns=\"").append(PACKAGE).append("content-types\">");
        xml.append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-")
                .append("package.relationships+xml\"/>")
                .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        xml.append(override("workbook", "sheet.main"));
        xml.append(override("styles", "styles"));
        for (int i = 1; i <= sheets; i++) {
            xml.append(override("worksheets/sheet" + i, "worksheet"));
        }
        return xml.append("</Types>").toString();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/%s.xml\" ContentType=\"%s%s+xml\"/>"
                .formatted(part, SPREADSHEET, type);
    }

    private static String workbook(List<Sheet> sheets) {
        StringBuilder xml = new StringBuilder(HEAD);
        xml.append("<workbook xmlns=\"").append(MAIN);
        xml.append("\" xmlns:r=\"").append(OFFICE).append("\"><sheets>");
        for (int i = 1; i <= sheets.size(); i++) {
            xml.append(
                    "<sheet name=\"%s\" sheetId=\"%s\" r:id=\"rId%s\"/>"
                            .formatted(sheets.get(i - 1).name(), i, i));
        }
        return xml.append("</sheets></workbook>").toString();
    }

    private static String workbookRelations(int sheets) {
        StringBuilder xml = new StringBuilder();
        for (int i = 1; i <= sheets; i++) {
            xml.append(relation(i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        return relations(xml + relation(sheets + 1, "styles", "styles.xml"));
    }

    private static String relations(String content) {
        return HEAD
                + "<Relationships xmlns=\"%srelationships\">%s</Relationships>"
                        .formatted(PACKAGE, content);
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId%s\" Type=\"%s/%s\" Target=\"%s\"/>"
                .formatted(id, OFFICE, type, target);
    }
}
