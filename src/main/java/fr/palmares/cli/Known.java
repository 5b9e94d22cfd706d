package fr.palmares.cli;

import fr.palmares.model.CallState;
import fr.palmares.model.Place;
import fr.palmares.model.Refused;

/** Refuses what a list names and the call does not know, with the row. */
record Known(CallState state) {
    void dossier(String dossier, Place place) {
        if (!state.dossiers().containsKey(dossier)) {
            throw new Refused(place, "refused.dossier.unknown", dossier);
        }
    }

    void pair(String juror, String dossier, Place place) {
        if (!state.jurors().containsKey(juror)) {
            throw new Refused(place, "refused.juror.unknown", juror);
        }
        dossier(dossier, place);
    }

    /** As {@link #pair}, and the juror is not recused from the dossier. */
    void reader(String juror, String dossier, Place place) {
        pair(juror, dossier, place);
        if (state.recused(juror, dossier)) {
            throw new Refused(place, "refused.recused", juror, dossier);
        }
    }
}
