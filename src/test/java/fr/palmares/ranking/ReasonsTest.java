package fr.palmares.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.model.CallState;
import fr.palmares.model.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonsTest {
    @Test
    void tieAcrossTheLastSeatIsFlaggedAndNothingElseThatFollowsFromIt() {
        Reasons reasons = reasons(Panel.read("B04", "0-5").panel().seats(5, 0));

        assertThat(reasons.of("D6")).containsExactly(Reason.TIED_AT_CUT);
        assertThat(reasons.of("D8")).isEmpty();
    }

    @Test
    void jurorsAPointApartOrMoreAreSplit() {
        PanelState panel =
                PanelState.on("0-5")
                        .criterion("a", "1")
                        .sheet("split", "A", 2)
                        .sheet("split", "B", 3)
                        .sheet("split", "C", 4)
                        .sheet("close", "A", 3)
                        .sheet("close", "B", 3)
                        .sheet("close", "C", 4)
                        .sheet("alone", "A", 0);

        assertThat(reasons(panel).of("split")).containsExactly(Reason.SPLIT_JURY);
        assertThat(reasons(panel).of("close")).isEmpty();
        assertThat(reasons(panel).of("alone")).isEmpty();
    }

    @Test
    void seatThatHangsOnOneJurorIsFlaggedOnBothSides() {
        PanelState panel =
                PanelState.on("0-20")
                        .criterion("a", "1")
                        .sheet("in", "A", 13)
                        .sheet("in", "B", 10)
                        .sheet("out", "A", 10)
                        .sheet("out", "B", 12)
                        .sheet("far", "A", 3)
                        .sheet("far", "B", 3)
                        .seats(1, 0);
        Reasons reasons = reasons(panel);

        assertThat(reasons.of("in")).containsExactly(Reason.ONE_JUROR);
        assertThat(reasons.of("out")).containsExactly(Reason.ONE_JUROR);
        assertThat(reasons.of("far")).isEmpty();
        assertThat(reasons.jurors()).containsEntry("in", List.of("A"));
    }

    @Test
    void smallChangeOfAWeightThatChangesTheSelectionIsFlagged() {
        PanelState panel =
                PanelState.on("0-100")
                        .criterion("a", "10")
                        .criterion("b", "10")
                        .sheet("in", "A", 61, 40)
                        .sheet("out", "A", 40, 60)
                        .sheet("far", "A", 20, 30)
                        .seats(1, 0);
        Reasons reasons = reasons(panel);

        assertThat(reasons.of("in")).containsExactly(Reason.WEIGHT_SENSITIVE);
        assertThat(reasons.of("out")).containsExactly(Reason.WEIGHT_SENSITIVE);
        assertThat(reasons.of("far")).isEmpty();
        assertThat(reasons.criteria()).containsEntry("out", List.of("a", "b"));
    }

    @Test
    void changeOfExactlyATenthCountsWhereTheTieIsThenBrokenOtherwise() {
        PanelState late =
                PanelState.on("0-100")
                        .criterion("a", "10")
                        .criterion("b", "10")
                        .sheet("in", "A", 62, 40)
                        .sheet("out", "A", 40, 60)
                        .seats(1, 0);
        // at b = 11: 62·10 + 40·11 = 1060 = 40·10 + 60·11, and the cascade keeps "in" ahead
        assertThat(reasons(late).criteria()).containsOnlyKeys("in", "out");
        assertThat(reasons(late).criteria().get("in")).containsExactly("a");
    }

    @ParameterizedTest
    @EnumSource(Rules.Method.class)
    void everyMethodIsLookedAt(Rules.Method method) {
        PanelState panel =
                PanelState.on("0-100")
                        .criterion("a", "10")
                        .criterion("b", "10")
                        .sheet("in", "A", 61, 40)
                        .sheet("out", "A", 40, 60)
                        .rules(new Rules(1, 0, method, Rules.Abstentions.RENORMALISE));

        assertThat(reasons(panel).of("in")).containsExactly(Reason.WEIGHT_SENSITIVE);
        assertThat(reasons(panel).of("out")).containsExactly(Reason.WEIGHT_SENSITIVE);
    }

    @Test
    void sheetsThatAreExpectedAndDoNotCountAreMissing() {
        PanelState panel =
                PanelState.on("0-5")
                        .criterion("a", "1")
                        .assign("A", "1")
                        .assign("B", "1")
                        .assign("A", "2")
                        .assign("B", "2")
                        .assign("B", "3")
                        .sheet("1", "A", 3)
                        .sheet("2", "A", 3)
                        .recuse("B", "2");
        CallState state = panel.state();
        Reasons reasons = reasons(panel);

        assertThat(reasons.of("1")).containsExactly(Reason.MISSING_SHEETS);
        assertThat(reasons.of("2")).isEmpty();
        assertThat(reasons.of("3")).containsExactly(Reason.MISSING_SHEETS);
        for (Ranked row : Ranking.of(state).rows()) {
            assertThat(reasons.of(row.dossier()).contains(Reason.MISSING_SHEETS))
                    .isEqualTo(row.sheets() < state.expectedSheets(row.dossier()));
        }
    }

    @Test
    void draftIsAMissingSheetWhereNobodyWasAssigned() {
        PanelState panel =
                PanelState.on("0-5")
                        .criterion("a", "1")
                        .sheet("1", "A", 3)
                        .sheet("1", "B", 3)
                        .draft("1", "B");

        assertThat(reasons(panel).of("1")).containsExactly(Reason.MISSING_SHEETS);
    }

    @Test
    void withoutSeatsNothingHangsOnAnything() {
        Reasons reasons = reasons(Panel.read("B01", "0-5").panel());

        assertThat(reasons.jurors()).isEmpty();
        assertThat(reasons.criteria()).isEmpty();
    }

    private static Reasons reasons(PanelState panel) {
        CallState state = panel.state();
        return Reasons.of(state, Ranking.of(state));
    }
}
