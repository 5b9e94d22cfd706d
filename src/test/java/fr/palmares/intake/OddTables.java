package fr.palmares.intake;

import static fr.palmares.intake.OddFile.any;
import static fr.palmares.intake.OddFile.read;
import static fr.palmares.intake.OddFile.refused;
import static fr.palmares.intake.OddFile.utf8;
import static fr.palmares.intake.OddFile.zip;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Text tables, OpenDocument workbooks, old workbooks and files that are no tables at all. */
final class OddTables {
    private static final String CSV = "ID,Intitulé du projet,Q\n1201,Un pont,x\n";
    private static final String ODS =
            "<office:document-content"
                    + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                    + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet><table:table"
                    + " table:name=\"Dossiers\">"
                    + "<table:table-row>%s</table:table-row><table:table-row>%s</table:table-row>"
                    + "%s</table:table></office:spreadsheet></office:body></office:document-content>";
    private static final String HEAD =
            "<table:table-cell><text:p>ID</text:p></table:table-cell><table:table-cell><text:p>Titre</text:p></table:table-cell>";
    private static final String ROW =
            "<table:table-cell office:value-type=\"float\""
                    + " office:value=\"1201\"/><table:table-cell><text:p>Un"
                    + " pont</text:p></table:table-cell>";

    private final List<OddFile> all = new ArrayList<>();

    static List<OddFile> all() {
        OddTables made = new OddTables();
        made.texts();
        made.openDocuments();
        made.oldWorkbooks();
        made.noTables();
        return made.all;
    }

    private void text(String name, String text) {
        all.add(read(name + ".csv", utf8(text)));
    }

    private void no(String name, String text) {
        all.add(refused(name + ".csv", utf8(text)));
    }

    private void texts() {
        text("plain", CSV);
        text("semicolons", CSV.replace(',', ';'));
        text("tabs", CSV.replace(',', '\t'));
        text("told", "sep=|\n" + CSV.replace(',', '|'));
        text("cr-only", CSV.replace('\n', '\r'));
        text("mixed-ends", "ID,Titre\r\n1201,Un pont\r");
        text("blank-lines", "\n\n\r\n" + CSV + "\n\n\n");
        text("commas-only-lines", ",,\n" + CSV + ",,\n,,\n");
        text("title-above", "Candidatures 2026,,\n,,\n" + CSV);
        text("all-quoted", "\"ID\",\"Titre\"\n\"1201\",\"Un pont\"\n");
        text("marked", "\ufeff" + CSV);
        text("million-blank-lines", CSV + "\n".repeat(1_000_000));
        all.add(read("utf-16.csv", ("\ufeff" + CSV).getBytes(StandardCharsets.UTF_16BE)));
        all.add(
                read(
                        "windows.csv",
                        CSV.replace(',', ';').getBytes(Charset.forName("windows-1252"))));
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.writeBytes(utf8(CSV));
        mixed.writeBytes("1202,Été,à\n".getBytes(Charset.forName("windows-1252")));
        all.add(any("mixed-encodings.csv", mixed.toByteArray()));
        all.add(any("utf-32.csv", ("\ufeff" + CSV).getBytes(Charset.forName("UTF-32LE"))));
        all.add(any("utf-16-unmarked.csv", CSV.getBytes(StandardCharsets.UTF_16LE)));
        all.add(any("mac.csv", CSV.getBytes(Charset.forName("x-MacRoman"))));
        no("one-column", "Titre\na\nb\n");
        no("one-column-of-numbers", "1\n2\n3\n");
        no("100000-columns", "ID" + ",c".repeat(100_000) + "\n1201" + ",x".repeat(100_000));
        no("quotes", "\"".repeat(50_001));
        no("quotes-and-lines", "\"\n".repeat(50_001));
        no("one-field", "ID,Titre\n1201,\"" + "x".repeat(40 << 20) + "\"\n");
        no("one-field-unquoted", "x".repeat(40 << 20));
        no("unclosed", "ID,Titre\n1201,\"Un pont\n" + "1202,x\n".repeat(100_000));
        no("nul", "ID,Titre\n1201,Un\0pont\n" + "1202,x\n".repeat(100));
        no("nuls", "ID,Titre\n" + "\0".repeat(5_000));
        no("only-mark", "\ufeff");
        no("only-lines", "\n".repeat(5_000));
        no("only-spaces", "   \t  \n   ");
        no("only-commas", ",".repeat(500) + "\n" + ",".repeat(500));
        no("header-only", "ID,Titre\n");
        no("too-many-rows", "ID,Titre\n" + "1,a\n".repeat(200_001));
        no("contradiction", "ID,Titre\n1,a\n1,b\n");
        text("escaped-quotes", "ID,Titre\n1201,Un pont\n1202,\"a \"\"b\"\" c\"\n");
        all.add(any("backslash-quotes.csv", utf8("ID,Titre\n1201,\"a \\\"b\\\" c\"\n")));
        all.add(any("ragged.csv", utf8("ID,Titre\n1201,Un pont,,,,9\n1202\n")));
        Random random = new Random(9);
        for (int i = 0; i < 40; i++) {
            byte[] bytes = utf8(CSV.repeat(3));
            for (int k = 0; k < 3; k++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            all.add(any("flipped-" + i + ".csv", bytes));
        }
    }

    private static byte[] ods(String content) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", utf8("application/vnd.oasis.opendocument.spreadsheet"));
        parts.put("content.xml", utf8(content));
        return zip(parts);
    }

