package fr.palmares.ui.evaluation;

import fr.palmares.model.Refused;
import fr.palmares.model.Sheet;
import fr.palmares.model.SheetId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The juror's acts on their way to the disk: recorded one after the other in the order they were
 * done, shown meanwhile as if they were recorded already. Used on the window's thread only; the
 * recording itself happens on {@code recorder}, which must run one task at a time.
 *
 * <p>A sheet is not finished behind the juror's back: when an act on it failed, a finish that was
 * already waiting is refused.
 */
final class ActQueue {
    private final JurorWork work;
    private final Executor recorder;
    private final Executor window;
    private final Deque<Act> pending = new ArrayDeque<>();

    /**
     * Sheets of which the juror does not know yet that something failed; recorder's thread only.
     */
    private final Set<SheetId> distrusted = new HashSet<>();

    private final Consumer<Act> recorded;
    private final BiConsumer<Act, RuntimeException> failed;

    /**
     * @param recorded told on the window's thread when an act is on disk
     * @param failed told on the window's thread when an act could not be recorded; it is no longer
     *     pending then
     */
    ActQueue(
            JurorWork work,
            Executor recorder,
            Executor window,
            Consumer<Act> recorded,
            BiConsumer<Act, RuntimeException> failed) {
        this.work = work;
        this.recorder = recorder;
        this.window = window;
        this.recorded = recorded;
        this.failed = failed;
    }

    void add(Act act) {
        pending.addLast(act);
        recorder.execute(() -> record(act));
    }

    boolean isEmpty() {
        return pending.isEmpty();
    }

    /** The sheet as the juror sees it: what is on disk, then what is on its way. */
    Sheet seen(SheetId id) {
        Sheet sheet = work.state().sheet(id);
        for (Act act : pending) {
            if (act.sheet().equals(id)) {
                sheet = act.on(sheet);
            }
        }
        return sheet;
    }

    private void record(Act act) {
        try {
            if (act instanceof Act.Finished(SheetId sheet, boolean finished)
                    && finished
                    && distrusted.contains(sheet)) {
                throw new Refused("evaluation.refused.finish", sheet.dossier());
            }
            act.record(work);
        } catch (RuntimeException failure) {
            distrusted.add(act.sheet());
            window.execute(
                    () -> {
                        drop(act);
                        // runs after everything queued in ignorance of this failure
                        recorder.execute(() -> distrusted.remove(act.sheet()));
                        failed.accept(act, failure);
                    });
            return;
        }
        window.execute(
                () -> {
                    drop(act);
                    recorded.accept(act);
                });
    }

    /** Acts are recorded in order, so of equal ones the first is meant. */
    private void drop(Act act) {
        pending.removeFirstOccurrence(act);
    }
}
