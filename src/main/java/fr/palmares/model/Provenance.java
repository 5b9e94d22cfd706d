package fr.palmares.model;

import java.time.Instant;

/**
 * Where an anonymised call comes from, and what was taken out of it.
 *
 * @param at when it was anonymised
 * @param call id of the call it was made from
 * @param entries lines of that call's journal
 * @param head hash of the last of them: what it says can no longer be read, but whoever holds an
 *     archive of it can show that it is the one
 * @param jurors whose names and particulars were replaced
 * @param dossiers whose texts were taken out
 * @param texts written by jurors, by the committee or by the coordinator, that were taken out
 * @param files attachments and ballots that were deleted
 * @param candidates whether organisations and titles stayed
 */
public record Provenance(
        Instant at,
        String call,
        long entries,
        String head,
        int jurors,
        int dossiers,
        int texts,
        int files,
        boolean candidates) {}
