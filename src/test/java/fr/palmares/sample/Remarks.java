package fr.palmares.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The jurors' remarks: a bank by criterion and level, every sentence used before any twice. */
final class Remarks {

    private final Map<String, Dossier> dossiers;
    private final Map<String, List<String>> bank = new TreeMap<>();
    private final Map<String, Integer> used = new HashMap<>();
    private final Random random;

    Remarks(List<Dossier> dossiers, Random random) {
        this.dossiers = dossiers.stream().collect(Collectors.toMap(Dossier::number, d -> d));
        this.random = random;
        for (List<String> row : Resources.rows("remarks.txt", '|')) {
            bank.computeIfAbsent(row.get(0) + " " + row.get(1), k -> new ArrayList<>())
                    .add(row.get(2));
        }
        bank.values().forEach(sentences -> Collections.shuffle(sentences, random));
    }

    /** The sheet with none, one or two remarks, where the bank has been drawn on least. */
    EvaluationSheet remarkOn(EvaluationSheet sheet) {
        int chance = random.nextInt(100);
        int wanted = chance < 15 ? 0 : chance < 72 ? 1 : 2;
        List<Integer> marked =
                new ArrayList<>(
                        IntStream.range(0, sheet.scores().size())
                                .filter(c -> sheet.scores().get(c).matches("\\d"))
                                .boxed()
                                .toList());
        Collections.shuffle(marked, random);
        marked.sort((a, b) -> Double.compare(use(key(sheet, a)), use(key(sheet, b))));
        Map<String, String> remarks = new TreeMap<>();
        for (int c : marked.subList(0, Math.min(wanted, marked.size()))) {
            remarks.put(Criterion.CODES.get(c), next(key(sheet, c), sheet.dossier()));
        }
        return new EvaluationSheet(sheet.dossier(), sheet.juror(), sheet.scores(), remarks);
    }

    private double use(String key) {
        return used.getOrDefault(key, 0) / (double) sentences(key).size();
    }

    private List<String> sentences(String key) {
        return bank.getOrDefault(key, List.of());
    }

    private String next(String key, String number) {
        int count = used.merge(key, 1, Integer::sum) - 1;
        String sentence = sentences(key).get(count % sentences(key).size());
        Dossier dossier = Objects.requireNonNull(dossiers.get(number), number);
        String filled =
                sentence.replace("{corpus}", dossier.fact("corpus"))
                        .replace("{metier}", dossier.fact("metier"))
                        .replace("{outil}", dossier.fact("outil"));
        return FrenchTypography.set(filled);
    }

    private static String key(EvaluationSheet sheet, int c) {
        int mark = Integer.parseInt(sheet.scores().get(c));
        String level = mark <= 2 ? "low" : mark == 3 ? "mid" : "high";
        return Criterion.CODES.get(c) + " " + level;
    }
}
