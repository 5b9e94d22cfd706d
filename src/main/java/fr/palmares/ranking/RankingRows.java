package fr.palmares.ranking;

import fr.palmares.model.Criterion;
import fr.palmares.model.Fraction;
import fr.palmares.model.Grid;
import fr.palmares.model.Rules;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns packed marks into the rows of a {@link Ranking}. */
final class RankingRows {
    private final MarkTable table;
    private final Grid grid;
    private final Rules rules;
    private final List<Criterion> cascade;
    private final List<DossierScore> scores;
    private final Standing standing;

    RankingRows(MarkTable table, Grid grid, Rules rules) {
        this.table = table;
        this.grid = grid;
        this.rules = rules;
        this.cascade = grid.counted();
        Scoring scoring = new Scoring(table, grid, rules, grid.integerWeights());
        this.scores =
                IntStream.range(0, table.dossiers().size())
                        .mapToObj(d -> scoring.of(d, MarkTable.NOBODY))
                        .toList();
        if (Scoring.linear(rules)) {
            Scoreboard board = new Scoreboard(CriterionSums.of(table));
            board.rank(grid.integerWeights());
            this.standing = board;
        } else {
            this.standing = new FractionStanding(scores, cascade);
        }
    }

    Ranking ranking() {
        List<Ranked> rows = new ArrayList<>();
        int row = 0;
        while (row < standing.rows()) {
            int end = endOfPlace(row);
            List<String> tie =
                    IntStream.range(row, end).mapToObj(r -> number(standing.dossierAt(r))).toList();
            String decidedBy = decidedBy(row, end);
            for (; row < end; row++) {
                rows.add(placed(row, tie, decidedBy));
            }
        }
        for (int dossier = 0; dossier < scores.size(); dossier++) {
            if (scores.get(dossier).score() == null) {
                rows.add(unplaced(dossier));
            }
        }
        return new Ranking(grid, rules, rows);
    }

    private int endOfPlace(int row) {
        int end = row + 1;
        while (end < standing.rows() && standing.placeAt(end) == standing.placeAt(row)) {
            end++;
        }
        return end;
    }

    /**
     * The later of the two criteria that part a place from the one above and the one below within
     * its rank: in an order by one criterion after the other, nobody else needs a later one.
     */
    private @Nullable String decidedBy(int row, int end) {
        int last = -1;
        if (row > 0 && standing.rankAt(row - 1) == standing.rankAt(row)) {
            last = firstDifference(row - 1, row);
        }
        if (end < standing.rows() && standing.rankAt(end) == standing.rankAt(row)) {
            last = Math.max(last, firstDifference(row, end));
        }
        return last < 0 ? null : cascade.get(last).code();
    }

    private int firstDifference(int row, int other) {
        Map<String, Fraction> a = scores.get(standing.dossierAt(row)).criteria();
        Map<String, Fraction> b = scores.get(standing.dossierAt(other)).criteria();
        for (int c = 0; c < cascade.size(); c++) {
            String code = cascade.get(c).code();
            if (FractionStanding.compare(a.get(code), b.get(code)) != 0) {
                return c;
            }
        }
        throw new IllegalStateException("different places without a difference");
    }

    private Ranked placed(int row, List<String> tie, @Nullable String decidedBy) {
        int dossier = standing.dossierAt(row);
        String number = number(dossier);
        int place = standing.placeAt(row);
        DossierScore found = scores.get(dossier);
        return new Ranked(
                number,
                standing.rankAt(row),
                place,
                found.score(),
                found.sheets(),
                found.abstaining(),
                found.criteria(),
                found.jurors(),
                spread(found),
                tie.stream().filter(other -> !other.equals(number)).toList(),
                decidedBy,
                rules.seats() == 0
                        ? null
                        : Placement.of(place, tie.size(), rules.seats(), rules.reserve()),
                belowThreshold(found));
    }

    private Ranked unplaced(int dossier) {
        DossierScore found = scores.get(dossier);
        return new Ranked(
                number(dossier),
                null,
                null,
                null,
                found.sheets(),
                found.abstaining(),
                found.criteria(),
                found.jurors(),
                null,
                List.of(),
                null,
                null,
                belowThreshold(found));
    }

    private String number(int dossier) {
        return table.dossiers().get(dossier);
    }

    private static @Nullable Double spread(DossierScore score) {
        return score.jurors().size() < 2
                ? null
                : Math.sqrt(Units.variance(score.jurors().values()).doubleValue());
    }

    private List<String> belowThreshold(DossierScore score) {
        List<String> result = new ArrayList<>();
        for (Criterion criterion : grid.criteria()) {
            BigDecimal threshold = criterion.threshold();
            Fraction mean = score.criteria().get(criterion.code());
            if (threshold != null && mean != null && mean.compareTo(Fraction.of(threshold)) < 0) {
                result.add(criterion.code());
            }
        }
        return result;
    }
}
