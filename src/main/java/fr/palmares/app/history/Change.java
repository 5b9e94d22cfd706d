package fr.palmares.app.history;

/**
 * One thing that an event says, in words.
 *
 * @param label of what: a criterion, a weight, a decision…
 * @param before what held before, "" for nothing
 * @param after what is said, "" for nothing any more
 * @param standing what became of it
 * @param why the reason when it does not hold, else ""
 */
public record Change(String label, String before, String after, Standing standing, String why) {}
