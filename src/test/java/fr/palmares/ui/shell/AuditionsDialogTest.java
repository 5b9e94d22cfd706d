package fr.palmares.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.CallSession;
import fr.palmares.app.SittingCall;
import fr.palmares.model.Audition;
import fr.palmares.model.Slot;
import fr.palmares.ui.WindowTest;
import fr.palmares.ui.shell.AuditionsViewModel.Line;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class AuditionsDialogTest extends WindowTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);

    private void fire(FxRobot robot, String id) throws TimeoutException {
        untilSeen(robot, "#" + id);
        robot.clickOn("#" + id);
        settle();
    }

    private static Audition audition(CallSession session) {
        return session.state().procedure().audition();
    }

    @Test
    void allArePlacedInARowThenOneIsMovedAskedAndTakenAway(FxRobot robot) throws TimeoutException {
        CallSession session = SittingCall.closed(home.resolve("call"));
        open(session, "ranking");
        int before = session.undoable();
        fire(robot, "round");
        fire(robot, "round-menu-auditions");
        untilSeen(robot, "#audition-table");
        robot.clickOn("#audition-questions").write("Pourquoi ?");
        fire(robot, "audition-ask");
        assertThat(audition(session).questions().get("D1")).containsExactly("Pourquoi ?");
        assertThat(audition(session).slots()).isEmpty();
        DatePicker day = node(robot, "audition-day", DatePicker.class);
        stand().onWindow(() -> day.setValue(DAY));
        robot.clickOn("#audition-place").write("salle 3");
        fire(robot, "audition-all");
        assertThat(audition(session).slots())
                .hasSize(5)
                .containsEntry("D1", new Slot(DAY.atTime(9, 0), 30, "salle 3", ""))
                .containsEntry("D2", new Slot(DAY.atTime(9, 40), 30, "salle 3", ""));
        TableView<Line> table = table(robot, "audition-table");
        choose(table, 1);
        hour(robot, "9:20");
        assertThat(robot.lookup("#audition-save").queryButton().isDisabled()).isTrue();
        assertThat(text(robot, "audition-wrong")).contains("D1");
        hour(robot, "25:00");
        assertThat(robot.lookup("#audition-save").queryButton().isDisabled()).isTrue();
        hour(robot, "14h15");
        robot.clickOn("#audition-questions").write("Avec qui ?\n\nEt après ?");
        fire(robot, "audition-save");
        assertThat(audition(session).slots().get("D2").at()).isEqualTo(DAY.atTime(14, 15));
        assertThat(audition(session).questions().get("D2"))
                .containsExactly("Avec qui ?", "Et après ?");
        assertThat(table.getItems()).extracting(Line::number).endsWith("D5", "D2");
        assertThat(table.getSelectionModel().getSelectedItem().number())
                .as("the dossier that was moved stays chosen")
                .isEqualTo("D2");
        fire(robot, "audition-remove");
        assertThat(audition(session).slots()).hasSize(4).doesNotContainKey("D2");
        assertThat(audition(session).questions()).containsKey("D2");
        stand().onWindow(() -> day.setValue(DAY));
        hour(robot, "17:00");
        fire(robot, "audition-all");
        fire(robot, "audition-all-rest");
        assertThat(audition(session).slots().get("D2").at()).isEqualTo(DAY.atTime(17, 0));
        assertThat(audition(session).slots().get("D1").at()).isEqualTo(DAY.atTime(9, 0));
        hour(robot, "17:30");
        DatePicker last = node(robot, "audition-last", DatePicker.class);
        stand().onWindow(() -> last.setValue(DAY));
        fire(robot, "audition-all");
        fire(robot, "audition-all-anew");
        assertThat(audition(session).slots().get("D1").at())
                .as("one hearing fits that day: nothing is changed, and a sentence says so")
                .isEqualTo(DAY.atTime(9, 0));
        untilSeen(robot, ".notice");
        stand().onWindow(() -> last.setValue(null));
        fire(robot, "audition-all");
        fire(robot, "audition-all-anew");
        assertThat(audition(session).slots().values())
                .allMatch(s -> !s.end().toLocalTime().isAfter(LocalTime.of(18, 0)))
                .filteredOn(s -> s.at().toLocalDate().equals(DAY))
                .extracting(Slot::at)
                .containsExactly(DAY.atTime(17, 30));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(audition(session).slots().get("D1").at())
                .as("the keys act on what was done in the dialog")
                .isEqualTo(DAY.atTime(9, 0));
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        settle();
        assertThat(audition(session).slots().get("D1").at()).isEqualTo(DAY.atTime(17, 30));
        while (session.undoable() > before) {
            robot.push(KeyCode.CONTROL, KeyCode.Z);
            settle();
        }
        assertThat(audition(session).slots()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(session.undoable())
                .as("what lies under the dialog stays as it is")
                .isEqualTo(before);
    }

    private static void hour(FxRobot robot, String typed) {
        robot.clickOn("#audition-time").push(KeyCode.CONTROL, KeyCode.A).write(typed);
    }
}
