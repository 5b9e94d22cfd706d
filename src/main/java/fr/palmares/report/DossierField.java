package fr.palmares.report;

/**
 * One column of what dossiers hold, the same for all that have it.
 *
 * @param group whose it is
 * @param label as the file it came from writes it
 * @param turn how many columns of this group and label stand before it in the same dossier
 */
record DossierField(Group group, String label, int turn) {
    /** What a column belongs to, in the order of the worksheet. */
    enum Group {
        PLATFORM,
        ANSWERS,
        FILES
    }
}
