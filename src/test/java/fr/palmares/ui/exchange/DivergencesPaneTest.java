package fr.palmares.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.CallSession;
import fr.palmares.app.GiveMarks;
import fr.palmares.app.MakeBallot;
import fr.palmares.app.MakePackage;
import fr.palmares.app.OpenPackage;
import fr.palmares.app.Progress;
import fr.palmares.app.SettleDivergences;
import fr.palmares.model.Mark;
import fr.palmares.model.SheetId;
import fr.palmares.ui.WindowTest;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class DivergencesPaneTest extends WindowTest {
    private static final String WORDS = "abbaye canard violon moulin tulipe rocher";

    @Test
    void aDisagreementStaysInViewUntilOneSideIsChosen(FxRobot robot) throws Exception {
        sample("jury");
        TabPane tabs = node(robot, "jury-tabs", TabPane.class);
        stand().onWindow(() -> tabs.getSelectionModel().selectLast());
        settle();
        CallSession session = frame().session();
        Path pack = home.resolve("a.palmares-jury");
        new MakePackage(session).make("A", pack, WORDS, MakePackage.Letter.NONE, Progress.NONE);
        String dossier = MakePackage.dossiers(session.state(), "A").getFirst();
        String criterion = session.state().grid().criteria().getFirst().code();
        SheetId sheet = new SheetId(session.state().round().code(), dossier, "A");
        Path here = ballot(pack, "here", sheet, criterion, 1);
        Path there = ballot(pack, "there", sheet, criterion, 2);

        stand().onWindow(() -> frame().files(List.of(here, there)));
        untilSeen(robot, "#receive-apply");
        Button apply = node(robot, "receive-apply", Button.class);
        stand().onWindow(apply::fire);
        untilSeen(robot, "#merged-close");
        Button close = node(robot, "merged-close", Button.class);
        stand().onWindow(close::fire);
        String side = "#divergence-" + dossier + "-" + criterion + "-";
        untilSeen(robot, side + "1");
        assertThat(session.state().sheet(sheet).conflicts()).contains(criterion);
        Button second = node(robot, (side + "2").substring(1), Button.class);
        int chosen = second.getText().startsWith("1 ") ? 1 : 2;
        stand().onWindow(second::fire);
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> new SettleDivergences(session).open().isEmpty());
        assertThat(session.state().sheet(sheet).marks().get(criterion)).isEqualTo(Mark.of(chosen));
    }

    private Path ballot(Path pack, String name, SheetId sheet, String criterion, int steps) {
        Path file = home.resolve(name + ".palmares-ballot");
        try (CallSession copy =
                new OpenPackage(stand().ui().context())
                        .open(pack, home.resolve(name), WORDS, Progress.NONE)) {
            new GiveMarks(copy).mark(sheet, criterion, Mark.of(steps));
            new MakeBallot(copy).make(file);
        }
        return file;
    }
}
