package fr.palmares.intake;

import static fr.palmares.intake.OddFile.goodParts;
import static fr.palmares.intake.OddFile.read;
import static fr.palmares.intake.OddFile.utf8;
import static fr.palmares.intake.OddFile.zip;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What the families of odd XLSX workbooks are made with: good parts, and one dossier. */
abstract class OddXlsx {
    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String BOOK = "xl/workbook.xml";
    static final String RELS = "xl/_rels/workbook.xml.rels";
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String ROWS =
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>ID</v></c><c r=\"B1\" t=\"str\"><v>Intitulé du"
                    + " projet</v></c></row>";
    static final String DOSSIER =
            "<row r=\"2\"><c r=\"A2\"><v>1201</v></c><c r=\"B2\" t=\"str\"><v>Un"
                    + " pont</v></c></row>";

    final List<OddFile> all = new ArrayList<>();

    /** Makes the files of the family. */
    abstract void make();

    /** The files of the family. */
    final List<OddFile> files() {
        make();
        return List.copyOf(all);
    }

    static String sheet(String around, String rows) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"%s\">%s<sheetData>%s</sheetData></worksheet>"
                .formatted(MAIN, around, rows);
    }

    static byte[] withSheet(String xml) {
        return with(SHEET, utf8(xml));
    }

    static byte[] with(String part, byte[] content) {
        Map<String, byte[]> parts = goodParts();
        parts.put(part, content);
        return zip(parts);
    }

    static byte[] edited(String part, UnaryOperator<String> edit) {
        Map<String, byte[]> parts = goodParts();
        parts.computeIfPresent(
                part, (n, b) -> utf8(edit.apply(new String(b, StandardCharsets.UTF_8))));
        return zip(parts);
    }

    final void good(String name, String rows) {
        all.add(read(name + ".xlsx", withSheet(sheet("", rows))));
    }

    final void either(String name, String rows) {
        all.add(OddFile.any(name + ".xlsx", withSheet(sheet("", rows))));
    }

    static String down(int row) {
        return (ROWS.replace("1\"", row + "\"") + DOSSIER.replace("2\"", (row + 1) + "\""))
                .replace("<v>120" + row, "<v>1201");
    }

    /** A dossier with one more cell. */
    static String plus(String cell) {
        return ROWS.replace("</row>", "<c r=\"C1\" t=\"str\"><v>Q</v></c></row>")
                + DOSSIER.replace("</row>", cell + "</row>");
    }
}
