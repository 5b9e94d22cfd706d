package fr.palmares.storage;

/** How the tables were found when a call was opened. */
public enum Opening {
    /** As they were left, or behind the journal by some lines, which were applied. */
    KEPT,
    /** There were none: made from the journal. */
    MADE,
    /** Missing a clean close, damaged, of another program or of another schema: made again. */
    REBUILT,
    /** They knew more than the journal does: the end of the journal is lost. Made again. */
    AHEAD_OF_JOURNAL,
    /** They could not be written beside the journal (a full disk): made in memory. */
    IN_MEMORY
}
