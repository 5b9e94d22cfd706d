package fr.palmares.ranking;

import fr.palmares.model.Criterion;
import fr.palmares.model.Fraction;
import fr.palmares.model.Grid;
import fr.palmares.model.Rules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Exact scores of dossiers by the rules of a round (methods: weighted mean, median, olympic). */
final class Scoring {
    private final MarkTable table;
    private final Grid grid;
    private final Rules rules;
    private final long[] weights;
    private final Units units;

    /** Column of the table for each criterion of the grid. */
    private final int[] columns;

    /**
     * @param weights one per counted criterion; only their proportions matter
     */
    Scoring(MarkTable table, Grid grid, Rules rules, long[] weights) {
        this.table = table;
        this.grid = grid;
        this.rules = rules;
        this.weights = weights.clone();
        this.units = new Units(grid.scale());
        List<String> codes = table.columns().stream().map(Criterion::code).toList();
        this.columns = grid.criteria().stream().mapToInt(c -> codes.indexOf(c.code())).toArray();
    }

    /** Whether the score is the weighted mean of complete sheets: linear in weights and marks. */
    static boolean linear(Rules rules) {
        return rules.method() == Rules.Method.MEAN
                && rules.abstentions() == Rules.Abstentions.LEAVE_OUT;
    }

    /**
     * @param without position of a juror whose sheets are left out, or {@link MarkTable#NOBODY}; a
     *     dossier that only this juror marked keeps its sheet
     */
    DossierScore of(int dossier, int without) {
        List<Integer> counted = countedRows(dossier, without);
        if (counted.isEmpty() && without != MarkTable.NOBODY) {
            counted = countedRows(dossier, MarkTable.NOBODY);
        }
        Map<String, Fraction> jurors = new LinkedHashMap<>();
        for (int row : counted) {
            jurors.put(table.jurors().get(table.juror(row)), sheetScore(row));
        }
        return new DossierScore(
                score(List.copyOf(jurors.values())),
                counted.size(),
                abstaining(dossier),
                criteria(dossier, counted, without),
                jurors);
    }

    private List<Integer> countedRows(int dossier, int without) {
        List<Integer> result = new ArrayList<>();
        for (int row = table.firstRow(dossier); row < table.firstRow(dossier + 1); row++) {
            if (table.juror(row) != without && counts(row)) {
                result.add(row);
            }
        }
        return result;
    }

    private boolean counts(int row) {
        return switch (table.kind(row)) {
            case COMPLETE -> true;
            case DISPUTED -> false;
            case ABSTAINING ->
                    rules.abstentions() == Rules.Abstentions.RENORMALISE && markedWeight(row) > 0;
        };
    }

    private int abstaining(int dossier) {
        int result = 0;
        for (int row = table.firstRow(dossier); row < table.firstRow(dossier + 1); row++) {
            if (table.kind(row) == MarkTable.Kind.ABSTAINING && !counts(row)) {
                result++;
            }
        }
        return result;
    }

    private long markedWeight(int row) {
        long result = 0;
        for (int c = 0; c < weights.length; c++) {
            result += table.marked(row, c) ? weights[c] : 0;
        }
        return result;
    }

    /** Weighted mean of the sheet's marks; the weights of missing ones are taken off. */
    private Fraction sheetScore(int row) {
        long sum = 0;
        for (int c = 0; c < weights.length; c++) {
            sum += table.marked(row, c) ? weights[c] * table.steps(row, c) : 0;
        }
        return units.mark(sum, markedWeight(row));
    }

    private @Nullable Fraction score(List<Fraction> sheets) {
        if (sheets.isEmpty()) {
            return null;
        }
        return switch (rules.method()) {
            case MEAN -> Units.mean(sheets);
            case MEDIAN -> median(sheets);
            case OLYMPIC -> olympic(sheets);
        };
    }

    /** The middle sheet, or the mean of the two in the middle. */
    static Fraction median(List<Fraction> sheets) {
        List<Fraction> sorted = sheets.stream().sorted().toList();
        return Units.mean(sorted.subList((sorted.size() - 1) / 2, sorted.size() / 2 + 1));
    }

    /** Mean without one highest and one lowest sheet; plain mean below three sheets. */
    static Fraction olympic(List<Fraction> sheets) {
        return sheets.size() < 3
                ? Units.mean(sheets)
                : Units.mean(sheets.stream().sorted().toList().subList(1, sheets.size() - 1));
    }

    private Map<String, Fraction> criteria(int dossier, List<Integer> counted, int without) {
        Map<String, Fraction> result = new LinkedHashMap<>();
        for (int c = 0; c < columns.length; c++) {
            Criterion criterion = grid.criteria().get(c);
            int column = columns[c];
            List<Integer> rows = criterion.counted() ? counted : finishedRows(dossier, without);
            long sum = 0;
            int marks = 0;
            for (int row : rows) {
                if (table.marked(row, column)) {
                    sum += table.steps(row, column);
                    marks++;
                }
            }
            if (marks > 0) {
                result.put(criterion.code(), units.mark(sum, marks));
            }
        }
        return result;
    }

    private List<Integer> finishedRows(int dossier, int without) {
        List<Integer> result = new ArrayList<>();
        for (int row = table.firstRow(dossier); row < table.firstRow(dossier + 1); row++) {
            if (table.juror(row) != without) {
                result.add(row);
            }
        }
        return result;
    }
}
