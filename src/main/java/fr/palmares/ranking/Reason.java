package fr.palmares.ranking;

/** What the ranking screen says of a dossier in words, because it matters to the committee. */
public enum Reason {
    /** <i>Ex æquo au seuil</i>: its tie group straddles the last seat. */
    TIED_AT_CUT,
    /**
     * <i>Jurés partagés</i>: at least two counted sheets, whose standard deviation (n-1) is a fifth
     * of the scale or more (one point on 0–5). Not the range, which grows with the number of
     * jurors.
     */
    SPLIT_JURY,
    /**
     * <i>Dépend d’un seul juré</i>: without some one juror it would be selected, tied across the
     * last seat or not selected, other than it is now.
     */
    ONE_JUROR,
    /**
     * <i>Sensible aux coefficients</i>: changing some one weight by at most a tenth of itself, the
     * others staying, does the same.
     */
    WEIGHT_SENSITIVE,
    /** <i>Fiches manquantes</i>: fewer sheets count than are expected. */
    MISSING_SHEETS
}
