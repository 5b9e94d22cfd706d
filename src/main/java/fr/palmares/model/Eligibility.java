package fr.palmares.model;

/** A person's verdict on whether a dossier may be judged at all, with its reason. */
public record Eligibility(String dossier, Verdict verdict, String reason) {
    /** What was decided. */
    public enum Verdict {
        ADMISSIBLE,
        /** Listed apart and not ranked. */
        INADMISSIBLE,
        /** A piece is missing; ranked meanwhile, and said. */
        TO_COMPLETE
    }

    public Eligibility {
        reason = reason.strip();
        if (verdict == Verdict.INADMISSIBLE && reason.isEmpty()) {
            throw new Refused("refused.eligibility.reason", dossier);
        }
    }
}
