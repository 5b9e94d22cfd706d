package fr.palmares.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Columns for texts of any length: what is longer than a cell goes on in columns to the right,
 * whose heads say so. Whoever reads the workbook again joins them by those heads.
 */
final class TextColumns {
    private TextColumns() {}

    /** The head of a column; the second and further cells of a long text say so. */
    static String label(Material m, String label, int piece) {
        if (piece == 0) {
            return label;
        }
        return piece == 1
                ? m.say("column.continued", label)
                : m.say("column.continued.further", label, piece);
    }

    /**
     * How many columns each label takes. One more than its texts need where the next label would
     * else read as its own continuation.
     *
     * @param labels from the left
     * @param pieces how many cells the longest text of each takes
     */
    static List<Integer> cells(List<String> labels, List<Integer> pieces) {
        List<Integer> cells = new ArrayList<>(labels.size());
        for (int i = 0; i < labels.size(); i++) {
            int own = Math.max(1, pieces.get(i));
            while (i + 1 < labels.size() && continues(labels.get(i), own, labels.get(i + 1))) {
                own++;
            }
            cells.add(own);
        }
        return cells;
    }

    private static boolean continues(String label, int piece, String next) {
        String number = piece == 1 ? "" : " " + piece;
        String bare = bare(label);
        return Set.of(bare + " (suite" + number + ")", bare + " (continued" + number + ")")
                .contains(bare(next));
    }

    /** Labels are compared without regard to kinds of spaces. */
    private static String bare(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00a0\\u2007\\u202f\\ufeff]+", " ")
                .strip();
    }
}
