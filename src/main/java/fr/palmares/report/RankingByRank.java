package fr.palmares.report;

import fr.palmares.model.Criterion;
import fr.palmares.model.DossierHead;
import fr.palmares.ranking.Ranked;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;

/**
 * The second table of the ranking's sheet: the same columns in the order of the recalculated ranks.
 * The first table's rows never move by themselves; this one follows the weights.
 */
final class RankingByRank {
    private final Page page;
    private final Material m;
    private final RankingLayout at;

    private RankingByRank(Page page, Material m, RankingLayout at) {
        this.page = page;
        this.m = m;
        this.at = at;
    }

    static void write(Page page, Material m, RankingLayout at) {
        new RankingByRank(page, m, at).write();
    }

    private void write() {
        page.goTo(at.byRankFirst() - 2);
        Row heading = page.add();
        heading.setHeightInPoints(22);
        page.text(heading, 0, m.say("ranking.byRank"), Look.HEADING);
        page.text(page.add(), 0, m.say("ranking.byRank.how"), Look.SUBTITLE);
        page.sheet.setRowBreak(at.byRankFirst() - 3);
        for (int i = 0; i < at.rows; i++) {
            Row row = page.add();
            // whatever dossier comes to stand here
            row.setHeightInPoints(page.tallest());
            row(row, m.ranking.rows().get(i), i);
        }
    }

    private void row(Row row, Ranked ranked, int index) {
        int r = row.getRowNum();
        page.number(row, at.listed(), index + 1, Look.HELPER);
        page.formula(
                row,
                at.order(),
                "MATCH(%s,%s,0)".formatted(Ref.inRow(r, at.listed()), at.all(at.listed())),
                index + 1,
                Look.HELPER);
        DossierHead head = m.head(ranked.dossier());
        place(row, RankingLayout.SETTLED, ranked);
        place(row, RankingLayout.RECALCULATED, ranked);
        if (head.number().matches("[1-9][0-9]{0,14}")) {
            number(row, RankingLayout.DOSSIER, Double.valueOf(head.number()), Look.TEXT);
        } else {
            page.formula(
                    row,
                    RankingLayout.DOSSIER,
                    pick(row, RankingLayout.DOSSIER),
                    head.number(),
                    Look.TEXT);
        }
        text(row, RankingLayout.ORGANISATION, head.organisation());
        text(row, RankingLayout.TITLE, head.title());
        text(row, RankingLayout.TYPE, head.organisationType());
        for (int c = 0; c < at.criteria; c++) {
            Criterion criterion = m.criteria().get(c);
            number(
                    row,
                    RankingLayout.FIRST_CRITERION + c,
                    RankingRow.number(ranked.criteria().get(criterion.code())),
                    Look.NUMBER);
        }
        number(row, at.score(), RankingRow.number(ranked.score()), Look.SCORE);
        number(row, at.sheets(), ranked.sheets(), Look.COUNT);
        number(row, at.expected(), m.state.expectedSheets(ranked.dossier()), Look.COUNT);
        number(row, at.abstaining(), ranked.abstaining(), Look.COUNT);
        number(row, at.lowest(), RankingRow.number(RankingRow.lowest(ranked)), Look.NUMBER);
        number(row, at.highest(), RankingRow.number(RankingRow.highest(ranked)), Look.NUMBER);
        number(row, at.spread(), ranked.spread(), Look.NUMBER);
        text(row, at.tied(), ranked.tiedWith().isEmpty() ? "" : m.say("ranking.tied"));
        String decidedBy = ranked.decidedBy();
        text(row, at.decidedBy(), decidedBy == null ? "" : m.shortLabel(decidedBy));
        text(row, at.list(), m.list(ranked.dossier()));
    }

    /** An empty cell picked by a formula would read 0. */
    private void place(Row row, int column, Ranked ranked) {
        String picked = pick(row, column);
        page.formula(
                row,
                column,
                "IF(%s=\"\",\"\",%s)".formatted(picked, picked),
                ranked.place(),
                Look.PLACE);
    }

    private void number(Row row, int column, @Nullable Number value, Look look) {
        page.formula(row, column, pick(row, column), value, look);
    }

    private void text(Row row, int column, String value) {
        page.formula(row, column, pick(row, column) + "&\"\"", value, Look.WRAP);
    }

    private String pick(Row row, int column) {
        return "INDEX(%s,%s)".formatted(at.all(column), Ref.inRow(row.getRowNum(), at.order()));
    }
}
