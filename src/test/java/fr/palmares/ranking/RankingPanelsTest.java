package fr.palmares.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import fr.palmares.model.CallState;
import fr.palmares.model.Rules;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingPanelsTest {
    @Test
    void completePanelHasTheExactMeansAndRanksOfTheReference() {
        Panel panel = Panel.read("B01", "0-5");
        Ranking ranking = Ranking.of(panel.panel().state());

        assertThat(ranking.rows()).hasSize(52).allSatisfy(r -> assertThat(r.sheets()).isEqualTo(9));
        assertScores(ranking, panel.expected().get("mean_fraction"));
        assertRanks(ranking, panel.expected().get("rank"));
    }

    @ParameterizedTest
    @CsvSource({"MEDIAN, median", "OLYMPIC, olympic"})
    void otherMethodsGiveTheReferenceScores(Rules.Method method, String key) {
        Panel panel = Panel.read("B01", "0-5");
        CallState state = panel.panel().state();
        Ranking ranking =
                Ranking.of(
                        state, state.grid(), new Rules(15, 5, method, Rules.Abstentions.LEAVE_OUT));

        panel.expected()
                .get(key)
                .properties()
                .forEach(
                        e ->
                                assertThat(score(ranking, e.getKey()))
                                        .isCloseTo(e.getValue().doubleValue(), within(1e-12)));
    }

    @ParameterizedTest
    @CsvSource({
        "B03, 0-20, rank_by_mean",
        "B05, 0-5:0.5, rank",
        "B06, 0-5, rank",
        "B07, 0-5, rank",
        "B08, 0-5, rank"
    })
    void sheetTotalsAreRankedByTheirMean(String code, String scale, String ranks) {
        Panel panel = Panel.read(code, scale);
        Ranking ranking = Ranking.of(panel.panel().state());

        assertRanks(ranking, panel.expected().get(ranks));
        panel.expected()
                .get("mean")
                .properties()
                .forEach(
                        e ->
                                assertThat(score(ranking, e.getKey()))
                                        .isCloseTo(e.getValue().doubleValue(), within(1e-12)));
    }

    @Test
    void dossierWithoutSheetComesLastWithoutRank() {
        Ranking ranking = Ranking.of(Panel.read("B08", "0-5").panel().seats(2, 2).state());

        Ranked last = ranking.rows().getLast();
        assertThat(last.dossier()).isEqualTo("D5");
        assertThat(last.rank()).isNull();
        assertThat(last.place()).isNull();
        assertThat(last.score()).isNull();
        assertThat(last.spread()).isNull();
        assertThat(last.list()).isNull();
        assertThat(last.sheets()).isZero();
    }

    @Test
    void tiesShareARankAndTheCascadeGivesPlaces() {
        Panel panel = Panel.read("B04", "0-5");
        Ranking ranking = Ranking.of(panel.panel().state());
        JsonNode expected = panel.expected();

        assertScores(ranking, expected.get("mean"));
        assertRanks(ranking, expected.get("competition_rank"));
        expected.get("rank_after_cascade_C1_C2_C3")
                .properties()
                .forEach(
                        e ->
                                assertThat(row(ranking, e.getKey()).place())
                                        .isEqualTo(e.getValue().intValue()));
        expected.get("criterion_means")
                .properties()
                .forEach(
                        e -> {
                            List<Double> means =
                                    row(ranking, e.getKey()).criteria().values().stream()
                                            .map(f -> f.doubleValue())
                                            .toList();
                            for (int c = 0; c < means.size(); c++) {
                                assertThat(means.get(c))
                                        .isEqualTo(e.getValue().get(c).doubleValue());
                            }
                        });
        assertThat(row(ranking, "D1").decidedBy()).isEqualTo("C1");
        assertThat(row(ranking, "D4").decidedBy()).isEqualTo("C1");
        assertThat(row(ranking, "D5").decidedBy()).isNull();
        assertThat(row(ranking, "D5").tiedWith()).containsExactly("D6", "D7");
        assertThat(row(ranking, "D8").decidedBy()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"5, 1", "6, 2"})
    void tieAcrossTheLastSeatIsLeftToTheCommittee(int seats, int left) {
        Ranking ranking = Ranking.of(Panel.read("B04", "0-5").panel().seats(seats, 0).state());

        assertThat(ranking.tiedAtTheLastSeat()).containsExactly("D5", "D6", "D7");
        assertThat(ranking.tiedAtCut()).isEqualTo(3);
        assertThat(ranking.seatsLeft()).isEqualTo(left);
        assertThat(ranking.rows().subList(0, 4))
                .extracting(Ranked::dossier)
                .containsExactly("D1", "D2", "D4", "D3");
        assertThat(ranking.rows().subList(0, 4))
                .allSatisfy(r -> assertThat(r.list()).isEqualTo(Placement.LAUREATE));
        assertThat(row(ranking, "D8").list()).isEqualTo(Placement.NOT_SELECTED);
    }

    @Test
    void tieThatFitsIsNoTieAtTheCut() {
        Ranking ranking = Ranking.of(Panel.read("B04", "0-5").panel().seats(7, 1).state());

        assertThat(ranking.tiedAtTheLastSeat()).isEmpty();
        assertThat(ranking.seatsLeft()).isZero();
        assertThat(row(ranking, "D7").list()).isEqualTo(Placement.LAUREATE);
        assertThat(row(ranking, "D8").list()).isEqualTo(Placement.RESERVE);
    }

    @Test
    void tieAcrossTheLastReservePlaceIsTiedWithoutTouchingTheSeats() {
        Ranking ranking = Ranking.of(Panel.read("B04", "0-5").panel().seats(3, 2).state());

        assertThat(row(ranking, "D3").list()).isEqualTo(Placement.RESERVE);
        assertThat(row(ranking, "D5").list()).isEqualTo(Placement.TIED);
        assertThat(ranking.tiedAtTheLastSeat()).isEmpty();
    }

    @Test
    void onlyCompleteSheetsCount() {
        Panel panel = Panel.read("B10", "0-5");
        Ranking ranking = Ranking.of(panel.panel().state());

        panel.expected()
                .get("scores")
                .properties()
                .forEach(
                        e ->
                                assertThat(row(ranking, e.getKey()).score())
                                        .hasToString(
                                                e.getValue()
                                                        .get("complete_sheets_only (recommended)")
                                                        .get("fraction")
                                                        .textValue()));
        assertRanks(
                ranking, panel.expected().get("ranks").get("complete_sheets_only (recommended)"));
        assertThat(row(ranking, "D1").sheets()).isEqualTo(2);
    }

    @Test
    void abstainingSheetsMayBeRenormalised() {
        Panel panel = Panel.read("B10", "0-5");
        CallState state = panel.panel().blanksAbstain().state();
        Rules renormalise = new Rules(0, 0, Rules.Method.MEAN, Rules.Abstentions.RENORMALISE);
        Ranking ranking = Ranking.of(state, state.grid(), renormalise);

        panel.expected()
                .get("scores")
                .properties()
                .forEach(
                        e ->
                                assertThat(row(ranking, e.getKey()).score())
                                        .hasToString(
                                                e.getValue()
                                                        .get("renormalised_per_juror_then_mean")
                                                        .get("fraction")
                                                        .textValue()));
        assertRanks(ranking, panel.expected().get("ranks").get("renormalised_per_juror_then_mean"));
        assertThat(row(Ranking.of(state), "D1").abstaining()).isEqualTo(1);
        assertThat(row(ranking, "D1").abstaining()).isZero();
    }

    @Test
    void equalScoresThatFloatingPointPartsAreTied() {
        Panel panel = Panel.read("B11", "0-5");
        Ranking ranking = Ranking.of(panel.panel().state());

        assertScores(ranking, panel.expected().get("mean"));
        assertRanks(ranking, panel.expected().get("rank"));
    }

    @Test
    void thresholdIsReportedAndRemovesNobody() {
        Panel panel = Panel.read("B12", "0-5");
        Ranking ranking = Ranking.of(panel.panel().threshold("C3", "2").state());

        assertScores(ranking, panel.expected().get("mean"));
        assertRanks(ranking, panel.expected().get("rank_without_veto"));
        assertThat(ranking.rows().stream().filter(r -> !r.belowThreshold().isEmpty()))
                .extracting(Ranked::dossier)
                .containsExactly("D1");
        assertThat(row(ranking, "D1").belowThreshold()).containsExactly("C3");
    }

    private static void assertScores(Ranking ranking, JsonNode fractions) {
        fractions
                .properties()
                .forEach(
                        e ->
                                assertThat(row(ranking, e.getKey()).score())
                                        .hasToString(
                                                e.getValue().isTextual()
                                                        ? e.getValue().textValue()
                                                        : e.getValue()
                                                                .get("fraction")
                                                                .textValue()));
    }

    private static void assertRanks(Ranking ranking, JsonNode ranks) {
        ranks.properties()
                .forEach(
                        e ->
                                assertThat(row(ranking, e.getKey()).rank())
                                        .isEqualTo(e.getValue().intValue()));
    }

    private static double score(Ranking ranking, String dossier) {
        return Objects.requireNonNull(row(ranking, dossier).score()).doubleValue();
    }

    private static Ranked row(Ranking ranking, String dossier) {
        return ranking.row(dossier).orElseThrow();
    }
}
