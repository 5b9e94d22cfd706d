package fr.palmares.app.blind;

import fr.palmares.model.AnswerTable;
import fr.palmares.model.Dossier;
import fr.palmares.model.Opinion;
import java.util.ArrayList;
import java.util.List;

/** Every text of a dossier that a juror may read, with what it answers. */
final class DossierTexts {
    /**
     * One text.
     *
     * @param label the answer's, the block's and column's, or "" for what is not the form's
     */
    record Text(String label, String text) {}

    private DossierTexts() {}

    static List<Text> of(Dossier dossier) {
        List<Text> texts = new ArrayList<>();
        add(texts, "", dossier.title());
        add(texts, "", dossier.organisation());
        add(texts, "", dossier.organisationType());
        add(texts, "", dossier.domain());
        add(texts, "", dossier.region());
        dossier.answers().forEach(a -> add(texts, a.label(), a.value()));
        for (AnswerTable table : dossier.tables()) {
            for (List<String> row : table.rows()) {
                for (int i = 0; i < row.size(); i++) {
                    add(texts, table.name() + " / " + table.header().get(i), row.get(i));
                }
            }
        }
        for (Opinion opinion : dossier.opinions()) {
            add(texts, "", opinion.introduction());
            add(texts, "", opinion.question());
            add(texts, "", opinion.answer());
        }
        dossier.attachments().forEach(a -> add(texts, "", a));
        return texts;
    }

    private static void add(List<Text> texts, String label, String text) {
        if (!text.isBlank()) {
            texts.add(new Text(label, text));
        }
    }
}
