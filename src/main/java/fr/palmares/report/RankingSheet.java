package fr.palmares.report;

import fr.palmares.model.Criterion;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Fraction;
import fr.palmares.ranking.Ranked;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * The ranking: settled ranks as values; means, scores and recalculated ranks as formulas over the
 * marks and the weights in the row above the table.
 */
final class RankingSheet {
    private final Material m;
    private final RankingLayout at;
    private final RankingFormulas formulas;
    private final Totals totals;
    private final Page page;

    private RankingSheet(
            Workbook workbook, Styles styles, Material m, RankingLayout at, RankingFormulas f) {
        this.m = m;
        this.at = at;
        this.formulas = f;
        this.totals = Totals.of(m);
        this.page =
                new Page(workbook, styles, m, m.sheetName("ranking"), RuleInWords.stateOfMarks(m));
    }

    static void write(
            Workbook workbook, Styles styles, Material m, RankingLayout at, RankingFormulas f) {
        new RankingSheet(workbook, styles, m, at, f).write();
    }

    private void write() {
        notice();
        weights();
        page.sheet.setZoom(85);
        page.head(columns(), RankingLayout.ORGANISATION + 1);
        for (int i = 0; i < at.rows; i++) {
            row(page.add(), m.ranking.rows().get(i), i);
        }
        // helpers too: a sort that left them behind would give a dossier another one's marks
        page.filter(RankingLayout.HEAD, m.live() ? at.listed() + 1 : at.shown());
        if (m.live()) {
            RankingAlarms.add(page.sheet, at, m.ranking.rules().seats());
            RankingByRank.write(page, m, at);
        }
        if (m.live()) {
            page.sheet.groupColumn(at.order(), at.listed());
            page.sheet.setColumnGroupCollapsed(at.order(), true);
        }
        page.sheet
                .getWorkbook()
                .setPrintArea(
                        page.sheet.getWorkbook().getSheetIndex(page.sheet),
                        0,
                        at.shown() - 1,
                        0,
                        Math.max(page.next() - 1, RankingLayout.HEAD));
    }

    /** The sentence that says whether the ranks are still the jury's. */
    private void notice() {
        Row row = page.add();
        row.setHeightInPoints(22);
        if (!m.live()) {
            page.text(row, 0, m.say(whyFixed()), Look.NOTICE);
            return;
        }
        String formula =
                "IF(%s=0,%s,%s&%s)"
                        .formatted(
                                formulas.moved(),
                                Ref.quoted(m.say("ranking.same")),
                                Ref.quoted(m.say("ranking.moved")),
                                formulas.moved());
        page.formula(row, 0, formula, m.say("ranking.same"), Look.NOTICE);
    }

    private String whyFixed() {
        if (m.ranking.rows().isEmpty()) {
            return "ranking.empty";
        }
        return m.defaultRule() ? "ranking.fixed.size" : "ranking.fixed.rule";
    }

    private void weights() {
        Row weights = page.add();
        weights.setHeightInPoints(18);
        Row integers = page.add();
        if (m.live()) {
            link(weights);
        }
        page.text(weights, RankingLayout.TYPE, m.say("ranking.weight"), Look.ROW_LABEL);
        if (m.live()) {
            page.text(integers, RankingLayout.TYPE, m.say("ranking.integer"), Look.ROW_LABEL);
        }
        long sum = 0;
        for (int c = 0; c < at.criteria; c++) {
            Criterion criterion = m.criteria().get(c);
            int column = RankingLayout.FIRST_CRITERION + c;
            if (!criterion.counted()) {
                page.text(weights, column, m.say("ranking.uncounted"), Look.ROW_LABEL);
                continue;
            }
            page.number(
                    weights, column, criterion.weight(), m.live() ? Look.INPUT : Look.FIXED_INPUT);
            if (m.live()) {
                long integer = Totals.integerWeight(criterion);
                sum += integer;
                page.formula(integers, column, formulas.integerWeight(c), integer, Look.ROW_LABEL);
            }
        }
        if (m.live()) {
            page.formula(integers, at.score(), formulas.weightSum(), sum, Look.ROW_LABEL);
        }
    }

