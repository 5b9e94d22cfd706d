package fr.palmares.ui.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.CallSession;
import fr.palmares.app.Mappings;
import fr.palmares.app.NewCall;
import fr.palmares.model.Mark;
import fr.palmares.model.Rules;
import fr.palmares.model.SheetId;
import fr.palmares.model.StandardGrids;
import fr.palmares.ui.UiStand;
import fr.palmares.ui.WindowTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class ImportFlowTest extends WindowTest {
    @Test
    void aTableOfNoPlatformIsMappedOnceAndReadTheSameWayTheNextTime(FxRobot robot)
            throws Exception {
        empty();
        Path file = home.resolve("projets.csv");
        Files.writeString(
                file, "Code interne;Sujet;Qui\n7;Lire les images;CHU\n9;Trier le courrier;DDT\n");
        drop(file);
        waitFor(robot, "mapping-go");
        TableView<MappingModel.Line> lines = table(robot, "mapping-lines");
        assertThat(lines.getItems()).hasSize(2);
        assertThat(node(robot, "mapping-go").isDisabled()).isTrue();
        CheckBox rows = node(robot, "mapping-row-numbers", CheckBox.class);
        stand().onWindow(rows::fire);
        assertThat(lines.getItems())
                .extracting(MappingModel.Line::number)
                .containsExactly("2", "3");
        assertThat(node(robot, "mapping-go").isDisabled()).isFalse();
        robot.clickOn("#mapping-name").write("Projets");
        robot.clickOn("#mapping-go");
        waitFor(robot, "import-apply");
        assertThat(frame().session().state().dossiers()).isEmpty();
        robot.clickOn("#import-apply");
        until(() -> frame().session().state().dossiers().size() == 2);
        until(() -> new Mappings(UiStand.context(home)).all().size() == 1);
        settle();
        Files.writeString(file, "Code interne;Sujet;Qui\n7;Un autre titre;CHU\n");
        drop(file);
        waitFor(robot, "import-apply");
        assertThat(robot.lookup("#mapping-go").tryQuery()).isEmpty();
    }

    @Test
    void dossiersListsAndMarksDroppedTogetherAreEachReadAsWhatTheyAre(FxRobot robot)
            throws Exception {
        empty();
        Path samples = Path.of("sample-data");
        drop(
                samples.resolve("marks.csv"),
                samples.resolve("jury.csv"),
                samples.resolve("ami-ia-2.xlsx"));
        waitFor(robot, "import-apply");
        robot.clickOn("#import-apply");
        waitFor(robot, "ask-yes");
        assertThat(frame().session().state().dossiers()).hasSize(46);
        robot.clickOn("#ask-yes");
        waitFor(robot, "marks-record");
        assertThat(frame().session().state().jurors()).isNotEmpty();
        assertThat(frame().session().state().sheets()).isEmpty();
        robot.clickOn("#marks-record");
        until(() -> !frame().session().state().sheets().isEmpty());
    }

    @Test
    void aWideSheetShowsNewChangedAndRefusedMarksAndKeepsWhatIsUnchanged(FxRobot robot)
            throws Exception {
        sample("jury");
        CallSession session = frame().session();
        SheetId sheet = session.state().sheets().keySet().iterator().next();
        int before = ((Mark.Given) mark(session, sheet)).steps();
        int after = before == 1 ? 2 : 1;
        Path file = home.resolve("notes.csv");
        Files.writeString(
                file,
                "Dossier;Juré;impact\n%s;%s;%d\nabsent;%s;3\n"
                        .formatted(sheet.dossier(), sheet.juror(), after, sheet.juror()));
        stand().files().next(file);
        robot.clickOn("#jury-marks");
        waitFor(robot, "marks-record");
        TabPane tabs = node(robot, "marks-tabs", TabPane.class);
        assertThat(tabs.getTabs().stream().filter(t -> !t.isDisable()).map(t -> t.getId()))
                .contains("marks-changed", "marks-refused")
                .doesNotContain("marks-created");
        assertThat(mark(session, sheet)).isEqualTo(Mark.of(before));
        robot.clickOn("#marks-record");
        until(() -> mark(session, sheet).equals(Mark.of(after)));
    }

    @Test
    void aFileNobodyCanReadIsSaidAndTheOthersGoOn(FxRobot robot) throws Exception {
        empty();
        Path file = home.resolve("photo.png");
        Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0});
        drop(file, Path.of("sample-data", "ami-ia-2.xlsx"));
        waitFor(robot, "import-apply");
        assertThat(robot.lookup(".notice").<javafx.scene.Node>query().getAccessibleText())
                .contains("photo.png");
    }

    private static Mark mark(CallSession session, SheetId sheet) {
        return java.util.Objects.requireNonNull(
                session.state().sheet(sheet).marks().get("impact"), "a mark");
    }

    private void empty() {
        open(
                CallSession.create(
                        UiStand.context(home),
                        home.resolve("call"),
                        new NewCall("Essai", StandardGrids.amiIa2(), Rules.DEFAULT)),
                "dossiers");
    }

    private void drop(Path... files) {
        stand().onWindow(() -> frame().files(List.of(files)));
    }

    private static void waitFor(FxRobot robot, String id) throws TimeoutException {
        untilSeen(robot, "#" + id);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    }
}
