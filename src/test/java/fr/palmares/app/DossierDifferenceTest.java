package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.ImportPreview.FieldChange;
import fr.palmares.model.Answer;
import fr.palmares.model.Dossier;
import fr.palmares.model.Opinion;
import java.util.List;
import org.junit.jupiter.api.Test;

class DossierDifferenceTest {
    private static Dossier dossier(String documents, List<String> files, String opinion) {
        return new Dossier(
                "12",
                "Un pont",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                null,
                List.of(new Answer("Documents", documents)),
                List.of(),
                List.of(),
                List.of(
                        new Opinion(
                                "À regarder", "", opinion, "true", "", "e@exemple.invalid", "")),
                files);
    }

    @Test
    void aFileThatAnAnswerMentionsIsToldOnce() {
        assertThat(
                        DossierDifference.between(
                                dossier("a.pdf", List.of("a.pdf"), ""),
                                dossier("a.pdf, b.pdf", List.of("a.pdf", "b.pdf"), "")))
                .containsExactly(new FieldChange("Documents", "a.pdf", "a.pdf, b.pdf"));
    }

    @Test
    void aFileThatNoAnswerMentionsIsToldToo() {
        assertThat(
                        DossierDifference.between(
                                dossier("", List.of("a.pdf"), ""),
                                dossier("", List.of("b.pdf"), "")))
                .containsExactly(new FieldChange("Pièces jointes", "a.pdf", "b.pdf"));
    }

    @Test
    void anOpinionIsToldInItsOwnWords() {
        assertThat(
                        DossierDifference.between(
                                dossier("", List.of(), ""), dossier("", List.of(), "Solide.")))
                .containsExactly(
                        new FieldChange(
                                "e@exemple.invalid",
                                "À regarder\ntrue",
                                "À regarder\ntrue\nSolide."));
    }
}
