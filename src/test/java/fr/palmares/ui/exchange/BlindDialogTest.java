package fr.palmares.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.CallSession;
import fr.palmares.app.ImportDossiers;
import fr.palmares.app.MakePackage;
import fr.palmares.app.OpenPackage;
import fr.palmares.app.Progress;
import fr.palmares.model.BlindReading;
import fr.palmares.ui.WindowTest;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class BlindDialogTest extends WindowTest {
    @Test
    void theListIsConfirmedAPreviewShowsPseudonymsAndPackagesGoOutBlind(FxRobot robot)
            throws Exception {
        sample("jury");
        new ImportDossiers(frame().session())
                .title("404218", "Retrouver les engins de pêche perdus, avec l’Ineris");
        TabPane screens = node(robot, "jury-tabs", TabPane.class);
        stand().onWindow(() -> screens.getSelectionModel().selectLast());
        settle();
        clickWhenShown(robot, "#post-blind");
        untilSeen(robot, "#blind-save");
        Button save = node(robot, "blind-save", Button.class);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> !save.isDisable());
        CheckBox organisation = node(robot, "blind-field-organisation", CheckBox.class);
        assertThat(organisation.isSelected()).isTrue();
        clickWhenShown(robot, "#blind-on");
        TabPane tabs = node(robot, "blind-tabs", TabPane.class);
        stand().onWindow(() -> tabs.getSelectionModel().select(1));
        settle();
        TableView<?> names = node(robot, "blind-names", TableView.class);
        assertThat(names.getItems()).isNotEmpty();
        robot.clickOn("#blind-name").write("engins");
        robot.clickOn("#blind-pseudonym").write("objets");
        clickWhenShown(robot, "#blind-add");
        clickWhenShown(robot, "#blind-confirm");
        stand().onWindow(() -> tabs.getSelectionModel().select(2));
        settle();
        VBox text = (VBox) node(robot, "blind-preview", ScrollPane.class).getContent();
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> !text.getChildren().isEmpty());
        assertThat(text.getChildren().getFirst().getAccessibleText())
                .isEqualTo("Retrouver les objets de pêche perdus, avec l’Organisation\u00a0A");
        stand().onWindow(save::fire);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> rule().on());
        assertThat(rule().leavesOut(BlindReading.Field.ORGANISATION)).isTrue();
        settle();
        assertThat(robot.lookup("#blind-save").tryQuery()).isEmpty();

        String words = MakePackage.passphrase();
        Path pack = home.resolve("a.palmares-jury");
        new MakePackage(frame().session())
                .make("A", pack, words, MakePackage.Letter.NONE, Progress.NONE);
        try (CallSession copy =
                new OpenPackage(stand().ui().context())
                        .open(pack, home.resolve("copy"), words, Progress.NONE)) {
            assertThat(copy.dossiers().values())
                    .isNotEmpty()
                    .allSatisfy(d -> assertThat(d.organisation()).isEmpty())
                    .allSatisfy(d -> assertThat(d.attachments()).isEmpty());
        }
    }

    private BlindReading rule() {
        return frame().session().state().procedure().blind();
    }
}
