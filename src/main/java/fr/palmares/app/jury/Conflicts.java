package fr.palmares.app.jury;

import fr.palmares.model.CallState;
import fr.palmares.model.Dossier;
import fr.palmares.model.Juror;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Likely conflicts of interests: juror against dossier, what nobody has looked at yet. */
public final class Conflicts {
    private Conflicts() {}

    /**
     * The likely conflicts that are neither recusals nor settled, by dossier in the order received.
     *
     * @param dossiers with their texts, by number
     */
    public static List<Conflict> of(CallState state, Map<String, Dossier> dossiers) {
        Map<Juror, JurorTraces> jurors = new LinkedHashMap<>();
        state.jurors().values().forEach(j -> jurors.put(j, new JurorTraces(j)));
        List<Conflict> found = new ArrayList<>();
        for (Dossier dossier : dossiers.values()) {
            DossierTraces traces = DossierTraces.of(dossier);
            jurors.forEach(
                    (juror, known) -> {
                        List<Conflict.Sign> signs =
                                known.in(traces).stream()
                                        .filter(
                                                s ->
                                                        !state.juryFile()
                                                                .settled(
                                                                        juror.code(),
                                                                        dossier.number(),
                                                                        s.ground()))
                                        .toList();
                        if (!signs.isEmpty() && !state.recused(juror.code(), dossier.number())) {
                            found.add(new Conflict(juror.code(), dossier.number(), signs));
                        }
                    });
        }
        return found;
    }
}
