package fr.palmares.model;

/** What makes the program think that a juror has an interest in a dossier. */
public enum ConflictGround {
    /** Juror and applicant have the same organisation, by name or by SIREN. */
    ORGANISATION,
    /** An address of the dossier is of the juror's e-mail domain, which is no public one. */
    MAIL_DOMAIN,
    /** The juror's name stands in the dossier. */
    NAME
}
