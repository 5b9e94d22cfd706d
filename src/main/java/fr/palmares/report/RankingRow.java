package fr.palmares.report;

import fr.palmares.model.Criterion;
import fr.palmares.model.Fraction;
import fr.palmares.ranking.Ranked;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;

/** The formulas of one dossier's row, each with the value it has when the workbook is written. */
final class RankingRow {
    private final Page page;
    private final Material m;
    private final RankingLayout at;
    private final RankingFormulas formulas;
    private final Totals totals;

    RankingRow(Page page, Material m, RankingLayout at, RankingFormulas formulas, Totals totals) {
        this.page = page;
        this.m = m;
        this.at = at;
        this.formulas = formulas;
        this.totals = totals;
    }

    /**
     * @param index of the row in the ranking, from 0
     */
    void write(Row row, Ranked ranked, int index) {
        int r = row.getRowNum();
        page.formula(
                row, RankingLayout.RECALCULATED, formulas.place(r), ranked.place(), Look.PLACE);
        for (int c = 0; c < at.criteria; c++) {
            Criterion criterion = m.criteria().get(c);
            page.formula(
                    row,
                    RankingLayout.FIRST_CRITERION + c,
                    criterion.counted() ? formulas.mean(r, c) : formulas.uncountedMean(r, c),
                    criterion.counted() && ranked.sheets() == 0
                            ? null
                            : number(ranked.criteria().get(criterion.code())),
                    Look.NUMBER);
        }
        page.formula(row, at.score(), formulas.score(r), number(ranked.score()), Look.SCORE);
        page.formula(row, at.sheets(), formulas.sheets(r), ranked.sheets(), Look.COUNT);
        page.formula(
                row,
                at.lowest(),
                formulas.ofJurors(r, "MIN", 1),
                number(lowest(ranked)),
                Look.NUMBER);
        page.formula(
                row,
                at.highest(),
                formulas.ofJurors(r, "MAX", 1),
                number(highest(ranked)),
                Look.NUMBER);
        page.formula(
                row, at.spread(), formulas.ofJurors(r, "STDEV", 2), ranked.spread(), Look.NUMBER);
        String word = m.say("ranking.tied");
        page.formula(
                row,
                at.tied(),
                formulas.tied(r, word),
                ranked.tiedWith().isEmpty() ? "" : word,
                Look.TEXT);
        decidedBy(row, ranked);
        helpers(row, ranked, index);
    }

    private void decidedBy(Row row, Ranked ranked) {
        String code = ranked.decidedBy();
        String label = code == null ? "" : m.shortLabel(code);
        if (formulas.decidedByFits()) {
            page.formula(
                    row, at.decidedBy(), formulas.decidedBy(row.getRowNum()), label, Look.TEXT);
        } else {
            page.text(row, at.decidedBy(), label, Look.TEXT);
        }
    }

    private void helpers(Row row, Ranked ranked, int index) {
        int r = row.getRowNum();
        page.number(row, at.order(), m.order(ranked.dossier()), Look.HELPER);
        for (int c = 0; c < at.criteria; c++) {
            if (m.criteria().get(c).counted()) {
                page.formula(
                        row, at.sum(c), formulas.sum(r, c), totals.sums[index][c], Look.HELPER);
            } else {
                page.blank(row, at.sum(c), Look.HELPER);
            }
        }
        page.formula(row, at.total(), formulas.total(r), totals.totals[index], Look.HELPER);
        for (int level = 0; level <= at.counted; level++) {
            int rank = totals.ranks[level][index];
            page.formula(
                    row,
                    at.rank(level),
                    formulas.rank(r, level),
                    rank == 0 ? null : rank,
                    Look.HELPER);
        }
        page.formula(row, at.listed(), formulas.listed(r), index + 1, Look.HELPER);
    }

    static @Nullable Fraction lowest(Ranked ranked) {
        return ranked.jurors().values().stream().min(Fraction::compareTo).orElse(null);
    }

    static @Nullable Fraction highest(Ranked ranked) {
        return ranked.jurors().values().stream().max(Fraction::compareTo).orElse(null);
    }

    static @Nullable Double number(@Nullable Fraction value) {
        return value == null ? null : value.doubleValue();
    }
}
