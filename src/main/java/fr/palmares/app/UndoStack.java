package fr.palmares.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What was done since the call was opened and can be undone, what was undone and can be done again,
 * each last first. On the call's thread, but for what it says of itself.
 */
final class UndoStack {
    private final Deque<Act> done = new ArrayDeque<>();
    private final Deque<Act> undone = new ArrayDeque<>();
    private volatile int undoable;
    private volatile boolean canRedo;

    boolean canUndo() {
        return undoable > 0;
    }

    /** How many acts can be undone, one after the other. */
    int undoable() {
        return undoable;
    }

    boolean canRedo() {
        return canRedo;
    }

    /** One more act; what was undone before cannot be done again. */
    void did(Act act) {
        done.push(act);
        undone.clear();
        settle();
    }

    /** Nothing earlier can be undone or done again. */
    void forget() {
        done.clear();
        undone.clear();
        settle();
    }

    Optional<Act> toUndo() {
        return Optional.ofNullable(done.peek());
    }

    Optional<Act> toRedo() {
        return Optional.ofNullable(undone.peek());
    }

    /**
     * The act to undo was undone.
     *
     * @param back what turns that back again
     */
    void undone(Act back) {
        done.pop();
        undone.push(back);
        settle();
    }

    /**
     * The act to do again was done again.
     *
     * @param back what turns that back again
     */
    void redone(Act back) {
        undone.pop();
        done.push(back);
        settle();
    }

    private void settle() {
        undoable = done.size();
        canRedo = !undone.isEmpty();
    }
}
