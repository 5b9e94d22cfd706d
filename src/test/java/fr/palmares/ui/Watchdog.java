package fr.palmares.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javafx.application.Platform;

/**
 * Asks the window's thread again and again whether it is free while tests use the window. What
 * keeps it for longer than a frame is reported, the longest first, in {@code window-thread.txt} of
 * the tests' home. A report, no verdict: on a busy machine a thread also waits for a processor.
 */
final class Watchdog extends Thread {
    /** One frame of sixty a second, in milliseconds. */
    private static final long FRAME = 16;

    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(10);
    private static final int TOLD = 60;
    private static final Map<String, Long> LONGEST = new ConcurrentHashMap<>();

    private static boolean watching;

    private final Thread window;

    private Watchdog(Thread window) {
        super("watchdog");
        this.window = window;
        setDaemon(true);
    }

    /** Begins with the first window of a run; called on the window's thread. */
    static void watch() {
        if (!watching) {
            watching = true;
            new Watchdog(Thread.currentThread()).start();
            Runtime.getRuntime().addShutdownHook(new Thread(Watchdog::report));
        }
    }

    @Override
    public void run() {
        try {
            while (true) {
                CountDownLatch free = new CountDownLatch(1);
                long asked = System.nanoTime();
                Platform.runLater(free::countDown);
                if (!free.await(FRAME, TimeUnit.MILLISECONDS)) {
                    String busy = what(window.getStackTrace());
                    free.await();
                    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked);
                    LONGEST.merge(busy, took, Math::max);
                }
                LockSupport.parkNanos(BETWEEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The innermost place of the program, or the toolkit's when it is at work for itself. */
    private static String what(StackTraceElement[] trace) {
        return Stream.of(trace)
                .filter(frame -> frame.getClassName().startsWith("fr.palmares."))
                .findFirst()
                .or(
                        () ->
                                Stream.of(trace)
                                        .filter(f -> f.getClassName().contains("javafx"))
                                        .findFirst())
                .map(StackTraceElement::toString)
                .orElse("nothing that can be seen");
    }

    private static void report() {
        List<String> lines =
                LONGEST.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .limit(TOLD)
                        .map(
                                e ->
                                        String.format(
                                                Locale.ROOT,
                                                "%6d ms  %s",
                                                e.getValue(),
                                                e.getKey()))
                        .toList();
        try {
            Path home = Files.createDirectories(Path.of(System.getProperty("palmares.home")));
            Files.write(home.resolve("window-thread.txt"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
