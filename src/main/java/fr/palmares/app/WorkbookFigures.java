package fr.palmares.app;

import fr.palmares.intake.table.Cell;
import fr.palmares.intake.table.Row;
import fr.palmares.intake.table.XlsxReference;
import fr.palmares.model.Fraction;
import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/**
 * The figures of a results workbook computed again, exactly, from the marks and weights that the
 * same workbook holds: means, scores, numbers of sheets and places.
 */
final class WorkbookFigures {
    /** What a spreadsheet that saved the file again may have rounded away. */
    private static final double ROUNDED = 1e-9;

    private static final int RANKING_WEIGHTS = 4;
    private static final int RANKING_HEAD = 6;
    private static final int RANKING_FIRST = 6;
    private static final int DOSSIER = 2;
    private static final int MARKS_HEAD = 4;
    private static final int MARKS_FIRST = 6;
    private static final int COMPLETE = 5;

    private final WorkbookTables workbook;
    private final NavigableMap<Integer, Row> ranking;
    private final Place place;
    private final int criteria;
    private final Map<String, Sums> sums = new HashMap<>();
    private final List<BigDecimal> weights = new ArrayList<>();
    private int checked;

    /** Complete sheets of a dossier: how many, and the sum of their marks by criterion. */
    private static final class Sums {
        private int sheets;
        private final BigDecimal[] marks;

        Sums(int criteria) {
            marks = new BigDecimal[criteria];
            Arrays.fill(marks, BigDecimal.ZERO);
        }
    }

    private WorkbookFigures(WorkbookTables workbook) {
        this.workbook = workbook;
        this.ranking = workbook.sheet("ranking");
        this.place = workbook.place().sheet(workbook.say("sheet.ranking"));
        this.criteria = criteria();
    }

    /**
     * Checks the figures.
     *
     * @return how many were computed again; 0 when the workbook's rule is not the usual one, and
     *     its figures can only be held against the call
     * @throws Refused at the first figure that does not follow, naming its cell
     */
    static int check(WorkbookTables workbook) {
        return new WorkbookFigures(workbook).check();
    }

    private int criteria() {
        Row head = ranking.get(RANKING_HEAD);
        String score = workbook.say("column.score");
        for (int c = RANKING_FIRST; head != null && c < head.width(); c++) {
            if (head.text(c).equals(score)) {
                return c - RANKING_FIRST;
            }
        }
        throw new Refused(place, "refused.verify.layout");
    }

    private int check() {
        Row weightRow = ranking.get(RANKING_WEIGHTS);
        for (int c = 0; c < criteria; c++) {
            Cell cell = weightRow == null ? Cell.Blank.CELL : weightRow.cell(RANKING_FIRST + c);
            weights.add(cell instanceof Cell.Figure figure ? figure.value() : BigDecimal.ZERO);
        }
        readMarks();
        List<Row> rows = rows();
        if (rows.stream().anyMatch(r -> r.text(1).equals("\u2013"))) {
            return 0;
        }
        Map<Row, Integer> places = places(rows);
        for (Row row : rows) {
            check(row, places.getOrDefault(row, 0));
        }
        return checked;
    }

    /** The dossiers' rows: from the head down to the first empty one. */
    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int n = RANKING_HEAD + 1; ranking.containsKey(n); n++) {
            Row row = ranking.get(n);
            if (row == null || row.text(DOSSIER).isEmpty()) {
                break;
            }
            rows.add(row);
        }
        return rows;
    }

    private void readMarks() {
        workbook.sheet("marks")
                .tailMap(MARKS_HEAD, false)
                .values()
                .forEach(
                        row -> {
                            if (row.text(COMPLETE).equals("1")) {
                                Sums of =
                                        sums.computeIfAbsent(row.text(0), d -> new Sums(criteria));
                                of.sheets++;
                                for (int c = 0; c < criteria; c++) {
                                    if (row.cell(MARKS_FIRST + c) instanceof Cell.Figure figure) {
                                        of.marks[c] = of.marks[c].add(figure.value());
                                    }
                                }
                            }
                        });
    }

    private Sums of(Row row) {
        return sums.computeIfAbsent(row.text(DOSSIER), d -> new Sums(criteria));
    }

    private void check(Row row, int expectedPlace) {
        Sums of = of(row);
        int score = RANKING_FIRST + criteria;
        same(row, score + 1, BigDecimal.valueOf(of.sheets));
        if (of.sheets == 0) {
            return;
        }
        same(row, 0, BigDecimal.valueOf(expectedPlace));
        same(row, 1, BigDecimal.valueOf(expectedPlace));
        BigDecimal sheets = BigDecimal.valueOf(of.sheets);
        for (int c = 0; c < criteria; c++) {
            if (weights.get(c).signum() != 0) {
                same(row, RANKING_FIRST + c, of.marks[c].divide(sheets, MathContext.DECIMAL128));
            }
        }
        BigDecimal weight = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (weight.signum() != 0) {
            same(row, score, total(of).divide(weight.multiply(sheets), MathContext.DECIMAL128));
        }
    }

    private BigDecimal total(Sums of) {
        BigDecimal total = BigDecimal.ZERO;
        for (int c = 0; c < criteria; c++) {
            total = total.add(of.marks[c].multiply(weights.get(c)));
        }
        return total;
    }

    /** Places by exact scores, then by the counted criteria in order; equal ones share a place. */
    private Map<Row, Integer> places(List<Row> rows) {
        Comparator<Row> order = Comparator.comparing(r -> mean(total(of(r)), of(r).sheets));
        for (int c = 0; c < criteria; c++) {
            int criterion = c;
            if (weights.get(c).signum() != 0) {
                order = order.thenComparing(r -> mean(of(r).marks[criterion], of(r).sheets));
            }
        }
        Comparator<Row> best = order.reversed();
        List<Row> sorted = rows.stream().filter(r -> of(r).sheets > 0).sorted(best).toList();
        Map<Row, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            boolean tied = i > 0 && best.compare(sorted.get(i - 1), sorted.get(i)) == 0;
            places.put(sorted.get(i), tied ? places.getOrDefault(sorted.get(i - 1), i + 1) : i + 1);
        }
        return places;
    }

    private static Fraction mean(BigDecimal sum, int sheets) {
        return Fraction.of(sum).dividedBy(Fraction.of(sheets, 1));
    }

    private void same(Row row, int column, BigDecimal expected) {
        Cell cell = row.cell(column);
        boolean same =
                cell instanceof Cell.Figure figure
                        && close(figure.value().doubleValue(), expected.doubleValue());
        if (!same) {
            throw new Refused(
                    place.row(row.number()).column(XlsxReference.letters(column)),
                    "refused.verify.cell",
                    cell.text(),
                    expected.round(new MathContext(10)).stripTrailingZeros().toPlainString());
        }
        checked++;
    }

    static boolean close(double found, double expected) {
        return Math.abs(found - expected) <= ROUNDED * Math.max(1, Math.abs(expected));
    }
}
