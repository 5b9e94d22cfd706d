package fr.palmares.ui.common;

import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Digits as a hand gives them: with any digit key, and with the unshifted top row of a French
 * keyboard (& é " ' ( - è _ ç à), where the digits themselves need Shift. A keyboard that was seen
 * to give plain digits without Shift is not a French one; its - and ' are left alone.
 */
public final class TopRowDigits {
    private static final String FRENCH_ROW = "à&é\"'(-è_ç";

    private KeyCode pressed = KeyCode.UNDEFINED;
    private boolean shifted;
    private boolean plainDigits;

    /** Calls {@code digit} with 0 to 9 for keys typed on a node, except inside its text fields. */
    public static void on(Node node, IntConsumer digit) {
        TopRowDigits digits = new TopRowDigits();
        node.addEventFilter(
                KeyEvent.KEY_PRESSED, event -> digits.press(event.getCode(), event.isShiftDown()));
        node.addEventFilter(
                KeyEvent.KEY_TYPED,
                event -> {
                    if (event.getTarget() instanceof TextInputControl
                            || event.isControlDown()
                            || event.isMetaDown()) {
                        return;
                    }
                    digits.type(event.getCharacter())
                            .ifPresent(
                                    d -> {
                                        event.consume();
                                        digit.accept(d);
                                    });
                });
    }

    /** A key went down. */
    void press(KeyCode code, boolean shift) {
        pressed = code;
        shifted = shift;
    }

    /** The digit meant by a typed character, which follows {@link #press}. */
    OptionalInt type(String character) {
        if (character.length() != 1) {
            return OptionalInt.empty();
        }
        char c = character.charAt(0);
        if (c >= '0' && c <= '9') {
            plainDigits |= !shifted && !pressed.isKeypadKey() && pressed.isDigitKey();
            return OptionalInt.of(c - '0');
        }
        if (shifted) {
            return OptionalInt.empty();
        }
        int digit = FRENCH_ROW.indexOf(c);
        boolean digitKey = pressed.isDigitKey() && !pressed.isKeypadKey();
        return digit >= 0 && (digitKey || !plainDigits)
                ? OptionalInt.of(digit)
                : OptionalInt.empty();
    }
}
