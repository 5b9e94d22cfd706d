package fr.palmares.model;

/** How far a sheet is. */
public enum SheetState {
    /** Nothing marked yet. */
    TO_DO,
    /** Begun, or reopened; counts nowhere. */
    DRAFT,
    /** The juror said it is done, and every criterion holds a mark or an abstention. */
    FINISHED
}
