package fr.palmares.ranking;

import fr.palmares.model.Criterion;
import fr.palmares.model.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Why a dossier stands where it stands: each criterion against the dossiers placed just above and
 * just below, and how a tie was broken.
 *
 * @param row the dossier
 * @param above the nearest dossier with a better place (of several tied there, the last row), null
 *     for the first place or without a place
 * @param below the nearest dossier with a worse place (of several, the first row), null likewise
 * @param scoreToAbove its score minus that of {@code above}, zero or less; null without one
 * @param scoreToBelow its score minus that of {@code below}, zero or more; null without one
 * @param lines one per criterion, in the grid's order
 * @param tieBreak null when no other dossier has the same score
 */
public record Explanation(
        Ranked row,
        @Nullable Ranked above,
        @Nullable Ranked below,
        @Nullable Fraction scoreToAbove,
        @Nullable Fraction scoreToBelow,
        List<Line> lines,
        @Nullable TieBreak tieBreak) {

    /**
     * One criterion of the dossier. Means and differences are in units of the scale; null where one
     * of the two has no mark. Contributions are the differences times the criterion's share of the
     * weights: they add up to the difference of the scores. They are null for an uncounted
     * criterion and under rules whose score is no weighted mean of complete sheets.
     */
    public record Line(
            String criterion,
            boolean counted,
            BigDecimal weight,
            @Nullable Fraction mean,
            @Nullable Fraction toAbove,
            @Nullable Fraction toBelow,
            @Nullable Fraction contributionToAbove,
            @Nullable Fraction contributionToBelow) {}

    public Explanation {
        lines = List.copyOf(lines);
    }

    /**
     * Explains one row.
     *
     * @throws NoSuchElementException when the dossier is not in the ranking
     */
    public static Explanation of(Ranking ranking, String dossier) {
        Ranked row = ranking.row(dossier).orElseThrow();
        Ranked above = neighbour(ranking, row, -1);
        Ranked below = neighbour(ranking, row, 1);
        Fraction weights =
                ranking.grid().counted().stream()
                        .map(c -> Fraction.of(c.weight()))
                        .reduce(Fraction.ZERO, Fraction::plus);
        boolean linear = Scoring.linear(ranking.rules());
        List<Line> lines = new ArrayList<>();
        for (Criterion criterion : ranking.grid().criteria()) {
            String code = criterion.code();
            Fraction mean = row.criteria().get(code);
            Fraction toAbove = difference(mean, above == null ? null : above.criteria().get(code));
            Fraction toBelow = difference(mean, below == null ? null : below.criteria().get(code));
            Fraction share =
                    linear && criterion.counted()
                            ? Fraction.of(criterion.weight()).dividedBy(weights)
                            : null;
            lines.add(
                    new Line(
                            code,
                            criterion.counted(),
                            criterion.weight(),
                            mean,
                            toAbove,
                            toBelow,
                            product(toAbove, share),
                            product(toBelow, share)));
        }
        return new Explanation(
                row,
                above,
                below,
                difference(row.score(), above == null ? null : above.score()),
                difference(row.score(), below == null ? null : below.score()),
                lines,
                TieBreak.of(ranking, row));
    }

    private static @Nullable Ranked neighbour(Ranking ranking, Ranked row, int direction) {
        Integer place = row.place();
        if (place == null) {
            return null;
        }
        List<Ranked> rows = ranking.rows();
        int at = rows.indexOf(row) + direction;
        while (at >= 0 && at < rows.size() && place.equals(rows.get(at).place())) {
            at += direction;
        }
        return at < 0 || at >= rows.size() || rows.get(at).place() == null ? null : rows.get(at);
    }

    private static @Nullable Fraction difference(@Nullable Fraction a, @Nullable Fraction b) {
        return a == null || b == null ? null : a.minus(b);
    }

    private static @Nullable Fraction product(@Nullable Fraction a, @Nullable Fraction b) {
        return a == null || b == null ? null : a.times(b);
    }
}
