package fr.palmares.report;

import fr.palmares.model.Criterion;
import fr.palmares.model.Fraction;
import fr.palmares.model.Grid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The default rule computed a second time, straight from its definition and in fractions: mean of
 * complete sheets' weighted means, then the criteria one after the other. Slow and plain.
 */
final class Independent {
    /** Score first, then the means that break ties; compared in this order. */
    final Map<String, List<Fraction>> keys = new LinkedHashMap<>();

    Independent(Panel panel, Grid grid) {
        for (String dossier : panel.dossiers.keySet()) {
            if (panel.eligibility.containsKey(dossier)) {
                continue;
            }
            List<String> jurors =
                    panel.jurors.keySet().stream()
                            .filter(juror -> complete(panel, grid, dossier, juror))
                            .toList();
            if (!jurors.isEmpty()) {
                keys.put(dossier, keys(panel, grid, dossier, jurors));
            }
        }
    }

    Fraction score(String dossier) {
        return of(dossier).getFirst();
    }

    /** One more than the number of dossiers that are better. */
    int place(String dossier) {
        return 1 + (int) keys.values().stream().filter(o -> better(o, of(dossier))).count();
    }

    private List<Fraction> of(String dossier) {
        return Objects.requireNonNull(keys.get(dossier), dossier);
    }

    private static boolean better(List<Fraction> a, List<Fraction> b) {
        for (int i = 0; i < a.size(); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order > 0;
            }
        }
        return false;
    }

    private static boolean complete(Panel panel, Grid grid, String dossier, String juror) {
        return panel.recusals.stream()
                        .noneMatch(r -> r.juror().equals(juror) && r.dossier().equals(dossier))
                && panel.sheets.values().stream()
                        .anyMatch(
                                s ->
                                        s.id().dossier().equals(dossier)
                                                && s.id().juror().equals(juror)
                                                && s.declaredFinished()
                                                && s.marks().size() == grid.criteria().size())
                && grid.counted().stream()
                        .allMatch(c -> panel.steps(dossier, juror, c.code()) != null);
    }

    private static List<Fraction> keys(
            Panel panel, Grid grid, String dossier, List<String> jurors) {
        Fraction weights = Fraction.ZERO;
        Fraction score = Fraction.ZERO;
        List<Fraction> means = new ArrayList<>();
        for (Criterion criterion : grid.counted()) {
            Fraction sum = Fraction.ZERO;
            for (String juror : jurors) {
                int steps = Objects.requireNonNull(panel.steps(dossier, juror, criterion.code()));
                sum = sum.plus(Fraction.of(grid.scale().value(steps)));
            }
            Fraction mean = sum.dividedBy(Fraction.of(jurors.size(), 1));
            Fraction weight = Fraction.of(criterion.weight());
            means.add(mean);
            score = score.plus(mean.times(weight));
            weights = weights.plus(weight);
        }
        means.addFirst(score.dividedBy(weights));
        return means;
    }
}
