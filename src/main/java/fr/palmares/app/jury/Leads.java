package fr.palmares.app.jury;

import fr.palmares.journal.Event.Lead;
import fr.palmares.model.CallState;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Juror;
import fr.palmares.model.JurorDossier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One of the readers of each dossier leads; as many dossiers each as can be, near their field. */
final class Leads {
    private Leads() {}

    /**
     * The leads that must change when these are the readings: whoever leads and still reads stays.
     */
    static List<Lead> of(CallState state, Readings readings, Set<JurorDossier> after, long seed) {
        List<Lead> changes = new ArrayList<>();
        Map<String, Integer> needs = new HashMap<>();
        Set<JurorDossier> kept = new HashSet<>();
        Set<JurorDossier> able = new HashSet<>();
        for (JurorDossier reading : after) {
            Juror juror = java.util.Objects.requireNonNull(state.jurors().get(reading.juror()));
            if (juror.standing() != Juror.Standing.ABSENT) {
                able.add(reading);
                needs.put(reading.dossier(), 1);
            }
        }
        for (DossierHead dossier : readings.dossiers()) {
            String lead = state.juryFile().leads().get(dossier.number());
            if (lead == null) {
                continue;
            }
            JurorDossier led = new JurorDossier(lead, dossier.number());
            if (able.contains(led)) {
                kept.add(led);
                needs.remove(dossier.number());
            } else if (!needs.containsKey(dossier.number())) {
                changes.add(new Lead(dossier.number(), null));
            }
        }
        readings.share(needs, kept, able::contains, Set.of(), seed, new ArrayList<>())
                .forEach(r -> changes.add(new Lead(r.dossier(), r.juror())));
        return changes;
    }
}
