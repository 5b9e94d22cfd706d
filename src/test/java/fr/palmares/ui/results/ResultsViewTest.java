package fr.palmares.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.model.Decision;
import fr.palmares.model.Outcome;
import fr.palmares.ui.WindowTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class ResultsViewTest extends WindowTest {
    @Test
    void keysDecideAndGoOnToTheNextDossier(FxRobot robot) {
        sample("results");
        TableView<DecisionRow> table = table(robot, "decisions-table");
        choose(table, 0);
        robot.push(KeyCode.L);
        settle();
        robot.push(KeyCode.C);
        settle();
        robot.push(KeyCode.N);
        settle();
        assertThat(decisions().values())
                .extracting(Decision::outcome)
                .containsExactlyInAnyOrder(Outcome.LAUREATE, Outcome.RESERVE, Outcome.NOT_SELECTED);
        assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(3);
        assertThat(text(robot, "results-counts")).startsWith("1 lauréat sur 15 places");
    }

    @Test
    void aDepartureFromTheRankingOwesAReasonUntilItIsWritten(FxRobot robot) {
        sample("results");
        TableView<DecisionRow> table = table(robot, "decisions-table");
        choose(table, 0);
        clickWhenShown(robot, "#decision-not-selected");
        settle();
        Node missing = node(robot, "decision-missing");
        assertThat(missing.isVisible()).isTrue();
        robot.clickOn("#decision-reason").write("Porteur en liquidation.");
        choose(table, 1);
        choose(table, 0);
        assertThat(missing.isVisible()).isFalse();
        assertThat(decisions().values())
                .singleElement()
                .extracting(Decision::motivation)
                .isEqualTo("Porteur en liquidation.");
    }

    @Test
    void theRankingIsFollowedInOneActExceptWhereItTies(FxRobot robot) {
        sample("results");
        clickWhenShown(robot, "#results-follow");
        clickWhenShown(robot, "#ask-yes");
        settle();
        assertThat(decisions().values())
                .filteredOn(d -> d.outcome() == Outcome.LAUREATE)
                .hasSize(14);
        TableView<DecisionRow> table = table(robot, "decisions-table");
        assertThat(table.getItems())
                .filteredOn(r -> r.decision() == null)
                .hasSize(2)
                .allMatch(DecisionRow::tied);
        stand().onWindow(table::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(decisions()).isEmpty();
    }

    @Test
    void theWorkbookIsWrittenWhereTheUserSays(FxRobot robot) throws TimeoutException {
        sample("results");
        Path file = home.resolve("resultats.xlsx");
        stand().files().next(file);
        clickWhenShown(robot, "#results-export");
        untilSeen(robot, "#notice-action");
        assertThat(Files.isRegularFile(file)).isTrue();
    }

    private Map<String, Decision> decisions() {
        return frame().session().state().decisions();
    }
}
