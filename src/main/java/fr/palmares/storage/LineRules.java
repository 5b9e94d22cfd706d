package fr.palmares.storage;

import fr.palmares.model.Assignment;
import fr.palmares.model.CallState;
import fr.palmares.model.Grid;
import fr.palmares.model.Mark;
import fr.palmares.model.Recusal;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which marks are kept and do not count: a pure function of what the call knows, so that the order
 * in which it was learned changes nothing. Nothing is clamped, nothing is dropped.
 */
public final class LineRules {
    private static final String SEPARATOR = "\u001f";

    private final Grid grid;
    private final Set<String> dossiers;
    private final Set<String> recused = new HashSet<>();
    private final Set<String> assigned = new HashSet<>();

    /** Why a mark does not count. */
    public enum Why {
        UNKNOWN_DOSSIER("merge.excluded.dossier"),
        UNKNOWN_CRITERION("merge.excluded.criterion"),
        OFF_SCALE("merge.excluded.scale"),
        RECUSED("merge.excluded.recused"),
        UNASSIGNED("merge.excluded.unassigned");

        private final String key;

        Why(String key) {
            this.key = key;
        }

        /** Key of the sentence that says it. */
        public String key() {
            return key;
        }
    }

    LineRules(Grid grid, Set<String> dossiers, Set<Recusal> recusals, Set<Assignment> assignments) {
        this.grid = grid;
        this.dossiers = dossiers;
        recusals.forEach(r -> recused.add(pair(r.juror(), r.dossier())));
        assignments.forEach(a -> assigned.add(pair(a.juror(), a.dossier())));
    }

    public static LineRules of(CallState state) {
        return new LineRules(
                state.grid(), state.dossiers().keySet(), state.recusals(), state.assignments());
    }

    /**
     * Why a mark does not count, if it does not.
     *
     * @param own whether the juror's own computer gave it: the coordinator may type what was never
     *     assigned
     */
    public Optional<Why> excluded(
            String juror, String dossier, String criterion, Mark mark, boolean own) {
        if (!dossiers.contains(dossier)) {
            return Optional.of(Why.UNKNOWN_DOSSIER);
        }
        if (recused.contains(pair(juror, dossier))) {
            return Optional.of(Why.RECUSED);
        }
        if (own && unassigned(juror, dossier)) {
            return Optional.of(Why.UNASSIGNED);
        }
        if (grid.criterion(criterion).isEmpty()) {
            return Optional.of(Why.UNKNOWN_CRITERION);
        }
        if (mark instanceof Mark.Given(int steps) && !grid.scale().holds(steps)) {
            return Optional.of(Why.OFF_SCALE);
        }
        return Optional.empty();
    }

    boolean unassigned(SheetId id) {
        return unassigned(id.juror(), id.dossier());
    }

    private boolean unassigned(String juror, String dossier) {
        return !assigned.isEmpty() && !assigned.contains(pair(juror, dossier));
    }

    /**
     * Sheets without the marks that do not count; recused jurors' sheets stay, for they are shown
     * and left out by {@link CallState#counted}.
     *
     * @param signed sheets that a juror's own computer wrote on
     */
    Map<SheetId, Sheet> counted(Map<SheetId, Sheet> sheets, Set<SheetId> signed) {
        Map<SheetId, Sheet> counted = new HashMap<>();
        sheets.forEach(
                (id, sheet) -> {
                    if (!signed.contains(id) || !unassigned(id)) {
                        counted.put(id, counted(sheet));
                    }
                });
        return counted;
    }

    Sheet counted(Sheet sheet) {
        boolean whole =
                sheet.marks().entrySet().stream().allMatch(m -> holds(m.getKey(), m.getValue()));
        if (whole) {
            return sheet;
        }
        Map<String, Mark> marks = new HashMap<>(sheet.marks());
        marks.entrySet().removeIf(m -> !holds(m.getKey(), m.getValue()));
        return new Sheet(
                sheet.id(),
                marks,
                sheet.remarks(),
                sheet.assessment(),
                sheet.internalNote(),
                sheet.declaredFinished(),
                sheet.toReview(),
                sheet.conflicts());
    }

    private boolean holds(String criterion, Mark mark) {
        return grid.criterion(criterion).isPresent()
                && !(mark instanceof Mark.Given(int steps) && !grid.scale().holds(steps));
    }

    private static String pair(String juror, String dossier) {
        return juror + SEPARATOR + dossier;
    }
}
