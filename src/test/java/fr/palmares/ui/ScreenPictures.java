package fr.palmares.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.CallSession;
import fr.palmares.ui.common.Preferences;
import fr.palmares.ui.shell.FrameView;
import fr.palmares.ui.shell.Screens;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A picture of every screen in target/screens, in both languages, both themes and two sizes: {@code
 * mvn -Pscreens verify}. The property {@code screens.only} names the pictures wanted, by a part of
 * their names.
 */
@Tag("screens")
class ScreenPictures {
    /** A picture: its name, and what is done to the open sample call before it is taken. */
    private record Picture(String name, Consumer<FrameView> prepare) {}

    private static final double[][] SIZES = {{1366, 768}, {1920, 1080}};

    @TempDir static Path home;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    /** Every screen of the rail; below them, their other tabs and states. Add yours here. */
    private static List<Picture> pictures() {
        List<Picture> all = new ArrayList<>();
        for (Screens.Entry entry : Screens.all()) {
            all.add(new Picture(entry.id(), frame -> frame.show(entry.id())));
        }
        all.add(tab("dossiers", "dossiers-eligibility", "dossiers-tabs", 1));
        all.add(tab("jury", "jury-recusals", "jury-tabs", 1));
        all.add(tab("jury", "jury-assignments", "jury-tabs", 2));
        all.add(tab("jury", "jury-conflicts", "jury-tabs", 3));
        all.add(tab("results", "results-lists", "results-tabs", 1));
        all.add(clicked("ranking", "ranking-simulation", "simulation-door"));
        all.add(clicked("ranking", "ranking-advanced", "advanced-door"));
        List<String> further = List.of("robustness", "jurors", "readings");
        for (String one : further) {
            all.add(
                    behind(
                            "ranking-advanced-" + one,
                            "advanced-door",
                            root ->
                                    ((TabPane) root.lookup("#advanced-tabs"))
                                            .getSelectionModel()
                                            .select(1 + further.indexOf(one))));
        }
        all.add(behind("ranking-scenarios", "simulation-door", ScreenPictures::compare));
        all.add(
                new Picture(
                        "ranking-past",
                        frame -> frame.showPast(frame.session().state().journal().entries())));
        all.add(clicked("evaluation", "evaluation-keys", "show-keys"));
        return all;
    }

    /** Behind a door of the ranking, and one step further. */
    private static Picture behind(String name, String door, Consumer<Parent> then) {
        Picture first = clicked("ranking", name, door);
        return new Picture(
                name,
                frame -> {
                    first.prepare().accept(frame);
                    frame.root().applyCss();
                    then.accept((Parent) frame.root());
                });
    }

    /** Keeps what is played under two names and lays them side by side. */
    private static void compare(Parent root) {
        TextField name = (TextField) root.lookup("#scenario-name");
        ((Button) root.lookup("#simulation-equal")).fire();
        name.setText("Poids égaux");
        ((Button) root.lookup("#scenario-keep")).fire();
        ((Button) root.lookup("#simulation-reset")).fire();
        root.lookupAll(".check-box").stream()
                .filter(node -> String.valueOf(node.getId()).startsWith("counted-"))
                .findFirst()
                .ifPresent(node -> ((CheckBox) node).setSelected(false));
        name.setText("Sans le premier juré");
        ((Button) root.lookup("#scenario-keep")).fire();
        ((Button) root.lookup("#scenario-compare")).fire();
    }

    private static Picture clicked(String screen, String name, String button) {
        return new Picture(
                name,
                frame -> {
                    frame.show(screen);
                    frame.root().applyCss();
                    ((Button) frame.root().lookup("#" + button)).fire();
                });
    }

    private static Picture tab(String screen, String name, String tabs, int index) {
        return new Picture(
                name,
                frame -> {
                    frame.show(screen);
                    frame.root().applyCss();
                    TabPane pane = (TabPane) frame.root().lookup("#" + tabs);
                    pane.getSelectionModel().select(index);
                });
    }

    @Test
    void everyScreen() throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "screens"));
        String only = System.getProperty("screens.only", "");
        try (CallSession session = UiStand.sample(home)) {
            for (Locale locale : List.of(Locale.FRANCE, Locale.UK)) {
                for (Preferences.Scheme scheme :
                        List.of(Preferences.Scheme.LIGHT, Preferences.Scheme.DARK)) {
                    for (double[] size : SIZES) {
                        String suffix =
                                "-%s-%s-%.0f"
                                        .formatted(
                                                locale.getLanguage(),
                                                scheme.name().toLowerCase(Locale.ROOT),
                                                size[0]);
                        take(folder, suffix, only, session, locale, scheme, size);
                    }
                }
            }
        }
        assertThat(folder).isNotEmptyDirectory();
    }

    private static void take(
            Path folder,
            String suffix,
            String only,
            CallSession session,
            Locale locale,
            Preferences.Scheme scheme,
            double[] size)
            throws Exception {
        UiStand stand =
                WaitForAsyncUtils.asyncFx(() -> new UiStand(home, locale, scheme, size[0], size[1]))
                        .get();
        if (("start" + suffix).contains(only)) {
            save(stand, folder.resolve("start" + suffix + ".png"));
        }
        WaitForAsyncUtils.asyncFx(() -> stand.shell().opened(session)).get();
        FrameView frame = Objects.requireNonNull(stand.shell().frame());
        for (Picture picture : pictures()) {
            if ((picture.name() + suffix).contains(only)) {
                WaitForAsyncUtils.asyncFx(() -> picture.prepare().accept(frame)).get();
                save(stand, folder.resolve(picture.name() + suffix + ".png"));
            }
        }
        WaitForAsyncUtils.asyncFx(frame::close).get();
    }

    private static void save(UiStand stand, Path file) throws Exception {
        // the first pictures lay out and ask for what is in view; the last has it
        for (int i = 0; i < 2; i++) {
            WaitForAsyncUtils.asyncFx(() -> stand.scene().snapshot(null)).get();
            WaitForAsyncUtils.waitFor(
                    60,
                    TimeUnit.SECONDS,
                    () ->
                            WaitForAsyncUtils.waitForAsyncFx(
                                    60_000, () -> stand.ui().background().shown().isEmpty()));
            stand.settle();
        }
        Image image = WaitForAsyncUtils.asyncFx(() -> (Image) stand.scene().snapshot(null)).get();
        Png.write(image, file);
    }
}
