package fr.palmares.model;

import java.time.Instant;

/**
 * Which state of the journal something rests on.
 *
 * @param entries number of lines
 * @param head hash of the last line, hex, or 64 zeros for an empty journal
 * @param at time of the last line
 */
public record JournalMark(long entries, String head, Instant at) {}
