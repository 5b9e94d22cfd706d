package fr.palmares.model;

import java.time.Instant;

/**
 * How a decision was taken in a sitting.
 *
 * @param sitting number of the sitting
 * @param outcome what was decided, so that a decision changed since is not told as this one
 * @param reference id of the vote, the block or the draw; "" for none
 */
public record Taking(int sitting, Outcome outcome, Manner manner, String reference, Instant at) {
    /** Ways of deciding. */
    public enum Manner {
        /** Nobody asked for a vote. */
        CONSENSUS,
        VOTE,
        BLOCK,
        LOT
    }
}
