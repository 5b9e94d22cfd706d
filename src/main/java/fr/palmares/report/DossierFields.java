package fr.palmares.report;

import fr.palmares.model.Answer;
import fr.palmares.model.AnswerTable;
import fr.palmares.model.Dossier;
import fr.palmares.model.Opinion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A dossier's fields as labels and texts: one column each in the workbook. */
final class DossierFields {
    private DossierFields() {}

    /** Fields by label, in the dossier's order; empty for a dossier whose texts are not at hand. */
    static Map<String, String> of(Material m, String number) {
        Map<String, String> fields = new LinkedHashMap<>();
        Dossier dossier = m.dossiers.get(number);
        if (dossier == null) {
            return fields;
        }
        dossier.fixed().forEach(answer -> add(fields, answer));
        dossier.answers().forEach(answer -> add(fields, answer));
        dossier.tables().forEach(t -> add(fields, new Answer(t.name(), table(t))));
        if (!dossier.opinions().isEmpty()) {
            String opinions =
                    dossier.opinions().stream()
                            .map(DossierFields::opinion)
                            .collect(Collectors.joining("\n\n"));
            add(fields, new Answer(m.say("dossiers.opinions"), opinions));
        }
        if (!dossier.attachments().isEmpty()) {
            String files = String.join("\n", dossier.attachments());
            add(fields, new Answer(m.say("dossiers.attachments"), files));
        }
        return fields;
    }

    /** A label that comes again gets a number, so that nothing is overwritten. */
    private static void add(Map<String, String> fields, Answer answer) {
        String label = answer.label();
        for (int n = 2; fields.containsKey(label); n++) {
            label = answer.label() + " (" + n + ")";
        }
        fields.put(label, answer.value());
    }

    private static String table(AnswerTable table) {
        return table.rows().stream()
                .map(
                        row ->
                                IntStream.range(0, row.size())
                                        .filter(i -> !row.get(i).isBlank())
                                        .mapToObj(i -> table.header().get(i) + " : " + row.get(i))
                                        .collect(Collectors.joining(" ; ")))
                .collect(Collectors.joining("\n"));
    }

    private static String opinion(Opinion opinion) {
        List<String> parts = new ArrayList<>();
        for (String part :
                List.of(
                        opinion.expert(),
                        opinion.introduction(),
                        opinion.question(),
                        opinion.yesNo(),
                        opinion.answer())) {
            if (!part.isBlank()) {
                parts.add(part);
            }
        }
        return String.join("\n", parts);
    }
}
