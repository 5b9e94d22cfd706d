package fr.palmares.exchange;

import java.util.List;
import java.util.Map;

/**
 * What a ballot says: {@code format, call, round, juror, device, keys, pack, revision, token, grid,
 * sequence, previous, utc, lines, head, summary, events} or, when they are many, {@code packed}.
 * The components' names are the file format; numbers are integers, times are text.
 *
 * @param format 1
 * @param call id of the call
 * @param round code of the round
 * @param juror whose ballot it is
 * @param device id of the computer that signs it
 * @param keys public key of each computer that wrote one of the events, by its id
 * @param pack hash of the package's manifest
 * @param revision of the package
 * @param token what only this juror's packages contain
 * @param grid hash of the grid the juror saw
 * @param sequence number of the ballot on this computer, from 1
 * @param previous hash of this computer's ballot before, or ""
 * @param utc when it was made, by that computer's clock
 * @param lines lines of the copy's journal
 * @param head hash of the last of them
 * @param summary for people: one sentence a dossier
 * @param events every event the juror ever wrote in this copy, each with its exact text
 * @param packed the same, as gzipped JSON in base64, instead of {@code events}
 */
public record BallotPayload(
        int format,
        String call,
        String round,
        String juror,
        String device,
        Map<String, String> keys,
        String pack,
        int revision,
        String token,
        String grid,
        long sequence,
        String previous,
        String utc,
        long lines,
        String head,
        List<String> summary,
        List<Signature> events,
        String packed) {
    /** The only format so far. */
    public static final int FORMAT = 1;

    /** An event's exact text and its signature by the device it names. */
    public record Signature(String event, String sig) {}
}
