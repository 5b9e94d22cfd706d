package fr.palmares.intake;

import static fr.palmares.intake.OddFile.goodParts;
import static fr.palmares.intake.OddFile.read;
import static fr.palmares.intake.OddFile.refused;
import static fr.palmares.intake.OddFile.utf8;
import static fr.palmares.intake.OddFile.zip;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** XLSX workbooks in the shapes that programs other than Excel give them, and in hostile ones. */
final class OddWorkbooks {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String BOOK = "xl/workbook.xml";
    private static final String RELS = "xl/_rels/workbook.xml.rels";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String ROWS =
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>ID</v></c><c r=\"B1\" t=\"str\"><v>Intitulé du"
                    + " projet</v></c></row>";
    private static final String DOSSIER =
            "<row r=\"2\"><c r=\"A2\"><v>1201</v></c><c r=\"B2\" t=\"str\"><v>Un"
                    + " pont</v></c></row>";

    private final List<OddFile> all = new ArrayList<>();

    static List<OddFile> all() {
        OddWorkbooks made = new OddWorkbooks();
        made.shapes();
        made.cells();
        made.packages();
        made.hostile();
        made.cut();
        return made.all;
    }

    private static String sheet(String around, String rows) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"%s\">%s<sheetData>%s</sheetData></worksheet>"
                .formatted(MAIN, around, rows);
    }

    private static byte[] withSheet(String xml) {
        return with(SHEET, utf8(xml));
    }

    private static byte[] with(String part, byte[] content) {
        Map<String, byte[]> parts = goodParts();
        parts.put(part, content);
        return zip(parts);
    }

    private static byte[] edited(String part, UnaryOperator<String> edit) {
        Map<String, byte[]> parts = goodParts();
        parts.computeIfPresent(
                part, (n, b) -> utf8(edit.apply(new String(b, StandardCharsets.UTF_8))));
        return zip(parts);
    }

    private void good(String name, String rows) {
        all.add(read(name + ".xlsx", withSheet(sheet("", rows))));
    }

    private void either(String name, String rows) {
        all.add(OddFile.any(name + ".xlsx", withSheet(sheet("", rows))));
    }

    private void shapes() {
        Map<String, byte[]> strict = goodParts();
        strict.replaceAll(
                (name, bytes) ->
                        utf8(
                                new String(bytes, StandardCharsets.UTF_8)
                                        .replace(
                                                MAIN,
                                                "http://purl.oclc.org/ooxml/spreadsheetml/main")
                                        .replace(
                                                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                                "http://purl.oclc.org/ooxml/officeDocument/relationships")));
        all.add(read("strict.xlsx", zip(strict)));
        all.add(
                read(
                        "prefixed.xlsx",
                        withSheet(
                                sheet("", ROWS + DOSSIER)
                                        .replace("xmlns=", "xmlns:x=")
                                        .replaceAll("<(/?)(\\w)", "<$1x:$2")
                                        .replace("<?x:xml", "<?xml"))));
        for (String charset : List.of("UTF-16LE", "UTF-16BE")) {
            String wide = sheet("", ROWS + DOSSIER).replace("UTF-8", "UTF-16");
            all.add(
                    read(
                            charset + ".xlsx",
                            with(
                                    SHEET,
                                    ("\ufeff" + wide)
                                            .getBytes(java.nio.charset.Charset.forName(charset)))));
        }
        all.add(
                read(
                        "latin1.xlsx",
                        with(
                                SHEET,
                                sheet("", ROWS + DOSSIER)
                                        .replace("UTF-8", "ISO-8859-1")
                                        .getBytes(StandardCharsets.ISO_8859_1))));
        all.add(read("bom.xlsx", withSheet("\ufeff" + sheet("", ROWS + DOSSIER))));
        good(
                "no-references",
                "<row><c t=\"inlineStr\"><is><t>ID</t></is></c><c"
                        + " t=\"inlineStr\"><is><t>Titre</t></is></c></row><row><c"
                        + " t=\"n\"><v>1201</v></c><c t=\"inlineStr\"><is><t>Un"
                        + " pont</t></is></c></row>");
        for (String dimension : List.of("A1", "A1:XFD1048576", "", "Z9:A1", "#REF!")) {
            all.add(
                    read(
                            "dimension-" + dimension.replaceAll("\\W", "_") + ".xlsx",
                            withSheet(
                                    sheet(
                                            "<dimension ref=\"" + dimension + "\"/>",
                                            ROWS + DOSSIER))));
        }
        good(
                "empty-rows-first",
                "<row r=\"1\"/><row r=\"2\"><c r=\"A2\" s=\"0\"/></row>" + down(3));
        good(
                "title-above",
                "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Candidatures 2026</v></c></row>" + down(3));
        good(
                "hidden",
                ROWS + DOSSIER.replace("<row ", "<row hidden=\"1\" ht=\"0\" collapsed=\"1\" "));
        all.add(
                read(
                        "merged.xlsx",
                        withSheet(
                                sheet(
                                                "<cols><col min=\"1\" max=\"16384\""
                                                        + " hidden=\"1\"/></cols>",
                                                ROWS + DOSSIER)
                                        .replace(
                                                "</sheetData>",
                                                "</sheetData><mergeCells><mergeCell"
                                                        + " ref=\"B1:D1\"/></mergeCells>"))));
        good("rows-out-of-order", DOSSIER + ROWS);
        good(
                "cells-out-of-order",
                "<row r=\"1\"><c r=\"B1\" t=\"str\"><v>Titre</v></c><c r=\"A1\""
                        + " t=\"str\"><v>ID</v></c></row>"
                        + DOSSIER);
        good("lower-case-references", (ROWS + DOSSIER).replace("A1", "a1").replace("B2", "b2"));
        either("row-twice", ROWS + DOSSIER + DOSSIER);
        either("cell-twice", ROWS + DOSSIER.replace("B2", "A2"));
        StringBuilder empties = new StringBuilder(ROWS + DOSSIER);
        for (int r = 3; r <= 1_048_576; r++) {
            empties.append("<row r=\"").append(r).append("\"/>");
        }
        good("million-empty-rows", empties.toString());
        StringBuilder wide = new StringBuilder();
        for (int c = 2; c < 16_384; c++) {
            wide.append("<c r=\"").append(WorkbookBytes.letters(c)).append("2\" s=\"1\"/>");
        }
        good("16384-blank-columns", ROWS + DOSSIER.replace("</row>", wide + "</row>"));
        all.add(
                refused(
                        "16384-columns.xlsx",
                        withSheet(
                                sheet(
                                        "",
                                        ROWS
                                                + DOSSIER.replace(
                                                        "</row>",
                                                        wide.toString()
                                                                        .replace(
                                                                                " s=\"1\"/>",
                                                                                "><v>1</v></c>")
                                                                + "</row>")))));
    }

    private static String down(int row) {
        return (ROWS.replace("1\"", row + "\"") + DOSSIER.replace("2\"", (row + 1) + "\""))
                .replace("<v>120" + row, "<v>1201");
    }

    /** A dossier with one more cell. */
    private static String plus(String cell) {
        return ROWS.replace("</row>", "<c r=\"C1\" t=\"str\"><v>Q</v></c></row>")
                + DOSSIER.replace("</row>", cell + "</row>");
    }

    private void cells() {
        good("style-empty", plus("<c r=\"C2\" s=\"\"><v>3</v></c>"));
        good("type-empty", plus("<c r=\"C2\" t=\"\"><v>3</v></c>"));
        good("style-beyond", plus("<c r=\"C2\" s=\"99999\"><v>3</v></c>"));
        good("shared-without-value", plus("<c r=\"C2\" t=\"s\"><v></v></c>"));
        good("shared-without-v", plus("<c r=\"C2\" t=\"s\"/>"));
        good(
                "inline-cdata",
                plus("<c r=\"C2\" t=\"inlineStr\"><is><t><![CDATA[a<b]]></t></is></c>"));
        good("inline-with-value", plus("<c r=\"C2\" t=\"inlineStr\"><v>abc</v></c>"));
        good("inline-empty", plus("<c r=\"C2\" t=\"inlineStr\"><is/></c>"));
        good("error", plus("<c r=\"C2\" t=\"e\"><v>#N/A</v></c>"));
        good("boolean-word", plus("<c r=\"C2\" t=\"b\"><v>true</v></c>"));
        good("formula-without-value", plus("<c r=\"C2\"><f>1/0</f></c>"));
        good("formula-shared", plus("<c r=\"C2\"><f t=\"shared\" si=\"0\"/><v>2</v></c>"));
        good("spaces-in-value", plus("<c r=\"C2\"><v> 3 </v></c>"));
        good(
                "sheet-in-cell",
                plus("<c r=\"C2\"><v>3</v><extLst><ext uri=\"x\"><v>4</v></ext></extLst></c>"));
        int n = 0;
        for (String date :
                List.of(
                        "2019-05-31",
                        "2019-05-31T14:52:35.123Z",
                        "2019-05-31T14:52",
                        "14:52:35",
                        "T14:52:35",
                        "2019-05-31T14:52:35+02:00",
                        "hier",
                        "43616.5")) {
            good("iso-date-" + n++, plus("<c r=\"C2\" t=\"d\"><v>" + date + "</v></c>"));
        }
        n = 0;
        for (String number :
                List.of("1E309", "-0", "1.0E-320", ".5", "5.", "+3", "9".repeat(350), "1e3")) {
            good("number-" + n++, plus("<c r=\"C2\"><v>" + number + "</v></c>"));
        }
        n = 0;
        for (String number :
                List.of("NaN", "INF", "1,5", "0x10", "9".repeat(40_000), "--1", "\u0661")) {
            either("no-number-" + n++, plus("<c r=\"C2\"><v>" + number + "</v></c>"));
        }
        n = 0;
        for (String reference :
                List.of("C", "2", "ZZZZZ2", "$C$2", "C2:D3", "R2C3", "", "C-2", "C999")) {
            either("reference-" + n++, plus("<c r=\"" + reference + "\"><v>3</v></c>"));
        }
        n = 0;
        for (String row : List.of("0", "-1", "x", "1048577", "99999999999", "2.0", "")) {
            either(
                    "row-number-" + n++,
                    ROWS + DOSSIER.replace("<row r=\"2\"", "<row r=\"" + row + "\""));
        }
    }

    private void packages() {
        all.add(
                read(
                        "absolute-targets.xlsx",
                        edited(RELS, x -> x.replace("Target=\"", "Target=\"/xl/"))));
        all.add(
                read(
                        "prefixed-relations.xlsx",
                        edited(
                                RELS,
                                x ->
                                        x.replace("xmlns=", "xmlns:r=")
                                                .replaceAll("<(/?)Relation", "<$1r:Relation"))));
        all.add(read("chart-sheets.xlsx", chartSheets()));
        Map<String, byte[]> slashes = new LinkedHashMap<>();
        goodParts().forEach((name, bytes) -> slashes.put(name.replace('/', '\\'), bytes));
        all.add(read("backslashes.xlsx", zip(slashes)));
        Map<String, byte[]> capitals = new LinkedHashMap<>();
        goodParts()
                .forEach(
                        (name, bytes) ->
                                capitals.put(
                                        name.startsWith("xl/w") ? name.replace("xl/", "XL/") : name,
                                        bytes));
        all.add(read("capitals.xlsx", zip(capitals)));
        Map<String, byte[]> folders = new LinkedHashMap<>();
        folders.put("xl/", new byte[0]);
        folders.put("docProps/", new byte[0]);
        folders.putAll(goodParts());
        folders.put("[trash]/0000.dat", new byte[100]);
        folders.put("__MACOSX/._x", new byte[100]);
        all.add(read("folders-and-trash.xlsx", zip(folders)));
        for (String missing :
                List.of(RELS, "_rels/.rels", BOOK, SHEET, "[Content_Types].xml", "xl/styles.xml")) {
            Map<String, byte[]> parts = goodParts();
            parts.remove(missing);
            all.add(OddFile.any("without-" + missing.replace('/', '_') + ".xlsx", zip(parts)));
            parts.put(missing, new byte[0]);
            all.add(OddFile.any("empty-" + missing.replace('/', '_') + ".xlsx", zip(parts)));
        }
        all.add(
                refused(
                        "no-shared-texts.xlsx",
                        withSheet(sheet("", plus("<c r=\"C2\" t=\"s\"><v>0</v></c>")))));
        all.add(
                refused(
                        "external-sheet.xlsx",
                        edited(
                                RELS,
                                x ->
                                        x.replaceFirst(
                                                "Target=\"[^\"]*\"",
                                                "TargetMode=\"External\""
                                                        + " Target=\"file:///etc/passwd\""))));
        all.add(
                refused(
                        "target-outside.xlsx",
                        edited(
                                RELS,
                                x ->
                                        x.replaceFirst(
                                                "Target=\"[^\"]*\"",
                                                "Target=\"../../../etc/passwd\""))));
        int n = 0;
        for (String name :
                List.of("", " ", "a".repeat(40_000), "Dossiers: [2026] ?*/\\", "\u202e", "../x")) {
            all.add(
                    read(
                            "sheet-name-" + n++ + ".xlsx",
                            edited(
                                    BOOK,
                                    x -> x.replace("name=\"Dossiers\"", "name=\"" + name + "\""))));
        }
        all.add(
                read(
                        "unknown-elements.xlsx",
                        edited(
                                BOOK,
                                x ->
                                        x.replace(
                                                "<sheets>",
                                                "<mc:AlternateContent"
                                                    + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice"
                                                    + " Requires=\"x15\"><x15ac:absPath"
                                                    + " xmlns:x15ac=\"u\""
                                                    + " url=\"C:\\\"/></mc:Choice></mc:AlternateContent><sheets>"))));
        all.add(
                read(
                        "sheet-state.xlsx",
                        edited(BOOK, x -> x.replace("<sheet ", "<sheet state=\"veryHidden\" "))));
        all.add(refused("no-sheets.xlsx", edited(BOOK, x -> x.replaceAll("<sheet .*?/>", ""))));
        all.add(
                refused(
                        "binary.xlsb",
                        edited(
                                "[Content_Types].xml",
                                x ->
                                        x.replace(
                                                WorkbookBytes.MAIN_TYPE,
                                                "application/vnd.ms-excel.sheet.binary.macroEnabled.main"))));
        all.add(
                OddFile.any(
                        "template.xltx",
                        edited(
                                "[Content_Types].xml",
                                x -> x.replace("sheet.main+xml", "template.main+xml"))));
        all.add(
                OddFile.any(
                        "no-overrides.xlsx",
                        edited("[Content_Types].xml", x -> x.replaceAll("<Override .*?/>", ""))));
    }

    private static byte[] chartSheets() {
        Map<String, byte[]> parts = goodParts();
        String kinds = "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"%s\"/>";
        parts.computeIfPresent(
                BOOK,
                (n, b) ->
                        utf8(
                                new String(b, StandardCharsets.UTF_8)
                                        .replace(
                                                "<sheets>",
                                                "<sheets>"
                                                        + kinds.formatted("Graphique", 8, "c1")
                                                        + kinds.formatted("Dialogue", 9, "d1")
                                                        + kinds.formatted(
                                                                "Perdue", 10, "nowhere"))));
        String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        parts.computeIfPresent(
                RELS,
                (n, b) ->
                        utf8(
                                new String(b, StandardCharsets.UTF_8)
                                        .replace(
                                                "</Relationships>",
                                                "<Relationship Id=\"c1\" Type=\""
                                                        + type
                                                        + "chartsheet\""
                                                        + " Target=\"chartsheets/sheet1.xml\"/><Relationship"
                                                        + " Id=\"d1\" Type=\""
                                                        + type
                                                        + "dialogsheet\""
                                                        + " Target=\"dialogsheets/sheet1.xml\"/></Relationships>")));
        parts.put("xl/chartsheets/sheet1.xml", utf8("<chartsheet xmlns=\"" + MAIN + "\"/>"));
        parts.put("xl/dialogsheets/sheet1.xml", utf8("<dialogsheet xmlns=\"" + MAIN + "\"/>"));
        return zip(parts);
    }

    private void hostile() {
        String bomb = "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\">" + entities() + "]>";
        String outside = "<!DOCTYPE a [<!ENTITY k SYSTEM \"file:///etc/passwd\">]>";
        for (String part : goodParts().keySet()) {
            for (Map.Entry<String, String> doctype :
                    Map.of("bomb", bomb, "outside", outside).entrySet()) {
                all.add(
                        OddFile.any(
                                doctype.getKey() + "-" + part.replace('/', '_') + ".xlsx",
                                edited(
                                        part,
                                        x ->
                                                x.replaceFirst(
                                                                "\\?>",
                                                                "?>"
                                                                        + java.util.regex.Matcher
                                                                                .quoteReplacement(
                                                                                        doctype
                                                                                                .getValue()))
                                                        .replaceFirst(
                                                                "(<\\w[^>?]*[^/]>)", "$1&k;"))));
            }
            all.add(
                    OddFile.any(
                            "deep-" + part.replace('/', '_') + ".xlsx",
                            edited(
                                    part,
                                    x ->
                                            x.replaceFirst(
                                                    "(<\\w[^>?]*[^/]>)",
                                                    "$1"
                                                            + "<a>".repeat(60_000)
                                                            + "</a>".repeat(60_000)))));
            all.add(
                    OddFile.any(
                            "nul-" + part.replace('/', '_') + ".xlsx",
                            edited(part, x -> x.replaceFirst("<", "\0<"))));
            all.add(
                    OddFile.any(
                            "noise-" + part.replace('/', '_') + ".xlsx", with(part, noise(3_000))));
            all.add(
                    OddFile.any(
                            "zip-in-" + part.replace('/', '_') + ".xlsx",
                            with(part, zip(goodParts()))));
        }
        all.add(refused("zip-bomb.xlsx", withSheet(sheet("", ROWS + "<row/>".repeat(14_000_000)))));
        either(
                "text-of-a-megabyte",
                plus("<c r=\"C2\" t=\"str\"><v>" + "x".repeat(1_000_001) + "</v></c>"));
        either("tag-of-megabytes", plus("<c r=\"C2\" u=\"" + "x".repeat(3_000_000) + "\"/>"));
        StringBuilder styles = new StringBuilder();
        for (int i = 0; i < 64_000; i++) {
            styles.append("<xf numFmtId=\"")
                    .append(i % 200)
                    .append("\" fontId=\"0\"><alignment wrapText=\"1\"/></xf>");
        }
        all.add(
                read(
                        "huge-styles.xlsx",
                        edited(
                                "xl/styles.xml",
                                x -> x.replace("<cellXfs>", "<cellXfs>" + styles))));
        all.add(
                OddFile.any(
                        "more-styles-than-excel.xlsx",
                        edited(
                                "xl/styles.xml",
                                x ->
                                        x.replace(
                                                "<cellXfs>",
                                                "<cellXfs>" + styles + styles + styles))));
        all.add(
                OddFile.any(
                        "million-empty-texts.xlsx",
                        zip(
                                OddFile.parts(
                                        new WorkbookBytes(WorkbookBytes.Writer.B)
                                                .shared("<si/>".repeat(1_000_000))
                                                .sheet(
                                                        "Dossiers",
                                                        List.of(
                                                                ReadDossiersTest.row(
                                                                        "ID",
                                                                        new WorkbookBytes.Raw(
                                                                                "<c r=\"%s\""
                                                                                    + " t=\"s\"><v>7</v></c>")),
                                                                ReadDossiersTest.row(
                                                                        "1201", "Un pont")))))));
        Map<String, byte[]> many = goodParts();
        for (int i = 0; i < 10_000; i++) {
            many.put("x/" + i, new byte[0]);
        }
        all.add(refused("many-entries.xlsx", zip(many)));
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            names.append("<n").append(i).append("/>");
        }
        either("many-names", ROWS + names + DOSSIER);
        all.add(
                OddFile.any(
                        "many-relations.xlsx",
                        edited(
                                RELS,
                                x ->
                                        x.replace(
                                                "</Relationships>",
                                                relations(50_000) + "</Relationships>"))));
        all.add(
                OddFile.any(
                        "many-sheets.xlsx",
                        edited(
                                BOOK,
                                x ->
                                        x.replace(
                                                "</sheets>",
                                                "<sheet name=\"a\" r:id=\"s1\"/>".repeat(3_000)
                                                        + "</sheets>"))));
    }

    private static String entities() {
        StringBuilder all = new StringBuilder();
        for (char c = 'b'; c <= 'k'; c++) {
            all.append("<!ENTITY ")
                    .append(c)
                    .append(" \"")
                    .append(("&" + (char) (c - 1) + ";").repeat(10))
                    .append("\">");
        }
        return all.toString();
    }

    private static String relations(int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append("<Relationship Id=\"x")
                    .append(i)
                    .append("\" Type=\"t\" Target=\"y")
                    .append(i)
                    .append("\"/>");
        }
        return all.toString();
    }

    static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(length).nextBytes(noise);
        return noise;
    }

    private void cut() {
        byte[] whole = zip(goodParts());
        for (int i = 1; i < 40; i++) {
            all.add(
                    refused(
                            "cut-" + i + ".xlsx",
                            java.util.Arrays.copyOf(whole, whole.length * i / 40)));
        }
        Random random = new Random(5);
        for (int i = 0; i < 60; i++) {
            byte[] flipped = whole.clone();
            for (int k = 0; k < 4; k++) {
                flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            }
            all.add(OddFile.any("flipped-" + i + ".xlsx", flipped));
        }
        byte[] twice = new byte[2 * whole.length];
        System.arraycopy(whole, 0, twice, 0, whole.length);
        System.arraycopy(whole, 0, twice, whole.length, whole.length);
        all.add(OddFile.any("two-in-one.xlsx", twice));
        all.add(
                OddFile.any(
                        "trailing.xlsx", java.util.Arrays.copyOf(whole, whole.length + 30_000)));
        byte[] encrypted = whole.clone();
        for (int i = 0; i + 10 < encrypted.length; i++) {
            if (encrypted[i] == 'P' && encrypted[i + 1] == 'K') {
                if (encrypted[i + 2] == 3) {
                    encrypted[i + 6] |= 1;
                } else if (encrypted[i + 2] == 1) {
                    encrypted[i + 8] |= 1;
                }
            }
        }
        all.add(refused("zip-password.xlsx", encrypted));
        byte[] method = whole.clone();
        for (int i = 0; i + 12 < method.length; i++) {
            if (method[i] == 'P' && method[i + 1] == 'K' && method[i + 2] == 1) {
                method[i + 10] = 9;
            }
        }
        all.add(refused("deflate64.xlsx", method));
        all.add(OddFile.any("overlapping.xlsx", overlapping(whole)));
    }

    /** Every entry of the list points to the first one's content. */
    private static byte[] overlapping(byte[] whole) {
        byte[] bytes = whole.clone();
        for (int i = 0; i + 46 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                java.util.Arrays.fill(bytes, i + 42, i + 46, (byte) 0);
            }
        }
        return bytes;
    }
}
