package fr.palmares.app;

import fr.palmares.journal.Event.RegisterValue;
import java.util.List;

/**
 * What one command changed, so that it can be undone.
 *
 * @param event id of its first event
 * @param round the round of its events
 * @param before what the registers held before
 * @param after what they hold since
 */
record Act(String event, String round, List<RegisterValue> before, List<RegisterValue> after) {
    /** The act that turns this one back. */
    Act reversed(String newEvent) {
        return new Act(newEvent, round, after, before);
    }
}
