package fr.palmares.app;

import fr.palmares.app.ImportPreview.FieldChange;
import fr.palmares.journal.Event.MarksGiven;
import fr.palmares.model.Dossier;
import fr.palmares.model.SheetId;
import java.util.List;
import java.util.Optional;

/**
 * What a dossier says differently since a juror marked it, and the juror's word that they have read
 * it. The marks stay as they are.
 */
public final class ReadAgain {
    private final CallSession session;

    public ReadAgain(CallSession session) {
        this.session = session;
    }

    /**
     * The candidate's answers that changed since the sheet was marked last, old and new, in the
     * order of the form; empty when none did. A new state, instructor or date is no change.
     */
    public List<FieldChange> changes(SheetId sheet) {
        if (!session.state()
                .changedAfterScoring()
                .getOrDefault(sheet.dossier(), java.util.Set.of())
                .contains(sheet.juror())) {
            return List.of();
        }
        Optional<Dossier> then =
                session.with(
                        s ->
                                s.tables()
                                        .read(sheet)
                                        .flatMap(h -> s.tables().version(sheet.dossier(), h)));
        Optional<Dossier> now = session.with(s -> s.tables().received(sheet.dossier()));
        if (then.isEmpty() || now.isEmpty()) {
            return List.of();
        }
        return DossierDifference.answers(then.get(), now.get());
    }

    /** The juror has read what changed: their marks rest on the dossier as it is now. */
    public void confirm(SheetId sheet) {
        String hash = session.with(s -> s.tables().dossierHash(sheet.dossier())).orElse("");
        session.record(new MarksGiven(sheet.dossier(), sheet.juror(), hash, List.of()));
    }
}
