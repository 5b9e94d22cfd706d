package fr.palmares.ui.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.model.CallState;
import fr.palmares.ui.ExampleCall;
import fr.palmares.ui.ExampleUi;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.Ui;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * One move of a weight's slider in the simulation: ranking, new lines, styles and layout on the
 * window's thread, against a frame of 1/60 s.
 */
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
class RedrawBench {
    private static final double FRAME = 1e9 / 60;
    private static final int MOVES = 200;

    @TempDir private static Path folder = Path.of("");

    private Stage stage;

    @Start
    void start(Stage given) {
        stage = given;
    }

    @ParameterizedTest
    @ValueSource(ints = {46, 435, 1000})
    void aMoveOfASlider(int dossiers) throws Exception {
        CallState state = ExampleCall.state(dossiers, 5);
        SimulationViewModel simulation =
                WaitForAsyncUtils.asyncFx(() -> shown(state).simulation()).get();
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.asyncFx(simulation::open).get();
        WaitForAsyncUtils.waitForFxEvents();
        String criterion = simulation.criteria().getFirst().code();
        long[] times = new long[MOVES];
        for (int i = 0; i < MOVES; i++) {
            double weight = 1 + i % 40 / 10.0;
            times[i] =
                    WaitForAsyncUtils.asyncFx(
                                    () -> {
                                        long start = System.nanoTime();
                                        simulation.weigh(criterion, weight);
                                        simulation.pulse();
                                        stage.getScene().getRoot().applyCss();
                                        stage.getScene().getRoot().layout();
                                        return System.nanoTime() - start;
                                    })
                            .get();
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "redraw, %d dossiers: median %.2f ms (%.2f of a frame), 95 %% %.2f ms (%.2f)%n",
                dossiers,
                times[MOVES / 2] / 1e6,
                times[MOVES / 2] / FRAME,
                times[MOVES * 95 / 100] / 1e6,
                times[MOVES * 95 / 100] / FRAME);
        assertThat(simulation.active().get()).isTrue();
    }

    private RankingViewModel shown(CallState state) {
        ExampleUi example = new ExampleUi(Locale.FRANCE, folder);
        Ui ui = example.ui();
        CallModel call = new CallModel(state, listener -> () -> {}, ui.background());
        RankingViewModel model =
                new RankingViewModel(
                        call,
                        ui.i18n(),
                        Runnable::run,
                        Runnable::run,
                        failure -> {
                            throw new AssertionError(failure);
                        });
        RankingView view = new RankingView(model, ui);
        Scene scene = new Scene((Parent) view.root(), 1366, 768);
        ui.theme().dress(scene);
        stage.setScene(scene);
        stage.show();
        view.shown();
        return model;
    }
}
