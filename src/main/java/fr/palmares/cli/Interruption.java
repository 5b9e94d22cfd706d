package fr.palmares.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl+C, or the system asking the program to end: the command is told to stop where nothing has
 * been written yet, or to finish what it was already writing. One that does neither in time is cut
 * off as by a power failure, which the call's folder survives.
 */
public final class Interruption {
    private static final long PATIENCE_SECONDS = 8;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean asked;

    private Interruption() {}

    /** One that nobody asks for. */
    static Interruption none() {
        return new Interruption();
    }

    /** Whether the program was asked to end. */
    boolean asked() {
        return asked;
    }

    /** What a command does, told of interruptions. */
    @FunctionalInterface
    public interface Command {
        int run(Interruption interruption);
    }

    /**
     * Runs a command; the program's end waits for it a while.
     *
     * @return its code
     */
    public static int watch(Command command) {
        Interruption interruption = new Interruption();
        Thread hook = new Thread(interruption::end, "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return command.run(interruption);
        } finally {
            interruption.ended.countDown();
        }
    }

    /** Asks, and waits for the command to have closed what it had open. */
    private void end() {
        asked = true;
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
