package fr.palmares.ui.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.model.Mark;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetState;
import fr.palmares.ui.ExampleCall;
import fr.palmares.ui.ExampleUi;
import fr.palmares.ui.common.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The marking screen in a window of 1366 × 768, by keyboard. */
@ExtendWith(ApplicationExtension.class)
class EvaluationViewTest {
    @TempDir private static Path folder = Path.of("");

    private final FakeWork work = new FakeWork(ExampleCall.state(12, 0));

    @Start
    void start(Stage stage) {
        Ui ui = new ExampleUi(Locale.FRANCE, folder).ui();
        EvaluationView view = new EvaluationView(EvaluationViewModel.of(work, ui), ui);
        Scene scene = new Scene((Parent) view.root(), 1366, 768);
        ui.theme().dress(scene);
        stage.setScene(scene);
        stage.show();
        view.shown();
    }

    /** A key of a French keyboard: the code of the key, the character it gives. */
    private static void key(FxRobot robot, KeyCode code, String character) {
        robot.interact(
                () -> {
                    Node target = Objects.requireNonNull(focusOwner(robot));
                    fire(target, KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code);
                    fire(target, KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED);
                    fire(target, KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, code);
                });
    }

    private static void fire(
            Node target, javafx.event.EventType<KeyEvent> type, String text, KeyCode code) {
        Event.fireEvent(target, new KeyEvent(type, text, "", code, false, false, false, false));
    }

    private static Node focusOwner(FxRobot robot) {
        return robot.lookup("#evaluation").query().getScene().getFocusOwner();
    }

    private static Label label(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class);
    }

    private Sheet only() {
        return work.state().sheets().values().iterator().next();
    }

    @Test
    void aSheetIsMarkedAndFinishedByKeyboardAloneOnAFrenchKeyboard(FxRobot robot) {
        String title = label(robot, "#dossier-title").getText();
        key(robot, KeyCode.DIGIT4, "'");
        key(robot, KeyCode.DIGIT3, "\"");
        key(robot, KeyCode.DIGIT0, "à");
        key(robot, KeyCode.DIGIT5, "(");
        key(robot, KeyCode.NUMPAD2, "2");
        key(robot, KeyCode.N, "n");
        assertThat(label(robot, "#remaining").getText()).isEqualTo("1 critère restant");
        key(robot, KeyCode.DIGIT1, "&");

        assertThat(only().marks())
                .containsEntry("impact", Mark.of(4))
                .containsEntry("pertinence-ia", Mark.of(3))
                .containsEntry("defi-technique", Mark.of(0))
                .containsEntry("equipe", Mark.of(5))
                .containsEntry("donnees", Mark.of(2))
                .containsEntry("enseignements", Mark.ABSTENTION)
                .containsEntry("accompagnement", Mark.of(1));

        robot.push(KeyCode.UP);
        robot.push(KeyCode.BACK_SPACE);
        assertThat(only().marks()).doesNotContainKey("enseignements");
        key(robot, KeyCode.DIGIT3, "\"");
        assertThat(label(robot, "#score").getText()).isEqualTo("2,67");

        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(only().state(work.state().grid())).isEqualTo(SheetState.FINISHED);
        assertThat(label(robot, "#done").getText()).startsWith("1 sur");
        assertThat(label(robot, "#dossier-title").getText()).isNotEqualTo(title);

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(only().declaredFinished()).isFalse();
    }

    @Test
    void theRemarkIsReachedByRAndRecordedWhenItIsLeft(FxRobot robot) {
        robot.push(KeyCode.R);
        robot.write("ok 123");
        assertThat(focusOwner(robot)).isInstanceOf(TextArea.class);
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(only().remarks()).containsEntry("impact", "ok 123");
        assertThat(only().marks()).isEmpty();
        key(robot, KeyCode.DIGIT2, "é");
        assertThat(only().marks()).containsEntry("impact", Mark.of(2));
    }

    @Test
    void aMarkThatCannotBeRecordedIsTakenBackAndSaid(FxRobot robot) {
        work.failing(true);
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#mark-impact-4");
        assertThat(label(robot, "#sheet-notice").getText()).contains("pas enregistré");
        assertThat(label(robot, "#remaining").getText()).isEqualTo("7 critères restants");
        assertThat(work.state().sheets()).isEmpty();
        work.failing(false);
        robot.clickOn("#mark-impact-4");
        assertThat(only().marks()).containsEntry("impact", Mark.of(4));
        assertThat(label(robot, "#sheet-notice").getText()).isEmpty();
    }

    @Test
    void theTextIsSearchedWithin(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("medec");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(label(robot, "#find-count").getText()).startsWith("1 sur ");
        robot.push(KeyCode.ENTER);
        assertThat(label(robot, "#find-count").getText()).startsWith("2 sur ");
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#find-count").query().getParent().isVisible()).isFalse();
    }

    @Test
    void allZerosAreAskedAbout(FxRobot robot) {
        for (int i = 0; i < 7; i++) {
            key(robot, KeyCode.DIGIT0, "à");
        }
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(robot.lookup("#zero-question").query().isVisible()).isTrue();
        robot.clickOn("#zero-abstain");
        assertThat(only().marks().values()).containsOnly(Mark.ABSTENTION);
    }

    @Test
    void dossiersAreLeafedThroughWithJAndK(FxRobot robot) {
        String first = label(robot, "#dossier-title").getText();
        robot.push(KeyCode.J);
        assertThat(label(robot, "#dossier-title").getText()).isNotEqualTo(first);
        robot.push(KeyCode.K);
        assertThat(label(robot, "#dossier-title").getText()).isEqualTo(first);
    }

    @Test
    void nothingIsCutAt1366By768(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        Scene scene = robot.lookup("#evaluation").query().getScene();
        for (String id :
                List.of(
                        "#finish",
                        "#mark-impact-5",
                        "#mark-accompagnement-5",
                        "#show-assessment",
                        "#to-review",
                        "#recuse",
                        "#filter-all",
                        "#own-marks")) {
            Node node = robot.lookup(id).query();
            Bounds bounds = node.localToScene(node.getBoundsInLocal());
            assertThat(bounds.getMinX()).as(id).isNotNegative();
            assertThat(bounds.getMinY()).as(id).isNotNegative();
            assertThat(bounds.getMaxX()).as(id).isLessThanOrEqualTo(scene.getWidth());
            assertThat(bounds.getMaxY()).as(id).isLessThanOrEqualTo(scene.getHeight());
        }
        Button finish = robot.lookup("#finish").queryButton();
        assertThat(finish.getWidth()).isGreaterThanOrEqualTo(finish.prefWidth(-1) - 1);
    }
}