    private void ods(String name, String row, String more) {
        all.add(read(name + ".ods", ods(ODS.formatted(HEAD, row, more))));
    }

    private void openDocuments() {
        ods("plain", ROW, "");
        ods("spaces", ROW.replace("Un pont", "Un<text:s/>pont"), "");
        ods(
                "million-blank",
                ROW,
                "<table:table-row table:number-rows-repeated=\"1048574\"><table:table-cell"
                        + " table:number-columns-repeated=\"16384\"/></table:table-row>");
        ods(
                "groups",
                ROW,
                "<table:table-row-group><table:table-header-rows><table:table-row/></table:table-header-rows></table:table-row-group><table:shapes/>");
        ods(
                "inner-table",
                ROW.replace(
                        "</text:p></table:table-cell>",
                        "</text:p><office:annotation><text:p>note</text:p></office:annotation></table:table-cell>"),
                "");
        int n = 0;
        for (String cell :
                List.of(
                        "<table:table-cell office:value-type=\"date\""
                                + " office:date-value=\"hier\"><text:p>hier</text:p></table:table-cell>",
                        "<table:table-cell office:value-type=\"date\""
                                + " office:date-value=\"-0001-01-01\"/>",
                        "<table:table-cell office:value-type=\"time\""
                                + " office:time-value=\"PT999999H\"/>",
                        "<table:table-cell office:value-type=\"boolean\"/>",
                        "<table:table-cell office:value-type=\"float\" office:value=\"NaN\"/>",
                        "<table:table-cell office:value-type=\"float\" office:value=\"1E400\"/>",
                        "<table:table-cell office:value-type=\"void\"/>",
                        "<table:table-cell><text:p><text:s"
                                + " text:c=\"999999999\"/></text:p></table:table-cell>",
                        "<table:table-cell><text:p><text:s"
                                + " text:c=\"-5\"/></text:p></table:table-cell>",
                        "<table:table-cell table:number-columns-repeated=\"0\"/>",
                        "<table:table-cell table:number-columns-repeated=\"-7\"/>",
                        "<table:table-cell"
                                + " table:number-columns-repeated=\"99999999999999999999\"/>",
                        "<table:table-cell"
                                + " table:number-columns-repeated=\"2147483647\"><text:p>x</text:p></table:table-cell>",
                        "<table:covered-table-cell table:number-columns-repeated=\"1000000\"/>")) {
            all.add(any("cell-" + n++ + ".ods", ods(ODS.formatted(HEAD, ROW + cell, ""))));
        }
        String filled =
                "<table:table-row table:number-rows-repeated=\"1000000\">"
                        + ROW
                        + "</table:table-row>";
        all.add(
                refused(
                        "billion-rows.ods",
                        ods(
                                ODS.formatted(
                                        HEAD,
                                        ROW,
                                        filled.replace("1000000", "2147483647").repeat(3)))));
        all.add(
                any(
                        "million-texts.ods",
                        ods(
                                ODS.formatted(
                                        HEAD,
                                        ROW,
                                        ("<table:table-row table:number-rows-repeated=\"199000\">"
                                                + ROW.replace("1201", "7")
                                                + "</table:table-row>")))));
        all.add(
                refused(
                        "bomb.ods",
                        ods("<!DOCTYPE a [<!ENTITY a \"b\">]>" + ODS.formatted(HEAD, ROW, ""))));
        all.add(refused("empty-content.ods", ods("")));
        all.add(
                any(
                        "deep.ods",
                        ods(
                                ODS.formatted(
                                        HEAD,
                                        ROW,
                                        "<a>".repeat(100_000) + "</a>".repeat(100_000)))));
        Map<String, byte[]> other = new LinkedHashMap<>();
        other.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
        other.put("content.xml", utf8(ODS.formatted(HEAD, ROW, "")));
        all.add(refused("letter.odt", zip(other)));
        other.put("mimetype", utf8("application/vnd.oasis.opendocument.spreadsheet"));
        other.put(
                "META-INF/manifest.xml",
                utf8("<manifest><file-entry><encryption-data/></file-entry></manifest>"));
        all.add(refused("password.ods", zip(other)));
        byte[] whole = ods(ODS.formatted(HEAD, ROW, ""));
        for (int i = 1; i < 20; i++) {
            all.add(refused("cut-" + i + ".ods", Arrays.copyOf(whole, whole.length * i / 20)));
        }
        all.add(
                refused(
                        "flat.fods",
                        utf8("<?xml version=\"1.0\"?>" + ODS.formatted(HEAD, ROW, ""))));
    }

