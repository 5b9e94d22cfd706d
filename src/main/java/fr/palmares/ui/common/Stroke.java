package fr.palmares.ui.common;

import fr.palmares.text.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** One way to strike a shortcut: a key with or without Ctrl, or a character wherever it stands. */
public sealed interface Stroke {
    /** A key; the same with the command key of a Mac where {@code ctrl}. */
    record Key(KeyCode code, boolean ctrl, boolean shift) implements Stroke {
        /** The same with Shift held. */
        public Key shifted() {
            return new Key(code, ctrl, true);
        }

        @Override
        public boolean is(KeyEvent event) {
            if (event.getEventType() != KeyEvent.KEY_PRESSED
                    || event.getCode() != code
                    || event.isAltDown()
                    || event.isShortcutDown() != ctrl) {
                return false;
            }
            // a plain key is the same with Shift, which a hand may rest on
            return shift ? event.isShiftDown() : !ctrl || !event.isShiftDown();
        }

        @Override
        public String words(Messages messages) {
            List<String> words = new ArrayList<>();
            if (ctrl) {
                words.add(messages.get("shortcut.key.ctrl"));
            }
            if (shift) {
                words.add(messages.get("shortcut.key.shift"));
            }
            words.add(name(messages));
            return String.join(" ", words);
        }

        private String name(Messages messages) {
            return switch (code) {
                case ENTER -> "⏎";
                case BACK_SPACE -> "⌫";
                case DELETE -> messages.get("shortcut.key.delete");
                case ESCAPE -> messages.get("shortcut.key.escape");
                case UP, KP_UP -> "↑";
                case DOWN, KP_DOWN -> "↓";
                case PAGE_UP -> messages.get("shortcut.key.page") + " ↑";
                case PAGE_DOWN -> messages.get("shortcut.key.page") + " ↓";
                default -> code.getName();
            };
        }
    }

    /** A character, whatever keys a keyboard needs for it; letters in either case. */
    record Typed(char wanted) implements Stroke {
        @Override
        public boolean is(KeyEvent event) {
            return event.getEventType() == KeyEvent.KEY_TYPED
                    && !event.isShortcutDown()
                    && !event.isAltDown()
                    && event.getCharacter().length() == 1
                    && Character.toLowerCase(event.getCharacter().charAt(0)) == wanted;
        }

        @Override
        public String words(Messages messages) {
            return String.valueOf(Character.toUpperCase(wanted));
        }
    }

    /** The digits, also those of the top row of a French keyboard without Shift. */
    record Digits() implements Stroke {
        /** The screen listens to the digits itself, by {@link TopRowDigits}. */
        @Override
        public boolean is(KeyEvent event) {
            return event.getEventType() == KeyEvent.KEY_TYPED
                    && event.getCharacter().matches("[0-9]");
        }

        @Override
        public String words(Messages messages) {
            return "0 … 9";
        }
    }

    boolean is(KeyEvent event);

    /** How people read it. */
    String words(Messages messages);

    /** A key alone. */
    static Key key(KeyCode code) {
        return new Key(code, false, false);
    }

    /** A key with Ctrl, or with the command key of a Mac. */
    static Key ctrl(KeyCode code) {
        return new Key(code, true, false);
    }

    static Digits digits() {
        return new Digits();
    }

    /** A character, given in lower case. */
    static Typed typed(char wanted) {
        return new Typed(wanted);
    }
}
