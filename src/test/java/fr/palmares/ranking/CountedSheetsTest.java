package fr.palmares.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.palmares.model.CallState;
import fr.palmares.model.Fraction;
import fr.palmares.model.Rules;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedSheetsTest {
    private static PanelState panel() {
        return PanelState.on("0-5")
                .criterion("impact", "2")
                .criterion("data", "1")
                .sheet("1", "A", 5, 2)
                .sheet("1", "B", 2, 2);
    }

    @Test
    void scoreIsTheMeanOfWeightedSheets() {
        Ranked row = row(panel(), "1");

        assertThat(row.score()).isEqualTo(Fraction.of(3, 1));
        assertThat(row.jurors())
                .containsExactly(
                        Map.entry("A", Fraction.of(4, 1)), Map.entry("B", Fraction.of(2, 1)));
        assertThat(row.criteria())
                .containsExactly(
                        Map.entry("impact", Fraction.of(7, 2)),
                        Map.entry("data", Fraction.of(2, 1)));
        assertThat(row.spread()).isCloseTo(Math.sqrt(2), within(1e-15));
    }

    @Test
    void scoresStandInUnitsOfTheScale() {
        Ranked row =
                row(
                        PanelState.on("10-20:2.5")
                                .criterion("a", "1")
                                .criterion("b", "1")
                                .mark("1", "A", "a", "12.5")
                                .mark("1", "A", "b", "20"),
                        "1");

        assertThat(row.score()).isEqualTo(Fraction.of(new BigDecimal("16.25")));
    }

    @Test
    void draftsCountNowhere() {
        Ranked row = row(panel().sheet("1", "C", 0, 0).draft("1", "C"), "1");

        assertThat(row.sheets()).isEqualTo(2);
        assertThat(row.abstaining()).isZero();
        assertThat(row.score()).isEqualTo(Fraction.of(3, 1));
    }

    @Test
    void recusedJurorsCountNowhere() {
        Ranked row = row(panel().recuse("A", "1"), "1");

        assertThat(row.jurors()).containsOnlyKeys("B");
        assertThat(row.spread()).isNull();
    }

    @Test
    void inadmissibleDossiersAreNotRanked() {
        Ranking ranking =
                Ranking.of(panel().sheet("2", "A", 5, 5).inadmissible("2").seats(1, 0).state());

        assertThat(ranking.rows()).extracting(Ranked::dossier).containsExactly("1");
        assertThat(ranking.rows().getFirst().place()).isEqualTo(1);
    }

    @Test
    void sheetThatAbstainsOnACountedCriterionIsLeftOutAndTold() {
        Ranked row = row(panel().sheet("1", "C", 5, -1), "1");

        assertThat(row.sheets()).isEqualTo(2);
        assertThat(row.abstaining()).isEqualTo(1);
        assertThat(row.score()).isEqualTo(Fraction.of(3, 1));
        assertThat(row.criteria()).containsEntry("impact", Fraction.of(7, 2));
    }

    @Test
    void disputedMarkTakesItsSheetOut() {
        Ranked row = row(panel().conflict("1", "A", "data"), "1");

        assertThat(row.jurors()).containsOnlyKeys("B");
        assertThat(row.abstaining()).isZero();
    }

    @Test
    void uncountedCriterionIsShownOverFinishedSheetsAndNotCounted() {
        Ranked row =
                row(
                        PanelState.on("0-5")
                                .uncounted("style")
                                .criterion("impact", "1")
                                .sheet("1", "A", 1, 4)
                                .sheet("1", "B", 2, -1)
                                .sheet("1", "C", -1, 2),
                        "1");

        assertThat(row.score()).isEqualTo(Fraction.of(3, 1));
        assertThat(row.sheets()).isEqualTo(2);
        assertThat(row.criteria())
                .containsExactly(
                        Map.entry("style", Fraction.of(3, 2)),
                        Map.entry("impact", Fraction.of(3, 1)));
    }

    @Test
    void uncountedCriterionBreaksNoTie() {
        Ranking ranking =
                Ranking.of(
                        PanelState.on("0-5")
                                .uncounted("style")
                                .criterion("impact", "1")
                                .sheet("1", "A", 1, 4)
                                .sheet("2", "A", 5, 4)
                                .state());

        assertThat(ranking.rows()).extracting(Ranked::place).containsExactly(1, 1);
    }

    @Test
    void criterionOfWeightZeroBreaksTiesAndMustBeMarked() {
        PanelState panel =
                PanelState.on("0-5")
                        .criterion("impact", "1")
                        .criterion("bonus", "0")
                        .sheet("1", "A", 4, 1)
                        .sheet("2", "A", 4, 3)
                        .sheet("3", "A", 5, -1);

        Ranking ranking = Ranking.of(panel.state());

        assertThat(ranking.rows()).extracting(Ranked::dossier).containsExactly("2", "1", "3");
        assertThat(row(panel, "1").decidedBy()).isEqualTo("bonus");
        assertThat(row(panel, "3").score()).isNull();
    }

    @Test
    void jurorWhoLeftTheJuryKeepsTheSheets() {
        CallState state = panel().state();
        CallState without =
                new CallState(
                        state.call(),
                        state.round(),
                        state.grid(),
                        state.rules(),
                        state.dossiers(),
                        Map.of(),
                        state.recusals(),
                        state.assignments(),
                        state.sheets(),
                        state.eligibility(),
                        state.decisions(),
                        state.journal());

        assertThat(Ranking.of(without).rows().getFirst().sheets()).isEqualTo(2);
    }

    @Test
    void renormalisedSheetCountsWithTheWeightsItMarked() {
        Ranked row =
                row(
                        panel().sheet("1", "C", 5, -1)
                                .sheet("1", "D", -1, -1)
                                .rules(
                                        new Rules(
                                                0,
                                                0,
                                                Rules.Method.MEAN,
                                                Rules.Abstentions.RENORMALISE)),
                        "1");

        assertThat(row.score()).isEqualTo(Fraction.of(11, 3));
        assertThat(row.sheets()).isEqualTo(3);
        assertThat(row.abstaining()).isEqualTo(1);
        assertThat(row.criteria()).containsEntry("impact", Fraction.of(4, 1));
    }

    @ParameterizedTest
    @CsvSource({"MEDIAN, 3", "OLYMPIC, 3", "MEAN, 13/4"})
    void otherMethodsWorkOnSheetTotals(Rules.Method method, String score) {
        Ranked row =
                row(
                        PanelState.on("0-6")
                                .criterion("a", "1")
                                .sheet("1", "A", 6)
                                .sheet("1", "B", 4)
                                .sheet("1", "C", 2)
                                .sheet("1", "D", 1)
                                .rules(new Rules(1, 0, method, Rules.Abstentions.LEAVE_OUT)),
                        "1");

        assertThat(row.score()).hasToString(score);
    }

    @Test
    void olympicMeanTrimsNothingBelowThreeSheets() {
        Ranked row =
                row(
                        panel().rules(
                                        new Rules(
                                                1,
                                                0,
                                                Rules.Method.OLYMPIC,
                                                Rules.Abstentions.LEAVE_OUT)),
                        "1");

        assertThat(row.score()).isEqualTo(Fraction.of(3, 1));
    }

    private static Ranked row(PanelState panel, String dossier) {
        return Ranking.of(panel.state()).row(dossier).orElseThrow();
    }
}
