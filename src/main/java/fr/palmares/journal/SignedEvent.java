package fr.palmares.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * An event as it travels: who said it, when, what it replaces. It keeps its bytes, hence its id and
 * its signature, wherever it goes.
 *
 * @param id SHA-256 of {@code json} in UTF-8
 * @param round the round it concerns, "" for the whole call
 * @param author who: "coordinator" or a juror's code
 * @param device the computer that wrote it
 * @param n number of this event on that device, from 1
 * @param supersedes ids of the events it replaces, in the registers that both write
 * @param utc when, by that computer's clock; shown, never used for order
 * @param event what happened
 * @param json the exact text that was signed, in UTF-8
 * @param signature Ed25519 over {@code json}, base64url
 */
public record SignedEvent(
        String id,
        String round,
        String author,
        String device,
        long n,
        List<String> supersedes,
        Instant utc,
        Event event,
        String json,
        String signature) {
    /** The exact bytes that were signed. */
    public byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** The registers it writes, with what it says of them. */
    public List<Write> writes() {
        return Registers.writes(event, round, device);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedEvent that && that.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The id and the type only: contents never reach a log. */
    @Override
    public String toString() {
        return event.getClass().getSimpleName() + " " + id;
    }
}
