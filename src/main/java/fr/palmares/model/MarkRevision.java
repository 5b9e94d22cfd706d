package fr.palmares.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mark that a juror changed in a sitting, beside the one before.
 *
 * @param before the mark as it stood when the sitting began; null for none
 * @param after the one that counts since
 * @param reason why, never empty
 */
public record MarkRevision(
        int sitting,
        String dossier,
        String juror,
        String criterion,
        @Nullable Mark before,
        Mark after,
        String reason,
        Instant at) {
    public MarkRevision {
        reason = reason.strip();
        if (reason.isEmpty()) {
            throw new Refused("refused.revision.reason");
        }
    }
}
