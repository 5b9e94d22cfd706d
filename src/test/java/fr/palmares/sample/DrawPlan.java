package fr.palmares.sample;

import java.util.Arrays;
import java.util.List;

/**
 * What is wanted of one dossier's marks.
 *
 * @param dossier its number
 * @param sum the sum of its counted marks
 * @param sheets the number of its counted sheets
 * @param event what happens to the other sheets, in words
 * @param columns the wanted sum of each criterion, or nothing where it may be drawn
 */
record DrawPlan(String dossier, int sum, int sheets, String event, List<Integer> columns) {

    /** The plans of the admissible dossiers, best first. */
    static List<DrawPlan> all() {
        return Csv.read(Resources.text("ranking.csv")).stream().skip(1).map(DrawPlan::of).toList();
    }

    private static DrawPlan of(List<String> row) {
        String columns = row.get(4);
        List<Integer> sums =
                columns.isEmpty()
                        ? List.of()
                        : Arrays.stream(columns.split(" ")).map(Integer::valueOf).toList();
        return new DrawPlan(
                row.get(0),
                Integer.parseInt(row.get(1)),
                Integer.parseInt(row.get(2)),
                row.get(3),
                sums);
    }

    /** Whether something of that name happens. */
    boolean has(String word) {
        return event.contains(word);
    }
}
