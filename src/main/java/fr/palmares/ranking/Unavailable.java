package fr.palmares.ranking;

/** Why a figure is not computable: a value like another, never 0 or NaN. */
public enum Unavailable {
    /** The number of seats is not said. */
    NO_SEATS,
    /** Scores are equal across the last seat: the selection is not settled. */
    TIED_AT_CUT,
    /** Nobody is left outside the seats: no selection to change. */
    SEATS_FOR_ALL,
    /** The score is no weighted mean of complete sheets, so no straight line in the weights. */
    NOT_LINEAR,
    /** No complete sheet. */
    NO_SHEETS,
    /** It takes two jurors. */
    ONE_JUROR,
    /** It takes two dossiers. */
    ONE_DOSSIER,
    /** Sheets fall into parts without a common juror: figures of two parts do not compare. */
    DISCONNECTED,
    /** Marks leave no variance to split. */
    NO_VARIANCE,
    /** More dossiers than the exact computation can take. */
    TOO_MANY,
    /** Nobody is in the grey zone. */
    NO_GREY_ZONE,
    /** Nothing moves the selection, however far it goes. */
    NEVER
}
