package fr.palmares.exchange;

import fr.palmares.model.Receipt;
import java.util.List;

/**
 * What a receipt says: {@code format, call, round, token, key, summary, receipt}. The components'
 * names are the file format.
 *
 * @param format 1
 * @param call id of the call
 * @param round code of the round
 * @param token what only this juror's packages and ballots contain
 * @param key public key of the computer that signs it
 * @param summary for people: one sentence a dossier
 */
public record ReceiptPayload(
        int format,
        String call,
        String round,
        String token,
        String key,
        List<String> summary,
        Receipt receipt) {
    /** The only format so far. */
    public static final int FORMAT = 1;
}
