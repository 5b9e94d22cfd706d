package fr.palmares.model;

/**
 * One juror's ballot, as the copy that made it and the call that received it remember it.
 *
 * @param juror whose it is
 * @param device the computer that signed it
 * @param sequence number of the ballot on that computer, from 1
 * @param hash SHA-256 of the ballot as it was sent
 * @param previous hash of the ballot before on that computer, or ""
 * @param pack hash of the package whose copy it comes from
 * @param events how many events it holds
 * @param object the received bytes in the call's objects, or "" in the juror's copy
 */
public record Ballot(
        String juror,
        String device,
        long sequence,
        String hash,
        String previous,
        String pack,
        long events,
        String object) {}
