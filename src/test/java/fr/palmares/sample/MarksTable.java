package fr.palmares.sample;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the marks back and counts on whole numbers, apart from how they were drawn. */
final class MarksTable {

    /** A multiple of every number of sheets, so that sums divide without remainder. */
    static final int UNIT = 60;

    private final Map<String, Map<String, List<String>>> sheets = new TreeMap<>();

    MarksTable(List<List<String>> rows) {
        for (List<String> row : rows.subList(1, rows.size())) {
            sheets.computeIfAbsent(row.get(0), dossier -> new TreeMap<>())
                    .merge(row.get(1), List.of(row.get(3)), MarksTable::join);
        }
    }

    private static List<String> join(List<String> left, List<String> right) {
        return Stream.concat(left.stream(), right.stream()).toList();
    }

    /** The dossiers with marks. */
    Collection<String> dossiers() {
        return sheets.keySet();
    }

    /** Every sheet begun, by juror. */
    Map<String, List<String>> begun(String dossier) {
        return sheets.getOrDefault(dossier, Map.of());
    }

    /** The marks of the complete sheets, by juror. */
    Map<String, int[]> counted(String dossier) {
        Map<String, int[]> counted = new TreeMap<>();
        begun(dossier)
                .forEach(
                        (juror, scores) -> {
                            if (scores.stream().allMatch(score -> score.matches("[0-5]"))) {
                                counted.put(
                                        juror,
                                        scores.stream().mapToInt(Integer::parseInt).toArray());
                            }
                        });
        return counted;
    }

    /** The score in units of one mark divided by {@code 7 × UNIT}. */
    int score(String dossier) {
        return criterionScores(dossier).stream().mapToInt(Integer::intValue).sum();
    }

    /** The score on each criterion, in units of one mark divided by {@code UNIT}. */
    List<Integer> criterionScores(String dossier) {
        Map<String, int[]> counted = counted(dossier);
        int[] sums = new int[7];
        counted.values()
                .forEach(
                        marks -> {
                            for (int c = 0; c < sums.length; c++) {
                                sums[c] += marks[c];
                            }
                        });
        return Arrays.stream(sums).mapToObj(sum -> sum * UNIT / counted.size()).toList();
    }

    /** The dossiers from the highest score to the lowest; ties by number. */
    List<String> ranking() {
        return sheets.keySet().stream()
                .sorted(Comparator.comparingInt(this::score).reversed())
                .toList();
    }
}
