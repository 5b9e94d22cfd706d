package fr.palmares.app.history;

/** What became of something that was said. */
public enum Standing {
    /** It holds. */
    HOLDS,
    /** A later event says otherwise of the same thing. */
    SUPERSEDED,
    /** Kept, and does not count, for a reason. */
    EXCLUDED,
    /** Came after its round was closed and was not accepted: kept, does not count. */
    LATE,
    /** Another computer says something else that neither knew of: does not count. */
    CONFLICT;

    /** Key of its word. */
    public String key() {
        return "journal.standing." + name();
    }
}
