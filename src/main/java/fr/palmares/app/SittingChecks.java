package fr.palmares.app;

import fr.palmares.model.CallState;
import fr.palmares.model.Quorum;
import fr.palmares.model.Refused;
import fr.palmares.model.SittingFile;
import fr.palmares.model.SittingState.Phase;
import fr.palmares.model.Voices;
import java.util.Collection;
import java.util.List;

/** What must hold before the committee does something in a sitting. */
final class SittingChecks {
    private SittingChecks() {}

    /** The sitting under way, suspended or not. */
    static SittingFile underWay(CallState state) {
        return state.procedure()
                .deliberation()
                .underWay()
                .orElseThrow(() -> new Refused("refused.sitting.none"));
    }

    /** The sitting under way, which is not suspended. */
    static SittingFile open(CallState state) {
        SittingFile file = underWay(state);
        if (file.state().phase() == Phase.SUSPENDED) {
            throw new Refused("refused.sitting.suspended");
        }
        return file;
    }

    static void member(CallState state, SittingFile file, String juror) {
        Checks.juror(state, juror);
        if (!file.sitting().members().contains(juror)) {
            throw new Refused("refused.sitting.member", name(state, juror));
        }
    }

    /**
     * Whether the committee may vote and decide on dossiers now: those recused are out, enough
     * others are there.
     */
    static void able(CallState state, SittingFile file, Collection<String> dossiers) {
        for (String dossier : dossiers) {
            List<String> inside = Voices.awaited(state, file, dossier);
            if (!inside.isEmpty()) {
                throw new Refused(
                        "refused.sitting.recusedInside", name(state, inside.getFirst()), dossier);
            }
            Quorum quorum = Quorum.on(state, file, dossier);
            if (!quorum.reached()) {
                throw new Refused(
                        "refused.sitting.quorum", dossier, quorum.voices(), quorum.required());
            }
        }
    }

    static String name(CallState state, String juror) {
        var known = state.jurors().get(juror);
        return known == null ? juror : known.name();
    }
}
