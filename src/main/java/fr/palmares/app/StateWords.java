package fr.palmares.app;

import fr.palmares.exchange.Words;

/**
 * The number of a state of the journal in words that can be read out: four of them, 44 bits of the
 * hash of its last line. The whole hash stands in packages, receipts, minutes and the workbook.
 */
public final class StateWords {
    private static final int WORDS = 4;

    private StateWords() {}

    /**
     * The words of a state.
     *
     * @param head hash of the journal's last line, 64 hexadecimal digits
     */
    public static String of(String head) {
        return Words.of(head, WORDS);
    }
}
