package fr.palmares.report;

import fr.palmares.model.DossierHead;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;

/** The dossiers as they were received: every field and answer, in the order received. */
final class DossiersSheet {
    /** Lines of text that a row shows. */
    private static final int LINES = 5;

    /** What every dossier has. */
    private static final int OWN_COLUMNS = 10;

    /** The most columns a worksheet has, by the format. */
    private static final int MOST_COLUMNS = 16_384;

    private DossiersSheet() {}

    static void write(Workbook workbook, Styles styles, Material m) {
        Page page =
                new Page(workbook, styles, m, m.sheetName("dossiers"), m.say("dossiers.subtitle"));
        Map<DossierField, Integer> cells = cellsByField(m);
        bands(page, m, cells);
        page.goTo(Page.HEAD);
        List<Column> columns = columns(m, cells);
        page.head(columns, 2);
        for (DossierHead head : m.state.dossiers().values()) {
            row(page, m, head, cells);
        }
        page.filter(Page.HEAD, columns.size());
        // printed, the long texts would take hundreds of pages: the identity columns only
        workbook.setPrintArea(
                workbook.getSheetIndex(page.sheet), 0, OWN_COLUMNS - 1, 0, page.next() - 1);
    }

    /** How many cells each field gets, as far as the worksheet has room. */
    private static Map<DossierField, Integer> cellsByField(Material m) {
        List<DossierField> fields = DossierFields.all(m);
        Map<DossierField, Integer> pieces = new HashMap<>();
        for (DossierHead head : m.state.dossiers().values()) {
            DossierFields.of(m, head.number())
                    .forEach(
                            (field, value) ->
                                    pieces.merge(field, CellText.pieces(value).size(), Math::max));
        }
        List<Integer> cells =
                TextColumns.cells(
                        fields.stream().map(DossierField::label).toList(),
                        fields.stream().map(f -> pieces.getOrDefault(f, 1)).toList());
        int room = MOST_COLUMNS - OWN_COLUMNS;
        Map<DossierField, Integer> fitting = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            int taken = Math.min(room, cells.get(i));
            if (taken > 0) {
                fitting.put(fields.get(i), taken);
                room -= taken;
            }
        }
        return fitting;
    }

    /** One line above the head says whose the columns are; the workbook is read back by it. */
    private static void bands(Page page, Material m, Map<DossierField, Integer> cells) {
        if (cells.isEmpty()) {
            return;
        }
        Row row = page.add();
        page.text(row, 0, m.say("dossiers.band.OWN"), Look.BAND);
        for (int i = 1; i < OWN_COLUMNS; i++) {
            page.blank(row, i, Look.BAND);
        }
        int column = OWN_COLUMNS;
        DossierField.Group last = null;
        for (Map.Entry<DossierField, Integer> field : cells.entrySet()) {
            for (int i = 0; i < field.getValue(); i++) {
                DossierField.Group group = field.getKey().group();
                if (group == last) {
                    page.blank(row, column, Look.BAND);
                } else {
                    page.text(row, column, m.say("dossiers.band." + group), Look.BAND);
                }
                last = group;
                column++;
            }
        }
    }

    private static List<Column> columns(Material m, Map<DossierField, Integer> cells) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(m.say("column.dossier"), 10));
        columns.add(Column.text(m.say("column.title"), 40));
        columns.add(Column.text(m.say("column.organisation"), 34));
        columns.add(Column.text(m.say("column.siret"), 16));
        columns.add(Column.text(m.say("column.type"), 22));
        columns.add(Column.text(m.say("column.domain"), 20));
        columns.add(Column.text(m.say("column.region"), 20));
        columns.add(Column.text(m.say("column.track"), 20));
        columns.add(Column.text(m.say("column.platform"), 14));
        columns.add(Column.center(m.say("column.submitted"), 12));
        cells.forEach(
                (field, count) -> {
                    for (int i = 0; i < count; i++) {
                        columns.add(Column.text(TextColumns.label(m, field.label(), i), 44));
                    }
                });
        return columns;
    }

    private static void row(
            Page page, Material m, DossierHead head, Map<DossierField, Integer> cells) {
        Row row = page.add();
        page.dossier(row, 0, head.number(), Look.TEXT);
        page.text(row, 1, head.title(), Look.WRAP);
        page.text(row, 2, head.organisation(), Look.WRAP);
        page.text(row, 3, head.siret(), Look.TEXT);
        page.text(row, 4, head.organisationType(), Look.WRAP);
        page.text(row, 5, head.domain(), Look.WRAP);
        page.text(row, 6, head.region(), Look.WRAP);
        page.text(row, 7, head.track(), Look.WRAP);
        page.text(row, 8, head.state(), Look.WRAP);
        page.time(row, 9, head.submitted(), Look.DATE);
        Map<DossierField, String> fields = DossierFields.of(m, head.number());
        int column = OWN_COLUMNS;
        for (Map.Entry<DossierField, Integer> field : cells.entrySet()) {
            String value = fields.getOrDefault(field.getKey(), "");
            page.texts(row, column, field.getValue(), value, Look.WRAP);
            column += field.getValue();
        }
        // texts run to thousands of characters: a fixed height keeps the list readable
        page.height(LINES);
    }
}
