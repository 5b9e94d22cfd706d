package fr.palmares.report;

import fr.palmares.model.Criterion;
import fr.palmares.ranking.Ranked;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the helper columns of the ranking's formulas come to, in whole numbers, so that the workbook
 * shows right figures before anything recalculates them. By row of the ranking.
 */
final class Totals {
    /** Hundredths of a weight are whole: the most decimals a weight has is two. */
    static final int WEIGHT_UNIT = 100;

    /** Complete sheets. */
    final int[] sheets;

    /** Sums of steps over the complete sheets, by row and criterion of the grid. */
    final long[][] sums;

    /** Weighted sums of steps, in hundredths of a weight. */
    final long[] totals;

    /** Ranks by level of the cascade and row; level 0 is the score alone; 0 for no rank. */
    final int[][] ranks;

    private Totals(int rows, int criteria, int counted) {
        sheets = new int[rows];
        sums = new long[rows][criteria];
        totals = new long[rows];
        ranks = new int[counted + 1][rows];
    }

    static Totals of(Material m) {
        List<Criterion> criteria = m.criteria();
        List<Ranked> rows = m.ranking.rows();
        int counted = m.ranking.grid().counted().size();
        Totals t = new Totals(rows.size(), criteria.size(), counted);
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            index.put(rows.get(i).dossier(), i);
        }
        for (SheetLine line : m.lines) {
            Integer row = index.get(line.dossier());
            if (line.complete() && row != null) {
                t.sheets[row]++;
                for (int c = 0; c < criteria.size(); c++) {
                    t.sums[row][c] += line.steps(criteria.get(c)).orElse(0);
                }
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            for (int c = 0; c < criteria.size(); c++) {
                t.totals[i] += integerWeight(criteria.get(c)) * t.sums[i][c];
            }
        }
        t.rank(criteria);
        return t;
    }

    /** The weight in hundredths, 0 where the criterion is not counted. */
    static long integerWeight(Criterion criterion) {
        return criterion.counted() ? criterion.weight().movePointRight(2).longValueExact() : 0;
    }

    private void rank(List<Criterion> criteria) {
        int[] counted =
                java.util.stream.IntStream.range(0, criteria.size())
                        .filter(c -> criteria.get(c).counted())
                        .toArray();
        Integer[] rows = new Integer[sheets.length];
        Arrays.setAll(rows, i -> i);
        Arrays.sort(rows, (a, b) -> compare(a, b, counted, counted.length));
        for (int level = 0; level <= counted.length; level++) {
            for (int i = 0; i < rows.length; i++) {
                int row = rows[i];
                boolean same = i > 0 && compare(rows[i - 1], row, counted, level) == 0;
                ranks[level][row] = sheets[row] == 0 ? 0 : same ? ranks[level][rows[i - 1]] : i + 1;
            }
        }
    }

    /** Negative where row {@code a} is better; rows without sheets last, equal to one another. */
    private int compare(int a, int b, int[] counted, int levels) {
        if (sheets[a] == 0 || sheets[b] == 0) {
            return Boolean.compare(sheets[a] == 0, sheets[b] == 0);
        }
        int better = Long.compare(totals[b] * sheets[a], totals[a] * sheets[b]);
        for (int level = 0; level < levels && better == 0; level++) {
            int c = counted[level];
            better = Long.compare(sums[b][c] * sheets[a], sums[a][c] * sheets[b]);
        }
        return better;
    }
}
