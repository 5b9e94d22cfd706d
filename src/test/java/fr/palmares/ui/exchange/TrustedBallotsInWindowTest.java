package fr.palmares.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.CallSession;
import fr.palmares.app.GiveMarks;
import fr.palmares.app.MakeBallot;
import fr.palmares.app.MakePackage;
import fr.palmares.app.MakeReceipt;
import fr.palmares.app.MergeBallots;
import fr.palmares.app.OpenPackage;
import fr.palmares.app.Progress;
import fr.palmares.app.TestBallots;
import fr.palmares.app.TrustComputers;
import fr.palmares.exchange.Words;
import fr.palmares.journal.Device;
import fr.palmares.model.Mark;
import fr.palmares.model.SheetId;
import fr.palmares.ui.UiStand;
import fr.palmares.ui.WindowTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class TrustedBallotsInWindowTest extends WindowTest {
    private static final String WORDS = "abbaye canard violon moulin tulipe rocher";

    @Test
    void inEnhancedModeABallotCountsOnceItsFingerprintIsConfirmed(FxRobot robot) throws Exception {
        sample("jury");
        TabPane tabs = node(robot, "jury-tabs", TabPane.class);
        stand().onWindow(() -> tabs.getSelectionModel().selectLast());
        settle();
        CheckBox enhanced = node(robot, "post-enhanced", CheckBox.class);
        stand().onWindow(enhanced::fire);
        settle();
        CallSession session = frame().session();
        assertThat(new TrustComputers(session).enhanced()).isTrue();
        assertThat(node(robot, "keys").isVisible()).isFalse();
        Device device = Device.draw();
        String dossier =
                session.state().assignments().stream()
                        .filter(a -> a.juror().equals("A"))
                        .findFirst()
                        .orElseThrow()
                        .dossier();
        String token = TestBallots.packageOf(session, "A", 1);
        Path ballot =
                TestBallots.write(
                        session,
                        home,
                        "A",
                        device,
                        token,
                        1,
                        TestBallots.events(session, "A", device, List.of(dossier), new Random(1)));

        stand().onWindow(() -> frame().files(List.of(ballot)));
        press(robot, "receive-apply");
        press(robot, "merged-close");
        untilSeen(robot, "#key-confirm-A");
        assertThat(node(robot, "keys").isVisible()).isTrue();
        assertThat(
                        robot.lookup("#keys .label").queryAllAs(Label.class).stream()
                                .map(Label::getText))
                .contains(Words.fingerprint(device.id()));
        assertThat(new TrustComputers(session).computers())
                .filteredOn(c -> c.device().equals(device.id()))
                .allMatch(c -> c.held() > 0);

        press(robot, "key-confirm-A");
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () ->
                        WaitForAsyncUtils.waitForAsyncFx(
                                60_000, () -> !node(robot, "keys").isVisible()));
        assertThat(new TrustComputers(session).computers())
                .filteredOn(c -> c.device().equals(device.id()))
                .allMatch(c -> c.confirmed() && c.held() == 0);
    }

    @Test
    void aReceiptThatIsDroppedOnTheCopyListsWhatWasCounted(FxRobot robot) throws Exception {
        Path pack = home.resolve("a.palmares-jury");
        Path copy = home.resolve("copy");
        Path ballot = home.resolve("a.palmares-ballot");
        Path receipt = home.resolve("a.palmares-receipt");
        OpenPackage opening = new OpenPackage(stand().ui().context());
        long counted;
        try (CallSession call = UiStand.sample(home)) {
            new MakePackage(call).make("A", pack, WORDS, MakePackage.Letter.NONE, Progress.NONE);
            try (CallSession juror = opening.open(pack, copy, WORDS, Progress.NONE)) {
                String dossier = juror.state().assignments().iterator().next().dossier();
                new GiveMarks(juror)
                        .mark(
                                new SheetId(juror.state().round().code(), dossier, "A"),
                                juror.state().grid().criteria().getFirst().code(),
                                Mark.of(1));
                new MakeBallot(juror).make(ballot);
            }
            new MergeBallots(call).merge(List.of(ballot), Progress.NONE);
            counted = new MakeReceipt(call).make("A", receipt).receipt().counted();
        }
        open(CallSession.open(stand().ui().context(), copy), "evaluation");
        stand().onWindow(() -> frame().files(List.of(receipt)));
        untilSeen(robot, "#receipt-summary");
        assertThat(text(robot, "receipt-summary")).contains(Long.toString(counted));
        TableView<?> table = table(robot, "receipt-table");
        assertThat(table.getItems()).isNotEmpty();
        assertThat(table.getItems().size()).isGreaterThanOrEqualTo((int) counted);
        press(robot, "receipt-close");
        stand().onWindow(() -> frame().files(List.of(ballot)));
        settle();
        assertThat(robot.lookup("#receive-apply").tryQuery()).isEmpty();
    }

    private void press(FxRobot robot, String id) throws Exception {
        untilSeen(robot, "#" + id);
        Button button = node(robot, id, Button.class);
        stand().onWindow(button::fire);
    }
}
