package fr.palmares.intake;

import static fr.palmares.intake.OddFile.goodParts;
import static fr.palmares.intake.OddFile.read;
import static fr.palmares.intake.OddFile.refused;
import static fr.palmares.intake.OddFile.utf8;
import static fr.palmares.intake.OddFile.zip;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** ZIP packages whose parts lie, are called or point otherwise than usual. */
final class OddPackages extends OddXlsx {
    @Override
    void make() {
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
        asZipAllows();
    }

    private void asZipAllows() {
        all.add(read("stored.xlsx", OddFile.stored(goodParts())));
        Map<String, byte[]> backwards = new LinkedHashMap<>();
        new LinkedHashMap<>(goodParts()).reversed().forEach(backwards::put);
        all.add(read("content-types-last.xlsx", zip(backwards)));
        Map<String, byte[]> twins = new LinkedHashMap<>(goodParts());
        twins.put("XL/Worksheets/Sheet1.xml", utf8(sheet("", ROWS + DOSSIER.replace("1201", "7"))));
        all.add(refused("twins.xlsx", zip(twins)));
        all.add(
                read(
                        "very-hidden.xlsx",
                        edited(BOOK, x -> x.replace("<sheet ", "<sheet state=\"veryHidden\" "))));
        all.add(
                read(
                        "dotted-target.xlsx",
                        edited(
                                RELS,
                                x ->
                                        x.replace(
                                                "Target=\"worksheets/",
                                                "Target=\"./x/../worksheets/"))));
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
}
