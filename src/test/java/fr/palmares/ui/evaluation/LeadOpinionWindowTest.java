package fr.palmares.ui.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.AssignReaders;
import fr.palmares.app.CallSession;
import fr.palmares.model.LeadOpinion;
import fr.palmares.model.LeadOpinion.Stance;
import fr.palmares.ui.UiStand;
import fr.palmares.ui.WindowTest;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The lead reader writes their opinion beside the sheet. */
class LeadOpinionWindowTest extends WindowTest {
    @Test
    void aLeadReaderIsOfferedToWriteTheirOpinionAndSeesThatItIsKept(FxRobot robot)
            throws TimeoutException {
        CallSession session = UiStand.sample(home);
        String juror = session.state().jurors().keySet().iterator().next();
        String dossier =
                session.state().ranked().stream()
                        .map(d -> d.number())
                        .filter(d -> !session.state().recused(juror, d))
                        .findFirst()
                        .orElseThrow();
        AssignReaders readers = new AssignReaders(session);
        readers.byHand(juror, dossier, true);
        open(session, "evaluation");
        untilSeen(robot, "#score");
        stand().onWindow(() -> frame().showDossier("evaluation", dossier));
        settle();
        assertThat(node(robot, "lead-line").isVisible()).isFalse();

        readers.lead(dossier, juror);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> node(robot, "lead-line").isVisible());
        assertThat(text(robot, "lead-said")).isEqualTo("★ Rapporteur principal");
        clickWhenShown(robot, "#lead-opinion");
        untilSeen(robot, "#opinion-yes");
        stand().onWindow(
                        () -> {
                            node(robot, "opinion-words", TextArea.class).setText("Équipe solide.");
                            node(robot, "opinion-reason", TextArea.class).setText("Motif.");
                        });
        clickWhenShown(robot, "#opinion-yes");
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> session.state().procedure().deliberation().opinions().containsKey(dossier));
        settle();

        assertThat(session.state().procedure().deliberation().opinions())
                .containsEntry(
                        dossier,
                        new LeadOpinion(juror, Stance.FAVOURABLE, "Équipe solide.", "Motif."));
        assertThat(text(robot, "lead-said"))
                .isEqualTo("★ Rapporteur principal\u00a0: avis favorable");
    }
}
