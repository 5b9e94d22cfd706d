package fr.palmares.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.CallSession;
import fr.palmares.app.GiveMarks;
import fr.palmares.app.ManageJury;
import fr.palmares.app.NewCall;
import fr.palmares.app.TestCalls;
import fr.palmares.model.Criterion;
import fr.palmares.model.Grid;
import fr.palmares.model.Juror;
import fr.palmares.model.LocalText;
import fr.palmares.model.Rules;
import fr.palmares.model.SheetId;
import fr.palmares.model.StandardGrids;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Names with marks of punctuation stand in the window as they were written. */
class PunctuationInWindowTest extends WindowTest {
    private static String trap(String what) {
        return "='l\u2019été_{0}' \"n°\u00a01\u202f%\" & <b>; \ud83d\ude80 " + what;
    }

    @Test
    void namesStandAsTheyWereWritten(FxRobot robot) {
        CallSession session =
                CallSession.create(
                        UiStand.context(home),
                        home.resolve("call"),
                        new NewCall(
                                trap("appel"),
                                new Grid(
                                        StandardGrids.amiIa2().scale(),
                                        List.of(
                                                new Criterion(
                                                        "a",
                                                        LocalText.same(trap("critère")),
                                                        LocalText.same(trap("bref")),
                                                        BigDecimal.ONE,
                                                        true,
                                                        null,
                                                        List.of()))),
                                Rules.DEFAULT));
        TestCalls.dossiers(session, trap("101"));
        Juror juror = new Juror("J1", trap("jurée"), "", "", "", Juror.Role.MEMBER);
        new ManageJury(session).set(List.of(juror));
        SheetId sheet = new SheetId("selection", trap("101"), "J1");
        new GiveMarks(session).remark(sheet, "a", trap("remarque"));
        open(session, "dossiers");
        assertThat(texts(robot)).contains(trap("appel"), trap("101"), "Projet " + trap("101"));
        assertThat(on(robot, "grid")).contains(trap("critère"));
        assertThat(on(robot, "jury")).contains(trap("jurée"));
        assertThat(on(robot, "journal"))
                .contains(trap("jurée"), trap("101"), trap("remarque"))
                .contains("Remarque écrite\u00a0: " + trap("bref"));
    }

    private Set<String> on(FxRobot robot, String screen) {
        stand().onWindow(() -> frame().show(screen));
        settle();
        return texts(robot);
    }

    private static Set<String> texts(FxRobot robot) {
        return WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> {
                    Set<String> texts = new HashSet<>();
                    robot.lookup(n -> n instanceof Labeled || n instanceof TextInputControl)
                            .queryAll()
                            .forEach(
                                    n ->
                                            texts.add(
                                                    n instanceof Labeled l
                                                            ? l.getText()
                                                            : ((TextInputControl) n).getText()));
                    return texts;
                });
    }
}
