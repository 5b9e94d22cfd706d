package fr.palmares.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where a round stands and what it takes from the one before.
 *
 * @param stage what kind of round it is
 * @param position its place in the order of the rounds, from 1; equal ones follow their codes
 * @param from code of the round whose retained dossiers it takes, or "" for all admissible ones
 * @param marksCarry whether the marks of that round count until they are given again
 * @param jury codes of the jurors who judge it; empty for the whole jury
 * @param outcomes what it calls an outcome, where that is not the stage's own word
 */
public record RoundPlan(
        Stage stage,
        int position,
        String from,
        boolean marksCarry,
        List<String> jury,
        Map<Outcome, LocalText> outcomes) {
    /** Of a call that has one round. */
    public static final RoundPlan FIRST = new RoundPlan(Stage.SELECTION, 1);

    /** The order of the rounds of a call. */
    public static final Comparator<Round> ORDER =
            Comparator.<Round>comparingInt(r -> r.plan().position()).thenComparing(Round::code);

    public RoundPlan {
        stage = Objects.requireNonNullElse(stage, Stage.SELECTION);
        from = Objects.requireNonNullElse(from, "");
        jury = jury == null ? List.of() : List.copyOf(jury);
        outcomes = outcomes == null ? Map.of() : Map.copyOf(outcomes);
        if (position < 0) {
            throw new Refused("refused.round.position", position);
        }
    }

    /** Takes all dossiers, judged by everybody. */
    public RoundPlan(Stage stage, int position) {
        this(stage, position, "", false, List.of(), Map.of());
    }

    /** Takes the retained dossiers of a round. */
    public RoundPlan after(String round, boolean carry) {
        return new RoundPlan(stage, position, round, carry, jury, outcomes);
    }

    public RoundPlan withJury(List<String> jurors) {
        return new RoundPlan(stage, position, from, marksCarry, jurors, outcomes);
    }

    public RoundPlan at(int newPosition) {
        return new RoundPlan(stage, newPosition, from, marksCarry, jury, outcomes);
    }
}
