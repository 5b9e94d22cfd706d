package fr.palmares.ranking;

import fr.palmares.model.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The weighted totals of the complete sheets, as integers and as numbers in units of the scale:
 * what second readings look at. Dossiers and jurors without a complete sheet are not in it.
 */
final class SheetTotals {
    private final List<String> dossiers = new ArrayList<>();
    private final List<String> jurors = new ArrayList<>();

    /** One per sheet: its dossier, its juror, its weighted steps. */
    private final int[] dossier;

    private final int[] juror;
    private final long[] total;

    private final int[] first;
    private final double min;
    private final double step;

    /**
     * Adds up each complete sheet of a table.
     *
     * @param weights one per counted criterion, integers
     */
    SheetTotals(MarkTable table, Grid grid, long[] weights) {
        List<Integer> rows = new ArrayList<>();
        boolean[] marked = new boolean[table.jurors().size()];
        List<Integer> firsts = new ArrayList<>();
        List<Integer> dossierOf = new ArrayList<>();
        for (int d = 0; d < table.dossiers().size(); d++) {
            int before = rows.size();
            for (int row = table.firstRow(d); row < table.firstRow(d + 1); row++) {
                if (table.kind(row) == MarkTable.Kind.COMPLETE) {
                    rows.add(row);
                    dossierOf.add(dossiers.size());
                    marked[table.juror(row)] = true;
                }
            }
            if (rows.size() > before) {
                dossiers.add(table.dossiers().get(d));
                firsts.add(before);
            }
        }
        firsts.add(rows.size());
        int[] position = new int[marked.length];
        for (int j = 0; j < marked.length; j++) {
            if (marked[j]) {
                position[j] = jurors.size();
                jurors.add(table.jurors().get(j));
            }
        }
        dossier = dossierOf.stream().mapToInt(Integer::intValue).toArray();
        juror = rows.stream().mapToInt(row -> position[table.juror(row)]).toArray();
        total = rows.stream().mapToLong(row -> weighted(table, row, weights)).toArray();
        first = firsts.stream().mapToInt(Integer::intValue).toArray();
        long sum = 0;
        for (long weight : weights) {
            sum += weight;
        }
        min = grid.scale().min().doubleValue();
        step = grid.scale().step().doubleValue() / sum;
    }

    private static long weighted(MarkTable table, int row, long[] weights) {
        long result = 0;
        for (int c = 0; c < weights.length; c++) {
            result += weights[c] * table.steps(row, c);
        }
        return result;
    }

    /** Numbers of the dossiers that have a sheet. */
    List<String> dossiers() {
        return dossiers;
    }

    /** Codes of the jurors who have a sheet. */
    List<String> jurors() {
        return jurors;
    }

    /** How many sheets; those of a dossier follow each other. */
    int sheets() {
        return total.length;
    }

    /** First sheet of a dossier; its last is before {@code first(d + 1)}. */
    int first(int d) {
        return first[d];
    }

    /** How many sheets a dossier has. */
    int count(int d) {
        return first[d + 1] - first[d];
    }

    int dossier(int sheet) {
        return dossier[sheet];
    }

    int juror(int sheet) {
        return juror[sheet];
    }

    /** Weighted steps: equal for equal scores, and only then. */
    long total(int sheet) {
        return total[sheet];
    }

    /** Score of a sheet in units of the scale. */
    double score(int sheet) {
        return units((double) total[sheet]);
    }

    /** Weighted steps in units of the scale. */
    double units(double weightedSteps) {
        return min + step * weightedSteps;
    }

    /** Mean score of a dossier's sheets. */
    double mean(int d) {
        long sum = 0;
        for (int sheet = first[d]; sheet < first[d + 1]; sheet++) {
            sum += total[sheet];
        }
        return units((double) sum / count(d));
    }

    /** Sheets of a juror, in the order of the dossiers. */
    int[] of(int someJuror) {
        return IntStream.range(0, total.length)
                .filter(sheet -> juror[sheet] == someJuror)
                .toArray();
    }
}
