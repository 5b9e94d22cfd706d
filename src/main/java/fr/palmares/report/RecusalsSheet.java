package fr.palmares.report;

import fr.palmares.model.DossierHead;
import fr.palmares.model.Recusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;

/** Who neither reads, marks nor votes on which dossier, and for which interest. */
final class RecusalsSheet {
    private RecusalsSheet() {}

    static void write(Workbook workbook, Styles styles, Material m) {
        List<Recusal> all = new ArrayList<>(m.state.recusals());
        all.sort(
                Comparator.<Recusal>comparingInt(r -> m.order(r.dossier()))
                        .thenComparing(Recusal::dossier)
                        .thenComparing(Recusal::juror));
        Page page =
                new Page(
                        workbook,
                        styles,
                        m,
                        m.sheetName("recusals"),
                        m.say("recusals.subtitle", all.size()));
        page.goTo(Page.HEAD);
        int longest =
                all.stream().mapToInt(r -> CellText.pieces(r.reason()).size()).max().orElse(1);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(m.say("column.dossier"), 10));
        columns.add(Column.text(m.say("column.organisation"), 34));
        columns.add(Column.text(m.say("column.jurorName"), 24));
        columns.add(Column.text(m.say("column.interest"), 30));
        columns.add(Column.center(m.say("column.declared"), 12));
        columns.add(Column.text(m.say("column.declaredBy"), 18));
        for (int i = 0; i < longest; i++) {
            columns.add(Column.text(TextColumns.label(m, m.say("column.reason"), i), 50));
        }
        page.head(columns, 2);
        all.forEach(recusal -> row(page, m, recusal, longest));
        page.filter(Page.HEAD, columns.size());
    }

    private static void row(Page page, Material m, Recusal recusal, int texts) {
        Row row = page.add();
        DossierHead head = m.head(recusal.dossier());
        LocalDate declared = recusal.declared();
        page.dossier(row, 0, head.number(), Look.TEXT);
        page.text(row, 1, head.organisation(), Look.WRAP);
        page.text(row, 2, m.jurorName(recusal.juror()), Look.WRAP);
        page.text(
                row,
                3,
                recusal.interest() == null
                        ? ""
                        : m.messages.get("interest." + recusal.interest().name()),
                Look.WRAP);
        page.time(row, 4, declared == null ? null : declared.atStartOfDay(), Look.DATE);
        page.text(
                row,
                5,
                recusal.by() == null ? "" : m.say("recusals." + recusal.by().name()),
                Look.TEXT);
        page.texts(row, 6, texts, recusal.reason(), Look.WRAP);
    }
}
