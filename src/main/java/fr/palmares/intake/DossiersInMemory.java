package fr.palmares.intake;

import fr.palmares.model.Dossier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The dossiers of one file, all kept as they are. */
final class DossiersInMemory implements DossierSink {
    private final List<DossierRow> rows = new ArrayList<>();
    private final Map<String, Dossier> byNumber = new HashMap<>();
    private final MemoryBudget budget = MemoryBudget.ofThisMachine();

    @Override
    public void take(DossierRow row) {
        budget.keep(row);
        rows.add(row);
        byNumber.put(row.dossier().number(), row.dossier());
    }

    @Override
    public boolean same(DossierRow again) {
        return again.dossier().equals(byNumber.get(again.dossier().number()));
    }

    /** In the file's order. */
    List<DossierRow> rows() {
        return rows;
    }
}
