package fr.palmares.ui.common;

import fr.palmares.app.CallSession;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/**
 * Undo and redo in a dialog that acts while it stays open, by the keys of the main window. They
 * reach no further back than what was done since it was opened: what lies under the dialog is not
 * in sight.
 */
public final class DialogUndo {
    private final CallSession session;
    private final Ui ui;
    private final int before;

    /** What was undone here and can be done again; on the call's thread. */
    private final AtomicInteger undone = new AtomicInteger();

    private DialogUndo(CallSession session, Ui ui) {
        this.session = session;
        this.ui = ui;
        this.before = session.undoable();
    }

    /** Gives a dialog the keys, from what was done before it was opened. */
    public static void in(Dialog<?> dialog, CallSession session, Ui ui) {
        dialog.getDialogPane()
                .addEventHandler(KeyEvent.KEY_PRESSED, new DialogUndo(session, ui)::key);
    }

    private void key(KeyEvent event) {
        boolean writing = event.getTarget() instanceof TextInputControl field && field.isUndoable();
        if (writing) {
            return;
        }
        if (Shortcut.UNDO.is(event)) {
            UndoAct.undo(ui, () -> session.undoable() > before, this::undo);
            event.consume();
        } else if (Shortcut.REDO.is(event)) {
            UndoAct.redo(ui, () -> session.canRedo() && undone.get() > 0, this::redo);
            event.consume();
        }
    }

    private void undo() {
        session.undo();
        undone.incrementAndGet();
    }

    private void redo() {
        session.redo();
        undone.decrementAndGet();
    }
}
