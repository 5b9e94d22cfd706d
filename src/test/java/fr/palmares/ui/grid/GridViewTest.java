package fr.palmares.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.ui.WindowTest;
import java.math.BigDecimal;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class GridViewTest extends WindowTest {
    @Test
    void aWeightIsRecordedWhenItIsTypedAndUndone(FxRobot robot) {
        sample("grid");
        assertThat(node(robot, "grid-weight-impact").isDisabled()).isTrue();
        because(robot);
        type(robot, "grid-weight-impact", "2,5");
        assertThat(weight()).isEqualByComparingTo("2.5");
        assertThat(frame().session().state().procedure().amendments())
                .singleElement()
                .satisfies(a -> assertThat(a.reason()).isEqualTo("avis du jury"));
        Node row = node(robot, "grid-row-impact");
        assertThat(robot.from(row).lookup("29,4\u00a0%").tryQuery()).isPresent();
        Node elsewhere = node(robot, "rail-grid");
        stand().onWindow(elsewhere::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(weight()).isEqualByComparingTo("1");
    }

    @Test
    void aWeightThatCannotBeIsRefusedAndTheFormerOneStays(FxRobot robot) {
        sample("grid");
        because(robot);
        for (String wrong : new String[] {"1,234", "101", "beaucoup"}) {
            type(robot, "grid-weight-impact", wrong);
            assertThat(robot.lookup(".notice").tryQuery()).as(wrong).isPresent();
            assertThat(weight()).isEqualByComparingTo("1");
        }
    }

    @Test
    void criteriaAreReorderedAddedAndWorded(FxRobot robot) {
        sample("grid");
        because(robot);
        clickWhenShown(robot, "#grid-up-pertinence-ia");
        settle();
        assertThat(frame().session().state().grid().criteria().getFirst().code())
                .isEqualTo("pertinence-ia");
        clickWhenShown(robot, "#grid-row-impact");
        type(robot, "grid-level-3", "convaincant");
        assertThat(
                        frame().session()
                                .state()
                                .grid()
                                .criterion("impact")
                                .orElseThrow()
                                .levels()
                                .get(3)
                                .fr())
                .isEqualTo("convaincant");
        clickWhenShown(robot, "#grid-add");
        settle();
        assertThat(frame().session().state().grid().criteria()).hasSize(8);
        assertThat(node(robot, "grid-marks-exist").isVisible()).isTrue();
    }

    /** Says why, which frozen grids need. */
    private void because(FxRobot robot) {
        robot.clickOn("#grid-reason").write("avis du jury");
        settle();
    }

    private BigDecimal weight() {
        return frame().session().state().grid().criterion("impact").orElseThrow().weight();
    }

    private void type(FxRobot robot, String id, String text) {
        TextField field = node(robot, id, TextField.class);
        robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write(text).push(KeyCode.ENTER);
        settle();
    }
}
