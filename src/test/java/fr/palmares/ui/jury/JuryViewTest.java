package fr.palmares.ui.jury;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.model.Assignment;
import fr.palmares.model.Juror;
import fr.palmares.model.Recusal;
import fr.palmares.ui.WindowTest;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class JuryViewTest extends WindowTest {
    @Test
    void aJurorIsAddedAndNamed(FxRobot robot) {
        sample("jury");
        clickWhenShown(robot, "#jury-add");
        settle();
        TextField name = node(robot, "juror-name", TextField.class);
        robot.clickOn(name).push(KeyCode.CONTROL, KeyCode.A).write("Mme Dix").push(KeyCode.ENTER);
        settle();
        assertThat(frame().session().state().jurors()).hasSize(10);
        assertThat(frame().session().state().jurors().get("jury-10"))
                .isEqualTo(new Juror("jury-10", "Mme Dix", "", "", "", Juror.Role.MEMBER));
    }

    @Test
    void aRecusalIsDeclaredAndBarsTheAssignment(FxRobot robot) {
        sample("jury");
        show(robot, 1);
        ComboBox<Juror> juror = robot.lookup("#" + "recusal-juror").queryComboBox();
        ComboBox<Object> dossier = robot.lookup("#" + "recusal-dossier").queryComboBox();
        stand().onWindow(
                        () -> {
                            juror.getSelectionModel().selectFirst();
                            dossier.getSelectionModel().selectFirst();
                        });
        robot.clickOn("#recusal-reason").write("ancien collègue");
        clickWhenShown(robot, "#recusal-add");
        settle();
        var state = frame().session().state();
        String first = state.dossiers().keySet().iterator().next();
        assertThat(state.recusal("A", first))
                .hasValueSatisfying(
                        r -> {
                            assertThat(r.reason()).isEqualTo("ancien collègue");
                            assertThat(r.by()).isEqualTo(Recusal.Declarer.COORDINATOR);
                            assertThat(r.declared()).isNotNull();
                        });
        show(robot, 2);
        assertThat(robot.lookup("#assign-A-" + first).tryQuery()).isEmpty();
    }

    @Test
    void aClickAssignsADossier(FxRobot robot) {
        sample("jury");
        show(robot, 2);
        var state = frame().session().state();
        String dossier = state.ranked().getFirst().number();
        String juror =
                state.jurors().keySet().stream()
                        .filter(j -> !state.recused(j, dossier))
                        .filter(
                                j ->
                                        !state.assignments()
                                                .contains(
                                                        new Assignment(
                                                                state.round().code(), j, dossier)))
                        .findFirst()
                        .orElseThrow();
        ToggleButton toggle = node(robot, "assign-" + juror + "-" + dossier, ToggleButton.class);
        stand().onWindow(toggle::fire);
        settle();
        assertThat(frame().session().state().assignments())
                .contains(new Assignment(state.round().code(), juror, dossier));
    }

    @Test
    void readersAreSharedOutAfterALook(FxRobot robot) {
        sample("jury");
        show(robot, 2);
        var before = frame().session().state();
        clickWhenShown(robot, "#assign-share");
        settle();
        assertThat(robot.lookup("#proposal").tryQuery()).isPresent();
        assertThat(frame().session().state().assignments()).isEqualTo(before.assignments());
        clickWhenShown(robot, "#proposal-apply");
        settle();
        var after = frame().session().state();
        assertThat(after.juryFile().plan().readers()).isEqualTo(3);
        assertThat(after.juryFile().leads()).hasSameSizeAs(after.ranked());
        assertThat(after.assignments()).containsAll(before.assignments());
    }

    @Test
    void aDismissedConflictDoesNotComeBack(FxRobot robot) {
        sample("jury");
        var state = frame().session().state();
        Juror a = state.jurors().get("A");
        var first = state.ranked().getFirst();
        new fr.palmares.app.ManageJury(frame().session())
                .set(
                        java.util.List.of(
                                new Juror(
                                        a.code(),
                                        a.name(),
                                        a.email(),
                                        first.organisation(),
                                        a.expertise(),
                                        a.role())));
        settle();
        show(robot, 3);
        javafx.scene.control.TableView<?> table =
                node(robot, "conflicts-table", javafx.scene.control.TableView.class);
        WaitForAsyncUtils.waitForFxEvents();
        settle();
        int before = table.getItems().size();
        assertThat(before).isPositive();
        clickWhenShown(robot, "#conflict-dismiss");
        settle();
        settle();
        assertThat(table.getItems()).hasSize(before - 1);
        assertThat(frame().session().state().juryFile().settled()).hasSize(1);
    }

    @Test
    void nothingTypedTwiceIsKeptWhileItDiffers(FxRobot robot) {
        sample("jury");
        var before = frame().session().state();
        clickWhenShown(robot, "#juror-double");
        settle();
        javafx.scene.control.TextField second =
                robot.lookup("#double-second-1").queryAs(TextField.class);
        stand().onWindow(() -> second.setText("nonsense"));
        clickWhenShown(robot, "#double-compare");
        settle();
        assertThat(robot.lookup("#double-keep").queryButton().isDisabled()).isTrue();
        assertThat(frame().session().state().sheets()).isEqualTo(before.sheets());
        stand().onWindow(
                        () -> {
                            for (int i = 1; i <= before.grid().criteria().size(); i++) {
                                robot.lookup("#double-first-" + i)
                                        .queryAs(TextField.class)
                                        .setText("2");
                                robot.lookup("#double-second-" + i)
                                        .queryAs(TextField.class)
                                        .setText("2");
                            }
                        });
        clickWhenShown(robot, "#double-compare");
        settle();
        clickWhenShown(robot, "#double-keep");
        settle();
        assertThat(frame().session().state().sheets()).isNotEqualTo(before.sheets());
    }

    @Test
    void aFileOfJurorsThatSaysNothingNewIsShownAndLeavesNothingToImport(FxRobot robot)
            throws TimeoutException {
        sample("jury");
        stand().files().next(Path.of("sample-data", "jury.csv"));
        clickWhenShown(robot, "#jury-import");
        untilSeen(robot, "#import-apply");
        assertThat(node(robot, "import-apply").isDisabled()).isTrue();
        assertThat(frame().session().state().jurors()).hasSize(9);
    }

    private void show(FxRobot robot, int tab) {
        TabPane tabs = node(robot, "jury-tabs", TabPane.class);
        stand().onWindow(() -> tabs.getSelectionModel().select(tab));
        settle();
    }
}
