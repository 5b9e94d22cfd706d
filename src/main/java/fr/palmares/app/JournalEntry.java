package fr.palmares.app;

import java.time.Instant;

/**
 * One thing that happened, as the Journal screen lists it.
 *
 * @param seq line of the journal
 * @param at when, by the clock of the computer that wrote it
 * @param author "coordinator" or a juror's code
 * @param type name of the event's record
 * @param dossier "" when it is about none or several
 * @param juror "" when it is about none or several
 */
public record JournalEntry(
        long seq, Instant at, String author, String type, String dossier, String juror) {}
