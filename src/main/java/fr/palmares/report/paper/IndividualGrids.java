package fr.palmares.report.paper;

import static fr.palmares.report.document.Block.heading;
import static fr.palmares.report.document.Block.paragraph;
import static fr.palmares.report.document.Block.quiet;
import static fr.palmares.report.document.Block.quote;

import fr.palmares.model.Criterion;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Fraction;
import fr.palmares.model.Mark;
import fr.palmares.model.Sheet;
import fr.palmares.ranking.Ranked;
import fr.palmares.report.document.Block;
import fr.palmares.report.document.Block.Column;
import fr.palmares.report.document.Block.PageBreak;
import fr.palmares.report.document.Block.Table;
import fr.palmares.report.document.Document;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Each juror's grid on each dossier, with the points it makes. Without names it may be handed to a
 * candidate who asks: jurors are « Rapporteur 1 », « Rapporteur 2 »…, in an order that is not the
 * jury's; internal notes are never in it.
 */
public final class IndividualGrids {
    private final Source source;
    private final boolean named;
    private final List<Block> blocks = new ArrayList<>();

    private IndividualGrids(Source source, boolean named) {
        this.source = source;
        this.named = named;
    }

    /** Every dossier of the ranking, in its order. */
    public static Document of(Source source, boolean named) {
        return of(source, named, source.ranking().rows().stream().map(Ranked::dossier).toList());
    }

    /** Some dossiers. */
    public static Document of(Source source, boolean named, List<String> dossiers) {
        IndividualGrids grids = new IndividualGrids(source, named);
        for (String dossier : dossiers) {
            if (!grids.blocks.isEmpty()) {
                grids.blocks.add(new PageBreak());
            }
            grids.dossier(dossier);
        }
        return source.document(
                source.say(named ? "paper.grids.title" : "paper.grids.title.communicable"),
                false,
                grids.blocks);
    }

    /** One dossier's grids without names, for a document that says by itself whose they are. */
    static List<Block> nameless(Source source, String number) {
        IndividualGrids grids = new IndividualGrids(source, false);
        grids.sheets(number);
        return grids.blocks;
    }

    private void dossier(String number) {
        DossierHead head = source.head(number);
        blocks.add(heading(1, source.say("paper.named", number, head.organisation())));
        blocks.add(paragraph(head.title()));
        sheets(number);
    }

    private void sheets(String number) {
        List<Sheet> sheets =
                source.state().sheetsOf(number).stream()
                        .filter(s -> s.complete(source.ranking().grid()))
                        .sorted((a, b) -> named ? 0 : order(a).compareTo(order(b)))
                        .toList();
        if (sheets.isEmpty()) {
            blocks.add(quiet(source.say("paper.sheets.marks.none")));
        }
        for (int i = 0; i < sheets.size(); i++) {
            sheet(sheets.get(i), i + 1);
        }
    }

    /** An order that says nothing of the jury's: by the hash of what only the journal knows. */
    private String order(Sheet sheet) {
        return Shuffle.key(source.state().call().id(), sheet.id().dossier(), sheet.id().juror());
    }

    private void sheet(Sheet sheet, int n) {
        blocks.add(
                heading(
                        2,
                        named
                                ? source.juror(sheet.id().juror())
                                : source.say("paper.grids.reader", n)));
        List<List<String>> rows = new ArrayList<>();
        for (Criterion criterion : source.ranking().grid().criteria()) {
            rows.add(
                    List.of(
                            criterion.label().in(source.locale()),
                            MarkText.of(source, sheet, criterion),
                            criterion.counted()
                                    ? source.formats().plain(criterion.weight())
                                    : source.say("paper.grids.uncounted"),
                            points(sheet, criterion),
                            sheet.remarks().getOrDefault(criterion.code(), "")));
        }
        blocks.add(
                new Table(
                        source.say("paper.grids.table"),
                        List.of(
                                Column.text(source.say("paper.column.criterion"), 38),
                                Column.number(source.say("paper.column.mark"), 9),
                                Column.number(source.say("paper.column.weight"), 9),
                                Column.number(source.say("paper.column.points"), 9),
                                Column.text(source.say("paper.column.remark"), 35)),
                        rows));
        Ranked row = source.ranked(sheet.id().dossier());
        Fraction score = row == null ? null : row.jurors().get(sheet.id().juror());
        blocks.add(
                paragraph(
                        source.say(
                                "paper.grids.score",
                                source.score(score),
                                source.formats().plain(source.ranking().grid().scale().max()))));
        if (!sheet.assessment().isBlank()) {
            blocks.add(quote(sheet.assessment()));
        }
    }

    private String points(Sheet sheet, Criterion criterion) {
        if (criterion.counted()
                && sheet.marks().get(criterion.code()) instanceof Mark.Given(int steps)) {
            BigDecimal mark = source.ranking().grid().scale().value(steps);
            return source.formats().plain(mark.multiply(criterion.weight()));
        }
        return source.say("paper.none");
    }
}
