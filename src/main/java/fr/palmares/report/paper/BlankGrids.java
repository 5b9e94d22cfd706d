package fr.palmares.report.paper;

import static fr.palmares.report.document.Block.heading;
import static fr.palmares.report.document.Block.paragraph;
import static fr.palmares.report.document.Block.quiet;

import fr.palmares.model.Criterion;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Scale;
import fr.palmares.report.document.Block;
import fr.palmares.report.document.Block.Column;
import fr.palmares.report.document.Block.PageBreak;
import fr.palmares.report.document.Block.Table;
import fr.palmares.report.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Empty grids for one juror to fill in by hand: how to mark and the wording of the marks on the
 * first page, then a page a dossier, with the marks to circle and room to write.
 */
public final class BlankGrids {
    /** With more marks than these there is room for a number instead of marks to circle. */
    private static final int CIRCLED = 10;

    private static final String ROOM = "\n\n\n\n\n\n\n\n\n";

    private final Source source;
    private final List<Block> blocks = new ArrayList<>();

    private BlankGrids(Source source) {
        this.source = source;
    }

    /**
     * One juror's grids.
     *
     * @param dossiers numbers of the dossiers the juror marks, in their order
     */
    public static Document of(Source source, String juror, List<String> dossiers) {
        BlankGrids grids = new BlankGrids(source);
        grids.cover();
        for (String dossier : dossiers) {
            grids.blocks.add(new PageBreak());
            grids.dossier(juror, dossier);
        }
        return source.document(
                source.say("paper.blank.title", source.juror(juror)), false, grids.blocks);
    }

    private Scale scale() {
        return source.state().grid().scale();
    }

    private void cover() {
        blocks.add(
                paragraph(
                        source.say(
                                "paper.blank.explain",
                                source.formats().plain(scale().min()),
                                source.formats().plain(scale().max()),
                                source.say("marks.abstains"))));
        List<Criterion> criteria = source.state().grid().criteria();
        Criterion first = criteria.getFirst();
        boolean same = criteria.stream().allMatch(c -> c.levels().equals(first.levels()));
        List<List<String>> rows = new ArrayList<>();
        for (Criterion criterion : same ? List.of(first) : criteria) {
            String name = same ? source.say("paper.blank.all") : source.shortLabel(criterion);
            for (int step = 0; step < criterion.levels().size(); step++) {
                rows.add(
                        List.of(
                                step == 0 ? name : "",
                                source.formats().plain(scale().value(step)),
                                criterion.levels().get(step).in(source.locale())));
            }
        }
        if (!rows.isEmpty()) {
            blocks.add(heading(2, source.say("paper.blank.levels")));
            blocks.add(
                    new Table(
                            source.say("paper.blank.levels"),
                            List.of(
                                    Column.text(source.say("paper.column.criterion"), 30),
                                    Column.number(source.say("paper.column.mark"), 10),
                                    Column.text(source.say("paper.blank.wording"), 60)),
                            rows));
        }
    }

    private void dossier(String juror, String number) {
        DossierHead head = source.head(number);
        String name = head.organisation().isBlank() ? head.title() : head.organisation();
        blocks.add(heading(1, source.say("paper.named", number, name)));
        if (!head.organisation().isBlank()) {
            blocks.add(paragraph(head.title()));
        }
        blocks.add(quiet(source.say("paper.blank.juror", source.juror(juror))));
        List<List<String>> rows = new ArrayList<>();
        for (Criterion criterion : source.state().grid().criteria()) {
            rows.add(
                    List.of(
                            criterion.label().in(source.locale()),
                            criterion.counted()
                                    ? source.formats().plain(criterion.weight())
                                    : source.say("paper.grids.uncounted"),
                            marks(),
                            "\n"));
        }
        blocks.add(
                new Table(
                        source.say("paper.blank.table", number),
                        List.of(
                                Column.text(source.say("paper.column.criterion"), 34),
                                Column.number(source.say("paper.column.weight"), 8),
                                Column.text(source.say("paper.column.mark"), 26),
                                Column.text(source.say("paper.column.remark"), 32)),
                        rows));
        room("paper.blank.assessment");
        room("paper.blank.note");
        blocks.add(paragraph(source.say("paper.blank.signature")));
    }

    private void room(String key) {
        blocks.add(
                new Table(
                        source.say(key),
                        List.of(Column.text(source.say(key), 100)),
                        List.of(List.of(ROOM))));
    }

    private String marks() {
        if (scale().steps() > CIRCLED) {
            return "\n";
        }
        String marks =
                IntStream.rangeClosed(0, scale().steps())
                        .mapToObj(step -> source.formats().plain(scale().value(step)))
                        .collect(Collectors.joining("\u2003"));
        return marks + "\u2003" + source.say("marks.abstains");
    }
}
