package fr.palmares.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.Backups;
import fr.palmares.app.CallSession;
import fr.palmares.app.GiveMarks;
import fr.palmares.model.Mark;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import fr.palmares.ui.WindowTest;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class BackupsDialogTest extends WindowTest {
    @Test
    void aBackupIsMadeListedAndRestoredAndWhatItReplacesIsKept(FxRobot robot) throws Exception {
        sample("journal");
        CallSession session = frame().session();
        Path folder = session.folder();
        long entries = session.state().journal().entries();
        stand().onWindow(() -> frame().showBackups());
        untilSeen(robot, "#backups-now");
        Button now = node(robot, "backups-now", Button.class);
        stand().onWindow(now::fire);
        TableView<Backups.Checked> table = table(robot, "backups-table");
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () ->
                        WaitForAsyncUtils.waitForAsyncFx(
                                60_000,
                                () ->
                                        table.getItems().stream()
                                                .anyMatch(r -> r.backup().entries() == entries)));
        assertThat(table.getItems()).allMatch(Backups.Checked::whole);
        assertThat(table.getItems().getFirst().backup().entries()).isEqualTo(entries);
        SheetId sheet =
                session.state().sheets().keySet().stream()
                        .filter(s -> !session.state().recused(s.juror(), s.dossier()))
                        .findFirst()
                        .orElseThrow();
        Sheet marked = session.state().sheet(sheet);
        GiveMarks marks = new GiveMarks(session);
        marks.mark(sheet, "impact", Mark.of(1));
        marks.mark(sheet, "impact", Mark.of(2));
        stand().onWindow(() -> table.getSelectionModel().select(0));
        Button restore = node(robot, "backups-restore", Button.class);
        stand().onWindow(restore::fire);
        untilSeen(robot, "#ask-yes");
        Button yes = node(robot, "ask-yes", Button.class);
        stand().onWindow(yes::fire);
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () ->
                        WaitForAsyncUtils.waitForAsyncFx(
                                60_000,
                                () ->
                                        stand().shell().frame() != null
                                                && !frame().session().equals(session)));
        CallSession after = frame().session();
        // one line more: this computer goes on under a new identity
        assertThat(after.state().journal().entries()).isEqualTo(entries + 1);
        assertThat(after.state().sheet(sheet)).isEqualTo(marked);
        assertThat(folder.resolve("replaced")).isNotEmptyDirectory();
    }
}
