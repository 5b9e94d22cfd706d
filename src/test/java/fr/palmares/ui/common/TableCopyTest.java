package fr.palmares.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.ui.WindowTest;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class TableCopyTest extends WindowTest {
    @Test
    void aTableIsCopiedWithItsTitlesAndEveryLine(FxRobot robot) {
        sample("jury");
        TableView<?> table = table(robot, "jury-table");
        choose(table, 0);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        settle();
        String copied =
                WaitForAsyncUtils.waitForAsyncFx(
                        60_000, () -> Clipboard.getSystemClipboard().getString());
        List<String> lines = copied.lines().toList();
        assertThat(lines).hasSize(10);
        assertThat(lines.getFirst().split("\t")).contains("Nom", "Fiches");
        String name = frame().session().state().jurors().get("A").name();
        assertThat(lines)
                .anySatisfy(
                        line ->
                                assertThat(line.split("\t"))
                                        .startsWith(name)
                                        .anyMatch(cell -> cell.matches("\\d+/\\d+")));
        assertThat(lines).allMatch(line -> line.chars().filter(c -> c == '\t').count() >= 3);
    }
}
