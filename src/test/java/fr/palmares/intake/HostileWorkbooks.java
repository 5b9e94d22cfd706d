package fr.palmares.intake;

import static fr.palmares.intake.OddFile.goodParts;
import static fr.palmares.intake.OddFile.read;
import static fr.palmares.intake.OddFile.refused;
import static fr.palmares.intake.OddFile.zip;

import java.util.List;
import java.util.Map;

/** Workbooks made to exhaust, to read elsewhere or to deceive. */
final class HostileWorkbooks extends OddXlsx {
    @Override
    void make() {
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
                            "noise-" + part.replace('/', '_') + ".xlsx",
                            with(part, OddWorkbooks.noise(3_000))));
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
}
