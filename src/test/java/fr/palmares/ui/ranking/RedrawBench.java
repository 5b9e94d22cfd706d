package fr.palmares.ui.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.Scenarios;
import fr.palmares.model.CallState;
import fr.palmares.ui.ExampleCall;
import fr.palmares.ui.ExampleUi;
import fr.palmares.ui.common.Background;
import fr.palmares.ui.common.CallModel;
import fr.palmares.ui.common.Ui;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javafx.animation.AnimationTimer;
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
        Background background = Background.threads();
        SimulationViewModel simulation =
                WaitForAsyncUtils.asyncFx(() -> shown(state, background).simulation()).get();
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

    /**
     * A weight's slider dragged over the window's own pulses, its selection simulated anew beside:
     * what each pulse took from its beginning to the end of layout, and how far pulses are apart.
     */
    @ParameterizedTest
    @ValueSource(ints = {46, 435})
    void aDragOfASlider(int dossiers) throws Exception {
        CallState state = ExampleCall.state(dossiers, 9);
        Background background = Background.threads();
        RankingViewModel model = WaitForAsyncUtils.asyncFx(() -> shown(state, background)).get();
        SimulationViewModel simulation = model.simulation();
        WaitForAsyncUtils.asyncFx(simulation::open).get();
        WaitForAsyncUtils.waitForFxEvents();
        Drag warm = new Drag(simulation);
        warm.run();
        Drag drag = new Drag(simulation);
        drag.run();
        System.out.printf(
                Locale.ROOT,
                "drag, %d dossiers, %d pulses: work of a pulse median %.2f ms, 95 %% %.2f ms,"
                        + " %.1f %% within 16 ms; between pulses median %.2f ms, 95 %% %.2f ms;"
                        + " %d rankings, %d × 10,000 simulations%n",
                dossiers,
                Drag.PULSES,
                drag.work(0.5),
                drag.work(0.95),
                drag.within(16),
                drag.between(0.5),
                drag.between(0.95),
                drag.rankings,
                drag.simulations);
        assertThat(drag.rankings).isGreaterThan(Drag.PULSES / 2);
    }

    /** Moves a weight at each pulse and notes when the pulse began and when its layout was done. */
    private final class Drag extends AnimationTimer {
        static final int PULSES = 400;

        private final SimulationViewModel simulation;
        private final String criterion;
        private final long[] began = new long[PULSES];
        private final long[] done = new long[PULSES];
        private final CountDownLatch over = new CountDownLatch(1);
        private final Runnable laidOut = this::laidOut;
        private int pulse = -1;
        private int rankings;
        private int simulations;

        Drag(SimulationViewModel simulation) {
            this.simulation = simulation;
            this.criterion = simulation.criteria().getFirst().code();
        }

        void run() throws Exception {
            WaitForAsyncUtils.asyncFx(
                            () -> {
                                rankings = simulation.computed();
                                simulations = simulation.simulated();
                                stage.getScene().addPostLayoutPulseListener(laidOut);
                                start();
                            })
                    .get();
            over.await();
        }

        @Override
        public void handle(long now) {
            if (++pulse == PULSES) {
                stop();
                stage.getScene().removePostLayoutPulseListener(laidOut);
                rankings = simulation.computed() - rankings;
                simulations = simulation.simulated() - simulations;
                over.countDown();
                return;
            }
            began[pulse] = System.nanoTime();
            simulation.weigh(criterion, 1 + pulse % 60 / 10.0);
        }

        private void laidOut() {
            if (pulse >= 0 && pulse < PULSES) {
                done[pulse] = System.nanoTime();
            }
        }

        double work(double share) {
            return quantile(share, IntStream.range(0, PULSES).mapToLong(i -> done[i] - began[i]));
        }

        double between(double share) {
            return quantile(
                    share, IntStream.range(1, PULSES).mapToLong(i -> began[i] - began[i - 1]));
        }

        double within(double milliseconds) {
            return 100.0
                    * IntStream.range(0, PULSES)
                            .filter(i -> done[i] - began[i] <= milliseconds * 1e6)
                            .count()
                    / PULSES;
        }

        private static double quantile(double share, LongStream times) {
            long[] sorted = times.sorted().toArray();
            return sorted[(int) (share * sorted.length)] / 1e6;
        }
    }

    private RankingViewModel shown(CallState state, Background background) {
        ExampleUi example = new ExampleUi(Locale.FRANCE, folder);
        Ui ui = example.ui();
        CallModel call = new CallModel(state, listener -> () -> {}, ui.background());
        RankingViewModel model =
                new RankingViewModel(
                        call,
                        ui.i18n(),
                        new Workers(
                                Runnable::run,
                                Runnable::run,
                                background::beside,
                                background::inWindow,
                                failure -> {
                                    throw new AssertionError(failure);
                                }),
                        new Scenarios(ui.context(), "bench"),
                        Map::of);
        RankingView view = new RankingView(model, ui);
        Scene scene = new Scene((Parent) view.root(), 1366, 768);
        ui.theme().dress(scene);
        stage.setScene(scene);
        stage.show();
        view.shown();
        return model;
    }
}
