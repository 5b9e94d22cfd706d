package fr.palmares.model;

/** A person's verdict on whether a dossier may be judged at all, with its reason. */
public record Eligibility(String dossier, Verdict verdict, String reason) {
    /** What was decided. */
    public enum Verdict {
        ADMISSIBLE,
        /** Listed apart and not ranked. */
        INADMISSIBLE,
        /** A piece is missing; ranked meanwhile, and said. */
        TO_COMPLETE,
        /** The facts do not settle it: a person must; ranked meanwhile, and said. */
        TO_SETTLE,
        /** Admitted although a point fails, by a reasoned decision. */
        EXCEPTION
    }

    public Eligibility {
        reason = reason.strip();
        if (verdict == Verdict.INADMISSIBLE && reason.isEmpty()) {
            throw new Refused("refused.eligibility.reason", dossier);
        }
        if (verdict == Verdict.EXCEPTION && reason.isEmpty()) {
            throw new Refused("refused.eligibility.exception", dossier);
        }
    }
}
