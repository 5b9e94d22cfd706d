package fr.palmares.ui.evaluation;

import fr.palmares.ui.common.Shortcut;
import fr.palmares.ui.common.TopRowDigits;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/**
 * The whole screen by keyboard. Keys that would write are left to text fields; arrows are left to
 * the list and the choice of the juror while one of them has the focus.
 */
final class EvaluationKeys {
    private final EvaluationViewModel model;
    private final SheetViewModel sheet;
    private final EvaluationView view;

    EvaluationKeys(EvaluationViewModel model, EvaluationView view) {
        this.model = model;
        this.sheet = model.sheet();
        this.view = view;
    }

    void listen(Node root) {
        TopRowDigits.on(root, digit -> sheet.type((char) ('0' + digit)));
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        boolean writing = event.getTarget() instanceof TextInputControl;
        boolean handled;
        if (Shortcut.FINISH.is(event)) {
            model.finishAndGoOn();
            view.focusSheet();
            handled = true;
        } else if (Shortcut.READING_FIND.is(event)) {
            view.search();
            handled = true;
        } else if (Shortcut.UNDO.is(event) && !writing) {
            model.undo();
            handled = true;
        } else if (Shortcut.CLOSE.is(event)) {
            handled = view.escape(writing);
        } else {
            handled = !writing && !event.isShortcutDown() && !event.isAltDown() && plain(event);
        }
        if (handled) {
            event.consume();
        }
    }

    private boolean plain(KeyEvent event) {
        boolean choosing =
                event.getTarget() instanceof ListView<?>
                        || event.getTarget() instanceof ComboBoxBase<?>;
        if (Shortcut.CRITERION_BEFORE.is(event)) {
            return !choosing && criterion(-1);
        }
        if (Shortcut.CRITERION_AFTER.is(event)) {
            return !choosing && criterion(1);
        }
        if (Shortcut.PAGE_BEFORE.is(event)) {
            return !choosing && view.page(-1);
        }
        if (Shortcut.PAGE_AFTER.is(event)) {
            return !choosing && view.page(1);
        }
        if (Shortcut.MARK_ENTER.is(event)) {
            return sheet.enter();
        }
        if (Shortcut.WITHDRAW.is(event)) {
            sheet.erase();
            return true;
        }
        return false;
    }

    private boolean criterion(int by) {
        if (sheet.shown().get() == null) {
            return false;
        }
        sheet.move(by);
        view.focusSheet();
        return true;
    }

    private void typed(KeyEvent event) {
        if (event.isConsumed()
                || event.getTarget() instanceof TextInputControl
                || event.isShortcutDown()
                || event.isAltDown()
                || event.getCharacter().length() != 1) {
            return;
        }
        char c = event.getCharacter().charAt(0);
        if (Shortcut.ABSTAIN.is(event)) {
            sheet.abstain();
        } else if (Shortcut.DOSSIER_AFTER.is(event)) {
            model.step(1);
        } else if (Shortcut.DOSSIER_BEFORE.is(event)) {
            model.step(-1);
        } else if (Shortcut.REMARK.is(event)) {
            view.remark();
        } else if (c == ',' || c == '.' || c == ';') {
            sheet.type(',');
        } else if (c == '-') {
            sheet.type('-');
        } else {
            return;
        }
        event.consume();
    }
}
