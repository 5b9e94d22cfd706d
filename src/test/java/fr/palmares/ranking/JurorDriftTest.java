package fr.palmares.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.palmares.model.CallState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JurorDriftTest {
    @Test
    void aJurorWhoWarmsUpDriftsUpwards() {
        PanelState panel = PanelState.on("0-20").criterion("C", "1");
        Map<String, Integer> sequence = new HashMap<>();
        for (int d = 0; d < 6; d++) {
            panel.sheet("D" + d, "J1", 5 + 2 * d).sheet("D" + d, "J2", 10).sheet("D" + d, "J3", 10);
            sequence.put("D" + d, d + 1);
        }

        List<JurorDrift> drift = drift(panel.state(), Map.of("J1", sequence));

        assertThat(drift.getFirst().correlation()).isEqualTo(1.0, within(1e-12));
        // of the two points that J1 rises each time, the dossier's mean takes a third
        assertThat(drift.getFirst().slope()).isEqualTo(4.0 / 3, within(1e-9));
        assertThat(drift.get(1).correlation()).isNull();
        assertThat(drift.get(1).sheets()).isZero();
    }

    @Test
    void sheetsHandedInTogetherSayNothing() {
        PanelState panel = PanelState.on("0-20").criterion("C", "1");
        Map<String, Integer> sequence = new HashMap<>();
        for (int d = 0; d < 6; d++) {
            panel.sheet("D" + d, "J1", 5 + 2 * d).sheet("D" + d, "J2", 10);
            sequence.put("D" + d, 1);
        }

        JurorDrift found = drift(panel.state(), Map.of("J1", sequence)).getFirst();

        assertThat(found.sheets()).isEqualTo(6);
        assertThat(found.correlation()).isNull();
        assertThat(found.slope()).isNull();
    }

    @Test
    void severityAloneIsNoDrift() {
        PanelState panel = PanelState.on("0-20").criterion("C", "1");
        Map<String, Integer> sequence = new HashMap<>();
        for (int d = 0; d < 6; d++) {
            panel.sheet("D" + d, "J1", 3 + d * d % 7).sheet("D" + d, "J2", 8 + d * d % 7);
            sequence.put("D" + d, d + 1);
        }

        assertThat(drift(panel.state(), Map.of("J1", sequence)).getFirst().correlation()).isNull();
    }

    @Test
    void placesFollowTimes() {
        Map<String, Map<String, Integer>> found =
                JurorDrift.sequence(Map.of("J", Map.of("A", 30L, "B", 10L, "C", 10L)));

        assertThat(found).isEqualTo(Map.of("J", Map.of("B", 1, "C", 1, "A", 2)));
    }

    private static List<JurorDrift> drift(
            CallState state, Map<String, Map<String, Integer>> sequence) {
        return JurorDrift.of(
                new SheetTotals(
                        MarkTable.of(state, state.grid()),
                        state.grid(),
                        state.grid().integerWeights()),
                sequence);
    }
}
