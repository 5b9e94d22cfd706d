package fr.palmares.storage;

import fr.palmares.model.Grid;
import fr.palmares.model.Mark;
import fr.palmares.model.Procedure;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import java.util.HashMap;
import java.util.Map;

/** Marks of the round before that count in a round until they are given again there. */
final class CarriedMarks {
    private CarriedMarks() {}

    /**
     * The round's own sheets, completed. A mark is carried where both grids hold its criterion on
     * one scale; texts stay in their round.
     */
    static Map<SheetId, Sheet> into(
            String round,
            Map<SheetId, Sheet> own,
            Map<SheetId, Sheet> earlier,
            Procedure procedure,
            Grid from,
            Grid to) {
        if (!from.scale().equals(to.scale())) {
            return own;
        }
        Map<SheetId, Sheet> all = new HashMap<>(own);
        for (Sheet before : earlier.values()) {
            if (!procedure.takes(before.id().dossier())) {
                continue;
            }
            SheetId id = new SheetId(round, before.id().dossier(), before.id().juror());
            Sheet now = all.getOrDefault(id, Sheet.empty(id));
            Map<String, Mark> marks = new HashMap<>();
            before.marks()
                    .forEach(
                            (criterion, mark) -> {
                                if (to.criterion(criterion).isPresent()
                                        && !now.conflicts().contains(criterion)) {
                                    marks.put(criterion, mark);
                                }
                            });
            marks.putAll(now.marks());
            if (!marks.isEmpty()) {
                all.put(
                        id,
                        new Sheet(
                                id,
                                marks,
                                now.remarks(),
                                now.assessment(),
                                now.internalNote(),
                                now.declaredFinished() || before.declaredFinished(),
                                now.toReview(),
                                now.conflicts()));
            }
        }
        return all;
    }
}
