package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.model.Decision;
import fr.palmares.model.Outcome;
import fr.palmares.model.ReasonTemplate;
import fr.palmares.model.Refused;
import fr.palmares.ranking.Ranked;
import fr.palmares.ranking.Ranking;
import fr.palmares.text.Formats;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReasonTemplatesTest {
    private static final ReasonTemplate SEATS =
            new ReasonTemplate(
                    "Places", "Classé {rang}e sur {classés} avec {note}, pour {places} places.");

    @TempDir Path folder;

    private static void refused(String key, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo(key));
    }

    private CallSession sitting() {
        CallSession session = SittingCall.closed(folder.resolve("call"));
        new HoldSitting(session).open(SittingCall.opening());
        return session;
    }

    private static String reason(CallSession session, String dossier) {
        return Objects.requireNonNull(session.state().decisions().get(dossier)).motivation();
    }

    private static String expected(CallSession session, String dossier) {
        Ranking ranking = Ranking.of(session.state());
        Ranked row = ranking.row(dossier).orElseThrow();
        return "Classé %de sur %d avec %s, pour %d places."
                .formatted(
                        row.place(),
                        ranking.rows().size(),
                        new Formats(Locale.FRANCE).score(Objects.requireNonNull(row.score())),
                        session.state().rules().seats());
    }

    @Test
    void theCallKeepsItsTemplatesThroughUndoReopeningAndTheNextEdition() {
        ReasonTemplate data = new ReasonTemplate(" Données ", " À réunir : {titre}. ");
        try (CallSession session = SittingCall.closed(folder.resolve("call"))) {
            new ReasonTemplates(session).keep(List.of(SEATS, data));
            new ReasonTemplates(session).keep(List.of(data));
            session.undo();
            assertThat(session.state().procedure().reasons()).containsExactly(SEATS, data);
            assertThat(data.name()).isEqualTo("Données");
            try (CallSession next =
                    new CopyCall(session.context()).into(session, folder.resolve("next"), "")) {
                assertThat(next.state().procedure().reasons()).containsExactly(SEATS, data);
            }
        }
    }

    @Test
    void aTemplateWithoutTextTwiceOrWithAnUnknownFieldIsRefused() {
        try (CallSession session = SittingCall.closed(folder.resolve("call"))) {
            ReasonTemplates templates = new ReasonTemplates(session);
            refused("refused.reasonTemplate", () -> new ReasonTemplate("Vide", " "));
            refused(
                    "refused.reasonTemplate.twice",
                    () -> templates.keep(List.of(SEATS, new ReasonTemplate("PLACES", "autre"))));
            refused(
                    "refused.reason.field",
                    () -> templates.keep(List.of(new ReasonTemplate("Rang", "Rang {range}"))));
            assertThat(session.state().procedure().reasons()).isEmpty();
        }
    }

    @Test
    void oneTemplateSaysOfEachDossierItsOwnRankAndMarkAndLeavesReasonsThatAreThere() {
        try (CallSession session = sitting()) {
            NoteInSitting notes = new NoteInSitting(session);
            DecideInSitting decide = new DecideInSitting(session);
            decide.block(Outcome.NOT_SELECTED, List.of("D4"), "Trop tôt.");
            decide.block(Outcome.NOT_SELECTED, List.of("D3", "D5"), "");
            List<String> all = List.of("D3", "D4", "D5");
            assertThat(notes.reasons(all, SEATS.text(), Locale.FRANCE, false)).isEqualTo(2);
            assertThat(reason(session, "D4")).isEqualTo("Trop tôt.");
            assertThat(reason(session, "D5")).isEqualTo(expected(session, "D5"));
            assertThat(reason(session, "D3")).isEqualTo(expected(session, "D3"));
            assertThat(reason(session, "D5")).isNotEqualTo(reason(session, "D3"));
            session.undo();
            assertThat(session.state().decisions().values())
                    .filteredOn(d -> !d.dossier().equals("D4"))
                    .extracting(Decision::motivation)
                    .containsOnly("");
            assertThat(notes.reasons(all, SEATS.text(), Locale.FRANCE, true)).isEqualTo(3);
            assertThat(reason(session, "D4")).isEqualTo(expected(session, "D4"));
        }
    }

    @Test
    void aFieldThatADossierHasNothingForIsRefusedAndNothingIsWritten() {
        try (CallSession session = sitting()) {
            new DecideInSitting(session).block(Outcome.NOT_SELECTED, List.of("D4", "D5"), "");
            NoteInSitting notes = new NoteInSitting(session);
            refused(
                    "refused.reason.value",
                    () ->
                            notes.reasons(
                                    List.of("D4", "D5"), "Volet {volet}", Locale.FRANCE, false));
            assertThat(reason(session, "D4")).isEmpty();
            assertThat(new ReasonWords(session.state(), Locale.UK).shown("D4", "{rank} {track}"))
                    .endsWith(" {track}")
                    .doesNotContain("{rank}");
        }
    }

    @Test
    void aBlockIsAdoptedWithTheReasonOfEachDossier() {
        try (CallSession session = sitting()) {
            new DecideInSitting(session)
                    .block(
                            Outcome.NOT_SELECTED,
                            List.of("D3", "D5"),
                            "Rank {rank}: {title}",
                            Locale.UK);
            assertThat(reason(session, "D5")).endsWith(": Projet D5");
            assertThat(reason(session, "D3")).endsWith(": Projet D3");
        }
    }
}
