package fr.palmares.app;

import fr.palmares.model.Refused;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;

/**
 * The one thread that owns a call's journal and tables. It is never interrupted: an interrupt would
 * close their files. Whoever waits for it may be interrupted; the work then goes on and is waited
 * for all the same.
 */
final class CallThread implements AutoCloseable {
    private final ExecutorService executor;
    private volatile long threadId = -1;

    CallThread() {
        this.executor =
                Executors.newSingleThreadExecutor(
                        task -> {
                            Thread made = new Thread(task, "call");
                            made.setDaemon(false);
                            threadId = made.threadId();
                            return made;
                        });
    }

    /**
     * Runs work on the call's thread and waits for it. Failures come out as they were thrown.
     *
     * @throws Refused when the call was closed: the work was not begun
     */
    <T> T call(Callable<T> work) {
        if (Thread.currentThread().threadId() == threadId) {
            return now(work);
        }
        CompletableFuture<T> done = new CompletableFuture<>();
        return awaited(done, begin(work, done));
    }

    private <T> Future<?> begin(Callable<T> work, CompletableFuture<T> done) {
        try {
            return executor.submit(
                    () -> {
                        try {
                            done.complete(work.call());
                        } catch (Throwable e) {
                            done.completeExceptionally(e);
                        }
                    });
        } catch (RejectedExecutionException e) {
            // somebody closed the call while this was on its way
            throw new Refused("refused.call.closed").because(e);
        }
    }

    void run(Runnable work) {
        call(
                () -> {
                    work.run();
                    return Boolean.TRUE;
                });
    }

    private static <T> T awaited(CompletableFuture<T> done, Future<?> task) {
        try {
            return done.join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof RuntimeException failure) {
                throw failure;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("work on a call failed: " + task, cause);
        }
    }

    private static <T> T now(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("work on a call failed", e);
        }
    }

    /** Lets what is under way end, then the thread. */
    @Override
    public void close() {
        executor.shutdown();
    }
}
