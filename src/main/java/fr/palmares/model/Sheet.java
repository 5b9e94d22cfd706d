package fr.palmares.model;

import java.util.Map;
import java.util.Set;

/**
 * One juror's sheet on one dossier.
 *
 * @param id round, dossier, juror
 * @param marks by criterion code; a criterion that is missing has no mark
 * @param remarks by criterion code, what the juror wrote beside the mark
 * @param assessment communicable text on the whole dossier
 * @param internalNote text that never leaves the jury
 * @param declaredFinished whether the juror finished it (see {@link #state})
 * @param toReview the juror's own <i>à revoir</i>
 * @param conflicts criteria whose mark two computers gave differently; such a cell does not count
 */
public record Sheet(
        SheetId id,
        Map<String, Mark> marks,
        Map<String, String> remarks,
        String assessment,
        String internalNote,
        boolean declaredFinished,
        boolean toReview,
        Set<String> conflicts) {
    public Sheet {
        marks = Map.copyOf(marks);
        remarks = Map.copyOf(remarks);
        conflicts = Set.copyOf(conflicts);
    }

    public static Sheet empty(SheetId id) {
        return new Sheet(id, Map.of(), Map.of(), "", "", false, false, Set.of());
    }

    /**
     * Finished is what the juror said, as long as every criterion holds a mark or an abstention.
     */
    public SheetState state(Grid grid) {
        if (declaredFinished
                && grid.criteria().stream().allMatch(c -> marks.containsKey(c.code()))) {
            return SheetState.FINISHED;
        }
        return marks.isEmpty()
                        && remarks.isEmpty()
                        && assessment.isEmpty()
                        && internalNote.isEmpty()
                ? SheetState.TO_DO
                : SheetState.DRAFT;
    }

    /** Finished, with a mark on every counted criterion: what enters totals. */
    public boolean complete(Grid grid) {
        return state(grid) == SheetState.FINISHED
                && grid.counted().stream().allMatch(c -> marks.get(c.code()) instanceof Mark.Given);
    }

    /** Whether the sheet abstains on at least one criterion. */
    public boolean abstains() {
        return marks.containsValue(Mark.ABSTENTION);
    }

    /** Criteria of the grid that hold neither a mark nor an abstention. */
    public long missing(Grid grid) {
        return grid.criteria().stream().filter(c -> !marks.containsKey(c.code())).count();
    }
}
