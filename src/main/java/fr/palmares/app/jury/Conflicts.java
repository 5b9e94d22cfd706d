package fr.palmares.app.jury;

import fr.palmares.model.CallState;
import fr.palmares.model.Dossier;
import fr.palmares.model.Juror;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Likely conflicts of interests: juror against dossier, what nobody has looked at yet. */
public final class Conflicts {
    private static final int ENOUGH = 6;

    private Conflicts() {}

    /**
     * The likely conflicts that are neither recusals nor settled, by dossier in the order received.
     *
     * @param dossiers with their texts, by number
     */
    public static List<Conflict> of(CallState state, Map<String, Dossier> dossiers) {
        Map<Juror, JurorTraces> jurors = new LinkedHashMap<>();
        state.jurors().values().forEach(j -> jurors.put(j, new JurorTraces(j)));
        Map<Dossier, DossierTraces> said = new LinkedHashMap<>();
        dossiers.values().forEach(d -> said.put(d, DossierTraces.of(d)));
        Set<String> everywhere = everywhere(said.values());
        List<Conflict> found = new ArrayList<>();
        for (Dossier dossier : dossiers.values()) {
            DossierTraces traces = Objects.requireNonNull(said.get(dossier));
            jurors.forEach(
                    (juror, known) -> {
                        List<Conflict.Sign> signs =
                                known.in(traces, everywhere).stream()
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

    /** Mail domains in more than half of the dossiers, where there are enough to tell. */
    private static Set<String> everywhere(Collection<DossierTraces> dossiers) {
        Map<String, Integer> count = new HashMap<>();
        dossiers.forEach(d -> d.mailDomains().forEach(m -> count.merge(m, 1, Integer::sum)));
        Set<String> everywhere = new HashSet<>();
        if (dossiers.size() >= ENOUGH) {
            count.forEach(
                    (domain, times) -> {
                        if (2 * times > dossiers.size()) {
                            everywhere.add(domain);
                        }
                    });
        }
        return everywhere;
    }
}
