package fr.palmares.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.CallSession;
import fr.palmares.ui.UiStand;
import fr.palmares.ui.common.Preferences;
import fr.palmares.ui.shell.FrameView;
import fr.palmares.ui.shell.Screens;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Walks every screen of the sample call, in both themes, and lists what some people could not use:
 * nothing without a name or a role, nothing for the mouse alone, no place of the keyboard unseen,
 * no text fainter than 4.5:1 (3:1 when it is large).
 */
class AccessibilityWalkTest {
    @TempDir static Path home;

    private final Violations violations = new Violations();

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void everyScreenCanBeUsedByEveryone() throws Exception {
        try (CallSession session = UiStand.sample(home)) {
            walk(session, Preferences.Scheme.LIGHT);
            walk(session, Preferences.Scheme.DARK);
        }
        List<String> told = new ArrayList<>();
        violations
                .found()
                .forEach((what, where) -> told.add(what + " — " + String.join(", ", where)));
        assertThat(told).isEmpty();
    }

    private void walk(CallSession session, Preferences.Scheme scheme) throws Exception {
        boolean light = scheme == Preferences.Scheme.LIGHT;
        String theme = scheme.name().toLowerCase(Locale.ROOT) + " ";
        UiStand stand =
                WaitForAsyncUtils.asyncFx(() -> new UiStand(home, Locale.FRANCE, scheme, 1366, 768))
                        .get();
        look(stand, theme + "start", light);
        stand.onWindow(() -> stand.shell().opened(session));
        FrameView frame = Objects.requireNonNull(stand.shell().frame());
        for (Screens.Entry entry : Screens.all()) {
            stand.onWindow(() -> frame.show(entry.id()));
            look(stand, theme + entry.id(), light);
            tabs(stand, frame, theme + entry.id(), light);
        }
        for (String door : List.of("simulation-door", "advanced-door")) {
            stand.onWindow(() -> frame.show("ranking"));
            stand.settle();
            stand.onWindow(() -> fire(Objects.requireNonNull(frame.root().lookup("#" + door))));
            look(stand, theme + door, light);
            tabs(stand, frame, theme + door, light);
        }
        stand.onWindow(frame::close);
    }

    private static void fire(Node door) {
        if (door instanceof ToggleButton toggle) {
            toggle.fire();
        } else {
            ((Button) door).fire();
        }
    }

    private void tabs(UiStand stand, FrameView frame, String where, boolean light) {
        if (!light) {
            // the same tokens on the same surfaces
            return;
        }
        List<TabPane> panes = new ArrayList<>();
        stand.onWindow(
                () -> frame.root().lookupAll(".tab-pane").forEach(n -> panes.add((TabPane) n)));
        panes.removeIf(pane -> pane.getTabs().size() < 2);
        for (TabPane pane : panes) {
            int[] shown = {0};
            do {
                shown[0]++;
                stand.onWindow(
                        () ->
                                pane.getSelectionModel()
                                        .select(Math.min(shown[0], pane.getTabs().size() - 1)));
                look(stand, where + " " + shown[0], light);
            } while (shown[0] < pane.getTabs().size() - 1);
            stand.onWindow(() -> pane.getSelectionModel().select(0));
        }
    }

    private void look(UiStand stand, String where, boolean focus) {
        // laid out, it asks for what is in view
        stand.onWindow(
                () -> {
                    stand.scene().getRoot().applyCss();
                    stand.scene().getRoot().layout();
                });
        stand.settle();
        stand.onWindow(() -> violations.look(where, stand.scene(), focus));
    }
}
