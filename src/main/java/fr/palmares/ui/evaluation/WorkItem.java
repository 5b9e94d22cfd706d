package fr.palmares.ui.evaluation;

import fr.palmares.model.DossierHead;
import fr.palmares.model.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * One line of a juror's list.
 *
 * @param score the juror's own total, null as long as there is none
 * @param marked criteria that hold a mark or an abstention
 * @param criteria number of criteria
 * @param toReview the juror's own flag
 */
record WorkItem(
        DossierHead dossier,
        Progress progress,
        @Nullable Fraction score,
        int marked,
        int criteria,
        boolean toReview) {
    /** How far the juror is with a dossier. */
    enum Progress {
        TO_DO,
        DRAFT,
        FINISHED,
        /** Closed to the juror. */
        RECUSED
    }

    String number() {
        return dossier.number();
    }

    /** The same dossier once it is closed to the juror: nothing is said of the juror's marks. */
    WorkItem closed() {
        return new WorkItem(dossier, Progress.RECUSED, null, 0, criteria, false);
    }

    boolean open() {
        return progress == Progress.TO_DO || progress == Progress.DRAFT;
    }
}
