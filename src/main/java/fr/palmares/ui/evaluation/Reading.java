package fr.palmares.ui.evaluation;

import fr.palmares.app.ImportPreview.FieldChange;
import fr.palmares.model.Answer;
import fr.palmares.model.AnswerTable;
import fr.palmares.model.Dossier;
import fr.palmares.model.Opinion;
import fr.palmares.text.Messages;
import fr.palmares.ui.common.ZeroAnswer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dossier laid out for reading: passages with a heading, one list per tab. */
final class Reading {
    /** How a paragraph is set. */
    enum Style {
        PARAGRAPH("passage-paragraph"),
        /** Said by the program beside what the candidate wrote. */
        HINT("passage-hint"),
        OPINION_HEADING("opinion-heading"),
        OPINION_ASIDE("opinion-aside"),
        OPINION_TEXT("opinion-text");

        private final String css;

        Style(String css) {
            this.css = css;
        }

        String css() {
            return css;
        }
    }

    /** A paragraph and how it is set. */
    record Paragraph(String text, Style style) {}

    /**
     * A heading and what stands under it.
     *
     * @param heading or ""
     * @param table a table after the paragraphs, or null
     */
    record Passage(String heading, List<Paragraph> set, @Nullable AnswerTable table) {
        Passage {
            set = List.copyOf(set);
        }

        /** Plain paragraphs. */
        Passage(String heading, List<String> paragraphs) {
            this(
                    heading,
                    paragraphs.stream().map(p -> new Paragraph(p, Style.PARAGRAPH)).toList(),
                    null);
        }

        List<String> paragraphs() {
            return set.stream().map(Paragraph::text).toList();
        }
    }

    private Reading() {}

    /** Every answer in the form's order, then its repeated blocks; a blank one says so. */
    static List<Passage> answers(Dossier dossier, Messages messages) {
        List<Passage> passages = new ArrayList<>();
        for (Answer answer : dossier.answers()) {
            passages.add(answer(answer, messages));
        }
        for (AnswerTable table : dossier.tables()) {
            passages.add(new Passage(table.name(), List.of(), table));
        }
        return passages;
    }

    private static Passage answer(Answer answer, Messages messages) {
        if (answer.value().isBlank()) {
            return new Passage(answer.label(), List.of(messages.get("evaluation.read.noAnswer")));
        }
        if (ZeroAnswer.is(answer.value())) {
            return new Passage(
                    answer.label(),
                    List.of(
                            new Paragraph(answer.value().strip(), Style.PARAGRAPH),
                            new Paragraph(messages.get("dossier.zero"), Style.HINT)),
                    null);
        }
        return new Passage(answer.label(), paragraphs(answer.value()));
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
        List<Paragraph> set = new ArrayList<>();
        set.add(
                new Paragraph(
                        opinion.expert().isBlank()
                                ? messages.get("evaluation.read.opinion")
                                : opinion.expert(),
                        Style.OPINION_HEADING));
        paragraphs(opinion.introduction())
                .forEach(p -> set.add(new Paragraph(p, Style.OPINION_ASIDE)));
        paragraphs(opinion.question()).forEach(p -> set.add(new Paragraph(p, Style.OPINION_ASIDE)));
        if (!opinion.yesNo().isBlank()) {
            set.add(
                    new Paragraph(
                            messages.get(
                                    opinion.yesNo().equalsIgnoreCase("true")
                                            ? "evaluation.read.yes"
                                            : "evaluation.read.no"),
                            Style.OPINION_TEXT));
        }
        if (opinion.answered()) {
            paragraphs(opinion.answer())
                    .forEach(p -> set.add(new Paragraph(p, Style.OPINION_TEXT)));
        } else {
            set.add(
                    new Paragraph(
                            messages.get("evaluation.read.opinionPending"), Style.OPINION_ASIDE));
        }
        return new Passage("", set, null);
    }
}
