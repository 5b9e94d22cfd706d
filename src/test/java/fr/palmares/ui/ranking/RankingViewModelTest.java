package fr.palmares.ui.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.Scenario;
import fr.palmares.app.Scenarios;
import fr.palmares.app.TestCalls;
import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.Grid;
import fr.palmares.model.Rules;
import fr.palmares.ranking.Acceptability;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.Ranking;
import fr.palmares.ranking.Reason;
import fr.palmares.ranking.Reasons;
import fr.palmares.ranking.WeightSimulation;
import fr.palmares.ui.ExampleCall;
import fr.palmares.ui.common.Background;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.I18n;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingViewModelTest {
    @TempDir private static Path home;

    private final CallState state = ExampleCall.state(46, 5);
    private final I18n i18n = new I18n(Locale.FRANCE);
    private final List<Throwable> failures = new ArrayList<>();
    private final RankingViewModel model =
            new RankingViewModel(
                    new CallModel(state, listener -> () -> {}, Background.sameThread()),
                    i18n,
                    new Workers(
                            Runnable::run,
                            Runnable::run,
                            Runnable::run,
                            Runnable::run,
                            failures::add),
                    new Scenarios(TestCalls.context(home), "call"),
                    Map::of);

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

    @Test
    void theSimulationTellsHowStableTheSelectionWouldBeUnderThePlayedWeights() {
        SimulationViewModel simulation = model.simulation();
        simulation.open();
        Criterion first = state.grid().counted().getFirst();
        simulation.weigh(first.code(), 9);
        simulation.pulse();

        Map<String, BigDecimal> weights = new HashMap<>(simulation.weights().get());
        Grid played = state.grid().withWeights(weights);
        Map<String, Double> expected =
                WeightSimulation.of(state, played)
                        .run(
                                Acceptability.Model.WITHIN,
                                played.integerWeights(),
                                0.2,
                                state.rules().seats(),
                                1,
                                10_000)
                        .topK();
        assertThat(expected).isNotEmpty();
        expected.forEach(
                (dossier, share) -> assertThat(line(dossier).stability()).containsExactly(share));
        assertThat(simulation.simulated()).isGreaterThanOrEqualTo(2);

        simulation.seats(0);
        simulation.pulse();
        assertThat(model.lines()).allMatch(l -> l.stability().isEmpty());
        simulation.close();
        assertThat(model.lines()).allMatch(l -> l.stability().isEmpty());
    }

    @Test
    void withoutAJurorTheLinesAreThoseOfARankingThatNeverHadTheSheets() {
        SimulationViewModel simulation = model.simulation();
        simulation.open();
        String juror = simulation.jurors().getFirst().code();
        simulation.juror(juror, false);
        simulation.pulse();

        CallState rest = state.withoutSheetsOf(Set.of(juror));
        assertThat(rest.sheets()).hasSizeLessThan(state.sheets().size());
        Ranking expected = Ranking.of(rest);
        assertThat(order()).isEqualTo(order(expected));
        for (Ranked row : expected.rows()) {
            assertThat(line(row.dossier()).place()).isEqualTo(row.place());
            assertThat(line(row.dossier()).sheets()).startsWith(row.sheets() + "/");
        }

        simulation.juror(juror, true);
        simulation.pulse();
        assertThat(order()).isEqualTo(order(Ranking.of(state)));
    }

    @Test
    void aScenarioIsKeptPlayedAgainAndComparedWithTheOfficialRanking() {
        SimulationViewModel simulation = model.simulation();
        ScenariosViewModel scenarios = model.scenarios();
        simulation.open();
        simulation.equalWeights();
        simulation.seats(3);
        simulation.pulse();
        List<String> equal = order();
        scenarios.keep(simulation.scenario("égalité"));
        simulation.reset();
        assertThat(order()).isNotEqualTo(equal);

        // what was kept is there for another window too
        assertThat(new Scenarios(TestCalls.context(home), "call").all())
                .extracting(Scenario::name)
                .containsExactly("égalité");
        simulation.show(scenarios.kept().getFirst());
        assertThat(order()).isEqualTo(equal);

        scenarios.compare();
        Comparison comparison = scenarios.comparison().get();
        assertThat(comparison.rows())
                .extracting(Comparison.Row::dossier)
                .isEqualTo(order(Ranking.of(state)));
        for (Comparison.Row row : comparison.rows()) {
            assertThat(row.places().getFirst().place()).isEqualTo(line(row.dossier()).place());
        }
        long selected = comparison.rows().stream().filter(r -> r.official().selected()).count();
        Comparison.Column column = comparison.columns().getFirst();
        assertThat(column.leaves()).hasSize((int) selected - 3 + column.enters().size());

        scenarios.forget("égalité");
        assertThat(scenarios.kept()).isEmpty();
        assertThat(scenarios.comparison().get().columns()).isEmpty();
        assertThat(failures).isEmpty();
    }

    @Test
    void whatWouldCarryADossierAcrossTheCutIsSaidWhereItCanBeComputed() {
        // the example is tied at its ninth seat: elsewhere there is a clean cut
        Ranking ranking = Ranking.of(state, state.grid(), state.rules().withSeats(4, 2));
        RankingTable table =
                new RankingTable(state, ranking, Reasons.of(state, ranking), List.of());
        boolean clean = ranking.rows().get(3).score().compareTo(ranking.rows().get(4).score()) != 0;
        List<String> remarks =
                Why.of(table, ranking.rows().get(4).dossier(), i18n).remarks().stream()
                        .filter(r -> r.startsWith("Il entrerait dans les places"))
                        .toList();
        assertThat(remarks.isEmpty()).isNotEqualTo(clean);
        assertThat(model.why().get().remarks()).noneMatch(r -> r.contains("dans les places avec"));
    }
}
