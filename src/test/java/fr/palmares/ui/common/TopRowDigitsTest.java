package fr.palmares.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class TopRowDigitsTest {
    private static final List<String> FRENCH =
            List.of("à", "&", "é", "\"", "'", "(", "-", "è", "_", "ç");

    @Test
    void theUnshiftedTopRowOfAFrenchKeyboardGivesDigits() {
        for (int digit = 0; digit <= 9; digit++) {
            TopRowDigits keys = new TopRowDigits();
            keys.press(KeyCode.UNDEFINED, false);
            assertThat(keys.type(FRENCH.get(digit))).hasValue(digit);
        }
    }

    @Test
    void theSameRowGivesDigitsWhereTheSystemNamesItsKeysByDigits() {
        TopRowDigits keys = new TopRowDigits();
        keys.press(KeyCode.DIGIT6, false);
        assertThat(keys.type("-")).hasValue(6);
    }

    @Test
    void digitsAreDigitsOnEveryKeyboardShiftedOrNotAndOnTheKeypad() {
        TopRowDigits keys = new TopRowDigits();
        keys.press(KeyCode.DIGIT3, false);
        assertThat(keys.type("3")).hasValue(3);
        keys.press(KeyCode.DIGIT4, true);
        assertThat(keys.type("4")).hasValue(4);
        keys.press(KeyCode.NUMPAD5, false);
        assertThat(keys.type("5")).hasValue(5);
    }

    @Test
    void aKeyboardSeenToGivePlainDigitsKeepsItsHyphenAndApostrophe() {
        TopRowDigits keys = new TopRowDigits();
        keys.press(KeyCode.DIGIT3, false);
        keys.type("3");
        keys.press(KeyCode.MINUS, false);
        assertThat(keys.type("-")).isEmpty();
        keys.press(KeyCode.QUOTE, false);
        assertThat(keys.type("'")).isEmpty();
    }

    @Test
    void shiftedSymbolsAndLettersAreNoDigits() {
        TopRowDigits keys = new TopRowDigits();
        keys.press(KeyCode.DIGIT7, true);
        assertThat(keys.type("&")).isEmpty();
        keys.press(KeyCode.N, false);
        assertThat(keys.type("n")).isEmpty();
    }
}
