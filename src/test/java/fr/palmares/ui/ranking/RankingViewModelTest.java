package fr.palmares.ui.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.Grid;
import fr.palmares.model.Rules;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.Ranking;
import fr.palmares.ranking.Reason;
import fr.palmares.ui.ExampleCall;
import fr.palmares.ui.common.Background;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.I18n;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingViewModelTest {
    private final CallState state = ExampleCall.state(46, 5);
    private final I18n i18n = new I18n(Locale.FRANCE);
    private final List<Throwable> failures = new ArrayList<>();
    private final RankingViewModel model =
            new RankingViewModel(
                    new CallModel(state, listener -> () -> {}, Background.sameThread()),
                    i18n,
                    Runnable::run,
                    Runnable::run,
                    failures::add);

    RankingViewModelTest() {
        model.start();
    }

    private RankingLine line(String dossier) {
        return model.lines().stream()
                .filter(l -> l.dossier().equals(dossier))
                .findFirst()
                .orElseThrow();
    }

    private List<String> order() {
        return model.lines().stream().map(RankingLine::dossier).toList();
    }

    private static List<String> order(Ranking ranking) {
        return ranking.rows().stream().map(Ranked::dossier).toList();
    }

    @Test
    void theLinesAreTheRankingsOwnInItsOrder() {
        Ranking ranking = Ranking.of(state);
        assertThat(order()).isEqualTo(order(ranking)).hasSize(43);
        assertThat(model.lines())
                .extracting(RankingLine::place)
                .isEqualTo(ranking.rows().stream().map(Ranked::place).toList());
        assertThat(model.summary())
                .isEqualTo(
                        "moyenne pondérée des fiches complètes · 43 recevables sur 46 · 9 places");
        assertThat(model.inadmissible()).hasSize(3);
        assertThat(failures).isEmpty();
    }

    @Test
    void aTieAtTheLastSeatIsSaidWithItsValues() {
        assertThat(line("06").zone()).isEqualTo(Zone.TIED_AT_SEAT);
        assertThat(line("06").caption()).contains("place à départager");
        assertThat(line("07").reasons()).contains(Reason.TIED_AT_CUT);

        model.select("06");
        Why why = model.why().get();
        assertThat(why.place()).isEqualTo("9ᵉ ex\u00a0æquo");
        assertThat(why.remarks().getFirst())
                .contains("Même note que Statistique rurale (fictif).")
                .contains("Impact et bénéfices\u00a0: 4,00 contre 4,00")
                .contains("Toujours à égalité");
    }

    @Test
    void eachCriterionIsHeldAgainstTheNeighbours() {
        model.select("05");
        Why why = model.why().get();
        assertThat(why.lines()).hasSize(8);
        assertThat(why.lines().getFirst().label()).isEqualTo("Impact et bénéfices");
        assertThat(why.lines().getFirst().weight()).isEqualTo("×2");
        assertThat(why.lines().getLast().toAbove()).startsWith("\u2212");
        assertThat(why.above()).isNotEmpty();
    }

    @Test
    void aSimulationShowsWhatTheRankingWouldBeUnderAnyWeights() {
        SimulationViewModel simulation = model.simulation();
        simulation.open();
        Random random = new Random(11);
        for (int draw = 0; draw < 20; draw++) {
            Map<String, BigDecimal> weights = new HashMap<>();
            for (Criterion criterion : state.grid().counted()) {
                BigDecimal weight = BigDecimal.valueOf(random.nextInt(40), 1);
                weights.put(criterion.code(), weight);
                simulation.weigh(criterion.code(), weight.doubleValue());
            }
            simulation.seats(random.nextInt(20));
            simulation.pulse();
            Grid grid = state.grid().withWeights(weights);
            Rules rules =
                    state.rules().withSeats(simulation.seats().get(), state.rules().reserve());
            Ranking expected = Ranking.of(state, grid, rules);

            assertThat(order()).isEqualTo(order(expected));
            for (int i = 0; i < expected.rows().size(); i++) {
                Ranked row = expected.rows().get(i);
                RankingLine line = model.lines().get(i);
                assertThat(line.place()).isEqualTo(row.place());
                if (row.score() != null) {
                    assertThat(line.score()).isEqualTo(i18n.formats().score(row.score()));
                }
                assertThat(line.dots().size()).isEqualTo(row.jurors().size());
            }
        }
    }

    @Test
    void aSimulationComputesOnceAPulseHoweverFastASliderMoves() {
        SimulationViewModel simulation = model.simulation();
        simulation.open();
        int before = simulation.computed();
        for (int i = 1; i <= 50; i++) {
            simulation.weigh("equipe", i / 10.0);
        }
        assertThat(simulation.computed()).isEqualTo(before);
        simulation.pulse();
        simulation.pulse();
        assertThat(simulation.computed()).isEqualTo(before + 1);
    }

    @Test
    void resettingAndLeavingBringTheOfficialRankingBack() {
        List<RankingLine> official = List.copyOf(model.lines());
        SimulationViewModel simulation = model.simulation();
        simulation.open();
        simulation.weigh("equipe", 40);
        simulation.seats(3);
        simulation.pulse();
        assertThat(order()).isNotEqualTo(official.stream().map(RankingLine::dossier).toList());
        assertThat(model.lines()).anyMatch(l -> l.moved() != 0);

        simulation.reset();
        assertThat(order()).isEqualTo(official.stream().map(RankingLine::dossier).toList());
        assertThat(model.lines()).allMatch(l -> l.moved() == 0);
        assertThat(simulation.seats().get()).isEqualTo(9);

        simulation.close();
        assertThat(model.lines()).isEqualTo(official);
    }

    @Test
    void withoutAnyWeightTheLastOrderStaysAndASentenceSaysWhy() {
        SimulationViewModel simulation = model.simulation();
        simulation.open();
        List<String> before = order();
        state.grid().counted().forEach(c -> simulation.weigh(c.code(), 0));
        simulation.pulse();
        assertThat(simulation.nothingWeighs().get()).isTrue();
        assertThat(order()).isEqualTo(before);
        simulation.weigh("impact", 1);
        simulation.pulse();
        assertThat(simulation.nothingWeighs().get()).isFalse();
    }

    @Test
    void theTableIsCopiedAsOneRowADossier() {
        List<String> rows = model.tsv().lines().toList();
        assertThat(rows).hasSize(44);
        assertThat(rows.getFirst()).startsWith("Rang\tN°\tOrganisme\tTitre\tNote\tImpact");
        assertThat(rows.get(1).split("\t", -1)).hasSize(13);
        assertThat(rows.get(1)).startsWith("1\t");
    }

    @Test
    void dossiersWithoutACompleteSheetStandLastWithADash() {
        CallState none = ExampleCall.state(12, 0);
        RankingTable table = RankingTable.of(none, i18n);
        assertThat(table.lines()).allMatch(l -> l.place() == null && l.score().equals("—"));
        assertThat(table.lines().getFirst().caption()).startsWith("Pas encore classés");
    }
}
