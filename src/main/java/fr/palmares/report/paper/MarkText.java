package fr.palmares.report.paper;

import fr.palmares.model.Criterion;
import fr.palmares.model.Mark;
import fr.palmares.model.Sheet;

/** One mark as a cell says it. */
final class MarkText {
    private MarkText() {}

    static String of(Source source, Sheet sheet, Criterion criterion) {
        if (sheet.conflicts().contains(criterion.code())) {
            return source.say("marks.conflict");
        }
        return switch (sheet.marks().get(criterion.code())) {
            case Mark.Given(int steps) ->
                    source.formats().plain(source.ranking().grid().scale().value(steps));
            case Mark.Abstention() -> source.say("marks.abstains");
            case null -> source.say("paper.none");
        };
    }
}
