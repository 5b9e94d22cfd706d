package fr.palmares.ui.common;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Work asked of {@link Background}: what comes after it, how far it is, how to stop it. */
public final class Job<T> {
    /**
     * What the work is doing.
     *
     * @param key of the sentence, whose arguments are the two numbers
     */
    public record Doing(String key, long done, long of) {}

    /** What sort of work. */
    enum Kind {
        ACT,
        QUESTION,
        LONG
    }

    /** Smallest time between two reports that reach the window. */
    private static final long REPORT_EVERY_NANOS = 40_000_000;

    private final Background background;
    private final Kind kind;
    private final String key;
    private final Background.Work<T> work;
    private final ReadOnlyObjectWrapper<Doing> doing;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private Consumer<T> then = result -> {};
    private @Nullable Consumer<Throwable> otherwise;
    private Runnable lastly = () -> {};
    private volatile boolean cancelled;
    private volatile boolean beyondRecall;
    private long reported;

    Job(Background background, Kind kind, String key, Background.Work<T> work) {
        this.background = background;
        this.kind = kind;
        this.key = key;
        this.work = work;
        this.doing = new ReadOnlyObjectWrapper<>(new Doing(key, 0, 0));
    }

    /** What to do with the result. */
    public Job<T> then(Consumer<T> consumer) {
        then = consumer;
        return this;
    }

    /** What to do with a failure; without it, the user is told in the usual way. */
    public Job<T> otherwise(Consumer<Throwable> consumer) {
        otherwise = consumer;
        return this;
    }

    /** What to do in every case, after the rest; also after a cancellation. */
    public Job<T> lastly(Runnable runnable) {
        lastly = runnable;
        return this;
    }

    /** Begins. To be called on the window's thread. */
    public Job<T> start() {
        background.begin(this, this::run);
        return this;
    }

    /** Asks the work to stop; its result is then dropped. */
    public synchronized void cancel() {
        if (!beyondRecall) {
            cancelled = true;
        }
    }

    /** Whether it goes on to its end; from here on it can no longer be cancelled. */
    private synchronized boolean lastChance() {
        beyondRecall = !cancelled;
        return beyondRecall;
    }

    /** Key of the sentence that says what this work is. */
    public String key() {
        return key;
    }

    /** What is being done just now. */
    public ReadOnlyObjectProperty<Doing> doing() {
        return doing.getReadOnlyProperty();
    }

    /** 0 to 1, or -1 as long as nothing is known. */
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    Kind kind() {
        return kind;
    }

    private void run() {
        try {
            T result = work.run(new Reports());
            background.inWindow(() -> finish(() -> succeed(result)));
        } catch (Throwable failure) {
            background.inWindow(() -> finish(() -> fail(failure)));
        }
    }

    private void finish(Runnable outcome) {
        background.end(this);
        try {
            outcome.run();
        } finally {
            lastly.run();
        }
    }

    private void succeed(T result) {
        if (!cancelled) {
            then.accept(result);
        }
    }

    private void fail(Throwable failure) {
        if (cancelled || failure instanceof CancellationException) {
            return;
        }
        if (otherwise == null) {
            background.failed(failure);
        } else {
            otherwise.accept(failure);
        }
    }

    private final class Reports implements Background.Reporter {
        @Override
        public void at(String what, long done, long of) {
            long now = System.nanoTime();
            if (now - reported < REPORT_EVERY_NANOS && done < of) {
                return;
            }
            reported = now;
            background.inWindow(
                    () -> {
                        doing.set(new Doing(what, done, of));
                        progress.set(of <= 0 ? -1 : Math.min(1, (double) done / of));
                    });
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }

        @Override
        public boolean lastChance() {
            return Job.this.lastChance();
        }
    }
}
