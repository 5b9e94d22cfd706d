package fr.palmares.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Work on a thread of its own: nothing overtakes, nothing is lost, no failure is hidden. */
class AsideTest {
    private final List<Integer> done = new ArrayList<>();

    @Test
    void piecesAreDoneInTheirOrderHoweverFewMayWait() {
        try (Aside aside = new Aside("test", 2)) {
            IntStream.range(0, 1_000).forEach(i -> aside.add(() -> done.add(i)));
            aside.await();
            assertThat(done).isEqualTo(IntStream.range(0, 1_000).boxed().toList());
            aside.add(() -> done.add(1_000));
            aside.await();
            assertThat(done).hasSize(1_001);
        }
    }

    @Test
    void theFirstFailureIsThrownAndNothingIsDoneAfterIt() {
        IllegalStateException failure = new IllegalStateException("the disk is full");
        try (Aside aside = new Aside("test", 2)) {
            aside.add(
                    () -> {
                        throw failure;
                    });
            assertThatThrownBy(aside::await).isSameAs(failure);
            assertThatThrownBy(() -> aside.add(() -> done.add(1))).isSameAs(failure);
            assertThatThrownBy(aside::await).isSameAs(failure);
        }
        assertThat(done).isEmpty();
    }

    @Test
    void lackOfMemoryReachesTheCallerToo() {
        OutOfMemoryError failure = new OutOfMemoryError("invented");
        try (Aside aside = new Aside("test", 1)) {
            aside.add(
                    () -> {
                        throw failure;
                    });
            assertThatThrownBy(aside::await).isSameAs(failure);
        }
    }

    @Test
    void closingEndsThePieceAtHandAndDropsWhatWaits() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Aside aside = new Aside("test", 8);
        aside.add(
                () -> {
                    begun.countDown();
                    waitFor(go);
                    done.add(1);
                });
        aside.add(() -> done.add(2));
        begun.await();
        Thread closing = Thread.ofPlatform().start(aside::close);
        while (closing.isAlive() && closing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        go.countDown();
        closing.join();
        assertThat(done).containsExactly(1);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
