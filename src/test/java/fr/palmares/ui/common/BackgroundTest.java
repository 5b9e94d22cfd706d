package fr.palmares.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    private final Background background = Background.sameThread();
    private final List<Object> told = new ArrayList<>();

    @Test
    void theResultThenTheEnd() {
        background.ask(reporter -> "read").then(told::add).lastly(() -> told.add("end")).start();
        assertThat(told).containsExactly("read", "end");
    }

    @Test
    void aFailureGoesToWhoeverWantsItElseToTheNotices() {
        IllegalStateException failure = new IllegalStateException("x");
        background.onFailure(told::add);
        background.act(() -> fail(failure)).start();
        background.act(() -> fail(failure)).otherwise(f -> told.add("mine")).start();
        assertThat(told).containsExactly(failure, "mine");
        assertThat(background.pendingActs().get()).isZero();
    }

    @Test
    void cancelledWorkGivesNeitherResultNorFailure() {
        background.onFailure(told::add);
        Job<String> job =
                background.job(
                        "task.reading",
                        reporter -> {
                            if (reporter.cancelled()) {
                                throw new IllegalStateException("stopped");
                            }
                            return "read";
                        });
        job.then(told::add).lastly(() -> told.add("end"));
        job.cancel();
        job.start();
        assertThat(told).containsExactly("end");
        assertThat(background.shown()).isEmpty();
    }

    @Test
    void longWorkSaysWhatItIsDoing() {
        Job<String> job =
                background.job(
                        "task.reading",
                        reporter -> {
                            reporter.at("progress.reading", 3, 3);
                            return "";
                        });
        job.start();
        assertThat(job.doing().get()).isEqualTo(new Job.Doing("progress.reading", 3, 3));
        assertThat(job.progress().get()).isEqualTo(1);
    }

    private static void fail(RuntimeException failure) {
        throw failure;
    }
}
