package fr.palmares.sample;

/** Establishment numbers that belong to nobody: they begin with 9999 and pass the Luhn check. */
final class InventedSiret {

    private InventedSiret() {}

    /** The number made for a dossier: nine digits for the body, five for the establishment. */
    static String of(String dossier) {
        String body = withCheckDigit("9999" + dossier.substring(2));
        return withCheckDigit(body + "0001");
    }

    private static String withCheckDigit(String digits) {
        int sum = luhn(digits + "0");
        return digits + (10 - sum % 10) % 10;
    }

    /** The Luhn sum: every second digit from the right is doubled. */
    static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - i), 10);
            int value = i % 2 == 0 ? digit : 2 * digit;
            sum += value > 9 ? value - 9 : value;
        }
        return sum;
    }
}
