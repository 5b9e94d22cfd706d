package fr.palmares.model;

import java.time.Instant;
import java.util.List;

/**
 * What a juror is told of the ballots that arrived.
 *
 * @param juror whose they are
 * @param ballots hashes of the ballots that were received
 * @param at when the receipt was made
 * @param lines every mark of the juror that is known, and whether it counts
 * @param finished how many sheets are finished
 * @param entries lines of the call's journal then
 * @param head hash of the last of them
 */
public record Receipt(
        String juror,
        List<String> ballots,
        Instant at,
        List<Line> lines,
        int finished,
        long entries,
        String head) {
    public Receipt {
        ballots = List.copyOf(ballots);
        lines = List.copyOf(lines);
    }

    /**
     * One mark.
     *
     * @param value in units of the scale, {@code NSP}, or "" where two computers disagree
     * @param why key of the sentence that says why it does not count, or ""
     */
    public record Line(String dossier, String criterion, String value, String why) {
        public boolean counted() {
            return why.isEmpty();
        }
    }

    /** Marks that count. */
    public long counted() {
        return lines.stream().filter(Line::counted).count();
    }
}
