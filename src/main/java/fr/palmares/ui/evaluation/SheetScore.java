package fr.palmares.ui.evaluation;

import fr.palmares.model.Criterion;
import fr.palmares.model.Fraction;
import fr.palmares.model.Grid;
import fr.palmares.model.Mark;
import fr.palmares.model.Rules;
import fr.palmares.model.Sheet;
import java.util.List;
import java.util.Optional;

/** A juror's own total on one dossier, exact, in units of the scale. */
final class SheetScore {
    private SheetScore() {}

    /**
     * The weighted mean of the marks of the counted criteria (methods 1.1), as soon as each of them
     * holds a mark; empty before, and where the sheet abstains unless the rules renormalise.
     */
    static Optional<Fraction> of(Grid grid, Rules rules, Sheet sheet) {
        List<Criterion> counted = grid.counted();
        long[] weights = grid.integerWeights();
        long total = 0;
        long sum = 0;
        for (int i = 0; i < weights.length; i++) {
            Mark mark = sheet.marks().get(counted.get(i).code());
            if (mark instanceof Mark.Given(int steps)) {
                total += weights[i] * steps;
                sum += weights[i];
            } else if (mark == null || rules.abstentions() == Rules.Abstentions.LEAVE_OUT) {
                return Optional.empty();
            }
        }
        if (sum == 0) {
            return Optional.empty();
        }
        return Optional.of(
                Fraction.of(grid.scale().min())
                        .plus(Fraction.of(grid.scale().step()).times(Fraction.of(total, sum))));
    }
}
