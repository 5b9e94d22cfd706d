package fr.palmares.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.model.Eligibility.Verdict;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityProposalTest {
    private static final Checklist ASKED =
            new Checklist(
                    LocalDateTime.parse("2019-05-31T23:59"),
                    List.of("Administration centrale", "hôpital"),
                    "Exercez-vous directement une mission de service public ?",
                    List.of("Objectif"),
                    List.of());

    @ParameterizedTest
    @CsvSource({
        "2019-05-31T23:59:00, YES",
        "2019-05-31T23:59:40, YES",
        "2019-06-01T00:00:00, NO",
        "2019-05-01T10:00:00, YES"
    })
    void theDeadlineHoldsUntilTheEndOfItsMinute(String submitted, EligibilityProposal.Met met) {
        assertThat(EligibilityProposal.inTime(LocalDateTime.parse(submitted), ASKED.deadline()))
                .isEqualTo(met);
    }

    @Test
    void aDossierThatMeetsEveryPointIsProposedAsAdmissible() {
        assertThat(verdict("2019-05-31T23:59:40", "Hopital", "Oui", "Soigner"))
                .isEqualTo(Verdict.ADMISSIBLE);
    }

    @Test
    void whatCannotBeMendedIsInadmissibleAndWhatIsMissingCanBeCompleted() {
        assertThat(verdict("2019-06-01T00:00", "hôpital", "oui", "Soigner"))
                .isEqualTo(Verdict.INADMISSIBLE);
        assertThat(verdict("2019-05-31T12:00", "association", "oui", "Soigner"))
                .isEqualTo(Verdict.INADMISSIBLE);
        assertThat(verdict("2019-05-31T12:00", "hôpital", "oui", ""))
                .isEqualTo(Verdict.TO_COMPLETE);
        assertThat(verdict("2019-05-31T12:00", "hôpital", "cela dépend", "Soigner"))
                .isEqualTo(Verdict.TO_SETTLE);
    }

    @Test
    void aPersonsWordOverridesTheFacts() {
        Dossier late = dossier("2019-06-01T00:00", "hôpital", "oui", "Soigner");
        EligibilityChecks checks =
                new EligibilityChecks(
                        ASKED,
                        Map.of(
                                "1",
                                Map.of(
                                        EligibilityProposal.DEADLINE,
                                        new Check(true, "panne de la plateforme"))));
        EligibilityProposal proposal = EligibilityProposal.of(late, checks);
        assertThat(proposal.verdict()).isEqualTo(Verdict.ADMISSIBLE);
        assertThat(proposal.findings().getFirst().byPerson()).isTrue();
        assertThat(proposal.findings().getFirst().note()).isEqualTo("panne de la plateforme");
    }

    private static Verdict verdict(String at, String type, String service, String objective) {
        return EligibilityProposal.of(
                        dossier(at, type, service, objective),
                        new EligibilityChecks(ASKED, Map.of()))
                .verdict();
    }

    private static Dossier dossier(String at, String type, String service, String objective) {
        return new Dossier(
                "1",
                "Projet",
                "CHU",
                "",
                type,
                "",
                "",
                "",
                "",
                LocalDateTime.parse(at),
                List.of(
                        new Answer(
                                "Exercez-vous directement une mission de service public ?",
                                service),
                        new Answer("Objectif", objective)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
