package fr.palmares.ui.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.model.CallState;
import fr.palmares.ui.ExampleCall;
import fr.palmares.ui.ExampleUi;
import fr.palmares.ui.Png;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.Preferences;
import fr.palmares.ui.common.Ui;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.image.Image;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Pictures in target/screens of every tab of the analysis, at 46 and at 435 dossiers, in both
 * languages, both themes and two sizes; and each tab once as high as its content. The property
 * {@code screens.only} names those wanted by a part of their names.
 */
@Tag("screens")
class AnalysisPictures {
    private static final List<String> TABS =
            List.of("dossiers", "robustness", "jurors", "readings");
    private static final double[][] SIZES = {{1366, 768}, {1920, 1080}, {1366, 3400}};

    @TempDir static Path home;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void everyTab() throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "screens"));
        String only = System.getProperty("screens.only", "");
        for (int dossiers : List.of(46, 435)) {
            CallState state = ExampleCall.state(dossiers, dossiers == 46 ? 5 : 4);
            for (Locale locale : List.of(Locale.FRANCE, Locale.UK)) {
                for (Preferences.Scheme scheme :
                        List.of(Preferences.Scheme.LIGHT, Preferences.Scheme.DARK)) {
                    for (double[] size : SIZES) {
                        String suffix =
                                "-%d-%s-%s-%.0fx%.0f.png"
                                        .formatted(
                                                dossiers,
                                                locale.getLanguage(),
                                                scheme.name().toLowerCase(Locale.ROOT),
                                                size[0],
                                                size[1]);
                        if (TABS.stream()
                                .anyMatch(
                                        t ->
                                                ("analysis-" + t + suffix)
                                                        .matches(".*(" + only + ").*"))) {
                            take(folder, suffix, only, state, locale, scheme, size);
                        }
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
            CallState state,
            Locale locale,
            Preferences.Scheme scheme,
            double[] size)
            throws Exception {
        Scene scene = WaitForAsyncUtils.asyncFx(() -> scene(state, locale, scheme, size)).get();
        WaitForAsyncUtils.waitForFxEvents();
        for (String tab : TABS) {
            if (("analysis-" + tab + suffix).matches(".*(" + only + ").*")) {
                WaitForAsyncUtils.asyncFx(
                                () ->
                                        ((TabPane) scene.lookup("#advanced-tabs"))
                                                .getSelectionModel()
                                                .select(TABS.indexOf(tab)))
                        .get();
                // the first picture lays out what is in view
                WaitForAsyncUtils.asyncFx(() -> scene.snapshot(null)).get();
                WaitForAsyncUtils.waitForFxEvents();
                Image image = WaitForAsyncUtils.asyncFx(() -> (Image) scene.snapshot(null)).get();
                Png.write(image, folder.resolve("analysis-" + tab + suffix));
            }
        }
    }

    private static Scene scene(
            CallState state, Locale locale, Preferences.Scheme scheme, double[] size) {
        Ui ui = new ExampleUi(locale, home).ui();
        ui.theme().scheme(scheme);
        CallModel call = new CallModel(state, listener -> () -> {}, ui.background());
        RankingView view = RankingView.of(call, ui);
        Scene scene = new Scene((Parent) view.root(), size[0], size[1]);
        ui.theme().dress(scene);
        view.shown();
        scene.snapshot(null);
        ((Button) scene.lookup("#advanced-door")).fire();
        scene.snapshot(null);
        return scene;
    }
}
