package fr.palmares.storage;

import java.time.Instant;

/**
 * One thing that happened, as the Journal lists it.
 *
 * @param seq line of the journal
 * @param at when, by the clock of the computer that wrote it
 * @param author "coordinator" or a juror's code
 * @param type name of the event's record
 * @param round "" for the whole call
 * @param dossier "" when it is about none or several
 * @param juror "" when it is about none or several
 */
public record HistoryRow(
        long seq,
        Instant at,
        String author,
        String type,
        String round,
        String dossier,
        String juror) {}
