package fr.palmares.model;

/**
 * A stage of a call with its own grid, readers and outcome.
 *
 * @param code short stable name, used in files
 * @param open whether marks may be given
 */
public record Round(String code, LocalText name, boolean open) {
    /** The round that a new call has. */
    public static final Round FIRST =
            new Round("selection", new LocalText("Sélection", "Selection"), true);
}