    private void oldWorkbooks() {
        OldWorkbookBytes old = new OldWorkbookBytes();
        byte[] good = old.workbook();
        all.add(read("old.xls", CompoundBytes.holding("Workbook", good)));
        all.add(read("old-named.xlsx", CompoundBytes.holding("Workbook", good)));
        all.add(read("capitals.xls", CompoundBytes.holding("WORKBOOK", good)));
        all.add(refused("excel-95.xls", CompoundBytes.holding("Book", good)));
        all.add(refused("excel-95-capitals.xls", CompoundBytes.holding("BOOK", good)));
        all.add(refused("password.xls", CompoundBytes.holding("Workbook", old.password())));
        all.add(
                refused(
                        "password.xlsx",
                        CompoundBytes.holding("EncryptedPackage", new byte[8192])));
        for (int[] begin :
                new int[][] {
                    {9, 0, 4, 0, 2, 0}, {9, 2, 6, 0, 0, 0}, {9, 4, 6, 0, 0, 0}, {9, 8, 8, 0, 0, 5}
                }) {
            byte[] bytes = new byte[4_000];
            for (int i = 0; i < begin.length; i++) {
                bytes[i] = (byte) begin[i];
            }
            all.add(refused("excel-" + begin[1] + ".xls", bytes));
        }
        byte[] whole = CompoundBytes.holding("Workbook", good);
        for (int i = 1; i < 30; i++) {
            all.add(any("cut-" + i + ".xls", Arrays.copyOf(whole, whole.length * i / 30)));
        }
        Random random = new Random(3);
        for (int i = 0; i < 150; i++) {
            byte[] flipped = whole.clone();
            for (int k = 0; k < 3; k++) {
                // the first half: headers, tables of sectors, the first records
                flipped[random.nextInt(i % 2 == 0 ? 600 : 3_000)] = (byte) random.nextInt(256);
            }
            all.add(any("flipped-" + i + ".xls", flipped));
        }
        byte[] loop = whole.clone();
        // the content's sectors follow each other in a circle
        Arrays.fill(loop, 512 + 8, 512 + 8 + 4, (byte) 0);
        loop[512 + 8] = 2;
        all.add(any("circle.xls", loop));
        all.add(refused("nothing.xls", CompoundBytes.holding("Workbook", new byte[8192])));
        all.add(refused("noise.xls", CompoundBytes.holding("Workbook", OddWorkbooks.noise(8192))));
        all.add(refused("letter.doc", CompoundBytes.holding("WordDocument", new byte[8192])));
    }

