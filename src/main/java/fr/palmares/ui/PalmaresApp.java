package fr.palmares.ui;

import fr.palmares.app.AppContext;
import fr.palmares.app.CallSession;
import fr.palmares.journal.CallFolder;
import fr.palmares.ui.common.Background;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.NativeFileChooser;
import fr.palmares.ui.common.OpenFile;
import fr.palmares.ui.common.Preferences;
import fr.palmares.ui.common.Theme;
import fr.palmares.ui.common.Ui;
import fr.palmares.ui.common.WindowNotices;
import fr.palmares.ui.shell.ShellView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The program with a window. A folder or package given as argument is opened at once. */
public final class PalmaresApp extends Application {
    private static final double LEAST_WIDTH = 1280;
    private static final double LEAST_HEIGHT = 720;
    private static final double USUAL_WIDTH = 1366;
    private static final double USUAL_HEIGHT = 768;
    private static final long SECONDS_TO_FINISH = 30;

    private static @Nullable AppContext given;

    private @Nullable Background background;
    private @Nullable ShellView shell;

    /** Opens the window and returns when it is closed. */
    public static void open(AppContext context, String... arguments) {
        given = context;
        launch(PalmaresApp.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        AppContext context = Objects.requireNonNull(given, "open() starts this program");
        Preferences preferences = new Preferences(context.home());
        I18n i18n = new I18n(preferences.language());
        Controls controls = new Controls(i18n);
        Background work = Background.threads();
        OpenFile.sweep(context.home());
        WindowNotices notices = new WindowNotices(i18n, controls);
        work.onFailure(notices::failed);
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> work.inWindow(() -> notices.failed(failure)));
        Theme theme = new Theme(preferences);
        Ui ui =
                new Ui(
                        context,
                        i18n,
                        controls,
                        work,
                        notices,
                        new NativeFileChooser(i18n, preferences, stage),
                        preferences,
                        theme,
                        Ui.NOWHERE);
        ShellView content = new ShellView(ui, notices.node());
        background = work;
        shell = content;
        notices.owner(stage);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> freeCall(content, work), "ending"));
        Scene scene = new Scene(content.root(), USUAL_WIDTH, USUAL_HEIGHT);
        theme.dress(scene);
        stage.setScene(scene);
        stage.getIcons()
                .add(
                        new Image(
                                Objects.requireNonNull(
                                        getClass().getResourceAsStream("icon/palmares.png"))));
        stage.titleProperty().bind(i18n.text("app.name"));
        place(stage, preferences);
        stage.setOnCloseRequest(event -> remember(stage, preferences));
        stage.show();
        List<String> arguments = getParameters().getUnnamed();
        if (!arguments.isEmpty()) {
            Path what = CallFolder.meantBy(Path.of(arguments.getFirst()));
            if (Files.isDirectory(what)) {
                content.opener().open(what);
            } else {
                content.files(List.of(what));
            }
        }
    }

    /** Waits until everything asked for is on disk. */
    @Override
    public void stop() throws InterruptedException {
        if (shell != null) {
            shell.close();
        }
        if (background != null) {
            background.finish(SECONDS_TO_FINISH);
        }
    }

    /**
     * The system ends the program (a session closed, a computer shut down): what was asked for is
     * written and the call freed, as the window's closing does, so that nothing is made again at
     * the next start. After that closing there is nothing left to do.
     */
    private static void freeCall(ShellView shell, Background work) {
        try {
            work.settle(SECONDS_TO_FINISH);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        CallSession last = shell.last();
        if (last != null) {
            last.close();
        }
    }

    private static void place(Stage stage, Preferences preferences) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        Preferences.Bounds usual =
                new Preferences.Bounds(
                        Double.NaN,
                        Double.NaN,
                        Math.min(USUAL_WIDTH, screen.getWidth()),
                        Math.min(USUAL_HEIGHT, screen.getHeight()));
        Preferences.Bounds wanted =
                preferences
                        .bounds()
                        .filter(
                                b ->
                                        !Screen.getScreensForRectangle(
                                                        b.x(), b.y(), b.width(), b.height())
                                                .isEmpty())
                        .orElse(usual);
        stage.setWidth(wanted.width());
        stage.setHeight(wanted.height());
        if (Double.isFinite(wanted.x())) {
            stage.setX(wanted.x());
            stage.setY(wanted.y());
        }
        stage.setMaximized(preferences.maximized());
    }

    private static void remember(Stage stage, Preferences preferences) {
        preferences.maximized(stage.isMaximized());
        if (!stage.isMaximized() && !stage.isIconified()) {
            preferences.bounds(
                    new Preferences.Bounds(
                            stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
        }
    }
}
