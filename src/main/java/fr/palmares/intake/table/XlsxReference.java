package fr.palmares.intake.table;

/** Names of columns: A, B … Z, AA … */
public final class XlsxReference {
    private static final int LETTERS = 26;

    private XlsxReference() {}

    /** Column of a reference such as {@code AB12}, from 0; {@code expected} when it names none. */
    static int column(String reference, int expected) {
        int column = 0;
        int i = 0;
        while (i < reference.length() && i < 4) {
            char c = Character.toUpperCase(reference.charAt(i));
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * LETTERS + (c - 'A' + 1);
            i++;
        }
        return i == 0 ? expected : column - 1;
    }

    /** Letters of a column counted from 0. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }
}
