package fr.palmares.model;

/** What kind of round a round is; it gives the outcomes their words. */
// for the linter: a record of two texts is immutable
@SuppressWarnings("ImmutableEnumChecker")
public enum Stage {
    /** The only one of a simple call. */
    SELECTION,
    PRESELECTION,
    AUDITION,
    /** Of the laureates' prototypes, after the support. */
    FINAL_EVALUATION;

    /** What such a round calls an outcome. */
    public LocalText outcome(Outcome outcome) {
        return switch (this) {
            case PRESELECTION ->
                    outcome(
                            outcome,
                            new LocalText("retenu pour audition", "invited to audition"),
                            new LocalText("liste d’attente", "waiting list"),
                            new LocalText("non retenu", "not selected"));
            case SELECTION, AUDITION ->
                    outcome(
                            outcome,
                            new LocalText("lauréat", "laureate"),
                            new LocalText("liste complémentaire", "reserve list"),
                            new LocalText("non retenu", "not selected"));
            case FINAL_EVALUATION ->
                    outcome(
                            outcome,
                            new LocalText("poursuite", "carried on"),
                            new LocalText("prolongation", "extended"),
                            new LocalText("arrêt", "stopped"));
        };
    }

    private static LocalText outcome(
            Outcome outcome, LocalText laureate, LocalText reserve, LocalText notSelected) {
        return switch (outcome) {
            case LAUREATE -> laureate;
            case RESERVE -> reserve;
            case NOT_SELECTED -> notSelected;
            case REVISIT -> new LocalText("à revoir en fin de séance", "to be revisited");
        };
    }
}
