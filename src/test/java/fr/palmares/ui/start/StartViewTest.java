package fr.palmares.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.ui.WindowTest;
import fr.palmares.ui.dossiers.DossierRow;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class StartViewTest extends WindowTest {
    @Test
    void oneClickOpensTheFilledSample(FxRobot robot) throws TimeoutException {
        clickWhenShown(robot, "#start-sample");
        waitForFrame();
        assertThat(frame().session().state().dossiers()).hasSize(46);
        assertThat(WindowTest.<DossierRow>table(robot, "dossiers-table").getItems()).hasSize(46);
        assertThat(stand().ui().preferences().recentCalls()).hasSize(1);
    }

    @Test
    void aNewCallIsMadeFromItsNameAndSaysWhatToDoNext(FxRobot robot) throws TimeoutException {
        stand().files().next(home);
        clickWhenShown(robot, "#start-new");
        clickWhenShown(robot, "#new-call-choose");
        TextField name = node(robot, "new-call-name", TextField.class);
        robot.clickOn(name).write("AMI Été 2026");
        assertThat(text(robot, "new-call-folder"))
                .isEqualTo(home.resolve("ami-ete-2026").toString());
        clickWhenShown(robot, "#new-call-create");
        waitForFrame();
        assertThat(frame().session().state().call().name()).isEqualTo("AMI Été 2026");
        assertThat(frame().session().folder()).isEqualTo(Path.of(home + "/ami-ete-2026"));
        Node next = node(robot, "dossiers-import-first");
        assertThat(next.isVisible()).isTrue();
    }

    private void waitForFrame() throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> stand().shell().frame() != null);
        settle();
    }
}
