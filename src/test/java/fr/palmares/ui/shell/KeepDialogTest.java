package fr.palmares.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.CallSession;
import fr.palmares.app.KeepCall;
import fr.palmares.app.RunRounds;
import fr.palmares.ui.WindowTest;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class KeepDialogTest extends WindowTest {
    @Test
    void theNameOpensTheActAndTheCallComesBackWithoutNames(FxRobot robot) throws Exception {
        sample("results");
        CallSession session = frame().session();
        new RunRounds(session).close(session.state().round().code());
        int dossiers = session.state().dossiers().size();
        stand().onWindow(() -> frame().showKeeping());
        untilSeen(robot, "#keep-anonymise");
        Button go = node(robot, "keep-anonymise", Button.class);
        Button purge = node(robot, "keep-purge", Button.class);
        assertThat(go.isDisabled()).isTrue();
        assertThat(purge.isDisabled()).isTrue();
        until(() -> node(robot, "keep-kept", Label.class).getText().contains("pas été fixée"));
        TextField name = node(robot, "keep-anonymise-name", TextField.class);
        stand().onWindow(() -> name.setText("AMI IA 2"));
        assertThat(go.isDisabled()).isTrue();
        stand().onWindow(() -> name.setText(session.state().call().name()));
        assertThat(go.isDisabled()).isFalse();
        stand().onWindow(go::fire);
        until(() -> stand().shell().frame() != null && !frame().session().equals(session));
        CallSession after = frame().session();
        assertThat(after.state().dossiers()).hasSize(dossiers);
        assertThat(new KeepCall(after).custody().anonymised()).isPresent();
        assertThat(after.state().jurors().values())
                .allSatisfy(j -> assertThat(j.email()).isEmpty());
    }

    @Test
    void anArchiveIsWrittenAndOpenedUnderABannerThatSaysSo(FxRobot robot) throws Exception {
        sample("results");
        CallSession session = frame().session();
        new RunRounds(session).close(session.state().round().code());
        Path file = session.folder().resolveSibling("ami.palmares-archive");
        stand().files().next(file);
        stand().onWindow(() -> frame().showKeeping());
        untilSeen(robot, "#keep-archive");
        Button write = node(robot, "keep-archive", Button.class);
        stand().onWindow(write::fire);
        until(() -> !node(robot, "keep-archives", Label.class).getText().isEmpty());
        assertThat(file).isNotEmptyFile();
        Button close = node(robot, "keep-close", Button.class);
        stand().onWindow(close::fire);
        stand().onWindow(() -> stand().shell().files(java.util.List.of(file)));
        untilSeen(robot, "#archive-banner");
        assertThat(frame().session().archive()).isPresent();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                90, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(60_000, condition));
    }
}
