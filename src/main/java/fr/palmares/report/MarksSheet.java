package fr.palmares.report;

import fr.palmares.model.Criterion;
import fr.palmares.model.Fraction;
import fr.palmares.ranking.Ranked;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** All marks, one row per sheet: what every formula of the workbook reads. */
final class MarksSheet {
    private final Material m;
    private final MarksLayout at;
    private final RankingLayout ranking;
    private final Page page;

    private MarksSheet(
            Workbook workbook, Styles styles, Material m, MarksLayout at, RankingLayout ranking) {
        this.m = m;
        this.at = at;
        this.ranking = ranking;
        this.page = new Page(workbook, styles, m, m.sheetName("marks"), m.say("marks.subtitle"));
    }

    static void write(
            Workbook workbook, Styles styles, Material m, MarksLayout at, RankingLayout ranking) {
        new MarksSheet(workbook, styles, m, at, ranking).write();
    }

    private void write() {
        page.goTo(Page.HEAD);
        List<Column> columns = columns();
        page.head(columns, MarksLayout.ORGANISATION + 1);
        for (SheetLine line : m.lines) {
            row(page.add(), line);
        }
        page.filter(Page.HEAD, columns.size());
        if (m.live()) {
            page.sheet.setColumnHidden(at.order(), true);
            page.sheet.setColumnHidden(at.key(), true);
        }
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(m.say("column.dossier"), 10));
        columns.add(Column.text(m.say("column.organisation"), 34));
        columns.add(Column.text(m.say("column.juror"), 10));
        columns.add(Column.text(m.say("column.jurorName"), 22));
        columns.add(Column.text(m.say("column.state"), 11));
        columns.add(Column.number(m.say("column.complete"), 10));
        m.criteria().forEach(c -> columns.add(Column.mark(m.shortLabel(c))));
        columns.add(Column.number(m.say("column.score"), 8));
        if (m.live()) {
            columns.add(Column.helper(m.say("helper.order")));
            columns.add(Column.helper(m.say("helper.key")));
        }
        return columns;
    }

    private void row(Row row, SheetLine line) {
        page.dossier(row, MarksLayout.DOSSIER, line.dossier(), Look.TEXT);
        page.text(row, MarksLayout.ORGANISATION, m.head(line.dossier()).organisation(), Look.TEXT);
        page.text(row, MarksLayout.JUROR, line.juror(), Look.TEXT);
        page.text(row, MarksLayout.NAME, m.jurorName(line.juror()), Look.TEXT);
        page.text(row, MarksLayout.STATE, m.say("state." + line.state()), Look.TEXT);
        page.number(row, MarksLayout.COMPLETE, line.complete() ? 1 : 0, Look.COUNT);
        for (int c = 0; c < m.criteria().size(); c++) {
            mark(row, MarksLayout.FIRST_CRITERION + c, line, m.criteria().get(c));
        }
        Double score = score(line);
        if (m.live()) {
            page.formula(row, at.score(), scoreFormula(row.getRowNum()), score, Look.SCORE);
            page.number(row, at.order(), line.dossierOrder(), Look.HELPER);
            page.number(row, at.key(), line.key(), Look.HELPER);
        } else {
            page.number(row, at.score(), score, Look.SCORE);
        }
    }

    private void mark(Row row, int column, SheetLine line, Criterion criterion) {
        OptionalInt steps = line.steps(criterion);
        if (steps.isPresent()) {
            page.number(row, column, m.points(steps.getAsInt()), Look.MARK);
        } else if (line.conflict(criterion)) {
            page.text(row, column, m.say("marks.conflict"), Look.MARK);
        } else if (line.abstains(criterion)) {
            page.text(row, column, m.say("marks.abstains"), Look.MARK);
        } else {
            page.blank(row, column, Look.MARK);
        }
    }

    private @Nullable Double score(SheetLine line) {
        Ranked ranked = m.ranked(line.dossier());
        Fraction score = ranked == null ? null : ranked.jurors().get(line.juror());
        return score == null ? null : score.doubleValue();
    }

    /** The sheet's weighted mean; for the eye alone, ranks are made of the whole sums. */
    private String scoreFormula(int row) {
        String marks =
                Ref.inRow(row, MarksLayout.FIRST_CRITERION) + ":" + Ref.inRow(row, at.score() - 1);
        return "IF(AND(%s=1,%s>0),SUMPRODUCT(%s,%s)/%s,\"\")"
                .formatted(
                        Ref.inRow(row, MarksLayout.COMPLETE),
                        ranking.weightSumFromElsewhere(),
                        ranking.integerWeightsFromElsewhere(),
                        marks,
                        ranking.weightSumFromElsewhere());
    }
}
