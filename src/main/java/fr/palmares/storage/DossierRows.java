package fr.palmares.storage;

import static fr.palmares.storage.db.Tables.DOSSIER;
import static fr.palmares.storage.db.Tables.DOSSIER_CONTENT;

import fr.palmares.journal.DossierRecords;
import fr.palmares.model.DossierHead;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/**
 * Dossiers into their two tables, some at a time: what lists ask for, and the long texts as they
 * were received.
 */
final class DossierRows {
    /** Characters that are gathered before they are written. */
    private static final int GATHERED = 4 << 20;

    private final DSLContext context;
    private final List<Object[]> heads = new ArrayList<>();
    private final List<Object[]> contents = new ArrayList<>();
    private long gathered;

    DossierRows(DSLContext context) {
        this.context = context;
    }

    void add(String number, DossierRecords.Line line) {
        DossierHead head = line.head();
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
                    line.hash()
                });
        contents.add(new Object[] {number, line.json()});
        gathered += line.json().length();
        if (gathered > GATHERED) {
            flush();
        }
    }

    void flush() {
        Batches.run(
                context.batch(
                        context.insertInto(DOSSIER, DOSSIER.fields())
                                .values(new Object[DOSSIER.fields().length])),
                heads.stream());
        Batches.run(
                context.batch(
                        context.insertInto(DOSSIER_CONTENT, DOSSIER_CONTENT.fields())
                                .values(new Object[DOSSIER_CONTENT.fields().length])),
                contents.stream());
        heads.clear();
        contents.clear();
        gathered = 0;
    }
}
