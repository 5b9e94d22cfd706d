package fr.palmares.ui;

import fr.palmares.app.AppContext;
import fr.palmares.app.CallSession;
import fr.palmares.app.OpenSample;
import fr.palmares.app.Progress;
import fr.palmares.ui.common.Background;
import fr.palmares.ui.common.Controls;
import fr.palmares.ui.common.I18n;
import fr.palmares.ui.common.Preferences;
import fr.palmares.ui.common.Theme;
import fr.palmares.ui.common.Ui;
import fr.palmares.ui.common.WindowNotices;
import fr.palmares.ui.shell.ShellView;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** The window's content as the program makes it, with files chosen by the test. */
public final class UiStand {
    private final AppContext context;
    private final I18n i18n;
    private final Background background = Background.threads();
    private final FakeFiles files = new FakeFiles();
    private final Ui ui;
    private final ShellView shell;
    private final Scene scene;

    /** To be made on the window's thread. */
    public UiStand(Path home, Locale locale, Preferences.Scheme scheme, double w, double h) {
        this.context = context(home);
        Preferences preferences = new Preferences(home);
        preferences.scheme(scheme);
        i18n = new I18n(locale);
        Controls controls = new Controls(i18n);
        WindowNotices notices = new WindowNotices(i18n, controls);
        background.onFailure(notices::failed);
        Theme theme = new Theme(preferences);
        ui =
                new Ui(
                        context,
                        i18n,
                        controls,
                        background,
                        notices,
                        files,
                        preferences,
                        theme,
                        Ui.NOWHERE);
        shell = new ShellView(ui, notices.node());
        scene = new Scene(shell.root(), w, h);
        theme.dress(scene);
    }

    public static AppContext context(Path home) {
        return new AppContext(
                home,
                Clock.systemUTC(),
                Path.of(System.getProperty("palmares.samples", "sample-data")));
    }

    /** A French, light stand shown in a stage of this size. */
    public static UiStand shown(Stage stage, Path home, double width, double height) {
        return shown(
                stage,
                new UiStand(home, Locale.FRANCE, Preferences.Scheme.LIGHT, width, height),
                width,
                height);
    }

    /** A stand shown in a stage of this size. */
    public static UiStand shown(Stage stage, UiStand stand, double width, double height) {
        stage.setScene(stand.scene);
        stage.setWidth(width);
        stage.setHeight(height);
        stage.show();
        return stand;
    }

    public static CallSession sample(Path home) {
        return new OpenSample(context(home)).into(home.resolve("sample"), Progress.NONE);
    }

    public Ui ui() {
        return ui;
    }

    public ShellView shell() {
        return shell;
    }

    public Scene scene() {
        return scene;
    }

    public FakeFiles files() {
        return files;
    }

    /** Runs on the window's thread and waits for it. */
    public void onWindow(Runnable runnable) {
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(runnable));
    }

    /** Waits until everything asked for so far is done and shown. */
    public void settle() {
        for (int i = 0; i < 3; i++) {
            CountDownLatch done = new CountDownLatch(1);
            background.inWindow(
                    () -> background.ask(reporter -> true).lastly(done::countDown).start());
            try {
                if (!done.await(60, TimeUnit.SECONDS)) {
                    throw new AssertionError("work does not end");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
            WaitForAsyncUtils.waitForFxEvents();
        }
    }
}
