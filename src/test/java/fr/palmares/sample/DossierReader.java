package fr.palmares.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the dossiers of the resource files: {@code ===} number, short values, long answers. */
final class DossierReader {

    private static final List<String> FILES =
            List.of("1-laureates", "2-laureates", "3-services", "4-operators", "5-others");

    private DossierReader() {}

    /** Every dossier, in the order of submission. */
    static List<Dossier> readAll() {
        return FILES.stream()
                .flatMap(file -> blocks(Resources.text("dossiers/" + file + ".txt")))
                .map(DossierReader::read)
                .sorted(Comparator.comparing(Dossier::submitted))
                .toList();
    }

    private static Stream<String> blocks(String text) {
        return Stream.of(text.split("(?m)^=== ")).filter(block -> !block.isBlank());
    }

    private static Dossier read(String block) {
        String[] parts = block.split("(?m)^## ");
        List<String> head = parts[0].lines().toList();
        Map<String, String> facts = new HashMap<>();
        List<List<String>> partners = new ArrayList<>();
        for (String line : head.subList(1, head.size())) {
            String[] pair = line.split(": ", 2);
            if (pair[0].equals("partenaire")) {
                partners.add(List.of(pair[1].split(" \\| ")));
            } else {
                facts.put(pair[0], pair[1]);
            }
        }
        Map<String, String> texts = new HashMap<>();
        for (String part : List.of(parts).subList(1, parts.length)) {
            int end = part.indexOf('\n');
            texts.put(part.substring(0, end), part.substring(end + 1).strip());
        }
        return new Dossier(
                head.getFirst(), Map.copyOf(facts), List.copyOf(partners), Map.copyOf(texts));
    }
}
