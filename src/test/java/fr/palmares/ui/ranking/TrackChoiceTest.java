package fr.palmares.ui.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.CallSession;
import fr.palmares.app.SittingCall;
import fr.palmares.ui.WindowTest;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class TrackChoiceTest extends WindowTest {
    private void fire(FxRobot robot, String id) throws TimeoutException {
        untilSeen(robot, "#" + id);
        robot.clickOn("#" + id);
        settle();
    }

    @Test
    void tracksAreSetWithTheirReasonADossierIsMovedAndEachIsRankedApart(FxRobot robot)
            throws TimeoutException {
        CallSession session = SittingCall.closed(home.resolve("call"));
        open(session, "grid");
        fire(robot, "grid-tracks");
        fire(robot, "tracks-add");
        robot.clickOn("#track-name-0").write("Outils");
        fire(robot, "tracks-add");
        robot.clickOn("#track-name-1").write("Recherche");
        assertThat(robot.lookup("#tracks-yes").queryButton().isDisabled())
                .as("the round is closed: a reason is owed")
                .isTrue();
        robot.clickOn("#tracks-reason").write("deux volets");
        fire(robot, "tracks-yes");
        assertThat(session.state().rules().tracks()).hasSize(2);
        stand().onWindow(() -> frame().showDossier("dossiers", "D4"));
        settle();
        assertThat(text(robot, "dossier-track")).contains("aucun");
        fire(robot, "dossier-track-move");
        robot.clickOn("#track-reason").write("recherche d’abord");
        fire(robot, "track-yes");
        assertThat(session.state().track("D4"))
                .hasValueSatisfying(t -> assertThat(t.code()).isEqualTo("outils"));
        assertThat(text(robot, "dossier-track")).contains("Outils", "recherche d’abord");
        stand().onWindow(() -> frame().show("ranking"));
        settle();
        Label summary = node(robot, "ranking-summary", Label.class);
        assertThat(summary.getWidth())
                .as("the summary beside the title is read whole")
                .isGreaterThanOrEqualTo(summary.prefWidth(-1));
        ListView<RankingLine> lines = list(robot, "ranking-list");
        assertThat(lines.getItems()).hasSize(5);
        assertThat(lines.getItems()).extracting(RankingLine::zone).containsOnly(Zone.OPEN);
        fire(robot, "track-outils");
        assertThat(lines.getItems()).extracting(RankingLine::dossier).isEqualTo(List.of("D4"));
        assertThat(lines.getItems().getFirst().zone()).isEqualTo(Zone.SEAT);
    }
}
