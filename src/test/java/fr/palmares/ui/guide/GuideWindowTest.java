package fr.palmares.ui.guide;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.ui.WindowTest;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class GuideWindowTest extends WindowTest {
    @Test
    void f1OpensThePageOfTheScreenAndItsLinksAndSearchLeadOn(FxRobot robot)
            throws TimeoutException {
        sample("ranking");
        robot.push(KeyCode.F1);
        untilSeen(robot, "#guide-contents");
        settle();
        assertThat(title(robot)).isEqualTo("Le classement");
        clickWhenShown(robot, "#guide-link-figures");
        settle();
        assertThat(title(robot)).startsWith("Les chiffres");
        clickWhenShown(robot, "#guide-back");
        settle();
        assertThat(title(robot)).isEqualTo("Le classement");

        stand().onWindow(() -> node(robot, "guide-search", TextField.class).setText("sévérité"));
        settle();
        ListView<GuidePage> contents = list(robot, "guide-contents");
        assertThat(contents.getItems()).extracting(GuidePage::name).containsExactly("figures");
        stand().onWindow(() -> contents.getSelectionModel().selectFirst());
        settle();
        assertThat(title(robot)).startsWith("Les chiffres");

        stand().onWindow(() -> stand().ui().i18n().language(Locale.UK));
        settle();
        assertThat(title(robot)).startsWith("The figures");
        robot.clickOn("#guide-search").push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
        settle();
        assertThat(robot.lookup("#guide-contents").tryQuery()).isEmpty();
        robot.push(KeyCode.F1);
        untilSeen(robot, "#guide-contents");
        assertThat(title(robot)).isEqualTo("The ranking");
    }

    private static String title(FxRobot robot) {
        return robot.lookup(".guide-heading-1").<Labeled>query().getText();
    }
}
