package fr.palmares.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;

/** What the journal tells of changes after the round was closed. */
final class ChangesSheet {
    private ChangesSheet() {}

    static void write(Workbook workbook, Styles styles, Material m, Edition edition) {
        String said =
                !edition.closed()
                        ? m.say("changes.notClosed")
                        : m.say("changes.subtitle", edition.changes().size());
        Page page = new Page(workbook, styles, m, m.sheetName("changes"), said);
        page.goTo(Page.HEAD);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.number(m.say("column.line"), 9));
        columns.add(Column.center(m.say("column.when"), 18));
        columns.add(Column.text(m.say("column.who"), 24));
        columns.add(Column.text(m.say("column.what"), 50));
        columns.add(Column.text(m.say("column.dossier"), 12));
        columns.add(Column.text(m.say("column.jurorName"), 24));
        columns.add(Column.text(m.say("column.before"), 24));
        columns.add(Column.text(m.say("column.after"), 24));
        page.head(columns, 2);
        for (LaterChange change : edition.changes()) {
            Row row = page.add();
            page.number(row, 0, change.line(), Look.COUNT);
            page.time(row, 1, change.at(), Look.TIME);
            page.text(row, 2, change.who(), Look.WRAP);
            page.text(row, 3, change.what(), Look.WRAP);
            page.dossier(row, 4, change.dossier(), Look.TEXT);
            page.text(row, 5, change.juror(), Look.WRAP);
            page.text(row, 6, change.before(), Look.WRAP);
            page.text(row, 7, change.after(), Look.WRAP);
        }
        page.filter(Page.HEAD, columns.size());
    }
}
