package fr.palmares.ui.evaluation;

import fr.palmares.model.Assignment;
import fr.palmares.model.CallState;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import fr.palmares.model.SheetState;
import fr.palmares.text.Formats;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far the whole jury is.
 *
 * @param finished sheets finished
 * @param expected sheets asked for of jurors who are not recused; 0 where nobody was assigned
 */
public record Advancement(int finished, int expected) {
    /** Counts the admissible dossiers' sheets. */
    public static Advancement of(CallState state) {
        Set<SheetId> recused =
                state.recusals().stream()
                        .map(r -> new SheetId(state.round().code(), r.dossier(), r.juror()))
                        .collect(Collectors.toSet());
        Set<SheetId> expected =
                state.assignments().stream()
                        .filter(a -> !state.inadmissible(a.dossier()))
                        .map(Assignment::sheet)
                        .filter(id -> !recused.contains(id))
                        .collect(Collectors.toSet());
        long finished = expected.stream().map(state::sheet).filter(s -> finished(s, state)).count();
        return new Advancement((int) finished, expected.size());
    }

    /** The share that is finished, rounded down, or "" where nothing is expected. */
    public String percent(Formats formats) {
        return expected == 0 ? "" : formats.count(100L * finished / expected) + "\u00a0%";
    }

    private static boolean finished(Sheet sheet, CallState state) {
        return sheet.state(state.grid()) == SheetState.FINISHED;
    }
}