    private void noTables() {
        Map<String, byte[]> starts = new LinkedHashMap<>();
        starts.put("a.pdf", utf8("%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<<>>\nendobj\n"));
        starts.put(
                "image.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        starts.put(
                "photo.csv",
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16});
        starts.put(
                "web.xls",
                utf8(
                        "<html"
                                + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table><tr><td>ID</td></tr></table></html>"));
        starts.put(
                "web-marked.xls",
                utf8("\ufeff\n  <!DOCTYPE html><table><tr><td>ID</td></tr></table>"));
        starts.put(
                "web-wide.xls",
                "\ufeff<html><table><tr><td>ID</td><td>Titre</td></tr>"
                        .getBytes(StandardCharsets.UTF_16LE));
        starts.put(
                "excel-2003.xml",
                utf8(
                        "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook"
                                + " xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"));
        starts.put(
                "mail.csv",
                utf8(
                        """
                        MIME-Version: 1.0
                        Content-Type: multipart/related; boundary="x"

                        --x
                        """));
        starts.put("letter.rtf", utf8("{\\rtf1 bonjour}"));
        starts.put("json.csv", utf8("{\"ID\": \"1201\", \"Titre\": \"Un pont\"}\n"));
        starts.put("jsons.csv", utf8("[{\"ID\": 1201}, {\"ID\": 1202}]\n"));
        starts.put(
                "sylk.slk",
                utf8(
                        """
                        ID;PWXL;N;E
                        P;PGeneral
                        C;Y1;X1;K"ID"
                        C;Y1;X2;K"Titre"
                        C;Y2;X1;K1201
                        E
                        """));
        starts.put(
                "dif.dif",
                utf8(
                        """
                        TABLE
                        0,1
                        "EXCEL"
                        VECTORS
                        0,2
                        ""
                        DATA
                        0,0
                        ""
                        -1,0
                        BOT
                        1,0
                        "ID"
                        """));
        starts.put(
                "lock.xlsx",
                utf8("\u0005alice" + " ".repeat(50) + "\u0005\0a\0l\0i\0c\0e" + " \0".repeat(50)));
        starts.put(".~lock.x.xlsx#", utf8(",alice,poste,14.03.2026 10:12,file:///home/alice;"));
        starts.put("archive.gz", new byte[] {31, (byte) 139, 8, 0, 0, 0, 0, 0});
        starts.put("archive.7z", new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 39, 28});
        starts.put("archive.rar", utf8("Rar!\u001a\u0007\0"));
        starts.put("base.dbf", new byte[] {3, 95, 7, 26, 1, 0, 0, 0, 65, 0, 20, 0});
        starts.put("lotus.wk1", new byte[] {0, 0, 2, 0, 6, 4, 6, 0, 8, 0, 0, 0});
        starts.put("empty.xlsx", new byte[0]);
        starts.put("one-byte.csv", new byte[] {'x'});
        starts.put("pk.xlsx", utf8("PK\3\4"));
        starts.put(
                "pk-end.xlsx",
                new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        starts.put("noise.bin", OddWorkbooks.noise(70_000));
        starts.put("zeros.xlsx", new byte[100_000]);
        starts.put(
                "letter.docx",
                zip(
                        Map.of(
                                "[Content_Types].xml",
                                utf8(
                                        "<Types"
                                                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                                                + " Extension=\"xml\""
                                                + " ContentType=\"application/xml\"/></Types>"),
                                "word/document.xml",
                                utf8("<a/>"))));
        starts.put(
                "zip-in-zip.zip",
                zip(Map.of("a.zip", zip(Map.of("b.zip", zip(OddFile.goodParts()))))));
        starts.put(
                "numbers.numbers",
                zip(
                        Map.of(
                                "Index/Document.iwa",
                                OddWorkbooks.noise(500),
                                "preview.jpg",
                                new byte[9])));
        starts.forEach((name, bytes) -> all.add(refused(name, bytes)));
    }
}
