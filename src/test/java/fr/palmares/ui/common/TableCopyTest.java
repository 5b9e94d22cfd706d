package fr.palmares.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.ui.WindowTest;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TableColumn;
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

    @Test
    void aTableOfADialogIsCopiedToo(FxRobot robot) throws TimeoutException {
        TableView<String> table = new TableView<>();
        table.setId("of-a-dialog");
        TableColumn<String, String> column = new TableColumn<>("Lettre");
        column.setCellValueFactory(cell -> new SimpleStringProperty(cell.getValue()));
        table.getColumns().add(column);
        table.getItems().addAll("alpha", "bêta");
        stand().onWindow(
                        () -> {
                            Dialog<ButtonType> dialog = Dialogs.titled("Un tableau");
                            dialog.getDialogPane().setContent(table);
                            dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
                            dialog.show();
                        });
        untilSeen(robot, "#of-a-dialog");
        choose(table, 1);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        settle();
        assertThat(
                        WaitForAsyncUtils.waitForAsyncFx(
                                60_000, () -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("Lettre\nalpha\nbêta");
    }
}
