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
