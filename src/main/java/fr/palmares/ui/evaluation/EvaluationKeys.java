package fr.palmares.ui.evaluation;

import fr.palmares.ui.common.TopRowDigits;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The whole screen by keyboard. Keys that would write are left to text fields; arrows are left to
 * the list and the choice of the juror while one of them has the focus.
 */
final class EvaluationKeys {
    private static final KeyCombination FINISH =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination FIND =
            new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination UNDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

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
        if (FINISH.match(event)) {
            model.finishAndGoOn();
            view.focusSheet();
            handled = true;
        } else if (FIND.match(event)) {
            view.search();
            handled = true;
        } else if (UNDO.match(event) && !writing) {
            model.undo();
            handled = true;
        } else if (event.getCode() == KeyCode.ESCAPE) {
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
        return switch (event.getCode()) {
            case UP, KP_UP -> !choosing && criterion(-1);
            case DOWN, KP_DOWN -> !choosing && criterion(1);
            case PAGE_UP -> !choosing && view.page(-1);
            case PAGE_DOWN -> !choosing && view.page(1);
            case ENTER -> sheet.enter();
            case BACK_SPACE, DELETE -> {
                sheet.erase();
                yield true;
            }
            default -> false;
        };
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
        switch (Character.toLowerCase(c)) {
            case 'n' -> sheet.abstain();
            case 'j' -> model.step(1);
            case 'k' -> model.step(-1);
            case 'r' -> view.remark();
            case '?' -> view.toggleHelp();
            case ',', '.', ';' -> sheet.type(',');
            case '-' -> sheet.type('-');
            default -> {
                return;
            }
        }
        event.consume();
    }
}
