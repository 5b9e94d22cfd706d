package fr.palmares.model;

/** The list a dossier ends on. */
public enum Outcome {
    LAUREATE,
    RESERVE,
    NOT_SELECTED,
    /** Not decided yet: the committee comes back to it before the session ends. */
    REVISIT
}
