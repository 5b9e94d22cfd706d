package fr.palmares.model;

/** What ties a juror to a candidate: why the juror must not judge the dossier. */
public enum Interest {
    /** A relative, a partner, a close friend. */
    FAMILY,
    /** Works, or worked lately, for the applicant. */
    EMPLOYMENT,
    /** Advised, taught or published with the team; took part in the project. */
    COLLABORATION,
    /** Shares, a contract, any gain or loss. */
    FINANCIAL,
    /** Competes with the applicant, or has a quarrel with them. */
    RIVALRY,
    OTHER
}
