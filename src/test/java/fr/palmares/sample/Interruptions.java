package fr.palmares.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What keeps some sheets from being counted: an abstention, a mark not given, a sheet not begun.
 */
final class Interruptions {

    private Interruptions() {}

    /** The same sheets, the last ones interrupted as planned. */
    static List<EvaluationSheet> apply(DrawPlan plan, List<EvaluationSheet> sheets, Random random) {
        List<EvaluationSheet> result = new ArrayList<>(sheets.subList(0, plan.sheets()));
        int next = plan.sheets();
        if (plan.has("abstain")) {
            int cells = plan.has("twice") ? 2 : 1;
            result.add(replace(sheets.get(next++), "NSP", cells, random));
        }
        if (plan.has("unfinished")) {
            result.add(replace(sheets.get(next++), "", 2 + random.nextInt(3), random));
        }
        if (plan.has("not begun")) {
            next++;
        }
        if (next != sheets.size()) {
            throw new IllegalStateException(plan.dossier() + ": the plan does not add up");
        }
        return result;
    }

    /** Replaces neighbouring marks, as someone who stopped or who lacked the competence. */
    private static EvaluationSheet replace(
            EvaluationSheet sheet, String word, int cells, Random random) {
        int criteria = sheet.scores().size();
        int first = word.isEmpty() ? criteria - cells : 1 + random.nextInt(criteria - cells);
        return sheet.withScores(
                IntStream.range(0, criteria)
                        .mapToObj(
                                c -> c >= first && c < first + cells ? word : sheet.scores().get(c))
                        .toList());
    }
}
