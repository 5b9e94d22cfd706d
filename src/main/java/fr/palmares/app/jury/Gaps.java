package fr.palmares.app.jury;

import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Mark;
import fr.palmares.model.Sheet;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Dossiers whose two readers disagree. */
public final class Gaps {
    private Gaps() {}

    /**
     * A dossier whose two sheets lie far apart.
     *
     * @param gap difference of the two scores, in units of the scale
     */
    public record Gap(String dossier, BigDecimal gap) {}

    /**
     * Dossiers that two jurors scored completely, that nobody else is expected to, and whose scores
     * lie at least the plan's gap apart; none where the plan sets no gap. Compared exactly.
     */
    public static List<Gap> of(CallState state) {
        BigDecimal least = state.juryFile().plan().gap();
        List<Gap> gaps = new ArrayList<>();
        if (least == null) {
            return gaps;
        }
        BigDecimal weights =
                state.grid().counted().stream()
                        .map(Criterion::weight)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        for (DossierHead dossier : state.ranked()) {
            List<Sheet> complete =
                    state.sheetsOf(dossier.number()).stream()
                            .filter(s -> s.complete(state.grid()))
                            .toList();
            if (complete.size() != 2
                    || state.expectedSheets(dossier.number()) > 2
                    || weights.signum() == 0) {
                continue;
            }
            BigDecimal apart =
                    weighted(state, complete.getFirst())
                            .subtract(weighted(state, complete.getLast()))
                            .abs()
                            .multiply(state.grid().scale().step());
            if (apart.compareTo(least.multiply(weights)) >= 0) {
                gaps.add(new Gap(dossier.number(), apart.divide(weights, MathContext.DECIMAL64)));
            }
        }
        return gaps;
    }

    private static BigDecimal weighted(CallState state, Sheet sheet) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Criterion criterion : state.grid().counted()) {
            if (sheet.marks().get(criterion.code()) instanceof Mark.Given(int steps)) {
                sum = sum.add(criterion.weight().multiply(BigDecimal.valueOf(steps)));
            }
        }
        return sum;
    }
}
