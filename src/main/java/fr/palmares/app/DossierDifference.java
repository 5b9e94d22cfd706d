package fr.palmares.app;

import fr.palmares.app.ImportPreview.FieldChange;
import fr.palmares.model.Answer;
import fr.palmares.model.AnswerTable;
import fr.palmares.model.Dossier;
import fr.palmares.model.Opinion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What differs between two versions of a dossier, field by field. */
final class DossierDifference {
    /** As the workbook of results calls the column. */
    private static final String FILES = "Pièces jointes";

    private DossierDifference() {}

    static List<FieldChange> between(Dossier before, Dossier after) {
        Map<String, String> old = fields(before);
        Map<String, String> now = fields(after);
        Set<String> labels = new LinkedHashSet<>(now.keySet());
        labels.addAll(old.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String label : labels) {
            String was = old.getOrDefault(label, "");
            String is = now.getOrDefault(label, "");
            if (!was.equals(is)) {
                changes.add(new FieldChange(label, was, is));
            }
        }
        return changes;
    }

    /** What differs in what the candidate answered. */
    static List<FieldChange> answers(Dossier before, Dossier after) {
        return between(candidates(before), candidates(after));
    }

    /** The dossier without the platform's own columns, its opinions and its files. */
    private static Dossier candidates(Dossier d) {
        return new Dossier(
                d.number(),
                d.title(),
                d.organisation(),
                d.siret(),
                d.organisationType(),
                d.domain(),
                d.region(),
                d.track(),
                "",
                null,
                d.answers(),
                List.of(),
                d.tables(),
                List.of(),
                List.of());
    }

    private static Map<String, String> fields(Dossier dossier) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, dossier.fixed());
        put(fields, dossier.answers());
        for (AnswerTable table : dossier.tables()) {
            List<String> rows = new ArrayList<>();
            rows.add(String.join(" | ", table.header()));
            table.rows().forEach(r -> rows.add(String.join(" | ", r)));
            fields.put(unused(fields, table.name()), String.join("\n", rows));
        }
        for (Opinion opinion : dossier.opinions()) {
            fields.put(unused(fields, opinion.expert()), said(opinion));
        }
        fields.put(unused(fields, "SIRET"), dossier.siret());
        List<String> values = List.copyOf(fields.values());
        List<String> unsaid =
                dossier.attachments().stream()
                        .filter(name -> values.stream().noneMatch(v -> v.contains(name)))
                        .toList();
        // mostly the files are those that answers mention
        fields.put(unused(fields, FILES), String.join(", ", unsaid));
        return fields;
    }

    private static String said(Opinion opinion) {
        return Stream.of(
                        opinion.introduction(),
                        opinion.question(),
                        opinion.yesNo(),
                        opinion.answer())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static void put(Map<String, String> fields, List<Answer> answers) {
        answers.forEach(a -> fields.put(unused(fields, a.label()), a.value()));
    }

    /** The label, with a number behind it when an earlier field has the same. */
    private static String unused(Map<String, String> fields, String label) {
        String unused = label;
        for (int i = 2; fields.containsKey(unused); i++) {
            unused = label + " (" + i + ")";
        }
        return unused;
    }
}
