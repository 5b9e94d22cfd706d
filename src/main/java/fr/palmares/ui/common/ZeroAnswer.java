package fr.palmares.ui.common;

/**
 * A zero as a form's number field gives it. The platform writes one where nobody answered, so a
 * reader is told that it may mean that; the value itself is shown as the file has it.
 */
public final class ZeroAnswer {
    private ZeroAnswer() {}

    /** Whether an answer is a zero: {@code 0}, {@code 0.0}, {@code 0,00}. */
    public static boolean is(String value) {
        return value.strip().matches("0([.,]0+)?");
    }
}
