package fr.palmares.ui.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.model.Answer;
import fr.palmares.model.Dossier;
import fr.palmares.model.Scale;
import fr.palmares.text.Messages;
import fr.palmares.ui.ExampleCall;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private final Messages messages = Messages.of(Locale.FRANCE);

    private static Dossier with(List<Answer> answers) {
        return new Dossier(
                "1", "T", "", "", "", "", "", "", "", null, answers, List.of(), List.of(),
                List.of(), List.of());
    }

    @Test
    void theDigestFindsWhatAReaderWantsByTheLabels() {
        Dossier dossier = ExampleCall.dossier(ExampleCall.state(12, 0), "03");
        assertThat(Digest.of(dossier, messages))
                .extracting(Reading.Passage::heading)
                .containsExactly(
                        "Objectif", "Données de départ", "Technique", "Gains attendus", "Équipe");
        assertThat(Digest.of(dossier, messages).getFirst().paragraphs()).hasSize(2);
    }

    @Test
    void whereLabelsSayNothingTheFirstLongAnswersAreTheDigest() {
        String text = "Un texte assez long pour être lu. ".repeat(10);
        Dossier dossier =
                with(
                        List.of(
                                new Answer("Q1", "oui"),
                                new Answer("Q2", text),
                                new Answer("Q3", text)));
        assertThat(Digest.of(dossier, messages))
                .extracting(Reading.Passage::heading)
                .containsExactly("Q2", "Q3");
    }

    @Test
    void anEmptyAnswerSaysSo() {
        assertThat(Reading.answers(with(List.of(new Answer("Q", " "))), messages))
                .singleElement()
                .satisfies(p -> assertThat(p.paragraphs()).containsExactly("Sans réponse"));
    }

    @Test
    void aMarkIsOneDigitWhereOneDigitSaysIt() {
        TypedMark digits = new TypedMark(Scale.of(0, 5));
        assertThat(digits.oneDigit()).isTrue();
        assertThat(digits.steps("5")).hasValue(5);
        assertThat(digits.steps("7")).isEmpty();
        TypedMark halves = new TypedMark(Scale.parse("0-5:0.5"));
        assertThat(halves.oneDigit()).isFalse();
        assertThat(halves.steps("2,5")).hasValue(5);
        assertThat(halves.steps("2,7")).isEmpty();
        assertThat(halves.steps("-")).isEmpty();
        TypedMark twenty = new TypedMark(Scale.of(0, 20));
        assertThat(twenty.oneDigit()).isFalse();
        assertThat(twenty.steps("17")).hasValue(17);
    }
}
