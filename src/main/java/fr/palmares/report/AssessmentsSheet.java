package fr.palmares.report;

import fr.palmares.model.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * What the jurors wrote to be communicated: one row a text, the assessment of the whole dossier
 * first, then the remarks by criterion. Internal notes are not in the workbook.
 */
final class AssessmentsSheet {
    private static final int TEXT = 6;

    /** A text of a sheet; without criterion it is the assessment of the whole. */
    private record Remark(SheetLine line, @Nullable Criterion criterion, String text) {}

    private AssessmentsSheet() {}

    static void write(Workbook workbook, Styles styles, Material m) {
        Page page =
                new Page(
                        workbook,
                        styles,
                        m,
                        m.sheetName("assessments"),
                        m.say("assessments.subtitle"));
        page.goTo(Page.HEAD);
        List<Remark> remarks = remarks(m);
        int longest =
                remarks.stream().mapToInt(r -> CellText.pieces(r.text()).size()).max().orElse(1);
        List<Column> columns = columns(m, longest);
        page.head(columns, 2);
        for (Remark remark : remarks) {
            row(page, m, remark, longest);
        }
        page.filter(Page.HEAD, columns.size());
    }

    private static List<Remark> remarks(Material m) {
        List<Remark> remarks = new ArrayList<>();
        for (SheetLine line : m.lines) {
            if (!line.sheet().assessment().isBlank()) {
                remarks.add(new Remark(line, null, line.sheet().assessment()));
            }
            for (Criterion criterion : m.criteria()) {
                String text = line.sheet().remarks().getOrDefault(criterion.code(), "");
                if (!text.isBlank()) {
                    remarks.add(new Remark(line, criterion, text));
                }
            }
        }
        return remarks;
    }

    private static List<Column> columns(Material m, int texts) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(m.say("column.dossier"), 10));
        columns.add(Column.text(m.say("column.organisation"), 34));
        columns.add(Column.text(m.say("column.jurorName"), 22));
        columns.add(Column.text(m.say("column.state"), 11));
        columns.add(Column.text(m.say("column.criterion"), 20));
        columns.add(Column.number(m.say("column.mark"), 8));
        for (int i = 0; i < texts; i++) {
            columns.add(Column.text(TextColumns.label(m, m.say("column.text"), i), 90));
        }
        return columns;
    }

    private static void row(Page page, Material m, Remark remark, int texts) {
        Row row = page.add();
        SheetLine line = remark.line();
        Criterion criterion = remark.criterion();
        page.dossier(row, 0, line.dossier(), Look.TEXT);
        page.text(row, 1, m.head(line.dossier()).organisation(), Look.WRAP);
        page.text(row, 2, m.jurorName(line.juror()), Look.WRAP);
        page.text(row, 3, m.say("state." + line.state()), Look.TEXT);
        if (criterion == null) {
            page.text(row, 4, m.say("assessments.whole"), Look.STRONG);
            page.blank(row, 5, Look.MARK);
        } else {
            page.text(row, 4, m.shortLabel(criterion), Look.TEXT);
            OptionalInt steps = line.steps(criterion);
            if (line.abstains(criterion)) {
                page.text(row, 5, m.say("marks.abstains"), Look.MARK);
            } else {
                page.number(
                        row, 5, steps.isPresent() ? m.points(steps.getAsInt()) : null, Look.MARK);
            }
        }
        page.texts(row, TEXT, texts, remark.text(), Look.WRAP);
    }
}
