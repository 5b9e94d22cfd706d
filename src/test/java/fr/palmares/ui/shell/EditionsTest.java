package fr.palmares.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.CallSession;
import fr.palmares.app.SittingCall;
import fr.palmares.ui.UiStand;
import fr.palmares.ui.WindowTest;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class EditionsTest extends WindowTest {
    private static List<String> words(FxRobot robot, String within) {
        return robot
                .from(robot.lookup(within).queryParent())
                .lookup((Label l) -> true)
                .queryAllAs(Label.class)
                .stream()
                .map(Labeled::getText)
                .toList();
    }

    private void fire(FxRobot robot, String id) throws TimeoutException {
        untilSeen(robot, "#" + id);
        robot.clickOn("#" + id);
        settle();
    }

    @Test
    void anotherEditionIsReadAndStandsBesideThisOne(FxRobot robot) throws TimeoutException {
        Path other = home.resolve("other");
        SittingCall.closed(other).close();
        CallSession session = UiStand.sample(home);
        open(session, "ranking");
        stand().files().next(other.resolve("call"));
        fire(robot, "call-menu");
        fire(robot, "call-menu-compare");
        untilSeen(robot, "#comparison-criteria");
        assertThat(words(robot, "#comparison-editions"))
                .contains("AMI IA 2 (exemple)", "Appel", "46", "43", "5");
        assertThat(words(robot, "#comparison-criteria"))
                .contains("n’était pas demandé")
                .anyMatch(t -> t.startsWith("Coefficient 1 · moyenne"));
        fire(robot, "comparison-close");
        // it is free again for whoever works on it
        SittingCall.reopen(other).close();
    }

    @Test
    void theNextEditionHasTheRulesAndTheJuryAndNoDossier(FxRobot robot) throws TimeoutException {
        open(SittingCall.closed(home.resolve("first")), "dossiers");
        stand().files().next(home);
        fire(robot, "call-menu");
        fire(robot, "call-menu-next");
        untilSeen(robot, "#edition-name");
        fire(robot, "edition-choose");
        robot.clickOn("#edition-name").write("Appel 2027");
        robot.push(KeyCode.TAB);
        fire(robot, "edition-yes");
        Path wanted = home.resolve("appel-2027");
        WaitForAsyncUtils.waitFor(
                120,
                TimeUnit.SECONDS,
                () ->
                        WaitForAsyncUtils.waitForAsyncFx(
                                60_000, () -> frame().session().folder().equals(wanted)));
        settle();
        CallSession now = frame().session();
        assertThat(now.folder()).isEqualTo(wanted);
        assertThat(now.state().call().name()).isEqualTo("Appel 2027");
        assertThat(now.state().dossiers()).isEmpty();
        assertThat(now.state().jurors()).hasSize(9);
        assertThat(now.state().rules().seats()).isEqualTo(2);
    }
}
