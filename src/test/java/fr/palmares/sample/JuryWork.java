package fr.palmares.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** The work of the jury, drawn from the seed: who reads what, the marks and the remarks. */
final class JuryWork {

    static final long SEED = 20190531L;

    private final Map<String, List<String>> readers;
    private final Map<String, EvaluationSheet> sheets = new TreeMap<>();

    JuryWork(List<Dossier> dossiers) {
        List<DrawPlan> plans = DrawPlan.all();
        List<String> numbers = plans.stream().map(DrawPlan::dossier).sorted().toList();
        readers = Assignments.draw(numbers, new Random(SEED));
        Random random = new Random(SEED + 1);
        for (DrawPlan plan : plans) {
            List<String> own = readers.getOrDefault(plan.dossier(), List.of());
            List<EvaluationSheet> drawn = new MarkDraw(plan, random).sheets(own);
            for (EvaluationSheet sheet : Interruptions.apply(plan, drawn, random)) {
                sheets.put(sheet.dossier() + sheet.juror(), sheet);
            }
        }
        Remarks remarks = new Remarks(dossiers, new Random(SEED + 2));
        sheets.replaceAll((key, sheet) -> remarks.remarkOn(sheet));
    }

    /** The rows of the assignments, with a header. */
    List<List<String>> assignments() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("juror", "dossier"));
        readers.forEach((dossier, own) -> own.forEach(juror -> rows.add(List.of(juror, dossier))));
        return rows;
    }

    /** The rows of the marks, with a header; a sheet not begun has none. */
    List<List<String>> marks() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("dossier", "juror", "criterion", "score", "remark"));
        for (EvaluationSheet sheet : sheets.values()) {
            for (int c = 0; c < sheet.scores().size(); c++) {
                String criterion = Criterion.CODES.get(c);
                rows.add(
                        List.of(
                                sheet.dossier(),
                                sheet.juror(),
                                criterion,
                                sheet.scores().get(c),
                                sheet.remarks().getOrDefault(criterion, "")));
            }
        }
        return rows;
    }
}
