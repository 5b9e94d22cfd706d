package fr.palmares.app.jury;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.model.Answer;
import fr.palmares.model.ConflictGround;
import fr.palmares.model.Dossier;
import fr.palmares.model.Juror;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConflictsTest {
    private static final Dossier DOSSIER =
            dossier(
                    "CHU de Toulouse",
                    "26310012500016",
                    "Contact : j.dupont@mail.chu-toulouse.fr, porteur Élodie MARTIN-DURAND.");

    @Test
    void theSameOrganisationIsSeenThroughCaseAccentsAndAsides() {
        assertThat(grounds(juror("X", "", "chu de TOULOUSE (direction)")))
                .containsExactly(ConflictGround.ORGANISATION);
        assertThat(grounds(juror("X", "", "CHU de Toulouse – pôle IA")))
                .containsExactly(ConflictGround.ORGANISATION);
        assertThat(grounds(juror("X", "", "SIREN 263 100 125")))
                .containsExactly(ConflictGround.ORGANISATION);
    }

    @Test
    void oneCommonWordIsNoSameOrganisation() {
        assertThat(grounds(juror("X", "", "CHU"))).isEmpty();
        assertThat(grounds(juror("X", "", "CHU de Nantes"))).isEmpty();
        assertThat(grounds(juror("X", "", ""))).isEmpty();
    }

    @Test
    void anAddressOfTheSameHouseIsSeenButNotOneAnybodyMayHave() {
        assertThat(grounds(juror("X", "a@chu-toulouse.fr", "")))
                .containsExactly(ConflictGround.MAIL_DOMAIN);
        assertThat(grounds(juror("X", "a@exemple.invalid", ""))).isEmpty();
        assertThat(
                        new JurorTraces(juror("X", "a@chu-toulouse.fr", ""))
                                .in(DossierTraces.of(DOSSIER), Set.of("mail.chu-toulouse.fr")))
                .isEmpty();
        Dossier free = dossier("Autre", "", "Écrire à porteur@gmail.com");
        assertThat(
                        new JurorTraces(juror("X", "a@gmail.com", ""))
                                .in(DossierTraces.of(free), Set.of()))
                .isEmpty();
    }

    @Test
    void aNameIsSeenEitherWayRoundAndOnlyWhole() {
        assertThat(grounds(juror("Mme Elodie Martin-Durand", "", "")))
                .containsExactly(ConflictGround.NAME);
        assertThat(grounds(juror("MARTIN-DURAND Élodie (experte)", "", "")))
                .containsExactly(ConflictGround.NAME);
        assertThat(grounds(juror("Elodie", "", ""))).isEmpty();
        assertThat(grounds(juror("Elodie Mart", "", ""))).isEmpty();
    }

    private static List<ConflictGround> grounds(Juror juror) {
        return new JurorTraces(juror)
                .in(DossierTraces.of(DOSSIER), Set.of()).stream()
                        .map(Conflict.Sign::ground)
                        .toList();
    }

    private static Juror juror(String name, String email, String organisation) {
        return new Juror("J", name, email, organisation, "", Juror.Role.MEMBER);
    }

    private static Dossier dossier(String organisation, String siret, String text) {
        return new Dossier(
                "1",
                "Projet",
                organisation,
                siret,
                "",
                "",
                "",
                "",
                "",
                null,
                List.of(new Answer("Contact", text)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
