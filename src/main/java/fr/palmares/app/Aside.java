package fr.palmares.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Work done in its order on a thread of its own while the caller prepares the next piece. What
 * waits is bounded, so that it never fills the memory; the first failure ends it, and is thrown to
 * the caller where the next piece is added or the end is awaited.
 */
final class Aside implements AutoCloseable {
    private final ExecutorService thread;
    private final Semaphore room;
    private volatile @Nullable RuntimeException failed;
    private volatile @Nullable Error broken;
    private volatile boolean dropped;

    /**
     * Nothing to do yet.
     *
     * @param waiting how many pieces may wait, at least 1
     */
    Aside(String name, int waiting) {
        thread =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name(name).factory());
        room = new Semaphore(waiting);
    }

    /** Adds a piece; waits while too many are waiting. */
    void add(Runnable piece) {
        throwFailure();
        room.acquireUninterruptibly();
        thread.execute(
                () -> {
                    try {
                        run(piece);
                    } finally {
                        room.release();
                    }
                });
    }

    private void run(Runnable piece) {
        if (dropped || failed != null || broken != null) {
            return;
        }
        try {
            piece.run();
        } catch (RuntimeException e) {
            failed = e;
        } catch (Error e) {
            broken = e;
        }
    }

    /** Waits until all that was added is done. */
    void await() {
        CompletableFuture.runAsync(() -> {}, thread).join();
        throwFailure();
    }

    private void throwFailure() {
        RuntimeException exception = failed;
        if (exception != null) {
            throw exception;
        }
        Error error = broken;
        if (error != null) {
            throw error;
        }
    }

    /** Drops what waits, and ends when the piece at hand is done. */
    @Override
    public void close() {
        dropped = true;
        thread.close();
    }
}
