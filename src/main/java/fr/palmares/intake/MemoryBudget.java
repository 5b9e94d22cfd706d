package fr.palmares.intake;

import fr.palmares.intake.table.Cell;
import fr.palmares.intake.table.Row;
import fr.palmares.model.Answer;
import fr.palmares.model.Place;
import fr.palmares.model.Refused;

/**
 * How much of a file may be held in memory at once. A file of ten megabytes can hold ten million
 * cells; it is refused before the program runs out of memory and takes everything else with it.
 */
final class MemoryBudget {
    private static final double SHARE = 0.6;
    private static final int BYTES_A_CELL = 96;

    private final long most;
    private long kept;

    MemoryBudget(long most) {
        this.most = most;
    }

    /** The larger part of what this program may use. */
    static MemoryBudget ofThisMachine() {
        return new MemoryBudget((long) (SHARE * Runtime.getRuntime().maxMemory()));
    }

    /**
     * A dossier is going to be kept.
     *
     * @throws Refused when it does not fit any more
     */
    void keep(DossierRow row) {
        row.dossier().answers().forEach(this::keep);
        row.dossier().fixed().forEach(this::keep);
        check(row.place());
    }

    private void keep(Answer answer) {
        kept += BYTES_A_CELL + 2L * answer.value().length();
    }

    private void check(Place place) {
        if (kept > most) {
            throw new Refused(place, "refused.limit.memory");
        }
    }

    /**
     * A row is going to be kept.
     *
     * @throws Refused when it does not fit any more
     */
    void keep(Row row, Place place) {
        for (Cell cell : row.cells()) {
            kept += BYTES_A_CELL;
            if (cell instanceof Cell.Text text) {
                kept += 2L * text.text().length();
            }
        }
        check(place);
    }
}