    private void link(Row row) {
        page.text(row, 0, m.say("ranking.link"), Look.LINK);
        Hyperlink link =
                page.sheet
                        .getWorkbook()
                        .getCreationHelper()
                        .createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(Ref.on(m.sheetName("ranking")) + "A" + (at.byRankFirst() - 1));
        row.getCell(0).setHyperlink(link);
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.center(m.say("column.settled"), 7));
        columns.add(Column.center(m.say("column.recalculated"), 9));
        columns.add(Column.text(m.say("column.dossier"), 10));
        columns.add(Column.text(m.say("column.organisation"), 28));
        columns.add(Column.text(m.say("column.title"), 36));
        columns.add(Column.text(m.say("column.type"), 16));
        m.criteria().forEach(c -> columns.add(Column.mark(m.shortLabel(c))));
        columns.add(Column.number(m.say("column.score"), 8));
        columns.add(Column.number(m.say("column.sheets"), 9));
        columns.add(Column.number(m.say("column.expected"), 10));
        columns.add(Column.number(m.say("column.abstaining"), 12));
        columns.add(Column.number(m.say("column.lowest"), 8));
        columns.add(Column.number(m.say("column.highest"), 8));
        columns.add(Column.number(m.say("column.spread"), 8));
        columns.add(Column.text(m.say("column.tied"), 10));
        columns.add(Column.text(m.say("column.decidedBy"), 18));
        columns.add(Column.text(m.say("column.list"), 24));
        if (m.live()) {
            helpers(columns);
        }
        return columns;
    }

    private void helpers(List<Column> columns) {
        columns.add(Column.helper(m.say("helper.order")));
        m.criteria().forEach(c -> columns.add(Column.helper(m.say("helper.sum", m.shortLabel(c)))));
        columns.add(Column.helper(m.say("helper.total")));
        columns.add(Column.helper(m.say("helper.rank")));
        m.ranking
                .grid()
                .counted()
                .forEach(c -> columns.add(Column.helper(m.say("helper.after", m.shortLabel(c)))));
        columns.add(Column.helper(m.say("helper.listed")));
    }

    private void row(Row row, Ranked ranked, int index) {
        DossierHead head = m.head(ranked.dossier());
        page.number(row, RankingLayout.SETTLED, ranked.place(), Look.PLACE);
        page.dossier(row, RankingLayout.DOSSIER, head.number(), Look.TEXT);
        page.text(row, RankingLayout.ORGANISATION, head.organisation(), Look.WRAP);
        page.text(row, RankingLayout.TITLE, head.title(), Look.WRAP);
        page.text(row, RankingLayout.TYPE, head.organisationType(), Look.WRAP);
        page.number(row, at.expected(), m.state.expectedSheets(ranked.dossier()), Look.COUNT);
        page.number(row, at.abstaining(), ranked.abstaining(), Look.COUNT);
        page.text(row, at.list(), m.list(ranked.dossier()), Look.TEXT);
        if (m.live()) {
            new RankingRow(page, m, at, formulas, totals).write(row, ranked, index);
        } else {
            values(row, ranked);
        }
    }

    /** The figures of a row where nothing recalculates. */
    private void values(Row row, Ranked ranked) {
        page.text(row, RankingLayout.RECALCULATED, "\u2013", Look.CENTER);
        for (int c = 0; c < at.criteria; c++) {
            Fraction mean = ranked.criteria().get(m.criteria().get(c).code());
            page.number(
                    row, RankingLayout.FIRST_CRITERION + c, RankingRow.number(mean), Look.NUMBER);
        }
        page.number(row, at.score(), RankingRow.number(ranked.score()), Look.SCORE);
        page.number(row, at.sheets(), ranked.sheets(), Look.COUNT);
        page.number(row, at.lowest(), RankingRow.number(RankingRow.lowest(ranked)), Look.NUMBER);
        page.number(row, at.highest(), RankingRow.number(RankingRow.highest(ranked)), Look.NUMBER);
        page.number(row, at.spread(), ranked.spread(), Look.NUMBER);
        String tied = ranked.tiedWith().isEmpty() ? "" : m.say("ranking.tied");
        page.text(row, at.tied(), tied, Look.TEXT);
        String decidedBy = ranked.decidedBy();
        page.text(row, at.decidedBy(), decidedBy == null ? "" : m.shortLabel(decidedBy), Look.TEXT);
    }
}
