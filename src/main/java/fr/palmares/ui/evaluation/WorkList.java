package fr.palmares.ui.evaluation;

import fr.palmares.model.Assignment;
import fr.palmares.model.CallState;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Grid;
import fr.palmares.model.Mark;
import fr.palmares.model.Recusal;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one juror has to read, in that juror's own order: the dossiers assigned to the juror, or
 * every admissible one where nobody was assigned anywhere; recused ones stay in it, closed.
 *
 * @param distribution how often the juror gave each mark, by steps above the lowest
 */
record WorkList(List<WorkItem> items, List<Integer> distribution) {
    static final WorkList EMPTY = new WorkList(List.of(), List.of());

    /**
     * @param sheets the sheets as the juror sees them, what is on its way to the disk included
     */
    static WorkList of(CallState state, String juror, Function<SheetId, Sheet> sheets) {
        Set<String> recused =
                state.recusals().stream()
                        .filter(r -> r.juror().equals(juror))
                        .map(Recusal::dossier)
                        .collect(Collectors.toSet());
        Set<String> assigned =
                state.assignments().stream()
                        .filter(a -> a.juror().equals(juror))
                        .map(Assignment::dossier)
                        .collect(Collectors.toSet());
        boolean everything = state.assignments().isEmpty();
        int[] distribution = new int[state.grid().scale().steps() + 1];
        List<WorkItem> items =
                DossierOrder.of(juror, state.ranked()).stream()
                        .filter(d -> everything || assigned.contains(d.number()))
                        .map(
                                d -> {
                                    boolean closed = recused.contains(d.number());
                                    Sheet sheet =
                                            sheets.apply(
                                                    new SheetId(
                                                            state.round().code(),
                                                            d.number(),
                                                            juror));
                                    if (!closed) {
                                        count(sheet, distribution);
                                    }
                                    return item(state, d, sheet, closed);
                                })
                        .toList();
        return new WorkList(items, Arrays.stream(distribution).boxed().toList());
    }

    private static void count(Sheet sheet, int[] distribution) {
        for (Mark mark : sheet.marks().values()) {
            if (mark instanceof Mark.Given(int steps) && steps < distribution.length) {
                distribution[steps]++;
            }
        }
    }

    private static WorkItem item(
            CallState state, DossierHead dossier, Sheet sheet, boolean closed) {
        Grid grid = state.grid();
        int criteria = grid.criteria().size();
        if (closed) {
            return new WorkItem(dossier, WorkItem.Progress.RECUSED, null, 0, criteria, false);
        }
        WorkItem.Progress progress =
                switch (sheet.state(grid)) {
                    case TO_DO -> WorkItem.Progress.TO_DO;
                    case DRAFT -> WorkItem.Progress.DRAFT;
                    case FINISHED -> WorkItem.Progress.FINISHED;
                };
        return new WorkItem(
                dossier,
                progress,
                SheetScore.of(grid, state.rules(), sheet).orElse(null),
                criteria - (int) sheet.missing(grid),
                criteria,
                sheet.toReview());
    }

    long count(WorkItem.Progress progress) {
        return items.stream().filter(i -> i.progress() == progress).count();
    }
}
