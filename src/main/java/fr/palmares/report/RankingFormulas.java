package fr.palmares.report;

import fr.palmares.model.Scale;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The formulas of the ranking's sheet. Marks enter as whole numbers of steps and weights as whole
 * hundredths, so that every sum and every product that is compared is a whole number far below
 * 2^53: equal scores stay equal, whatever the decimals. Scores are compared by cross-multiplication
 * (total times the other's number of sheets), never by their quotients. Formulas refer to their own
 * row, and to fixed ranges, so that the table can be sorted.
 */
final class RankingFormulas {
    /** More would nest deeper than spreadsheets allow. */
    private static final int DEEPEST = 50;

    private final RankingLayout at;
    private final MarksLayout marks;
    private final JurorLayout jurors;
    private final String finished;
    private final String min;
    private final String step;
    private final boolean stepsAreMarks;
    private final int[] counted;

    RankingFormulas(Material m, RankingLayout at, MarksLayout marks, JurorLayout jurors) {
        this.at = at;
        this.marks = marks;
        this.jurors = jurors;
        this.finished = Ref.quoted(m.say("state.FINISHED"));
        Scale scale = m.ranking.grid().scale();
        this.min = scale.min().toPlainString();
        this.step = scale.step().toPlainString();
        this.stepsAreMarks =
                scale.min().signum() == 0 && scale.step().compareTo(BigDecimal.ONE) == 0;
        this.counted =
                IntStream.range(0, m.criteria().size())
                        .filter(c -> m.criteria().get(c).counted())
                        .toArray();
    }

    /** A weight as a whole number of hundredths. */
    String integerWeight(int criterion) {
        String weight = Ref.fixed(RankingLayout.WEIGHTS, RankingLayout.FIRST_CRITERION + criterion);
        return "ROUND(" + weight + "*" + Totals.WEIGHT_UNIT + ",0)";
    }

    String weightSum() {
        return "SUM(" + at.integerWeights() + ")";
    }

    /** Complete sheets. */
    String sheets(int row) {
        return "COUNTIFS(%s,%s,%s,1)"
                .formatted(
                        marks.column(marks.order()),
                        order(row),
                        marks.column(MarksLayout.COMPLETE));
    }

    /** Steps given on a counted criterion by the complete sheets, a whole number. */
    String sum(int row, int criterion) {
        String sum =
                "SUMIFS(%s,%s,%s,%s,1)"
                        .formatted(
                                marks.criterion(criterion),
                                marks.column(marks.order()),
                                order(row),
                                marks.column(MarksLayout.COMPLETE));
        return stepsAreMarks
                ? "ROUND(" + sum + ",0)"
                : "ROUND((%s-%s*(%s))/%s,0)".formatted(sum, sheetsAt(row), min, step);
    }

    String mean(int row, int criterion) {
        String sum = Ref.inRow(row, at.sum(criterion));
        return ifRanked(row, onScale(sum + "/" + sheetsAt(row)));
    }

    /** Mean of a criterion outside the score: over the finished sheets that have a mark. */
    String uncountedMean(int row, int criterion) {
        String condition =
                "%s,%s,%s,%s"
                        .formatted(
                                marks.column(marks.order()),
                                order(row),
                                marks.column(MarksLayout.STATE),
                                finished);
        String range = marks.criterion(criterion);
        return "IFERROR(SUMIFS(%s,%s)/COUNTIFS(%s,%s,\">=-1000000\"),\"\")"
                .formatted(range, condition, condition, range);
    }

    /** Weighted sum of steps, a whole number. */
    String total(int row) {
        String sums = Ref.inRow(row, at.sum(0)) + ":" + Ref.inRow(row, at.sum(at.criteria - 1));
        return "SUMPRODUCT(%s,%s)".formatted(at.integerWeights(), sums);
    }

    String score(int row) {
        String total = Ref.inRow(row, at.total());
        return "IF(OR(%s=0,%s=0),\"\",%s)"
                .formatted(
                        sheetsAt(row),
                        at.weightSum(),
                        onScale("%s/(%s*%s)".formatted(total, sheetsAt(row), at.weightSum())));
    }

    /** Rank on the score alone (level 0), or after some criteria of the cascade. */
    String rank(int row, int level) {
        if (level == 0) {
            return ifRanked(row, "1+SUMPRODUCT(--(%s))".formatted(better(row, at.total())));
        }
        String previous = Ref.inRow(row, at.rank(level - 1));
        return ifRanked(
                row,
                "%s+SUMPRODUCT((%s=%s)*(%s))"
                        .formatted(
                                previous,
                                at.all(at.rank(level - 1)),
                                previous,
                                better(row, at.sum(counted[level - 1]))));
    }

    /** The place: the rank at the cascade's end. */
    String place(int row) {
        return Ref.inRow(row, at.rank(at.counted));
    }

    /** Position in the list by place, without two alike: equal places in the order received. */
    String listed(int row) {
        String place = Ref.inRow(row, RankingLayout.RECALCULATED);
        String places = at.all(RankingLayout.RECALCULATED);
        String orders = at.all(at.order());
        return "IF(%s=0,COUNT(%s)+SUMPRODUCT((%s=0)*(%s<=%s)),%s+SUMPRODUCT((%s=%s)*(%s<%s)))"
                .formatted(
                        sheetsAt(row),
                        places,
                        at.all(at.sheets()),
                        orders,
                        order(row),
                        place,
                        places,
                        place,
                        orders,
                        order(row));
    }

    String tied(int row, String word) {
        String place = Ref.inRow(row, RankingLayout.RECALCULATED);
        return ifRanked(
                row,
                "IF(COUNTIF(%s,%s)>1,%s,\"\")"
                        .formatted(at.all(RankingLayout.RECALCULATED), place, Ref.quoted(word)));
    }

    boolean decidedByFits() {
        return at.counted <= DEEPEST;
    }

    /** Label of the last criterion that still parted the row from others of its score. */
    String decidedBy(int row) {
        StringBuilder formula = new StringBuilder();
        for (int level = at.counted; level > 0; level--) {
            formula.append(
                    "IF(%s>%s,%s,"
                            .formatted(
                                    alike(row, level - 1),
                                    alike(row, level),
                                    Ref.fixed(
                                            RankingLayout.HEAD,
                                            RankingLayout.FIRST_CRITERION + counted[level - 1])));
        }
        return ifRanked(row, formula + "\"\"" + ")".repeat(at.counted));
    }

    /** A statistic (MIN, MAX, STDEV) of the scores that the jurors gave. */
    String ofJurors(int row, String function, int least) {
        return String.format(
                Locale.ROOT,
                "IF(%s<%d,\"\",%s(INDEX(%s,MATCH(%s,%s,0),0)))",
                sheetsAt(row),
                least,
                function,
                jurors.scores(),
                order(row),
                jurors.orders());
    }

    /** Number of rows whose place is no longer the settled one. */
    String moved() {
        return "SUMPRODUCT(--(%s<>%s))"
                .formatted(at.all(RankingLayout.SETTLED), at.all(RankingLayout.RECALCULATED));
    }

    private String alike(int row, int level) {
        return "COUNTIF(%s,%s)".formatted(at.all(at.rank(level)), Ref.inRow(row, at.rank(level)));
    }

    /** Which rows have a larger mean in a column of sums: by cross-multiplication. */
    private String better(int row, int column) {
        return "%s*%s>%s*%s"
                .formatted(
                        at.all(column), sheetsAt(row), Ref.inRow(row, column), at.all(at.sheets()));
    }

    private String ifRanked(int row, String formula) {
        return "IF(" + sheetsAt(row) + "=0,\"\"," + formula + ")";
    }

    private String onScale(String steps) {
        return stepsAreMarks ? steps : "(%s)+(%s)*%s".formatted(min, step, steps);
    }

    private String sheetsAt(int row) {
        return Ref.inRow(row, at.sheets());
    }

    private String order(int row) {
        return Ref.inRow(row, at.order());
    }
}
