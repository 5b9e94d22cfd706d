package fr.palmares.intake;

import static fr.palmares.intake.OddFile.goodParts;
import static fr.palmares.intake.OddFile.read;
import static fr.palmares.intake.OddFile.refused;
import static fr.palmares.intake.OddFile.utf8;
import static fr.palmares.intake.OddFile.zip;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Sheets whose rows, columns and encodings are as programs other than Excel write them. */
final class OddSheets extends OddXlsx {
    @Override
    void make() {
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
        asXmlAllows();
    }

    /** What an XML parser passes over or joins, and only a home-made one stumbles on. */
    private void asXmlAllows() {
        String plain = sheet("", ROWS + DOSSIER);
        String bare = plain.substring(plain.indexOf("<worksheet"));
        all.add(
                read(
                        "xml-1.1.xlsx",
                        withSheet(plain.replace("version=\"1.0\"", "version=\"1.1\""))));
        all.add(read("comment-first.xlsx", withSheet("<!-- export -->" + bare)));
        all.add(
                read(
                        "instruction-first.xlsx",
                        withSheet(
                                "<?xml version=\"1.0\"?><?mso-application progid=\"Excel\"?>\n"
                                        + bare)));
        good("comment-in-text", ROWS + DOSSIER.replace("Un pont", "Un<!-- --> po<?x y?>nt"));
        good("text-in-pieces", ROWS + DOSSIER.replace("Un pont", "<![CDATA[Un ]]>p&#111;nt"));
        good(
                "rich-text",
                ROWS
                        + DOSSIER.replace(
                                "t=\"str\"><v>Un pont</v>",
                                "t=\"inlineStr\"><is><r><rPr><b/></rPr><t>Un"
                                        + " </t></r><r><t>pont</t></r><rPh sb=\"0\""
                                        + " eb=\"1\"><t>PHON</t></rPh></is>"));
        good("escaped", ROWS + DOSSIER.replace("Un pont", "Un_x0020_pont"));
    }
}
