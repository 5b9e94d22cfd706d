package fr.palmares.report;

import fr.palmares.model.DossierHead;
import fr.palmares.model.Eligibility;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;

/** Who may be judged: the inadmissible first, then what is to be completed, then the others. */
final class EligibilitySheet {
    private EligibilitySheet() {}

    static void write(Workbook workbook, Styles styles, Material m) {
        Page page =
                new Page(
                        workbook,
                        styles,
                        m,
                        m.sheetName("eligibility"),
                        m.say("eligibility.subtitle"));
        page.goTo(Page.HEAD);
        int longest =
                m.state.eligibility().values().stream()
                        .mapToInt(e -> CellText.pieces(e.reason()).size())
                        .max()
                        .orElse(1);
        List<Column> columns = columns(m, longest);
        page.head(columns, 2);
        List<DossierHead> heads = new ArrayList<>(m.state.dossiers().values());
        heads.sort(Comparator.comparingInt(head -> urgency(m, head)));
        for (DossierHead head : heads) {
            row(page, m, head, longest);
        }
        page.filter(Page.HEAD, columns.size());
    }

    private static List<Column> columns(Material m, int texts) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(m.say("column.dossier"), 10));
        columns.add(Column.text(m.say("column.organisation"), 34));
        columns.add(Column.text(m.say("column.title"), 44));
        columns.add(Column.text(m.say("column.type"), 22));
        columns.add(Column.center(m.say("column.submitted"), 12));
        columns.add(Column.text(m.say("column.verdict"), 16));
        for (int i = 0; i < texts; i++) {
            columns.add(Column.text(TextColumns.label(m, m.say("column.reason"), i), 50));
        }
        return columns;
    }

    private static void row(Page page, Material m, DossierHead head, int texts) {
        Row row = page.add();
        Eligibility verdict = m.state.eligibility().get(head.number());
        page.dossier(row, 0, head.number(), Look.TEXT);
        page.text(row, 1, head.organisation(), Look.WRAP);
        page.text(row, 2, head.title(), Look.WRAP);
        page.text(row, 3, head.organisationType(), Look.WRAP);
        page.time(row, 4, head.submitted(), Look.DATE);
        String said = verdict == null ? "NONE" : verdict.verdict().name();
        page.text(
                row,
                5,
                m.say("verdict." + said),
                verdict != null && verdict.verdict() == Eligibility.Verdict.INADMISSIBLE
                        ? Look.STRONG
                        : Look.TEXT);
        page.texts(row, 6, texts, verdict == null ? "" : verdict.reason(), Look.WRAP);
    }

    private static int urgency(Material m, DossierHead head) {
        Eligibility verdict = m.state.eligibility().get(head.number());
        if (verdict == null) {
            return 2;
        }
        return switch (verdict.verdict()) {
            case INADMISSIBLE -> 0;
            case TO_COMPLETE, TO_SETTLE -> 1;
            case ADMISSIBLE, EXCEPTION -> 2;
        };
    }
}
