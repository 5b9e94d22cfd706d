package fr.palmares.report;

import java.util.List;

/**
 * For whom a workbook is.
 *
 * @param communicable whether it may be given to a candidate: no juror's name, no internal note, no
 *     content of another candidate's dossier, nothing of how the jury worked
 * @param closed whether the round was ever closed
 * @param changes what was changed since, oldest first
 */
public record Edition(boolean communicable, boolean closed, List<LaterChange> changes) {
    /** For the jury, of a round that takes marks. */
    public static final Edition JURY = new Edition(false, false, List.of());

    /** What a candidate may be given. */
    public static final Edition COMMUNICABLE = new Edition(true, false, List.of());

    public Edition {
        changes = List.copyOf(changes);
    }
}
