package fr.palmares.app;

/**
 * What this computer did and the server does not have yet.
 *
 * @param marks acts that give marks
 * @param others all other acts
 */
public record Waiting(int marks, int others) {
    /** Nothing waits. */
    public static final Waiting NOTHING = new Waiting(0, 0);

    public int all() {
        return marks + others;
    }
}
