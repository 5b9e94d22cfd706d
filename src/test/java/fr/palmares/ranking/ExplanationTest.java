package fr.palmares.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fr.palmares.model.Fraction;
import fr.palmares.model.Rules;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static Ranking ranking() {
        return Ranking.of(Panel.read("B04", "0-5").panel().state());
    }

    @Test
    void comparesWithTheNeighboursCriterionByCriterion() {
        Explanation why = Explanation.of(ranking(), "D3");

        assertThat(Objects.requireNonNull(why.above()).dossier()).isEqualTo("D4");
        assertThat(Objects.requireNonNull(why.below()).dossier()).isEqualTo("D5");
        assertThat(why.scoreToAbove()).isEqualTo(Fraction.ZERO);
        assertThat(why.scoreToBelow()).isEqualTo(Fraction.of(1, 2));
        assertThat(why.lines())
                .extracting(
                        Explanation.Line::criterion,
                        Explanation.Line::mean,
                        Explanation.Line::toAbove,
                        Explanation.Line::contributionToBelow)
                .containsExactly(
                        tuple("C1", Fraction.of(3, 1), Fraction.of(-1, 1), Fraction.ZERO),
                        tuple("C2", Fraction.of(4, 1), Fraction.of(1, 1), Fraction.of(3, 10)),
                        tuple("C3", Fraction.of(5, 1), Fraction.of(1, 1), Fraction.of(1, 5)));
    }

    @Test
    void tellsWhichCriterionBrokeTheTie() {
        TieBreak tie = Objects.requireNonNull(Explanation.of(ranking(), "D1").tieBreak());

        assertThat(tie.sameScore()).containsExactly("D2");
        assertThat(tie.decidedBy()).isEqualTo("C1");
        assertThat(tie.stillEqual()).isEmpty();
        assertThat(tie.steps())
                .containsExactly(
                        new TieBreak.Step(
                                "C1",
                                Fraction.of(5, 1),
                                List.of(
                                        new TieBreak.Other(
                                                "D2", Fraction.of(4, 1), TieBreak.Outcome.AHEAD))));
    }

    @Test
    void tellsThatNothingBrokeTheTie() {
        Explanation why = Explanation.of(ranking(), "D6");
        TieBreak tie = Objects.requireNonNull(why.tieBreak());

        assertThat(tie.sameScore()).containsExactly("D5", "D7");
        assertThat(tie.decidedBy()).isNull();
        assertThat(tie.stillEqual()).containsExactly("D5", "D7");
        assertThat(tie.steps()).hasSize(3).noneMatch(TieBreak.Step::parts);
        assertThat(Objects.requireNonNull(why.above()).dossier()).isEqualTo("D3");
        assertThat(Objects.requireNonNull(why.below()).dossier()).isEqualTo("D8");
    }

    @Test
    void firstAndLastHaveOneNeighbourAndNoTie() {
        assertThat(Explanation.of(ranking(), "D1").above()).isNull();
        Explanation last = Explanation.of(ranking(), "D8");
        assertThat(last.below()).isNull();
        assertThat(last.tieBreak()).isNull();
    }

    @Test
    void dossierWithoutSheetsIsExplainedByNothing() {
        Ranking ranking = Ranking.of(Panel.read("B08", "0-5").panel().state());

        Explanation why = Explanation.of(ranking, "D5");

        assertThat(why.above()).isNull();
        assertThat(why.scoreToAbove()).isNull();
        assertThat(why.tieBreak()).isNull();
        assertThat(why.lines()).hasSize(1).allSatisfy(l -> assertThat(l.mean()).isNull());
        assertThat(Explanation.of(ranking, "D4").below()).isNull();
    }

    @Test
    void scoresThatAreNoWeightedMeanHaveNoContributions() {
        Ranking ranking =
                Ranking.of(
                        Panel.read("B04", "0-5")
                                .panel()
                                .rules(
                                        new Rules(
                                                0,
                                                0,
                                                Rules.Method.MEDIAN,
                                                Rules.Abstentions.LEAVE_OUT))
                                .state());

        assertThat(Explanation.of(ranking, "D3").lines())
                .allSatisfy(
                        l -> {
                            assertThat(l.toAbove()).isNotNull();
                            assertThat(l.contributionToAbove()).isNull();
                        });
    }

    @Test
    void unknownDossierIsRefused() {
        assertThatThrownBy(() -> Explanation.of(ranking(), "D9"))
                .isInstanceOf(NoSuchElementException.class);
    }
}
