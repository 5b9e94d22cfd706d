package fr.palmares.app;

import fr.palmares.model.CallState;
import fr.palmares.model.Criterion;
import fr.palmares.model.Mark;
import fr.palmares.model.Refused;
import fr.palmares.model.SheetId;

/** What must hold before something is recorded; each refusal is a sentence. */
final class Checks {
    private Checks() {}

    static void dossier(CallState state, String dossier) {
        if (!state.dossiers().containsKey(dossier)) {
            throw new Refused("refused.dossier.unknown", dossier);
        }
    }

    static void juror(CallState state, String juror) {
        if (!state.jurors().containsKey(juror)) {
            throw new Refused("refused.juror.unknown", juror);
        }
    }

    static Criterion criterion(CallState state, String code) {
        return state.grid()
                .criterion(code)
                .orElseThrow(() -> new Refused("refused.criterion.unknown", code));
    }

    /** The decisions of the round are not sealed yet. */
    static void unsealed(CallState state) {
        if (state.sealed()) {
            throw new Refused("refused.sealed", state.round().code());
        }
    }

    /** The juror may mark the dossier now: both known, not recused, round open. */
    static void sheet(CallState state, SheetId sheet) {
        dossier(state, sheet.dossier());
        juror(state, sheet.juror());
        if (!sheet.round().equals(state.round().code())) {
            throw new Refused("refused.round.unknown", sheet.round());
        }
        if (!state.round().open()) {
            throw new Refused("refused.round.closed", sheet.round());
        }
        if (!state.procedure().takes(sheet.dossier())) {
            throw new Refused("refused.round.dossier", sheet.dossier());
        }
        if (!state.round().plan().jury().isEmpty()
                && !state.round().plan().jury().contains(sheet.juror())) {
            throw new Refused("refused.round.juror", sheet.juror());
        }
        if (state.recused(sheet.juror(), sheet.dossier())) {
            throw new Refused("refused.recused", sheet.juror(), sheet.dossier());
        }
    }

    static void onScale(CallState state, Mark mark) {
        if (mark instanceof Mark.Given(int steps) && !state.grid().scale().holds(steps)) {
            throw new Refused("refused.mark.steps", steps);
        }
    }
}
