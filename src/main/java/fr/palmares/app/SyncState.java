package fr.palmares.app;

import fr.palmares.model.Failure;
import fr.palmares.model.Refused;
import java.time.Instant;
import java.util.List;

/** How a shared call on this computer stands to the one on the server. */
public sealed interface SyncState {
    /** The server was not heard yet since the call was opened. */
    record Connecting() implements SyncState {}

    /**
     * Both hold the same.
     *
     * @param at when that was last so, by this computer's clock
     * @param leftOut acts on the server that were not signed by whom they name; not taken in
     * @param heldBack why jurors on the server do not read what they are to read now, a sentence a
     *     round; until it is settled
     */
    record UpToDate(Instant at, int leftOut, List<Refused> heldBack) implements SyncState {
        public UpToDate {
            heldBack = List.copyOf(heldBack);
        }
    }

    /**
     * The server has all that a juror did in this copy, and the copy all that is for the juror.
     *
     * @param at when that was last so, by this computer's clock
     */
    record Sent(Instant at) implements SyncState {}

    /**
     * Much is on its way.
     *
     * @param key of the sentence, whose arguments are the two numbers
     */
    record Exchanging(String key, long done, long of) implements SyncState {}

    /**
     * The server cannot be reached: it is tried again by itself.
     *
     * @param since when it was heard last, or the call was opened
     */
    record Offline(Waiting waiting, Instant since, Failure why) implements SyncState {}

    /** The server, or this computer's disk, refuses; it is tried again by itself. */
    record Stopped(Waiting waiting, Failure why) implements SyncState {}

    /**
     * Nothing goes on until a password is typed.
     *
     * @param why that none was given, or that it was wrong
     */
    record PasswordNeeded(Waiting waiting, Failure why) implements SyncState {}
}
