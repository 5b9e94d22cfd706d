package fr.palmares.journal;

/** How long the fault tests run: short in every build, long in the profile {@code faults}. */
public final class Faults {
    private static final boolean LONG = Boolean.getBoolean("palmares.faults");

    private Faults() {}

    /** How many rounds, points or flips. */
    public static int rounds(int briefly, int thoroughly) {
        return LONG ? thoroughly : briefly;
    }
}
