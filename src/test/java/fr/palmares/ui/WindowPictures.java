package fr.palmares.ui;

import fr.palmares.app.CallSession;
import fr.palmares.ui.common.Preferences;
import fr.palmares.ui.shell.FrameView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Pictures in target/screens of the window at 1366 × 768 and of what lies over it. A larger window
 * ({@code -Dscreens.width=1920 -Dscreens.height=1080}) needs a display: the headless toolkit's
 * screen has no room for it.
 */
abstract class WindowPictures {
    private static final double WIDTH = Integer.getInteger("screens.width", 1366);
    private static final double HEIGHT = Integer.getInteger("screens.height", 768);

    @TempDir Path home;

    protected Stage stage;
    protected UiStand stand;
    protected Path folder;
    private String suffix;

    /** What is taken in one language and one theme, in a folder of its own. */
    @FunctionalInterface
    interface Look {
        void take(Path here) throws Exception;
    }

    @BeforeEach
    void stage() throws Exception {
        Platform.setImplicitExit(false);
        stage = FxToolkit.registerPrimaryStage();
        folder = Files.createDirectories(Path.of("target", "screens"));
    }

    private static boolean wanted(String look) {
        String only = System.getProperty("screens.look", "");
        return Arrays.stream(only.split(",")).anyMatch(look::contains);
    }

    /** Both languages, light and dark, or those that {@code -Dscreens.look=fr-light,…} names. */
    protected void everyLook(Look look) throws Exception {
        for (Locale locale : List.of(Locale.FRANCE, Locale.UK)) {
            for (Preferences.Scheme scheme :
                    List.of(Preferences.Scheme.LIGHT, Preferences.Scheme.DARK)) {
                suffix =
                        "-%s-%s.png"
                                .formatted(
                                        locale.getLanguage(),
                                        scheme.name().toLowerCase(Locale.ROOT));
                if (!wanted(suffix)) {
                    continue;
                }
                Path here = home.resolve(suffix.substring(1));
                stand =
                        WaitForAsyncUtils.asyncFx(
                                        () ->
                                                UiStand.shown(
                                                        stage,
                                                        new UiStand(
                                                                here, locale, scheme, WIDTH,
                                                                HEIGHT),
                                                        WIDTH,
                                                        HEIGHT))
                                .get();
                look.take(here);
            }
        }
    }

    protected void open(CallSession session) {
        stand.onWindow(() -> stand.shell().opened(session));
        stand.settle();
    }

    protected FrameView frame() {
        return Objects.requireNonNull(stand.shell().frame());
    }

    protected void drop(String until, Path... dropped) throws Exception {
        stand.onWindow(() -> frame().files(List.of(dropped)));
        WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, () -> found(until) != null);
    }

    protected void press(String query) {
        Node node = found(query);
        if (node instanceof ButtonBase button) {
            stand.onWindow(button::fire);
        }
        stand.settle();
    }

    protected void dismiss() {
        stand.onWindow(
                () ->
                        List.copyOf(Window.getWindows()).stream()
                                .filter(w -> !w.equals(stage))
                                .forEach(Window::hide));
        stand.settle();
    }

    protected static @Nullable Node found(String query) {
        return WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () ->
                        Window.getWindows().stream()
                                .map(w -> w.getScene().getRoot().lookup(query))
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null));
    }

    protected void take(String name) throws Exception {
        if (!(name + suffix).contains(System.getProperty("screens.only", ""))) {
            return;
        }
        for (int i = 0; i < 2; i++) {
            layers();
            stand.settle();
        }
        Png.write(layers(), folder.resolve(name + suffix));
    }

    /** The window and what lies over it. */
    protected List<Png.Layer> layers() throws Exception {
        return WaitForAsyncUtils.asyncFx(
                        () -> {
                            List<Png.Layer> all = new ArrayList<>();
                            all.add(new Png.Layer(stand.scene().snapshot(null), 0, 0));
                            for (Window window : List.copyOf(Window.getWindows())) {
                                if (window instanceof Stage && !window.equals(stage)) {
                                    all.add(
                                            new Png.Layer(
                                                    window.getScene().snapshot(null),
                                                    (int) (window.getX() - stage.getX()),
                                                    (int) (window.getY() - stage.getY())));
                                }
                            }
                            return all;
                        })
                .get();
    }
}
