package fr.palmares.app;

import fr.palmares.journal.Register;
import fr.palmares.journal.Register.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was done since the call was opened and can be undone, what was undone and can be done again,
 * each last first. On the call's thread, but for what it says of itself.
 */
final class UndoStack {
    /** What stands for itself. */
    private static final Set<Kind> ALONE =
            EnumSet.of(
                    Kind.MARK,
                    Kind.READING,
                    Kind.REMARK,
                    Kind.ASSESSMENT,
                    Kind.NOTE,
                    Kind.FINISHED,
                    Kind.FLAG,
                    Kind.SITTING_NOTE,
                    Kind.LEAD_OPINION);

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

    /**
     * Another computer changed these registers. What was written here into others stays undoable
     * where nobody builds on it (marks, texts); from the first act on that is not so, nothing is.
     */
    void others(Set<Register> changed) {
        // a computer that joins changes nothing that anybody did
        if (changed.stream().allMatch(r -> ALONE.contains(r.kind()) || r.kind() == Kind.DEVICE)) {
            keep(done, changed);
            keep(undone, changed);
            settle();
        } else {
            forget();
        }
    }

    private static void keep(Deque<Act> acts, Set<Register> changed) {
        List<Act> kept =
                acts.stream()
                        .takeWhile(
                                act ->
                                        act.before().stream()
                                                .map(v -> Register.parse(v.register()))
                                                .allMatch(
                                                        r ->
                                                                ALONE.contains(r.kind())
                                                                        && !changed.contains(r)))
                        .toList();
        acts.clear();
        acts.addAll(kept);
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
