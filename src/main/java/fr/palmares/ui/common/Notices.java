package fr.palmares.ui.common;

/**
 * What the program says to the user. There are three kinds of failure, told apart by {@link
 * #failed}: refused input and a broken surrounding are one calm sentence each; anything else is a
 * bug, shown once with details to copy and written once to the log.
 */
public interface Notices {
    /** Something was done. */
    void say(String key, Object... arguments);

    /** Something was done, and one more act is at hand. */
    void offer(String actionKey, Runnable action, String key, Object... arguments);

    /** Something failed. */
    void failed(Throwable failure);

    /**
     * Asks before an act that cannot be undone or has a consequence worth naming.
     *
     * @param key prefix of the question: {@code key.title}, {@code key.text} and {@code key.yes},
     *     the button, which says the act
     * @param yes what to do when the user agrees
     */
    void ask(String key, Runnable yes, Object... arguments);
}
