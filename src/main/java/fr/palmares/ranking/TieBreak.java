package fr.palmares.ranking;

import fr.palmares.model.Criterion;
import fr.palmares.model.Fraction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules made of an equal score, criterion by criterion, as one would tell it: "same score
 * as D2 and D3; on the first criterion 4.2 against 4.2 and 3.9, so ahead of D3; …".
 *
 * @param sameScore the other dossiers of exactly this score, in row order
 * @param steps the criteria consulted, in order, until nobody was left to be parted from
 * @param decidedBy as in {@link Ranked#decidedBy()}: the last step that parted anyone, or null
 * @param stillEqual those who are equal on every counted criterion: same place, for the committee
 *     to decide
 */
public record TieBreak(
        List<String> sameScore,
        List<Step> steps,
        @Nullable String decidedBy,
        List<String> stillEqual) {

    /**
     * One criterion consulted.
     *
     * @param criterion its code
     * @param own the dossier's mean in units of the scale, null when every juror abstained
     * @param others those who were still equal before this step
     */
    public record Step(String criterion, @Nullable Fraction own, List<Other> others) {
        public Step {
            others = List.copyOf(others);
        }

        /** Whether this step parted the dossier from anyone. */
        public boolean parts() {
            return others.stream().anyMatch(o -> o.outcome() != Outcome.EQUAL);
        }
    }

    /** Another dossier at a step, its mean (null when every juror abstained), and what follows. */
    public record Other(String dossier, @Nullable Fraction mean, Outcome outcome) {}

    /** Where the explained dossier comes to stand towards another. */
    public enum Outcome {
        AHEAD,
        EQUAL,
        BEHIND
    }

    public TieBreak {
        sameScore = List.copyOf(sameScore);
        steps = List.copyOf(steps);
        stillEqual = List.copyOf(stillEqual);
    }

    /** Null when no other dossier has the score of the row. */
    static @Nullable TieBreak of(Ranking ranking, Ranked row) {
        List<Ranked> others =
                ranking.rows().stream()
                        .filter(r -> r.rank() != null && r.rank().equals(row.rank()))
                        .filter(r -> !r.dossier().equals(row.dossier()))
                        .toList();
        if (others.isEmpty()) {
            return null;
        }
        List<Step> steps = new ArrayList<>();
        List<Ranked> left = others;
        for (Criterion criterion : ranking.grid().counted()) {
            if (left.isEmpty()) {
                break;
            }
            Step step = step(criterion.code(), row, left);
            steps.add(step);
            left = stillEqual(left, step);
        }
        return new TieBreak(
                others.stream().map(Ranked::dossier).toList(),
                steps,
                row.decidedBy(),
                left.stream().map(Ranked::dossier).toList());
    }

    private static Step step(String code, Ranked row, List<Ranked> others) {
        Fraction own = row.criteria().get(code);
        List<Other> compared = new ArrayList<>();
        for (Ranked other : others) {
            Fraction mean = other.criteria().get(code);
            int order = FractionStanding.compare(own, mean);
            Outcome outcome =
                    order == 0 ? Outcome.EQUAL : order > 0 ? Outcome.AHEAD : Outcome.BEHIND;
            compared.add(new Other(other.dossier(), mean, outcome));
        }
        return new Step(code, own, compared);
    }

    private static List<Ranked> stillEqual(List<Ranked> others, Step step) {
        List<Ranked> result = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            if (step.others().get(i).outcome() == Outcome.EQUAL) {
                result.add(others.get(i));
            }
        }
        return result;
    }
}
