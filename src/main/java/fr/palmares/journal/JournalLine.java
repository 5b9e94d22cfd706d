package fr.palmares.journal;

import java.time.Instant;
import java.util.List;

/**
 * One line of a journal: what one command learned, all or none.
 *
 * @param seq number of the line in this file, from 1
 * @param prev hash of the line before, {@link Hashes#NONE} for the first
 * @param utc when this computer learned it
 * @param object the object that holds the events, or "" when the line itself does
 * @param events the events, in order
 * @param hash SHA-256 of the line's bytes up to {@code ,"hash"}
 */
public record JournalLine(
        long seq, String prev, Instant utc, String object, List<SignedEvent> events, String hash) {}
