package fr.palmares.ui;

import fr.palmares.app.CallSession;
import fr.palmares.ui.shell.FrameView;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window, 1366 × 768, French and light, on a call of its own. */
@ExtendWith(ApplicationExtension.class)
public abstract class WindowTest {
    @TempDir public Path home;

    private UiStand stand;

    @BeforeEach
    void start() throws TimeoutException {
        Platform.setImplicitExit(false);
        Stage stage = FxToolkit.registerPrimaryStage();
        stand =
                WaitForAsyncUtils.waitFor(
                        WaitForAsyncUtils.asyncFx(() -> UiStand.shown(stage, home, 1366, 768)));
        stand.onWindow(Watchdog::watch);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() {
        stand.onWindow(stand.shell()::close);
        stand.settle();
        stand.onWindow(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    /** Waits until something is there; the window is asked on its own thread, which changes it. */
    protected static void untilSeen(FxRobot robot, String query) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                120,
                TimeUnit.SECONDS,
                () ->
                        WaitForAsyncUtils.waitForAsyncFx(
                                60_000, () -> robot.lookup(query).tryQuery().isPresent()));
    }

    /** Clicks what is in sight and may be used, as soon as it is: a person waits for it too. */
    protected static void clickWhenShown(FxRobot robot, String query) {
        new Hand(robot).click(query);
    }

    protected UiStand stand() {
        return stand;
    }

    /** Opens the sample call and shows one of its screens. */
    protected FrameView sample(String screen) {
        return open(UiStand.sample(home), screen);
    }

    protected FrameView open(CallSession session, String screen) {
        stand.onWindow(() -> stand.shell().opened(session));
        FrameView frame = Objects.requireNonNull(stand.shell().frame());
        stand.onWindow(() -> frame.show(screen));
        stand.settle();
        return frame;
    }

    protected FrameView frame() {
        return Objects.requireNonNull(stand.shell().frame());
    }

    protected void settle() {
        stand.settle();
    }

    protected static Node node(FxRobot robot, String id) {
        return robot.lookup("#" + id).query();
    }

    protected static <N extends Node> N node(FxRobot robot, String id, Class<N> type) {
        return robot.lookup("#" + id).queryAs(type);
    }

    protected static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).<Labeled>query().getText();
    }

    protected static <R> TableView<R> table(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryTableView();
    }

    protected static <R> ListView<R> list(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryListView();
    }

    /** Chooses a row as a click on it would. */
    protected void choose(TableView<?> table, int row) {
        stand.onWindow(
                () -> {
                    table.getSelectionModel().clearAndSelect(row);
                    table.requestFocus();
                });
        settle();
        WaitForAsyncUtils.waitForFxEvents();
    }
}
