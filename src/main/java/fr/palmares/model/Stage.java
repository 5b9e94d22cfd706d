package fr.palmares.model;

/** What kind of round a round is; it gives the outcomes their words. */
// for the linter: a record of two texts is immutable
@SuppressWarnings("ImmutableEnumChecker")
public enum Stage {
    /** The only one of a simple call. */
    SELECTION(
            new LocalText("lauréat", "laureate"),
            new LocalText("liste complémentaire", "reserve list"),
            new LocalText("non retenu", "not selected")),
    PRESELECTION(
            new LocalText("retenu pour audition", "invited to audition"),
            new LocalText("liste d’attente de l’audition", "waiting list for the audition"),
            new LocalText("non retenu", "not selected")),
    AUDITION(
            new LocalText("lauréat", "laureate"),
            new LocalText("liste complémentaire", "reserve list"),
            new LocalText("non retenu", "not selected")),
    /** Of the laureates' prototypes, after the support. */
    FINAL_EVALUATION(
            new LocalText("poursuite (mise en production)", "carried on (production)"),
            new LocalText("prolongation", "extended"),
            new LocalText("arrêt", "stopped"));

    private static final LocalText REVISIT =
            new LocalText("à revoir en fin de séance", "to be revisited");

    private final LocalText laureate;
    private final LocalText reserve;
    private final LocalText notSelected;

    Stage(LocalText laureate, LocalText reserve, LocalText notSelected) {
        this.laureate = laureate;
        this.reserve = reserve;
        this.notSelected = notSelected;
    }

    /** What such a round calls an outcome. */
    public LocalText outcome(Outcome outcome) {
        return switch (outcome) {
            case LAUREATE -> laureate;
            case RESERVE -> reserve;
            case NOT_SELECTED -> notSelected;
            case REVISIT -> REVISIT;
        };
    }
}
