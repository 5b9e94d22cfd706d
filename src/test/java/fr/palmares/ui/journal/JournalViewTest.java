package fr.palmares.ui.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.SetGrid;
import fr.palmares.ui.WindowTest;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class JournalViewTest extends WindowTest {
    @Test
    void whatHappensIsListedNewestFirstInWords(FxRobot robot) {
        sample("journal");
        TableView<JournalViewModel.Line> table = table(robot, "journal-table");
        new SetGrid(frame().session()).because("avis").weights(Map.of("impact", BigDecimal.TWO));
        settle();
        assertThat(table.getItems().getFirst().what()).isEqualTo("Coefficients modifiés");
        robot.clickOn("#journal-filter").write("deport");
        assertThat(table.getItems()).isNotEmpty().allMatch(l -> l.plain().contains("deport"));
    }

    @Test
    void theChainIsCheckedAndSaidToBeIntact(FxRobot robot) throws TimeoutException {
        sample("journal");
        robot.clickOn("#journal-check");
        Node verdict = node(robot, "journal-verdict");
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, verdict::isVisible);
        assertThat(text(robot, "journal-verdict")).startsWith("chaîne intacte");
    }
}
