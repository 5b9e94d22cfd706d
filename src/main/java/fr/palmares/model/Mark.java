package fr.palmares.model;

/**
 * What a juror says of one criterion of one dossier. No mark at all is the absence of a {@code
 * Mark}: missing is never zero.
 */
public sealed interface Mark {
    /** A mark, as a number of steps above the lowest of the scale. */
    record Given(int steps) implements Mark {
        public Given {
            if (steps < 0 || steps > Scale.MAX_STEPS) {
                throw new Refused("refused.mark.steps", steps);
            }
        }
    }

    /** <i>Ne se prononce pas</i>: a state of its own, never a zero. */
    record Abstention() implements Mark {}

    Mark ABSTENTION = new Abstention();

    static Mark of(int steps) {
        return new Given(steps);
    }
}
