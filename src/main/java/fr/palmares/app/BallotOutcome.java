package fr.palmares.app;

import fr.palmares.model.Refused;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ballot brings.
 *
 * @param file where it came from
 * @param juror whose it is, "" when that cannot be told
 * @param result what it is, compared with what was known
 * @param changed marks that are others than before, by dossier
 * @param sheets how many sheets it brings something new of
 * @param excluded marks that are kept and do not count, with the reason
 * @param late dossiers whose sheets came after the round was closed: kept, not counted
 * @param held eight words of the computer's key where the ballot is kept and does not count until
 *     they are confirmed, or ""
 * @param revoked whether the juror's key was revoked before this came: kept, not counted
 * @param notices keys of sentences about the ballot as a whole
 * @param refusal why it was refused
 */
public record BallotOutcome(
        Path file,
        String juror,
        Result result,
        List<Change> changed,
        int sheets,
        List<Excluded> excluded,
        List<String> late,
        String held,
        boolean revoked,
        List<String> notices,
        @Nullable Refused refusal) {
    /** What a ballot is, compared with what was known. */
    public enum Result {
        NEW,
        NEWER,
        IDENTICAL,
        OLDER,
        /** Merged, and two computers of the juror disagree on marks. */
        CONFLICT,
        REFUSED
    }

    /**
     * A mark that is another than before.
     *
     * @param before in units of the scale, {@code NSP}, or null for none
     * @param after the same
     * @param conflict whether two computers disagree: the cell then does not count
     * @param sides what each of them says then, by time; empty without a conflict
     */
    public record Change(
            String dossier,
            String criterion,
            @Nullable String before,
            @Nullable String after,
            boolean conflict,
            List<Side> sides) {}

    /**
     * What one computer says of a mark.
     *
     * @param own whether it is the juror's; else the coordinator's
     * @param at when, by its clock
     * @param value in units of the scale, {@code NSP}, or null for none
     */
    public record Side(String device, boolean own, Instant at, @Nullable String value) {}

    /** A mark that is kept and does not count; {@code reason} is the key of a sentence. */
    public record Excluded(String dossier, String criterion, String reason) {}

    static BallotOutcome refused(Path file, String juror, Refused why) {
        return new BallotOutcome(
                file,
                juror,
                Result.REFUSED,
                List.of(),
                0,
                List.of(),
                List.of(),
                "",
                false,
                List.of(),
                why);
    }

    /** The same file once more: it brings nothing. */
    BallotOutcome identical() {
        return new BallotOutcome(
                file,
                juror,
                Result.IDENTICAL,
                List.of(),
                0,
                List.of(),
                List.of(),
                "",
                false,
                notices,
                refusal);
    }
}
