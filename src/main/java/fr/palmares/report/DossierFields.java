package fr.palmares.report;

import fr.palmares.model.Answer;
import fr.palmares.model.Dossier;
import fr.palmares.model.DossierHead;
import fr.palmares.report.DossierField.Group;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A dossier's fields as labels and texts: one column each in the workbook. */
final class DossierFields {
    private DossierFields() {}

    /** Texts by field, in the dossier's order; empty for a dossier whose texts are not at hand. */
    static Map<DossierField, String> of(Material m, String number) {
        Map<DossierField, String> fields = new LinkedHashMap<>();
        Dossier dossier = m.dossiers.get(number);
        if (dossier == null) {
            return fields;
        }
        dossier.fixed().forEach(answer -> add(fields, Group.PLATFORM, answer));
        dossier.answers().forEach(answer -> add(fields, Group.ANSWERS, answer));
        if (!dossier.attachments().isEmpty()) {
            String files = String.join("\n", dossier.attachments());
            add(fields, Group.FILES, new Answer(m.say("dossiers.attachments"), files));
        }
        return fields;
    }

    /** A label that comes again is a column of its own, so that nothing is overwritten. */
    private static void add(Map<DossierField, String> fields, Group group, Answer answer) {
        DossierField field = new DossierField(group, answer.label(), 0);
        for (int turn = 1; fields.containsKey(field); turn++) {
            field = new DossierField(group, answer.label(), turn);
        }
        fields.put(field, answer.value());
    }

    /** Every field of the call's dossiers, in an order that keeps each dossier's where one can. */
    static List<DossierField> all(Material m) {
        Set<Collection<DossierField>> orders = new LinkedHashSet<>();
        for (DossierHead head : m.state.dossiers().values()) {
            orders.add(List.copyOf(of(m, head.number()).keySet()));
        }
        return CommonOrder.of(orders);
    }
}
