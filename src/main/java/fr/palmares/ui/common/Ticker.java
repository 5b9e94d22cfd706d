package fr.palmares.ui.common;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Does something on the window's thread once a second. A timeline would have the window drawn at
 * every pulse, sixty times as often. Used on the window's thread.
 */
public final class Ticker {
    private final Background background;
    private final Runnable tick;
    private @Nullable ScheduledExecutorService clock;

    public Ticker(Background background, Runnable tick) {
        this.background = background;
        this.tick = tick;
    }

    /** Ticks from now on; already ticking, it goes on. */
    public void start() {
        if (clock == null) {
            clock =
                    Executors.newSingleThreadScheduledExecutor(
                            Thread.ofPlatform().daemon().name("clock").factory());
            var _ =
                    clock.scheduleAtFixedRate(
                            () -> background.inWindow(this::tick), 1, 1, TimeUnit.SECONDS);
        }
    }

    public void stop() {
        if (clock != null) {
            clock.shutdownNow();
            clock = null;
        }
    }

    private void tick() {
        if (clock != null) {
            tick.run();
        }
    }
}
