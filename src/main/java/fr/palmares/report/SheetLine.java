package fr.palmares.report;

import fr.palmares.model.Criterion;
import fr.palmares.model.Mark;
import fr.palmares.model.Sheet;
import java.util.OptionalInt;

/**
 * One line of the long list of marks: a juror and a dossier that belong together by an assignment,
 * a sheet or a recusal.
 *
 * @param dossier number
 * @param juror code
 * @param sheet what the juror wrote; empty where nothing is, and always for a recused juror
 * @param state how far it is
 * @param complete whether it enters the ranking
 * @param dossierOrder rank of receipt of the dossier from 1, 0 where it is not ranked
 * @param key a number that no other line has, 0 where the dossier is not ranked
 */
record SheetLine(
        String dossier,
        String juror,
        Sheet sheet,
        State state,
        boolean complete,
        int dossierOrder,
        long key) {
    /** States that a reader of the workbook tells apart. */
    enum State {
        FINISHED,
        DRAFT,
        TO_DO,
        RECUSED
    }

    /** The mark in steps; empty where there is none, or none that counts. */
    OptionalInt steps(Criterion criterion) {
        return !conflict(criterion)
                        && sheet.marks().get(criterion.code()) instanceof Mark.Given(int steps)
                ? OptionalInt.of(steps)
                : OptionalInt.empty();
    }

    boolean abstains(Criterion criterion) {
        return sheet.marks().get(criterion.code()) instanceof Mark.Abstention;
    }

    /** Two computers gave different marks: such a cell does not count. */
    boolean conflict(Criterion criterion) {
        return sheet.conflicts().contains(criterion.code());
    }
}
