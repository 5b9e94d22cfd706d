package fr.palmares.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.model.CallState;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThresholdsTest {
    @Test
    void theTwoSensibleRulesPointAtTheSameDossierAndNobodyIsTakenOff() {
        CallState state = Panel.read("B12", "0-5").panel().threshold("C3", "2").state();
        Ranking ranking = Ranking.of(state);

        List<Thresholds> found = Thresholds.of(state, state.grid(), ranking);

        assertThat(found).containsExactly(new Thresholds("D1", "C3", true, 3, 3));
        assertThat(found.getFirst().mostBelow()).isTrue();
        assertThat(ranking.rows())
                .extracting(Ranked::dossier)
                .containsExactly("D1", "D2", "D4", "D3");
    }

    @Test
    void oneJurorAloneHasNoVeto() {
        CallState state =
                PanelState.on("0-5")
                        .criterion("C", "1")
                        .threshold("C", "2")
                        .sheet("D1", "J1", 0)
                        .sheet("D1", "J2", 5)
                        .sheet("D1", "J3", 5)
                        .sheet("D2", "J1", 1)
                        .sheet("D2", "J2", 1)
                        .sheet("D2", "J3", 5)
                        .state();

        assertThat(Thresholds.of(state, state.grid(), Ranking.of(state)))
                .containsExactly(new Thresholds("D2", "C", false, 2, 3));
    }
}
