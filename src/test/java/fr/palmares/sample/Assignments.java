package fr.palmares.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Five readers for each admissible dossier, balanced, never one who is recused. */
final class Assignments {

    static final int READERS = 5;

    private Assignments() {}

    /** The readers by dossier, both in order. */
    static Map<String, List<String>> draw(List<String> dossiers, Random random) {
        Set<List<String>> recused = new HashSet<>();
        for (List<String> row : Csv.read(Resources.text("recusals.csv"))) {
            recused.add(row.subList(0, 2));
        }
        List<String> jurors =
                Csv.read(Resources.text("jury.csv")).stream().skip(1).map(List::getFirst).toList();
        Map<String, Integer> load = new HashMap<>();
        Map<String, List<String>> readers = new TreeMap<>();
        for (String dossier : dossiers) {
            List<String> able = new ArrayList<>(jurors);
            able.removeIf(juror -> recused.contains(List.of(juror, dossier)));
            Collections.shuffle(able, random);
            able.sort(Comparator.comparing(juror -> load.getOrDefault(juror, 0)));
            List<String> chosen = able.subList(0, READERS).stream().sorted().toList();
            chosen.forEach(juror -> load.merge(juror, 1, Integer::sum));
            readers.put(dossier, chosen);
        }
        return readers;
    }
}
