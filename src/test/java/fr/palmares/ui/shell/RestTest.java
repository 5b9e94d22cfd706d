package fr.palmares.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.ui.WindowTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/**
 * A window that nobody touches comes to rest: a layout that asks for another one is drawn sixty
 * times a second, and empties a battery in a train.
 */
class RestTest extends WindowTest {
    /** Layouts that follow one another until one asks for no other. */
    private static final int MOST = 60;

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
        Set<String> asking = new TreeSet<>();
        AtomicInteger pulses = new AtomicInteger();
        CompletableFuture<Boolean> atRest = new CompletableFuture<>();
        Runnable laidOut =
                () -> {
                    asking.clear();
                    collect(stand().scene().getRoot(), asking);
                    if (asking.isEmpty() || pulses.incrementAndGet() == MOST) {
                        atRest.complete(asking.isEmpty());
                    }
                    Platform.requestNextPulse();
                };
        stand().onWindow(
                        () -> {
                            stand().scene().addPostLayoutPulseListener(laidOut);
                            Platform.requestNextPulse();
                        });
        try {
            if (!atRest.orTimeout(60, TimeUnit.SECONDS).join()) {
                restless.add(where + " " + asking);
            }
        } finally {
            stand().onWindow(() -> stand().scene().removePostLayoutPulseListener(laidOut));
        }
    }

    /** Lists keep cells aside that are laid out only once they are shown. */
    private static void collect(Parent parent, Set<String> asking) {
        if (parent instanceof VirtualFlow) {
            return;
        }
        if (parent.isNeedsLayout()) {
            asking.add(parent.toString());
        }
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof Parent deeper) {
                collect(deeper, asking);
            }
        }
    }
}
