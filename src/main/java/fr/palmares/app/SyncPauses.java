package fr.palmares.app;

import java.time.Duration;

/**
 * How long background synchronisation rests.
 *
 * @param poll between two looks at what others did
 * @param gap at least, between two of what is done here
 * @param first after a first failure; twice as long after each further one
 * @param most at most, after many
 */
record SyncPauses(Duration poll, Duration gap, Duration first, Duration most) {
    /** What people work with. */
    static final SyncPauses USUAL =
            new SyncPauses(
                    Duration.ofMillis(500),
                    Duration.ofMillis(100),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(30));

    /**
     * What a juror's copy works with: what is for the juror changes seldom, and jurors are many.
     */
    static final SyncPauses JUROR =
            new SyncPauses(Duration.ofSeconds(5), USUAL.gap, USUAL.first, USUAL.most);

    /**
     * The rest after failures.
     *
     * @param failures how many there were one after the other, from 1
     */
    Duration after(int failures) {
        Duration pause = first;
        for (int i = 1; i < failures && pause.compareTo(most) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(most) < 0 ? pause : most;
    }
}
