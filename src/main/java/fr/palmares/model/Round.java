package fr.palmares.model;

/**
 * A stage of a call with its own grid, readers and outcome.
 *
 * @param code short stable name, used in files
 * @param open whether marks may be given
 * @param plan where it stands among the others, what it takes from the one before
 */
public record Round(String code, LocalText name, boolean open, RoundPlan plan) {
    /** The round that a new call has; it takes marks at once (see {@link CallState#frozen()}). */
    public static final Round FIRST =
            new Round("selection", new LocalText("Sélection", "Selection"), true);

    public Round {
        code = code.strip();
        if (code.isEmpty()) {
            throw new Refused("refused.round.code");
        }
        // journals of the first version say nothing of it
        plan = java.util.Objects.requireNonNullElse(plan, RoundPlan.FIRST);
    }

    /** A round that stands alone. */
    public Round(String code, LocalText name, boolean open) {
        this(code, name, open, RoundPlan.FIRST);
    }

    /** The same round, taking marks or not. */
    public Round withOpen(boolean nowOpen) {
        return new Round(code, name, nowOpen, plan);
    }

    /** The same round, planned otherwise. */
    public Round withPlan(RoundPlan newPlan) {
        return new Round(code, name, open, newPlan);
    }

    /** What this round calls an outcome. */
    public LocalText outcome(Outcome outcome) {
        return plan.outcomes().getOrDefault(outcome, plan.stage().outcome(outcome));
    }
}
