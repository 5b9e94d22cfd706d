package fr.palmares.report;

import fr.palmares.model.DossierHead;
import java.util.ArrayList;
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
        page.goTo(Page.HEAD);
        Map<String, Integer> cells = cellsByLabel(m);
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

    /** The head of a column; the second and further cells of a long text say so. */
    static String label(Material m, String label, int piece) {
        if (piece == 0) {
            return label;
        }
        return piece == 1
                ? m.say("column.continued", label)
                : m.say("column.continued.further", label, piece);
    }

    /** How many cells each field needs, in the order the fields first appear. */
    private static Map<String, Integer> cellsByLabel(Material m) {
        Map<String, Integer> cells = new LinkedHashMap<>();
        for (DossierHead head : m.state.dossiers().values()) {
            DossierFields.of(m, head.number())
                    .forEach(
                            (label, value) ->
                                    cells.merge(label, CellText.pieces(value).size(), Math::max));
        }
        int room = MOST_COLUMNS - OWN_COLUMNS;
        Map<String, Integer> fitting = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> field : cells.entrySet()) {
            int taken = Math.min(room, field.getValue());
            if (taken > 0) {
                fitting.put(field.getKey(), taken);
                room -= taken;
            }
        }
        return fitting;
    }

    private static List<Column> columns(Material m, Map<String, Integer> cells) {
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
                (label, count) -> {
                    for (int i = 0; i < count; i++) {
                        columns.add(Column.text(label(m, label, i), 44));
                    }
                });
        return columns;
    }

    private static void row(Page page, Material m, DossierHead head, Map<String, Integer> cells) {
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
        Map<String, String> fields = DossierFields.of(m, head.number());
        int column = OWN_COLUMNS;
        for (Map.Entry<String, Integer> field : cells.entrySet()) {
            String value = fields.getOrDefault(field.getKey(), "");
            page.texts(row, column, field.getValue(), value, Look.WRAP);
            column += field.getValue();
        }
        // texts run to thousands of characters: a fixed height keeps the list readable
        page.height(LINES);
    }
}
