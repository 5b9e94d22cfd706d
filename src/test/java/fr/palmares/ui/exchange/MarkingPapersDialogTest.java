package fr.palmares.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.ui.WindowTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class MarkingPapersDialogTest extends WindowTest {
    @Test
    void aWorkbookAndAGridAreWrittenAndTheFilledOneIsDroppedOnTheWindow(FxRobot robot)
            throws Exception {
        sample("jury");
        TabPane tabs = node(robot, "jury-tabs", TabPane.class);
        stand().onWindow(() -> tabs.getSelectionModel().selectLast());
        settle();
        TableView<?> table = node(robot, "post-table", TableView.class);
        stand().onWindow(() -> table.getSelectionModel().select(0));
        Path out = Files.createDirectories(home.resolve("papers"));
        stand().files().next(out);
        clickWhenShown(robot, "#post-papers");
        clickWhenShown(robot, "#papers-pdf");
        clickWhenShown(robot, "#papers-make");
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> files(out).size() == 2);
        Path workbook =
                files(out).stream().filter(f -> f.toString().endsWith(".xlsx")).findFirst().get();
        fill(workbook);

        stand().onWindow(() -> frame().files(List.of(workbook)));
        untilSeen(robot, "#receive-apply");
        long before = frame().session().state().journal().entries();
        Button apply = node(robot, "receive-apply", Button.class);
        assertThat(apply.isDisable()).isFalse();
        stand().onWindow(apply::fire);
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> frame().session().state().journal().entries() > before);
        assertThat(frame().session().state().sheets().values())
                .anyMatch(s -> s.assessment().equals("Convaincant, à suivre"));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            f -> f.toString().endsWith(".xlsx") || f.toString().endsWith(".pdf"))
                    .toList();
        }
    }

    private void fill(Path file) throws IOException {
        int assessment = 3 + frame().session().state().grid().criteria().size();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            workbook.getSheetAt(1)
                    .getRow(2)
                    .getCell(assessment)
                    .setCellValue("Convaincant, à suivre");
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }
}
