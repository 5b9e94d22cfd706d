package fr.palmares.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.ui.WindowTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A window that nobody touches comes to rest: a layout that asks for another one is drawn sixty
 * times a second, and empties a battery in a train.
 */
class RestTest extends WindowTest {
    /** No pulse for that long, in nanoseconds; a caret blinks less often. */
    private static final long STILL = TimeUnit.MILLISECONDS.toNanos(200);

    @Test
    void everyScreenComesToRest() {
        FrameView frame = sample("dossiers");
        Set<String> restless = new TreeSet<>();
        for (Screens.Entry entry : Screens.all()) {
            stand().onWindow(() -> frame.show(entry.id()));
            look(frame, entry.id(), restless);
        }
        for (String door : List.of("simulation-door", "advanced-door")) {
            stand().onWindow(() -> frame.show("ranking"));
            settle();
            stand().onWindow(() -> ((ButtonBase) frame.root().lookup("#" + door)).fire());
            look(frame, door, restless);
        }
        assertThat(restless).isEmpty();
    }

    @Test
    void everyDossierThatIsReadComesToRest(FxRobot robot) {
        sample("dossiers");
        Set<String> restless = new TreeSet<>();
        TableView<?> table = table(robot, "dossiers-table");
        for (int row = 0; row < table.getItems().size(); row++) {
            choose(table, row);
            rest("row " + row, restless);
        }
        assertThat(restless).isEmpty();
    }

    private void look(FrameView frame, String where, Set<String> restless) {
        settle();
        rest(where, restless);
        List<TabPane> panes = new ArrayList<>();
        stand().onWindow(
                        () ->
                                frame.root()
                                        .lookupAll(".tab-pane")
                                        .forEach(n -> panes.add((TabPane) n)));
        for (TabPane pane : panes) {
            for (int i = 1; i < pane.getTabs().size(); i++) {
                int tab = i;
                stand().onWindow(() -> pane.getSelectionModel().select(tab));
                settle();
                rest(where + ", tab " + i, restless);
            }
        }
    }

    private void rest(String where, Set<String> restless) {
        AtomicLong last = new AtomicLong(System.nanoTime());
        Runnable drawn = () -> last.set(System.nanoTime());
        stand().onWindow(() -> stand().scene().addPostLayoutPulseListener(drawn));
        try {
            WaitForAsyncUtils.waitFor(
                    10, TimeUnit.SECONDS, () -> System.nanoTime() - last.get() > STILL);
        } catch (TimeoutException e) {
            restless.add(where);
        } finally {
            stand().onWindow(() -> stand().scene().removePostLayoutPulseListener(drawn));
        }
    }
}
