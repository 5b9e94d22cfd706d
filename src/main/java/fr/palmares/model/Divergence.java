package fr.palmares.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a sheet on which computers that did not know of each other disagree. It does not
 * count until somebody decides.
 *
 * @param subject which part of the sheet
 * @param criterion of a mark or a remark, else ""
 * @param sides what each of them says, by time, at least two
 */
public record Divergence(SheetId sheet, Subject subject, String criterion, List<Side> sides) {
    /** A part of a sheet. */
    public enum Subject {
        MARK,
        REMARK,
        ASSESSMENT,
        NOTE,
        FINISHED,
        /** What the lead reader drafted; the sheet is theirs on the dossier. */
        OPINION
    }

    public Divergence {
        sides = List.copyOf(sides);
    }

    /**
     * What one computer says.
     *
     * @param event id of the event that says it
     * @param author "coordinator" or the juror's code
     * @param device id of the computer
     * @param at when, by that computer's clock
     * @param mark of a {@link Subject#MARK}; null where it was withdrawn
     * @param opinion of an {@link Subject#OPINION}; null where it was taken back
     * @param text of the others; "" for none, {@code true} for a finished sheet
     */
    public record Side(
            String event,
            String author,
            String device,
            Instant at,
            @Nullable Mark mark,
            @Nullable LeadOpinion opinion,
            String text) {}
}
