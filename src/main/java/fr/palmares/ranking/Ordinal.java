package fr.palmares.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Readings of the jurors' orders alone: Borda (1781) and Copeland (1951). */
final class Ordinal {
    private Ordinal() {}

    /**
     * Mean over a dossier's jurors of the share of their other dossiers that it beats, ties half, 0
     * to 1. Jurors of a single dossier give nothing.
     */
    static Reading borda(Ranking ranking, SheetTotals totals) {
        double[] sum = new double[totals.dossiers().size()];
        int[] jurors = new int[sum.length];
        for (int j = 0; j < totals.jurors().size(); j++) {
            int[] sheets = totals.of(j);
            if (sheets.length > 1) {
                double[] values = new double[sheets.length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = totals.total(sheets[i]);
                }
                double[] ranks = MidRanks.of(values);
                for (int i = 0; i < ranks.length; i++) {
                    int d = totals.dossier(sheets[i]);
                    sum[d] += (ranks[i] - 1) / (ranks.length - 1);
                    jurors[d]++;
                }
            }
        }
        Values values = new Values(ranking);
        for (int d = 0; d < sum.length; d++) {
            if (jurors[d] > 0) {
                values.put(totals.dossiers().get(d), sum[d] / jurors[d]);
            }
        }
        return values.reading(Reading.Kind.BORDA);
    }

    /** Duels won among dossiers with a common juror, by most jurors; a drawn one counts half. */
    static Reading copeland(Ranking ranking, SheetTotals totals) {
        List<long[][]> sheets = sheets(totals);
        int n = sheets.size();
        double[] points = new double[n];
        int[] compared = new int[n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < a; b++) {
                int[] duel = duel(sheets.get(a), sheets.get(b));
                if (duel[2] > 0) {
                    points[a] += duel[0] > duel[1] ? 1 : duel[0] == duel[1] ? 0.5 : 0;
                    points[b] += duel[1] > duel[0] ? 1 : duel[0] == duel[1] ? 0.5 : 0;
                    compared[a]++;
                    compared[b]++;
                }
            }
        }
        Values values = new Values(ranking);
        for (int d = 0; d < n; d++) {
            values.put(totals.dossiers().get(d), points[d])
                    .compared(totals.dossiers().get(d), compared[d]);
        }
        return values.reading(Reading.Kind.COPELAND);
    }

    /** By dossier, its sheets as pairs of juror and total, by juror. */
    static List<long[][]> sheets(SheetTotals totals) {
        List<long[][]> result = new ArrayList<>();
        for (int d = 0; d < totals.dossiers().size(); d++) {
            long[][] own = new long[totals.count(d)][];
            for (int i = 0; i < own.length; i++) {
                int sheet = totals.first(d) + i;
                own[i] = new long[] {totals.juror(sheet), totals.total(sheet)};
            }
            Arrays.sort(own, (x, y) -> Long.compare(x[0], y[0]));
            result.add(own);
        }
        return result;
    }

    /** Common jurors who put the first higher, the second higher, and all common jurors. */
    static int[] duel(long[][] one, long[][] other) {
        int[] result = new int[3];
        int b = 0;
        for (long[] sheet : one) {
            while (b < other.length && other[b][0] < sheet[0]) {
                b++;
            }
            if (b < other.length && other[b][0] == sheet[0]) {
                result[0] += sheet[1] > other[b][1] ? 1 : 0;
                result[1] += sheet[1] < other[b][1] ? 1 : 0;
                result[2]++;
            }
        }
        return result;
    }
}
