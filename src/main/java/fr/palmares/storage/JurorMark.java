package fr.palmares.storage;

import fr.palmares.journal.Register;
import fr.palmares.journal.Register.Kind;
import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.Mark;
import fr.palmares.model.NaturalOrder;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import fr.palmares.model.SheetState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One mark that a juror gave.
 *
 * @param mark null where computers disagree
 * @param why key of the sentence that says why it does not count, or ""
 */
public record JurorMark(String dossier, String criterion, @Nullable Mark mark, String why) {
    private static final String LATE = "merge.excluded.late";
    private static final String DISPUTED = "merge.excluded.conflict";
    private static final String DRAFT = "merge.excluded.draft";

    /** All of a juror's marks, by dossier and in the grid's order. */
    static List<JurorMark> of(
            CallState state,
            Map<SheetId, Sheet> sheets,
            Map<Register, LineRules.Why> excluded,
            Set<SheetId> late,
            String juror) {
        List<JurorMark> marks = new ArrayList<>();
        sheets.values().stream()
                .filter(s -> s.id().juror().equals(juror))
                .forEach(s -> of(state, s, excluded, late.contains(s.id()), marks));
        List<String> order = state.grid().criteria().stream().map(Criterion::code).toList();
        marks.sort(
                Comparator.comparing(JurorMark::dossier, NaturalOrder.INSTANCE)
                        .thenComparingInt(m -> place(order, m.criterion()))
                        .thenComparing(JurorMark::criterion));
        return marks;
    }

    private static void of(
            CallState state,
            Sheet sheet,
            Map<Register, LineRules.Why> excluded,
            boolean late,
            List<JurorMark> marks) {
        SheetId id = sheet.id();
        boolean draft = sheet.state(state.grid()) != SheetState.FINISHED;
        sheet.marks()
                .forEach(
                        (criterion, mark) -> {
                            LineRules.@Nullable Why why =
                                    excluded.get(
                                            Register.of(
                                                    Kind.MARK,
                                                    id.round(),
                                                    id.dossier(),
                                                    id.juror(),
                                                    criterion));
                            String key = why != null ? why.key() : late ? LATE : draft ? DRAFT : "";
                            marks.add(new JurorMark(id.dossier(), criterion, mark, key));
                        });
        sheet.conflicts().forEach(c -> marks.add(new JurorMark(id.dossier(), c, null, DISPUTED)));
    }

    private static int place(List<String> order, String criterion) {
        int place = order.indexOf(criterion);
        return place < 0 ? order.size() : place;
    }
}
