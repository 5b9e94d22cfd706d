package fr.palmares.ui.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.CallSession;
import fr.palmares.app.SittingCall;
import fr.palmares.model.Lot;
import fr.palmares.ranking.Ranking;
import fr.palmares.ui.WindowTest;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class LotDialogTest extends WindowTest {
    private String remarks(FxRobot robot) {
        return robot
                .from(robot.lookup("#why-remarks").queryParent())
                .lookup((Label l) -> true)
                .queryAllAs(Label.class)
                .stream()
                .map(Label::getText)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void lotsAreDrawnAtTheTieAndSaidThere(FxRobot robot) throws TimeoutException {
        CallSession session = SittingCall.closed(home.resolve("call"));
        List<String> tied = Ranking.of(session.state()).tiedAtTheLastSeat();
        assertThat(tied).hasSizeGreaterThan(1);
        open(session, "ranking");
        untilSeen(robot, "#ranking-list");
        robot.interact(() -> frame().showDossier("ranking", tied.getFirst()));
        settle();
        untilSeen(robot, "#lot-door");
        clickWhenShown(robot, "#lot-door");
        untilSeen(robot, "#lot-draw");
        assertThat(robot.lookup("#lot-draw").query().isDisabled()).isTrue();
        robot.clickOn("#lot-seed").write("3 7 12");
        robot.clickOn("#lot-source").write("Loto");
        clickWhenShown(robot, "#lot-draw");
        settle();
        List<Lot> lots = session.state().procedure().deliberation().lots();
        assertThat(lots).hasSize(1);
        assertThat(lots.getFirst().dossiers()).containsExactlyElementsOf(tied);
        assertThat(lots.getFirst().sitting()).isZero();
        assertThat(session.canUndo()).isFalse();
        assertThat(remarks(robot)).contains("3 7 12", "(Loto)", "sur " + tied.size());
        assertThat(robot.lookup("#lot-door").query().getParent().isVisible()).isFalse();
    }
}
