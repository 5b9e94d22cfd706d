package fr.palmares.ui.common;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The one way to run work off the window's thread. Two kinds: an <i>act</i> is short and recorded
 * (a mark, a weight): acts run one after the other, in the order they were asked for; a <i>job</i>
 * is long (import, export): it runs beside them, is shown with what it is doing and can be
 * cancelled. Every callback arrives on the window's thread.
 */
public final class Background {
    /** Work with a result. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Reporter reporter) throws Exception;
    }

    /** Work without a result. */
    @FunctionalInterface
    public interface Act {
        void run() throws Exception;
    }

    /** Told by the work how far it is; asked whether it should stop. */
    public interface Reporter {
        /**
         * The work is here now.
         *
         * @param key sentence saying what is being done
         * @param done so many of {@code of}; {@code of} 0 when the length is unknown
         */
        void at(String key, long done, long of);

        boolean cancelled();

        /**
         * What was done is about to be written: whether it should be. After a yes the work can no
         * longer be cancelled, and its result is always handed over.
         */
        boolean lastChance();
    }

    private final Executor acts;
    private final Executor jobs;
    private final Executor window;
    private final ReadOnlyIntegerWrapper pendingActs = new ReadOnlyIntegerWrapper();
    private final ObservableList<Job<?>> shown = FXCollections.observableArrayList();
    private boolean writing;
    private Consumer<Throwable> onFailure = Background::uncaught;

    private Background(Executor acts, Executor jobs, Executor window) {
        this.acts = acts;
        this.jobs = jobs;
        this.window = window;
    }

    /** Real threads. */
    public static Background threads() {
        return new Background(
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("acts").factory()),
                Executors.newCachedThreadPool(
                        Thread.ofPlatform().daemon().name("job-", 1).factory()),
                Platform::runLater);
    }

    /** Everything at once on the calling thread: what tests want. */
    public static Background sameThread() {
        return new Background(Runnable::run, Runnable::run, Runnable::run);
    }

    /**
     * On threads of the caller's: what tests want that say when which work is done.
     *
     * @param acts runs one after the other what it is given
     */
    public static Background on(Executor acts, Executor jobs, Executor window) {
        return new Background(acts, jobs, window);
    }

    /** Who is told of failures that nobody else handles; usually {@link Notices#failed}. */
    public void onFailure(Consumer<Throwable> handler) {
        onFailure = handler;
    }

    /** A short recorded act; call {@link Job#start} to run it. */
    public Job<Boolean> act(Act act) {
        return new Job<>(
                this,
                Job.Kind.ACT,
                "",
                reporter -> {
                    act.run();
                    return true;
                });
    }

    /** Short work of which the result is wanted, in order with the acts. */
    public <T> Job<T> ask(Work<T> work) {
        return new Job<>(this, Job.Kind.QUESTION, "", work);
    }

    /** Long work, shown under the sentence of {@code key}. */
    public <T> Job<T> job(String key, Work<T> work) {
        return new Job<>(this, Job.Kind.LONG, key, work);
    }

    /**
     * Short work beside the acts that nobody is shown, such as what is computed anew while a slider
     * moves.
     *
     * @param work tells its own failures
     */
    public void beside(Runnable work) {
        jobs.execute(work);
    }

    /** Acts asked for and not yet on disk. Changes on the window's thread. */
    public ReadOnlyIntegerProperty pendingActs() {
        return pendingActs.getReadOnlyProperty();
    }

    /**
     * Something is being written that no act has been asked for yet: it counts as one, so that
     * nothing is called saved meanwhile.
     */
    public void writing(boolean now) {
        if (now != writing) {
            writing = now;
            pendingActs.set(pendingActs.get() + (now ? 1 : -1));
        }
    }

    /** Long work under way. Changes on the window's thread. */
    public ObservableList<Job<?>> shown() {
        return shown;
    }

    /** Runs on the window's thread, soon. */
    public void inWindow(Runnable runnable) {
        window.execute(runnable);
    }

    /** Waits until every act asked for is done, at most {@code seconds}; whether it was so. */
    public boolean finish(long seconds) throws InterruptedException {
        if (acts instanceof ExecutorService service) {
            service.shutdown();
            return service.awaitTermination(seconds, TimeUnit.SECONDS);
        }
        return true;
    }

    /** Waits until every act asked for so far is done, at most {@code seconds}; more may follow. */
    public void settle(long seconds) throws InterruptedException {
        if (acts instanceof ExecutorService service) {
            CountDownLatch done = new CountDownLatch(1);
            try {
                service.execute(done::countDown);
                done.await(seconds, TimeUnit.SECONDS);
            } catch (RejectedExecutionException e) {
                // it is being finished already
                service.awaitTermination(seconds, TimeUnit.SECONDS);
            }
        }
    }

    void begin(Job<?> job, Runnable work) {
        switch (job.kind()) {
            case ACT -> {
                pendingActs.set(pendingActs.get() + 1);
                acts.execute(work);
            }
            case QUESTION -> acts.execute(work);
            case LONG -> {
                shown.add(job);
                jobs.execute(work);
            }
        }
    }

    void end(Job<?> job) {
        switch (job.kind()) {
            case ACT -> pendingActs.set(pendingActs.get() - 1);
            case QUESTION -> {}
            case LONG -> shown.remove(job);
        }
    }

    void failed(Throwable failure) {
        onFailure.accept(failure);
    }

    private static void uncaught(@Nullable Throwable failure) {
        throw new IllegalStateException("nobody handles failures", failure);
    }
}
