package fr.palmares.model;

import java.time.Instant;

/**
 * That an archive of the call was made.
 *
 * @param at when
 * @param hash SHA-256 of the archive's manifest, which names everything else in it by its hash
 * @param entries lines of the journal it holds
 * @param head hash of the last of them
 * @param files how many files it holds
 * @param bytes of all of them together
 */
public record ArchiveMark(
        Instant at, String hash, long entries, String head, int files, long bytes) {}
