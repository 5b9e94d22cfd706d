package fr.palmares.ui.evaluation;

import fr.palmares.app.ImportPreview.FieldChange;
import fr.palmares.model.Answer;
import fr.palmares.model.AnswerTable;
import fr.palmares.model.Dossier;
import fr.palmares.model.Opinion;
import fr.palmares.text.Messages;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** A dossier laid out for reading: passages with a heading, one list per tab. */
final class Reading {
    /** A heading and its paragraphs. */
    record Passage(String heading, List<String> paragraphs) {
        Passage {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    private Reading() {}

    /** Every answer in the form's order, then its repeated blocks; a blank one says so. */
    static List<Passage> answers(Dossier dossier, Messages messages) {
        List<Passage> passages = new ArrayList<>();
        for (Answer answer : dossier.answers()) {
            passages.add(
                    new Passage(
                            answer.label(),
                            answer.value().isBlank()
                                    ? List.of(messages.get("evaluation.read.noAnswer"))
                                    : paragraphs(answer.value())));
        }
        for (AnswerTable table : dossier.tables()) {
            passages.add(
                    new Passage(
                            table.name(), table.rows().stream().map(r -> row(table, r)).toList()));
        }
        return passages;
    }

    /** Names of the files that were sent with it. */
    static List<Passage> attachments(Dossier dossier, Messages messages) {
        return dossier.attachments().isEmpty()
                ? List.of(new Passage("", List.of(messages.get("evaluation.read.noAttachment"))))
                : List.of(
                        new Passage(
                                messages.get("evaluation.read.attachments"),
                                dossier.attachments()));
    }

    /** What changed since it was marked: each field as it is now, then as it was. */
    static List<Passage> changes(List<FieldChange> changes, Messages messages) {
        return changes.stream()
                .map(
                        c -> {
                            List<String> lines = new ArrayList<>();
                            lines.add(
                                    messages.get(
                                            "evaluation.changes.now", said(c.after(), messages)));
                            lines.add(
                                    messages.get(
                                            "evaluation.changes.before",
                                            said(c.before(), messages)));
                            return new Passage(c.label(), lines);
                        })
                .toList();
    }

    private static String said(String value, Messages messages) {
        return value.isBlank() ? messages.get("evaluation.read.noAnswer") : value.strip();
    }

    /** Opinions asked for on the platform; one that was not given says so. */
    static List<Passage> opinions(Dossier dossier, Messages messages) {
        if (dossier.opinions().isEmpty()) {
            return List.of(new Passage("", List.of(messages.get("evaluation.read.noOpinion"))));
        }
        return dossier.opinions().stream().map(o -> opinion(o, messages)).toList();
    }

    /** Paragraphs of a text: its lines, without empty ones. */
    static List<String> paragraphs(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Passage opinion(Opinion opinion, Messages messages) {
        List<String> lines = new ArrayList<>(paragraphs(opinion.question()));
        if (!opinion.yesNo().isBlank()) {
            lines.add(
                    messages.get(
                            opinion.yesNo().equalsIgnoreCase("true")
                                    ? "evaluation.read.yes"
                                    : "evaluation.read.no"));
        }
        if (opinion.answered()) {
            lines.addAll(paragraphs(opinion.answer()));
        } else {
            lines.add(messages.get("evaluation.read.opinionPending"));
        }
        return new Passage(
                opinion.expert().isBlank()
                        ? messages.get("evaluation.read.opinion")
                        : opinion.expert(),
                lines);
    }

    private static String row(AnswerTable table, List<String> row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            if (!row.get(i).isBlank()) {
                cells.add(table.header().get(i) + "\u00a0: " + row.get(i));
            }
        }
        return String.join(" · ", cells);
    }
}
