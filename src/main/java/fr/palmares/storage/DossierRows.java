package fr.palmares.storage;

import static fr.palmares.storage.db.Tables.DOSSIER;
import static fr.palmares.storage.db.Tables.DOSSIER_PLACE;

import fr.palmares.journal.DossierRecords;
import fr.palmares.model.DossierHead;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/**
 * Dossiers into their two tables, some at a time: what lists ask for, and where the long texts
 * stand.
 */
final class DossierRows {
    /** Rows that are gathered before they are written. */
    private static final int GATHERED = 500;

    private final DSLContext context;
    private final List<Object[]> heads = new ArrayList<>();
    private final List<Object[]> places = new ArrayList<>();

    DossierRows(DSLContext context) {
        this.context = context;
    }

    void add(String number, String object, DossierRecords.Placed placed) {
        DossierHead head = placed.head();
        heads.add(
                new Object[] {
                    number,
                    head.title(),
                    head.organisation(),
                    head.siret(),
                    head.organisationType(),
                    head.domain(),
                    head.region(),
                    head.track(),
                    head.state(),
                    head.submitted() == null ? null : head.submitted().toString(),
                    placed.hash()
                });
        places.add(new Object[] {number, object, placed.start(), placed.length()});
        if (places.size() >= GATHERED) {
            flush();
        }
    }

    void flush() {
        Batches.run(
                context,
                context.insertInto(DOSSIER, DOSSIER.fields())
                        .values(new Object[DOSSIER.fields().length]),
                heads.stream());
        Batches.run(
                context,
                context.insertInto(DOSSIER_PLACE, DOSSIER_PLACE.fields())
                        .values(new Object[DOSSIER_PLACE.fields().length]),
                places.stream());
        heads.clear();
        places.clear();
    }
}
