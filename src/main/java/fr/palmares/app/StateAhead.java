package fr.palmares.app;

import fr.palmares.model.Assignment;
import fr.palmares.model.CallState;
import fr.palmares.model.Decision;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Eligibility;
import fr.palmares.model.Grid;
import fr.palmares.model.Juror;
import fr.palmares.model.Recusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The call as it will stand once the files before have been taken: what a later one is judged
 * against.
 */
final class StateAhead {
    private StateAhead() {}

    static CallState dossiers(CallState s, Collection<DossierHead> heads) {
        Map<String, DossierHead> all = new LinkedHashMap<>(s.dossiers());
        heads.forEach(h -> all.put(h.number(), h));
        return of(s, s.grid(), all, s.jurors(), s.recusals(), s.assignments(), s.eligibility());
    }

    static CallState grid(CallState s, Grid grid) {
        return of(
                s, grid, s.dossiers(), s.jurors(), s.recusals(), s.assignments(), s.eligibility());
    }

    static CallState jurors(CallState s, Collection<Juror> jurors) {
        Map<String, Juror> all = new LinkedHashMap<>(s.jurors());
        jurors.forEach(j -> all.put(j.code(), j));
        return of(s, s.grid(), s.dossiers(), all, s.recusals(), s.assignments(), s.eligibility());
    }

    static CallState recusals(CallState s, Collection<Recusal> recusals) {
        Set<Recusal> all = new LinkedHashSet<>(s.recusals());
        for (Recusal one : recusals) {
            all.removeIf(r -> r.juror().equals(one.juror()) && r.dossier().equals(one.dossier()));
            all.add(one);
        }
        return of(s, s.grid(), s.dossiers(), s.jurors(), all, s.assignments(), s.eligibility());
    }

    static CallState assignments(CallState s, Collection<Assignment> assignments) {
        return of(
                s,
                s.grid(),
                s.dossiers(),
                s.jurors(),
                s.recusals(),
                new LinkedHashSet<>(assignments),
                s.eligibility());
    }

    static CallState eligibility(CallState s, Collection<Eligibility> verdicts) {
        Map<String, Eligibility> all = new LinkedHashMap<>(s.eligibility());
        verdicts.forEach(v -> all.put(v.dossier(), v));
        return of(s, s.grid(), s.dossiers(), s.jurors(), s.recusals(), s.assignments(), all);
    }

    static CallState decisions(CallState s, Collection<Decision> decisions) {
        Map<String, Decision> all = new LinkedHashMap<>(s.decisions());
        decisions.forEach(d -> all.put(d.dossier(), d));
        return s.withDecisions(all);
    }

    private static CallState of(
            CallState s,
            Grid grid,
            Map<String, DossierHead> dossiers,
            Map<String, Juror> jurors,
            Set<Recusal> recusals,
            Set<Assignment> assignments,
            Map<String, Eligibility> eligibility) {
        return new CallState(
                s.call(),
                s.round(),
                grid,
                s.rules(),
                dossiers,
                jurors,
                recusals,
                assignments,
                s.sheets(),
                eligibility,
                s.decisions(),
                s.changedAfterScoring(),
                s.juryFile(),
                s.procedure(),
                s.journal());
    }
}
