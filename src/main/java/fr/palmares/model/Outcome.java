package fr.palmares.model;

/** The list a dossier ends on. */
public enum Outcome {
    LAUREATE,
    RESERVE,
    NOT_SELECTED
}
