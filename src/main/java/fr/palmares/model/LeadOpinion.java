package fr.palmares.model;

/**
 * What the lead reader (<i>rapporteur principal</i>) drafted about a dossier for the committee.
 *
 * @param juror whose it is
 * @param opinion in words, read out to the committee
 * @param reason a statement of reasons that the committee may adopt, or ""
 */
public record LeadOpinion(String juror, Stance stance, String opinion, String reason) {
    /** What the lead reader advises. */
    public enum Stance {
        FAVOURABLE,
        /** With reservations. */
        RESERVED,
        UNFAVOURABLE
    }

    public LeadOpinion {
        opinion = opinion.strip();
        reason = reason.strip();
    }
}
