package fr.palmares.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.CallSession;
import fr.palmares.app.Progress;
import fr.palmares.app.ShareCall;
import fr.palmares.sharing.TestServer;
import fr.palmares.ui.UiStand;
import fr.palmares.ui.common.Preferences;
import fr.palmares.ui.shell.FrameView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The windows of a shared call can be used by everyone, in both themes. */
@EnabledIf("fr.palmares.sharing.TestServer#fits")
class SharingWalkTest {
    @TempDir Path home;

    private final Violations violations = new Violations();

    @Test
    void sharingJoiningAndTheDetailsCanBeUsedByEveryone() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        TestServer server = TestServer.shared();
        String database = server.database();
        ShareCall.prepare(server.url(database, "postgres"), "");
        try (CallSession session = UiStand.sample(home)) {
            for (Preferences.Scheme scheme :
                    List.of(Preferences.Scheme.LIGHT, Preferences.Scheme.DARK)) {
                UiStand stand =
                        WaitForAsyncUtils.asyncFx(
                                        () ->
                                                UiStand.shown(
                                                        stage,
                                                        new UiStand(
                                                                home,
                                                                Locale.FRANCE,
                                                                scheme,
                                                                1366,
                                                                768),
                                                        1366,
                                                        768))
                                .get();
                press(stand, "#start-join");
                look(stand, scheme + " join");
                stand.onWindow(() -> stand.shell().opened(session));
                if (!ShareCall.isShared(session)) {
                    stand.onWindow(() -> frame(stand).showSharing());
                    look(stand, scheme + " share");
                    ShareCall.share(
                            session,
                            server.url(database, "postgres"),
                            List.of(),
                            "",
                            Progress.NONE);
                }
                stand.onWindow(() -> frame(stand).showSharing());
                look(stand, scheme + " details");
                stand.onWindow(() -> violations.look(scheme + " frame", stand.scene(), true));
                stand.onWindow(frame(stand)::close);
            }
        }
        List<String> told = new ArrayList<>();
        violations
                .found()
                .forEach((what, where) -> told.add(what + " — " + String.join(", ", where)));
        assertThat(told).isEmpty();
    }

    private static FrameView frame(UiStand stand) {
        return Objects.requireNonNull(stand.shell().frame());
    }

    private static void press(UiStand stand, String query) {
        stand.settle();
        stand.onWindow(() -> ((Button) stand.scene().lookup(query)).fire());
    }

    /** The dialog in view, which is closed afterwards. */
    private void look(UiStand stand, String where) {
        stand.settle();
        stand.onWindow(
                () ->
                        List.copyOf(Window.getWindows()).stream()
                                .filter(w -> !w.equals(stand.scene().getWindow()))
                                .forEach(
                                        w -> {
                                            violations.look(where, w.getScene(), true);
                                            w.hide();
                                        }));
        stand.settle();
    }
}
