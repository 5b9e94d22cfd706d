package fr.palmares.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.CallSession;
import fr.palmares.app.NewCall;
import fr.palmares.model.CallState;
import fr.palmares.model.Rules;
import fr.palmares.model.StandardGrids;
import fr.palmares.ui.UiStand;
import fr.palmares.ui.WindowTest;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

class NextStepTest extends WindowTest {
    @Test
    void aNewCallSaysWhatToDoNextAndAStepPutAwayStaysAway(FxRobot robot) {
        CallSession session =
                CallSession.create(
                        UiStand.context(home),
                        home.resolve("call"),
                        new NewCall("Essai", StandardGrids.amiIa2(), Rules.DEFAULT));
        open(session, "grid");
        assertThat(node(robot, "next-step").isVisible()).isTrue();
        assertThat(text(robot, "next-step-text"))
                .isEqualTo(stand().ui().i18n().say(NextStep.IMPORT.key()));
        clickWhenShown(robot, "#next-step-go");
        settle();
        // the empty screen says so itself
        assertThat(robot.lookup("#dossiers-import-first").tryQuery()).isPresent();
        assertThat(node(robot, "next-step").isVisible()).isFalse();
        stand().onWindow(() -> frame().show("grid"));
        settle();
        clickWhenShown(robot, "#next-step-away");
        settle();
        assertThat(node(robot, "next-step").isVisible()).isFalse();
        assertThat(stand().ui().preferences().putAway()).containsExactly("IMPORT");
        stand().onWindow(() -> frame().showSteps());
        settle();
        assertThat(node(robot, "next-step").isVisible()).isTrue();
    }

    @Test
    void theFilledSampleIsPastItsBeginning() {
        CallState state = sample("dossiers").session().state();
        assertThat(NextStep.of(state, false, Set.of())).isEmpty();
        assertThat(NextStep.of(state, true, Set.of()))
                .isNotEqualTo(Optional.of(NextStep.FIRST_MARK));
    }
}
