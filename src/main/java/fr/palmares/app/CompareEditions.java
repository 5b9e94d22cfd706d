package fr.palmares.app;

import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.Mark;
import fr.palmares.model.Outcome;
import fr.palmares.model.Scale;
import fr.palmares.model.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two editions of a call side by side. */
public final class CompareEditions {
    private CompareEditions() {}

    /**
     * One edition in figures.
     *
     * @param rate laureates in a hundred admissible dossiers, 0 to 100, null without any
     */
    public record Edition(
            String name, int submitted, int admissible, int laureates, @Nullable Double rate) {}

    /**
     * What was asked under one code, and how it was marked.
     *
     * @param scale as written, {@code 0-5}
     * @param share mean mark as a share of the scale, 0 to 1, null without marks; shares compare
     *     where scales differ
     * @param distribution how many marks of each step, from the lowest
     * @param abstentions how many abstained
     */
    public record Marked(
            String label,
            BigDecimal weight,
            String scale,
            @Nullable Double share,
            List<Integer> distribution,
            int abstentions) {}

    /** A criterion in both editions; one that only one of them asks is null in the other. */
    public record Both(String code, @Nullable Marked left, @Nullable Marked right) {}

    /** The comparison. */
    public record Comparison(Edition left, Edition right, List<Both> criteria) {}

    /** Compares a round of each. */
    public static Comparison of(CallState left, CallState right) {
        Map<String, Marked> one = marked(left);
        Map<String, Marked> other = marked(right);
        Set<String> codes = new LinkedHashSet<>(one.keySet());
        codes.addAll(other.keySet());
        List<Both> criteria = new ArrayList<>();
        codes.forEach(code -> criteria.add(new Both(code, one.get(code), other.get(code))));
        return new Comparison(edition(left), edition(right), criteria);
    }

    private static Edition edition(CallState state) {
        int admissible = state.ranked().size();
        int laureates =
                (int)
                        state.dossiers().keySet().stream()
                                .map(state::outcome)
                                .flatMap(Optional::stream)
                                .filter(o -> o == Outcome.LAUREATE)
                                .count();
        return new Edition(
                state.call().name(),
                state.dossiers().size(),
                admissible,
                laureates,
                admissible == 0 ? null : 100.0 * laureates / admissible);
    }

    private static Map<String, Marked> marked(CallState state) {
        Map<String, Marked> all = new LinkedHashMap<>();
        List<Sheet> sheets = state.counted(state.sheets().values());
        for (Criterion criterion : state.grid().criteria()) {
            all.put(criterion.code(), marked(state.grid().scale(), criterion, sheets));
        }
        return all;
    }

    private static Marked marked(Scale scale, Criterion criterion, List<Sheet> sheets) {
        int[] counts = new int[scale.steps() + 1];
        int given = 0;
        int abstentions = 0;
        long sum = 0;
        for (Sheet sheet : sheets) {
            Mark mark = sheet.marks().get(criterion.code());
            if (mark instanceof Mark.Given(int steps) && scale.holds(steps)) {
                counts[steps]++;
                sum += steps;
                given++;
            } else if (mark instanceof Mark.Abstention) {
                abstentions++;
            }
        }
        List<Integer> distribution = new ArrayList<>();
        for (int count : counts) {
            distribution.add(count);
        }
        return new Marked(
                criterion.label().fr(),
                criterion.weight(),
                scale.written(),
                given == 0 ? null : (double) sum / given / scale.steps(),
                List.copyOf(distribution),
                abstentions);
    }
}
