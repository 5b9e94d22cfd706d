package fr.palmares.app;

import fr.palmares.model.Refused;

/** What long work tells whoever waits for it. May be called from any thread. */
public interface Progress {
    /** Tells nobody, never cancels. */
    Progress NONE =
            new Progress() {
                @Override
                public void at(String messageKey, long done, long of) {}

                @Override
                public boolean cancelled() {
                    return false;
                }
            };

    /**
     * What is being done.
     *
     * @param messageKey key of the words
     * @param done steps done
     * @param of steps in all, 0 when not known
     */
    void at(String messageKey, long done, long of);

    /** Whether the user wants it to stop; it then stops before anything is written. */
    boolean cancelled();

    /** Stops here when the user wants it; from here on it is too late to want it. */
    default void lastChance() {
        check();
    }

    /** Stops here when the user wants it. */
    default void check() {
        if (cancelled()) {
            throw new Refused("refused.cancelled");
        }
    }
}
