package fr.palmares.intake;

import fr.palmares.model.Mark;
import fr.palmares.model.Place;
import fr.palmares.model.Refused;
import fr.palmares.model.Scale;
import org.jspecify.annotations.Nullable;

/**
 * One mark as a list gives it.
 *
 * @param dossier the dossier's number
 * @param juror the juror's code
 * @param criterion the criterion's code
 * @param rawScore as written: a number in units of the scale, {@code NSP}, or "" for unmarked
 * @param remark what the juror wrote beside it, or ""
 * @param place the row, with the column where each mark has its own
 */
public record MarkRow(
        String dossier,
        String juror,
        String criterion,
        String rawScore,
        String remark,
        Place place) {

    /** Whether the juror abstains (<i>ne se prononce pas</i>). */
    public boolean abstains() {
        return isAbstention(rawScore);
    }

    /**
     * The mark on a scale, or null for unmarked.
     *
     * @throws Refused when it is no number or not on the scale, with the place
     */
    public @Nullable Mark mark(Scale scale) {
        if (rawScore.isEmpty()) {
            return null;
        }
        if (abstains()) {
            return Mark.ABSTENTION;
        }
        Place cell = place.column().isEmpty() ? place.column("score") : place;
        try {
            return Mark.of(scale.stepsOf(Numbers.parse(rawScore, cell)));
        } catch (Refused e) {
            throw e.at(cell);
        }
    }

    static boolean isAbstention(String score) {
        String folded = Labels.fold(score).replace(".", "");
        return folded.equals("nsp") || folded.equals("ne se prononce pas");
    }
}
