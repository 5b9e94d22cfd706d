package fr.palmares.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.model.CallState;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondReadingsTest {
    @ParameterizedTest
    @CsvSource({"B03,0-20", "B04,0-5", "B05,0-5", "B06,0-5", "B07,0-5", "B08,0-5", "B09,0-5"})
    void edgesHaveFiguresOrReasonsAndNeverNaN(String code, String scale) {
        for (int seats = 0; seats < 4; seats++) {
            CallState state = Panel.read(code, scale).panel().seats(seats, 0).state();
            SecondReadings found = of(state);

            for (Reading reading : found.readings()) {
                assertThat(reading.rows().isEmpty()).isEqualTo(reading.unavailable().isPresent());
                assertThat(reading.rows())
                        .allSatisfy(
                                r -> assertThat(r.value()).matches(v -> v == null || !v.isNaN()));
            }
            SmallestChange change = found.smallestChange();
            assertThat(change.unavailable().isPresent())
                    .isEqualTo(change.one() == null && change.together() == null);
            if (seats == 0) {
                assertThat(change.unavailable()).contains(Unavailable.NO_SEATS);
                assertThat(found.marginsUnavailable()).contains(Unavailable.NO_SEATS);
            }
        }
    }

    @Test
    void aCallWithoutSheetsHasReasonsOnly() {
        SecondReadings found =
                of(PanelState.on("0-5").criterion("C", "1").dossier("D1").seats(1, 0).state());

        assertThat(found.readings()).allMatch(r -> r.unavailable().isPresent());
        assertThat(found.drift()).isEmpty();
        assertThat(found.margins()).isEmpty();
    }

    @Test
    void pairwiseSharesAddUpToOneWhereScoresDiffer() {
        CallState state = Panel.read("B01", "0-5").panel().seats(15, 0).state();
        PairwiseWins wins = of(state).pairs();
        int near = wins.dossiers().size();

        assertThat(near).isGreaterThan(10);
        for (int a = 0; a < near; a++) {
            assertThat(wins.share(a, a)).isZero();
            for (int b = 0; b < a; b++) {
                assertThat(wins.share(a, b) + wins.share(b, a)).isLessThanOrEqualTo(1 + 1e-12);
            }
        }
    }

    private static SecondReadings of(CallState state) {
        Analysis analysis = Analysis.of(state, state.grid(), state.rules(), 1, 200);
        return SecondReadings.of(state, state.grid(), analysis, Map.of(), 1, 200);
    }
}
