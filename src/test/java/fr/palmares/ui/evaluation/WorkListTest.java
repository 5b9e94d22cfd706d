package fr.palmares.ui.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.model.Assignment;
import fr.palmares.model.CallState;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Fraction;
import fr.palmares.model.Grid;
import fr.palmares.model.Mark;
import fr.palmares.model.Recusal;
import fr.palmares.model.Rules;
import fr.palmares.model.Scale;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import fr.palmares.model.StandardGrids;
import fr.palmares.ui.ExampleCall;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkListTest {
    private final CallState state = ExampleCall.state(46, 5);

    private List<String> order(String juror) {
        return DossierOrder.of(juror, state.ranked()).stream().map(DossierHead::number).toList();
    }

    @Test
    void theOrderIsTheJurorsOwnAndTheSameEachTime() {
        assertThat(order("A")).isEqualTo(order("A")).hasSize(43).isNotEqualTo(order("B"));
        assertThat(order("A")).isNotEqualTo(order("A").stream().sorted().toList());
    }

    @Test
    void theOrderOfTheOthersStaysWhenOneIsTakenAway() {
        List<DossierHead> fewer =
                state.ranked().stream().filter(d -> !d.number().equals("07")).toList();
        assertThat(DossierOrder.of("A", fewer).stream().map(DossierHead::number).toList())
                .isEqualTo(order("A").stream().filter(n -> !n.equals("07")).toList());
    }

    @Test
    void onlyAssignedDossiersAreListedAndRecusedOnesAreClosed() {
        Recusal recusal = state.recusals().iterator().next();
        String juror = recusal.juror();
        String recused = recusal.dossier();
        WorkList list = WorkList.of(state, juror, state::sheet);
        assertThat(list.items())
                .allMatch(
                        i ->
                                state.assignments()
                                        .contains(new Assignment("selection", juror, i.number())));
        assertThat(list.items())
                .filteredOn(i -> i.number().equals(recused))
                .singleElement()
                .matches(i -> i.progress() == WorkItem.Progress.RECUSED && i.score() == null);
    }

    @Test
    void theDistributionCountsTheJurorsOwnMarksOnly() {
        WorkList list = WorkList.of(state, "A", state::sheet);
        long given =
                state.sheets().values().stream()
                        .filter(s -> s.id().juror().equals("A"))
                        .filter(s -> !state.recused("A", s.id().dossier()))
                        .mapToLong(s -> s.marks().size())
                        .sum();
        assertThat(list.distribution().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo((int) given);
    }

    @Test
    void theScoreIsExactAndAnAbstentionIsNoZero() {
        Grid grid =
                StandardGrids.amiIa2(Scale.parse("1-4:0.5"))
                        .withWeights(Map.of("impact", new BigDecimal("2.5")));
        Map<String, Mark> marks = new HashMap<>();
        grid.criteria().forEach(c -> marks.put(c.code(), Mark.of(2)));
        marks.put("impact", Mark.of(5));
        assertThat(SheetScore.of(grid, Rules.DEFAULT, sheet(marks))).contains(expected());

        marks.put("impact", Mark.ABSTENTION);
        assertThat(SheetScore.of(grid, Rules.DEFAULT, sheet(marks))).isEmpty();
        Rules renormalise = new Rules(0, 0, Rules.Method.MEAN, Rules.Abstentions.RENORMALISE);
        assertThat(SheetScore.of(grid, renormalise, sheet(marks))).contains(Fraction.of(2, 1));

        marks.remove("impact");
        assertThat(SheetScore.of(grid, renormalise, sheet(marks))).isEmpty();
    }

    /** (2.5 · 3.5 + 6 · 2) / 8.5 */
    private static Fraction expected() {
        return Fraction.of(new BigDecimal("20.75")).dividedBy(Fraction.of(new BigDecimal("8.5")));
    }

    private static Sheet sheet(Map<String, Mark> marks) {
        return new Sheet(
                new SheetId("selection", "01", "A"),
                marks,
                Map.of(),
                "",
                "",
                true,
                false,
                Set.of());
    }
}
