package fr.palmares.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.model.CallState;
import fr.palmares.model.Decision;
import fr.palmares.model.Outcome;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DepartureTest {
    /** D1 5, D2 and D3 4, D4 3, D5 and D6 2, D7 1, D8 without a mark; 2 seats, 3 in reserve. */
    private final CallState state = state();

    private static CallState state() {
        PanelState panel = PanelState.on("0-5");
        panel.criterion("c", "1");
        int[] marks = {5, 4, 4, 3, 2, 2, 1};
        for (int i = 0; i < marks.length; i++) {
            panel.mark("D" + (i + 1), "J", "c", Integer.toString(marks[i]));
        }
        panel.dossier("D8");
        return panel.seats(2, 3).state();
    }

    private String departure(String dossier, Outcome outcome, int position) {
        return departure(state, dossier, outcome, position);
    }

    private static String departure(CallState in, String dossier, Outcome outcome, int position) {
        Decision decision = new Decision(in.round().code(), dossier, outcome, position, "");
        return Departure.of(in, Ranking.of(in), decision).map(Enum::name).orElse("");
    }

    @Test
    void anotherListThanTheRankingsIsADeparture() {
        assertThat(departure("D1", Outcome.LAUREATE, 0)).isEmpty();
        assertThat(departure("D1", Outcome.RESERVE, 1)).isEqualTo("LAUREATE");
        assertThat(departure("D4", Outcome.LAUREATE, 0)).isEqualTo("RESERVE");
        assertThat(departure("D4", Outcome.NOT_SELECTED, 0)).isEqualTo("RESERVE");
        assertThat(departure("D7", Outcome.RESERVE, 3)).isEqualTo("NOT_SELECTED");
        assertThat(departure("D7", Outcome.NOT_SELECTED, 0)).isEmpty();
    }

    @Test
    void aTieLeavesTheChoiceFreeOnItsOwnSideOfTheCut() {
        for (Outcome outcome : Outcome.values()) {
            assertThat(departure("D2", outcome, 0)).isEmpty();
        }
        assertThat(departure("D5", Outcome.RESERVE, 0)).isEmpty();
        assertThat(departure("D5", Outcome.NOT_SELECTED, 0)).isEmpty();
        assertThat(departure("D5", Outcome.LAUREATE, 0)).isEqualTo("RESERVE");
    }

    @Test
    void whatHasNoScoreIsRetainedForAReasonOnly() {
        assertThat(departure("D8", Outcome.LAUREATE, 0)).isEqualTo("UNSCORED");
        assertThat(departure("D8", Outcome.NOT_SELECTED, 0)).isEmpty();
    }

    @Test
    void theReserveListKeepsTheOrderOfTheRanking() {
        Map<String, Decision> reserve = new HashMap<>();
        reserve.put("D4", new Decision(state.round().code(), "D4", Outcome.RESERVE, 2, ""));
        CallState after = state.withDecisions(reserve);
        assertThat(departure(after, "D5", Outcome.RESERVE, 1)).isEqualTo("ORDER");
        assertThat(departure(after, "D5", Outcome.RESERVE, 3)).isEmpty();
        assertThat(departure(after, "D3", Outcome.RESERVE, 1)).isEmpty();
    }
}
