package fr.palmares.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.ui.WindowTest;
import fr.palmares.ui.common.Shortcut;
import fr.palmares.ui.jury.JuryViewModel;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class QuickSearchTest extends WindowTest {
    @Test
    void aJurorIsFoundWithoutAccentsAndShownAmongTheJury(FxRobot robot) {
        sample("grid");
        String name = frame().session().state().jurors().get("F").name();
        search(robot, name.toUpperCase(java.util.Locale.ROOT).replace('É', 'E'));
        assertThat(hits(robot).getFirst().title()).isEqualTo(name);
        robot.push(KeyCode.ENTER);
        settle();
        JuryViewModel.JurorRow row =
                WindowTest.<JuryViewModel.JurorRow>table(robot, "jury-table")
                        .getSelectionModel()
                        .getSelectedItem();
        assertThat(row.juror().code()).isEqualTo("F");
    }

    @Test
    void whatCanBeDoneHereInTheMenusAndElsewhereIsFoundWithItsShortcut(FxRobot robot) {
        sample("grid");
        search(robot, "dossiers import");
        assertThat(titles(robot)).contains("Importer des dossiers");
        // the grid is frozen: what cannot be pressed is not offered
        search(robot, "critere ajout");
        assertThat(hits(robot)).isEmpty();
        search(robot, "annuler");
        assertThat(hits(robot).getFirst().keys())
                .isEqualTo(Shortcut.UNDO.keys(stand().ui().i18n().messages()));
        search(robot, "sauvegardes");
        assertThat(hits(robot)).anyMatch(h -> h.detail().contains("AMI IA 2"));
        search(robot, "16 points");
        assertThat(hits(robot).getFirst().detail()).contains("›");
        robot.push(KeyCode.ENTER);
        settle();
        assertThat(stand().ui().theme().textSize()).isEqualTo(16);
        search(robot, "simulation sans effet");
        robot.push(KeyCode.ENTER);
        settle();
        assertThat(node(robot, "rail-ranking").getPseudoClassStates().toString())
                .contains("selected");
        assertThat(robot.lookup("#simulation-reset").tryQuery()).isPresent();
    }

    @Test
    void theBestStandsFirstAndNothingIsSaidToBeNothing(FxRobot robot) {
        sample("grid");
        search(robot, "jury");
        assertThat(hits(robot).getFirst())
                .satisfies(
                        h -> {
                            assertThat(h.kind()).isEqualTo(QuickSearchModel.Kind.SCREEN);
                            assertThat(h.title()).isEqualTo("Jury");
                        });
        String number = frame().session().state().dossiers().keySet().iterator().next();
        search(robot, number.substring(0, 5));
        assertThat(hits(robot).getFirst().kind()).isEqualTo(QuickSearchModel.Kind.DOSSIER);
        search(robot, "xyzzy");
        assertThat(hits(robot)).isEmpty();
        robot.push(KeyCode.ENTER).push(KeyCode.ESCAPE);
        settle();
        assertThat(results(robot).isVisible()).isFalse();
    }

    @Test
    void theArrowsAndPagesWalkTheListWithoutLeavingTheField(FxRobot robot) {
        sample("grid");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        settle();
        int all = hits(robot).size();
        assertThat(all).isGreaterThan(12);
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.UP);
        assertThat(results(robot).getSelectionModel().getSelectedIndex()).isEqualTo(1);
        for (int i = 0; i < all; i++) {
            robot.push(KeyCode.PAGE_DOWN);
        }
        assertThat(results(robot).getSelectionModel().getSelectedIndex()).isEqualTo(all - 1);
        assertThat(node(robot, "search").isFocused()).isTrue();
    }

    @Test
    void everyActElsewhereHasItsButtonThatSaysTheSame(FxRobot robot) throws TimeoutException {
        sample("dossiers");
        for (ActElsewhere act : ActElsewhere.ALL) {
            stand().onWindow(
                            () -> {
                                frame().show(act.screen());
                                frame().root().applyCss();
                                if (!act.tabs().isEmpty()) {
                                    node(robot, act.tabs(), TabPane.class)
                                            .getSelectionModel()
                                            .select(act.tab());
                                }
                            });
            settle();
            untilSeen(robot, "#" + act.button());
            assertThat(node(robot, act.button(), Button.class).getText())
                    .as(act.button())
                    .isEqualTo(stand().ui().i18n().say(act.key()));
        }
    }

    private void search(FxRobot robot, String words) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        stand().onWindow(
                        () ->
                                node(robot, "search", javafx.scene.control.TextField.class)
                                        .setText(words));
        settle();
    }

    private static ListView<QuickSearchModel.Hit> results(FxRobot robot) {
        return list(robot, "search-results");
    }

    private static List<QuickSearchModel.Hit> hits(FxRobot robot) {
        return List.copyOf(results(robot).getItems());
    }

    private static List<String> titles(FxRobot robot) {
        return hits(robot).stream().map(QuickSearchModel.Hit::title).toList();
    }
}
