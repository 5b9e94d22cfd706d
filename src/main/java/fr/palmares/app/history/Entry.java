package fr.palmares.app.history;

import java.time.Instant;
import java.util.List;

/**
 * One event in words.
 *
 * @param line of the journal, from 1
 * @param at when, by the clock of the computer that wrote it
 * @param learned when this computer learned it
 * @param author "coordinator" or a juror's code
 * @param who the author's name
 * @param type name of the event's record
 * @param what a sentence
 * @param before what held before, where the event says one thing; else ""
 * @param after what the event says, "" where it says several things
 * @param round name of its round, "" for the whole call
 * @param dossier number, "" when it is about none or several
 * @param dossierName number and organisation, or ""
 * @param jurorName of the juror it is about, "" when it is about none or several
 * @param device words that tell the computer that wrote it from the others
 * @param here whether that is this computer
 * @param standing what became of it: the least of what it said
 * @param why the reason when something of it does not hold, else ""
 * @param id the event's, 64 hexadecimal digits
 * @param head hash of its line
 * @param changes what it says, at most {@link #MOST} things
 * @param more how many things more it says
 */
public record Entry(
        long line,
        Instant at,
        Instant learned,
        String author,
        String who,
        Topic topic,
        String type,
        String what,
        String before,
        String after,
        String round,
        String dossier,
        String dossierName,
        String jurorName,
        String device,
        boolean here,
        Standing standing,
        String why,
        String id,
        String head,
        List<Change> changes,
        int more) {
    /** More than anyone reads of one event. */
    public static final int MOST = 60;
}
