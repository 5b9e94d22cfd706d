package fr.palmares.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import fr.palmares.model.CallState;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightSimulationTest {
    private static final int DRAWS = 200_000;

    @ParameterizedTest
    @CsvSource({"UNIFORM, pwi_uniform_simplex", "WITHIN, pwi_each_weight_times_U(0.8~1.2)"})
    void pairwiseWinningIsThatOfTheClosedForm(Acceptability.Model model, String key) {
        Panel panel = Panel.read("C01", "0-5");
        CallState state = panel.panel().state();
        WeightSimulation simulation = WeightSimulation.of(state, state.grid());
        JsonNode expected = panel.expected().get(key.replace('~', ','));

        List<String> dossiers = simulation.dossiers();
        for (int a = 0; a < dossiers.size(); a++) {
            for (int b = 0; b < dossiers.size(); b++) {
                if (a != b) {
                    double p =
                            expected.get(dossiers.get(a))
                                    .get(dossiers.get(b))
                                    .get("value")
                                    .doubleValue();
                    double found =
                            simulation.wins(
                                    a, b, model, state.grid().integerWeights(), 0.2, 11, DRAWS);
                    assertThat(found).isCloseTo(p, within(tolerance(p)));
                }
            }
        }
    }

    @Test
    void twoCriteriaGiveTheExactRanksAndCentralWeights() {
        Panel panel = Panel.read("C02", "0-5");
        Acceptability found = run(panel, Acceptability.Model.UNIFORM);

        assertRanks(found, panel.expected().get("rank_acceptability"));
        JsonNode central = panel.expected().get("central_weights");
        assertThat(found.centralWeights()).doesNotContainKey("D");
        for (String dossier : List.of("A", "B", "C")) {
            var weights = Objects.requireNonNull(found.centralWeights().get(dossier));
            for (int c = 0; c < 2; c++) {
                assertThat(weights.get("C" + (c + 1)))
                        .isCloseTo(
                                central.get(dossier).get(c).get("value").doubleValue(),
                                within(0.005));
            }
        }
    }

    @Test
    void dossiersGoodAtOneCriterionEachShareEveryRank() {
        Panel panel = Panel.read("C03", "0-5");
        Acceptability found = run(panel, Acceptability.Model.UNIFORM);

        for (int dossier = 0; dossier < 3; dossier++) {
            for (int rank = 1; rank <= 3; rank++) {
                assertThat(found.share(dossier, rank))
                        .isCloseTo(1.0 / 3, within(tolerance(1. / 3)));
            }
        }
        double own = panel.expected().at("/central_weight_own/value").doubleValue();
        var weights = Objects.requireNonNull(found.centralWeights().get("B"));
        assertThat(weights.get("C2")).isCloseTo(own, within(0.005));
    }

    @ParameterizedTest
    @CsvSource({"UNIFORM, uniform", "ORDERED, ordered_w1>=w2>=w3"})
    void threeCriteriaGiveTheExactRanks(Acceptability.Model model, String key) {
        Panel panel = Panel.read("C04", "0-5");

        assertRanks(run(panel, model), panel.expected().get(key).get("rank_acceptability"));
    }

    @Test
    void sharesOfAllRanksAddUpAndEqualDossiersShareTheBetterRank() {
        CallState state =
                PanelState.on("0-5")
                        .criterion("a", "1")
                        .criterion("b", "1")
                        .sheet("1", "A", 3, 4)
                        .sheet("2", "A", 3, 4)
                        .sheet("3", "A", 5, 1)
                        .dossier("4")
                        .state();
        Acceptability found =
                WeightSimulation.of(state, state.grid())
                        .run(
                                Acceptability.Model.ORDERED,
                                state.grid().integerWeights(),
                                0,
                                2,
                                1,
                                1_000);

        assertThat(found.dossiers()).containsExactly("1", "2", "3");
        assertThat(found.topK().get("1")).isEqualTo(found.topK().get("2"));
        assertThat(found.share(0, 2)).isEqualTo(found.share(2, 1));
        for (int dossier = 0; dossier < 3; dossier++) {
            assertThat(found.share(dossier, 1) + found.share(dossier, 2) + found.share(dossier, 3))
                    .isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void sameSeedGivesTheSameFigures() {
        Panel panel = Panel.read("C04", "0-5");

        assertThat(run(panel, Acceptability.Model.WITHIN).topK())
                .isEqualTo(run(panel, Acceptability.Model.WITHIN).topK());
    }

    private static Acceptability run(Panel panel, Acceptability.Model model) {
        CallState state = panel.panel().state();
        return WeightSimulation.of(state, state.grid())
                .run(model, state.grid().integerWeights(), 0.2, 1, 3, DRAWS);
    }

    private static void assertRanks(Acceptability found, JsonNode expected) {
        for (int dossier = 0; dossier < found.dossiers().size(); dossier++) {
            JsonNode ranks = expected.get(found.dossiers().get(dossier));
            for (int rank = 1; rank <= ranks.size(); rank++) {
                double p = ranks.get(rank - 1).get("value").doubleValue();
                assertThat(found.share(dossier, rank)).isCloseTo(p, within(tolerance(p)));
            }
        }
    }

    /** Four standard errors, and as much again as a nearly certain event may be missed by. */
    private static double tolerance(double p) {
        return 4 * Math.sqrt(p * (1 - p) / DRAWS) + 1e-4;
    }
}
