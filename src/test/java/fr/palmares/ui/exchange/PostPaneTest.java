package fr.palmares.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.CallSession;
import fr.palmares.app.GiveMarks;
import fr.palmares.app.MakeBallot;
import fr.palmares.app.OpenPackage;
import fr.palmares.app.Progress;
import fr.palmares.model.Mark;
import fr.palmares.model.SheetId;
import fr.palmares.ui.WindowTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class PostPaneTest extends WindowTest {
    @Test
    void aPackageGoesOutItsCopyMarksAndTheBallotComesBack(FxRobot robot) throws Exception {
        sample("jury");
        TabPane tabs = node(robot, "jury-tabs", TabPane.class);
        stand().onWindow(() -> tabs.getSelectionModel().selectLast());
        settle();
        TableView<?> table = node(robot, "post-table", TableView.class);
        stand().onWindow(() -> table.getSelectionModel().select(0));
        Path out = Files.createDirectories(home.resolve("out"));
        stand().files().next(out);
        clickWhenShown(robot, "#post-send");
        robot.clickOn("#send-deadline").write("vendredi");
        clickWhenShown(robot, "#send-make");
        untilSeen(robot, "#passphrase-A");
        String words = node(robot, "passphrase-A", Label.class).getText();
        assertThat(words.split(" ")).hasSize(6);
        clickWhenShown(robot, "#passphrases-close");
        settle();
        Path ballot = ballot(only(out), words);

        stand().onWindow(() -> frame().files(List.of(ballot)));
        untilSeen(robot, "#receive-apply");
        long before = frame().session().state().journal().entries();
        Button apply = node(robot, "receive-apply", Button.class);
        stand().onWindow(apply::fire);
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> frame().session().state().journal().entries() > before);
        untilSeen(robot, "#merged-close");
        Button close = node(robot, "merged-close", Button.class);
        stand().onWindow(close::fire);
        assertThat(
                        new fr.palmares.app.JurorExchange(frame().session())
                                .posts()
                                .getFirst()
                                .ballots())
                .isEqualTo(1);
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    private Path ballot(Path pack, String words) {
        Path file = home.resolve("a.palmares-ballot");
        try (CallSession copy =
                new OpenPackage(stand().ui().context())
                        .open(pack, home.resolve("copy"), words, Progress.NONE)) {
            assertThat(copy.copy().orElseThrow().deadline()).isEqualTo("vendredi");
            var state = copy.state();
            String dossier = state.assignments().iterator().next().dossier();
            new GiveMarks(copy)
                    .mark(
                            new SheetId(state.round().code(), dossier, "A"),
                            state.grid().criteria().getFirst().code(),
                            Mark.of(1));
            new MakeBallot(copy).make(file);
        }
        return file;
    }
}
