package fr.palmares.ranking;

import fr.palmares.model.Criterion;
import fr.palmares.model.Fraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order found by comparing exact fractions: for rules whose score is no weighted mean of
 * complete sheets, where {@link Scoreboard} cannot serve.
 */
final class FractionStanding implements Standing {
    private record Entry(int dossier, Fraction score, List<@Nullable Fraction> means) {}

    private static final Comparator<Entry> BY_SCORE =
            Comparator.comparing(Entry::score, Comparator.reverseOrder());

    private final List<Entry> entries = new ArrayList<>();
    private final int[] rank;
    private final int[] place;

    /**
     * @param scores by position of the dossier; those without a score are on no row
     * @param cascade the criteria that break ties, in order
     */
    FractionStanding(List<DossierScore> scores, List<Criterion> cascade) {
        for (int dossier = 0; dossier < scores.size(); dossier++) {
            DossierScore found = scores.get(dossier);
            Fraction score = found.score();
            if (score != null) {
                List<@Nullable Fraction> means = new ArrayList<>();
                cascade.forEach(c -> means.add(found.criteria().get(c.code())));
                entries.add(new Entry(dossier, score, means));
            }
        }
        entries.sort(BY_SCORE.thenComparing(FractionStanding::compareMeans));
        rank = new int[entries.size()];
        place = new int[entries.size()];
        for (int row = 0; row < rank.length; row++) {
            Entry above = entries.get(Math.max(row - 1, 0));
            Entry here = entries.get(row);
            boolean sameScore = row > 0 && BY_SCORE.compare(above, here) == 0;
            boolean sameMeans = sameScore && compareMeans(above, here) == 0;
            rank[row] = sameScore ? rank[row - 1] : row + 1;
            place[row] = sameMeans ? place[row - 1] : row + 1;
        }
    }

    @Override
    public int rows() {
        return entries.size();
    }

    @Override
    public int dossierAt(int row) {
        return entries.get(row).dossier();
    }

    @Override
    public int rankAt(int row) {
        return rank[row];
    }

    @Override
    public int placeAt(int row) {
        return place[row];
    }

    private static int compareMeans(Entry a, Entry b) {
        for (int c = 0; c < a.means().size(); c++) {
            int result = compare(b.means().get(c), a.means().get(c));
            if (result != 0) {
                return result;
            }
        }
        return 0;
    }

    /** Where every juror abstained there is no mean; it stands behind any mean. */
    static int compare(@Nullable Fraction a, @Nullable Fraction b) {
        if (a == null || b == null) {
            return Boolean.compare(a != null, b != null);
        }
        return a.compareTo(b);
    }
}
