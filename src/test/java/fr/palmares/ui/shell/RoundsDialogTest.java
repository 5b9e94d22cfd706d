package fr.palmares.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.CallSession;
import fr.palmares.app.RunRounds;
import fr.palmares.app.SittingCall;
import fr.palmares.model.Round;
import fr.palmares.model.Stage;
import fr.palmares.model.Template;
import fr.palmares.ui.WindowTest;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class RoundsDialogTest extends WindowTest {
    private void fire(FxRobot robot, String id) throws TimeoutException {
        untilSeen(robot, "#" + id);
        robot.clickOn("#" + id);
        settle();
    }

    private static List<String> words(FxRobot robot, String within) {
        return robot
                .from(robot.lookup(within).queryParent())
                .lookup((Label l) -> true)
                .queryAllAs(Label.class)
                .stream()
                .map(Labeled::getText)
                .toList();
    }

    @Test
    void aRoundIsAddedAfterTheOneThatClosedThenNamedOtherwiseAndBroughtIntoView(FxRobot robot)
            throws TimeoutException {
        CallSession session = SittingCall.closed(home.resolve("call"));
        new RunRounds(session).reopen("selection", "une fiche oubliée");
        open(session, "ranking");
        fire(robot, "round");
        fire(robot, "round-menu-all");
        untilSeen(robot, "#rounds-card-selection");
        assertThat(words(robot, "#rounds-card-selection"))
                .contains(
                        "Sélection",
                        "rouvert",
                        "une fiche oubliée",
                        "tout le jury (9 jurés)",
                        "lauréat · liste complémentaire · non retenu");
        fire(robot, "rounds-add");
        untilSeen(robot, "#round-form-yes");
        assertThat(robot.lookup("#round-form-yes").queryButton().isDisabled()).isTrue();
        robot.clickOn("#round-form-name").write("Prototypes");
        clickWhenShown(robot, "#round-form-carry");
        clickWhenShown(robot, "#round-form-jury-B");
        fire(robot, "round-form-yes");
        untilSeen(robot, "#rounds-card-prototypes");
        Round made = session.state().procedure().round("prototypes").orElseThrow();
        assertThat(made.plan().from()).isEqualTo("selection");
        assertThat(made.plan().marksCarry()).isTrue();
        assertThat(made.plan().stage()).isEqualTo(Stage.FINAL_EVALUATION);
        assertThat(made.plan().jury()).containsExactly("B");
        assertThat(session.state("prototypes").grid()).isEqualTo(Template.FINAL_EVALUATION.grid());
        assertThat(words(robot, "#rounds-card-prototypes"))
                .contains(
                        "en préparation",
                        "ceux que retient « Sélection » (aucun à ce jour), avec leurs notes"
                                .replace("« ", "«\u00a0")
                                .replace(" »", "\u00a0»"),
                        "Membre B",
                        "poursuite · prolongation · arrêt");
        fire(robot, "rounds-edit-prototypes");
        untilSeen(robot, "#round-form-LAUREATE");
        robot.clickOn("#round-form-LAUREATE").write("déployé");
        fire(robot, "round-form-yes");
        assertThat(words(robot, "#rounds-card-prototypes"))
                .contains("déployé · prolongation · arrêt");
        fire(robot, "rounds-view-prototypes");
        assertThat(session.state().round().code()).isEqualTo("prototypes");
        fire(robot, "rounds-close");
        assertThat(text(robot, "round")).isEqualTo("Tour\u00a0: Prototypes");
    }
}
