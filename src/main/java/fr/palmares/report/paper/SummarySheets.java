package fr.palmares.report.paper;

import static fr.palmares.report.document.Block.heading;
import static fr.palmares.report.document.Block.paragraph;
import static fr.palmares.report.document.Block.quiet;
import static fr.palmares.report.document.Block.quote;

import fr.palmares.model.Criterion;
import fr.palmares.model.Dossier;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Fraction;
import fr.palmares.model.Sheet;
import fr.palmares.ranking.Ranked;
import fr.palmares.report.document.Block;
import fr.palmares.report.document.Block.Column;
import fr.palmares.report.document.Block.Fact;
import fr.palmares.report.document.Block.Facts;
import fr.palmares.report.document.Block.PageBreak;
import fr.palmares.report.document.Block.Table;
import fr.palmares.report.document.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page or two a dossier for the committee's table: identity, what it is about, marks by
 * criterion and juror, where the jurors agree and differ, what they wrote.
 */
public final class SummarySheets {
    /** Widest difference between two jurors' marks, in parts of the scale, that is still close. */
    private static final double WIDE = 0.4;

    private final Source source;
    private final List<Block> blocks = new ArrayList<>();

    private SummarySheets(Source source) {
        this.source = source;
    }

    /** All dossiers of the ranking, in its order. */
    public static Document of(Source source) {
        SummarySheets sheets = new SummarySheets(source);
        boolean first = true;
        for (Ranked row : source.ranking().rows()) {
            if (!first) {
                sheets.blocks.add(new PageBreak());
            }
            sheets.dossier(row);
            first = false;
        }
        return source.document(source.say("paper.sheets.title"), false, sheets.blocks);
    }

    private void dossier(Ranked row) {
        DossierHead head = source.head(row.dossier());
        blocks.add(heading(1, source.say("paper.named", head.number(), head.organisation())));
        blocks.add(paragraph(head.title()));
        List<Fact> facts = new ArrayList<>();
        fact(facts, source.say("paper.sheets.type"), head.organisationType());
        fact(facts, source.say("paper.sheets.domain"), head.domain());
        fact(facts, source.say("paper.sheets.region"), head.region());
        fact(facts, source.say("paper.sheets.track"), head.track());
        fact(facts, source.say("paper.sheets.score"), source.score(row.score()));
        fact(facts, source.say("paper.sheets.place"), source.place(row));
        fact(
                facts,
                source.say("paper.sheets.counted"),
                source.say(
                        "paper.sheets.counted.value",
                        row.sheets(),
                        source.state().expectedSheets(row.dossier())));
        fact(
                facts,
                source.say("paper.sheets.spread"),
                row.spread() == null ? "" : source.formats().number(row.spread(), 2));
        fact(facts, source.say("paper.sheets.list"), source.list(row.dossier()));
        blocks.add(new Facts(source.say("paper.sheets.facts", head.number()), facts));
        about(head.number());
        marks(row);
        texts(row.dossier());
        String motivation = source.motivation(row.dossier());
        if (!motivation.isEmpty()) {
            blocks.add(heading(2, source.say("paper.sheets.motivation")));
            blocks.add(paragraph(motivation));
        }
    }

    private static void fact(List<Fact> facts, String label, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(label, value));
        }
    }

    private void about(String number) {
        Dossier dossier = source.dossier(number);
        for (String key : List.of("objective", "data", "technique", "gains")) {
            String answer = source.answer(dossier.number(), key);
            if (!answer.isBlank()) {
                blocks.add(heading(2, source.say("paper.sheets." + key)));
                blocks.add(paragraph(answer));
            }
        }
    }

    private void marks(Ranked row) {
        List<Sheet> sheets =
                source.state().sheetsOf(row.dossier()).stream()
                        .filter(s -> s.complete(source.ranking().grid()))
                        .toList();
        blocks.add(heading(2, source.say("paper.sheets.marks")));
        if (sheets.isEmpty()) {
            blocks.add(quiet(source.say("paper.sheets.marks.none")));
            return;
        }
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(source.say("paper.column.criterion"), 30));
        for (Sheet sheet : sheets) {
            columns.add(Column.number(source.juror(sheet.id().juror()), 11));
        }
        columns.add(Column.number(source.say("paper.column.mean"), 13));
        List<List<String>> rows = new ArrayList<>();
        List<String> differ = new ArrayList<>();
        List<String> agree = new ArrayList<>();
        for (Criterion criterion : source.ranking().grid().criteria()) {
            List<String> cells = new ArrayList<>();
            cells.add(source.shortLabel(criterion));
            for (Sheet sheet : sheets) {
                cells.add(MarkText.of(source, sheet, criterion));
            }
            cells.add(source.score(row.criteria().get(criterion.code())));
            rows.add(cells);
            Double width = width(sheets, criterion);
            if (width != null) {
                (width > WIDE ? differ : agree).add(source.shortLabel(criterion));
            }
        }
        List<String> total = new ArrayList<>();
        total.add(source.say("paper.sheets.total"));
        for (Sheet sheet : sheets) {
            Fraction score = row.jurors().get(sheet.id().juror());
            total.add(source.score(score));
        }
        total.add(source.score(row.score()));
        rows.add(total);
        blocks.add(new Table(source.say("paper.sheets.marks.table"), columns, rows));
        if (!differ.isEmpty()) {
            blocks.add(paragraph(source.say("paper.sheets.differ", String.join(", ", differ))));
        }
        if (!agree.isEmpty() && sheets.size() > 1) {
            blocks.add(paragraph(source.say("paper.sheets.agree", String.join(", ", agree))));
        }
    }

    /** Distance of the highest to the lowest mark in parts of the scale; null below two marks. */
    private @Nullable Double width(List<Sheet> sheets, Criterion criterion) {
        var steps =
                sheets.stream()
                        .map(s -> s.marks().get(criterion.code()))
                        .filter(fr.palmares.model.Mark.Given.class::isInstance)
                        .mapToInt(m -> ((fr.palmares.model.Mark.Given) m).steps())
                        .summaryStatistics();
        return steps.getCount() < 2
                ? null
                : (double) (steps.getMax() - steps.getMin())
                        / source.ranking().grid().scale().steps();
    }

    private void texts(String dossier) {
        boolean headed = false;
        for (Sheet sheet : source.state().sheetsOf(dossier)) {
            List<Block> said = new ArrayList<>();
            if (!sheet.assessment().isBlank()) {
                said.add(quote(sheet.assessment()));
            }
            for (Criterion criterion : source.ranking().grid().criteria()) {
                String remark = sheet.remarks().getOrDefault(criterion.code(), "");
                if (!remark.isBlank()) {
                    said.add(
                            quote(
                                    source.say(
                                            "paper.remark", source.shortLabel(criterion), remark)));
                }
            }
            if (said.isEmpty()) {
                continue;
            }
            if (!headed) {
                blocks.add(heading(2, source.say("paper.sheets.texts")));
                headed = true;
            }
            blocks.add(heading(3, source.juror(sheet.id().juror())));
            blocks.addAll(said);
        }
    }
}
