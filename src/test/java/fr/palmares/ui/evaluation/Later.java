package fr.palmares.ui.evaluation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Runs what it is given when told to, in order: a disk that takes its time. */
final class Later implements Executor {
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public void execute(Runnable task) {
        waiting.addLast(task);
    }

    int waiting() {
        return waiting.size();
    }

    void runOne() {
        waiting.removeFirst().run();
    }

    void runAll() {
        while (!waiting.isEmpty()) {
            runOne();
        }
    }
}
