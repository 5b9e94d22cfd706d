package fr.palmares.ui.common;

import java.util.function.BooleanSupplier;

/** Undo and redo by their keys: done where they can be, and said either way. */
public final class UndoAct {
    private UndoAct() {}

    /**
     * Takes an act back.
     *
     * @param may asked beside the window, as {@code act} is done
     */
    public static void undo(Ui ui, BooleanSupplier may, Runnable act) {
        start(ui, may, act, "undo.done", "undo.nothing");
    }

    /** Does again what was taken back. */
    public static void redo(Ui ui, BooleanSupplier may, Runnable act) {
        start(ui, may, act, "redo.done", "redo.nothing");
    }

    private static void start(
            Ui ui, BooleanSupplier may, Runnable act, String done, String nothing) {
        ui.background()
                .ask(
                        reporter -> {
                            boolean can = may.getAsBoolean();
                            if (can) {
                                act.run();
                            }
                            return can;
                        })
                .then(did -> ui.notices().say(did ? done : nothing))
                .start();
    }
}
