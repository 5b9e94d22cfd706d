package fr.palmares.app.jury;

import fr.palmares.model.Assignment;
import fr.palmares.model.CallState;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Juror;
import fr.palmares.model.JurorDossier;
import fr.palmares.model.SheetId;
import fr.palmares.model.SheetState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Who reads, may read and may not read what in a call; recused readers read nothing. */
final class Readings {
    private final CallState state;
    private final List<Juror> jurors;
    private final List<DossierHead> dossiers;
    private final Set<JurorDossier> recused = new HashSet<>();
    private final Map<String, Affinity> affinities = new HashMap<>();

    Readings(CallState state) {
        this.state = state;
        this.jurors = List.copyOf(state.jurors().values());
        this.dossiers = state.ranked();
        state.recusals().forEach(r -> recused.add(new JurorDossier(r.juror(), r.dossier())));
        jurors.forEach(j -> affinities.put(j.code(), new Affinity(j.expertise())));
    }

    List<Juror> jurors() {
        return jurors;
    }

    List<DossierHead> dossiers() {
        return dossiers;
    }

    /** What is read now, of dossiers that may be judged. */
    Set<JurorDossier> now() {
        Set<String> judged = new HashSet<>();
        dossiers.forEach(d -> judged.add(d.number()));
        Set<JurorDossier> now = new LinkedHashSet<>();
        for (Assignment a : state.assignments()) {
            JurorDossier pair = new JurorDossier(a.juror(), a.dossier());
            if (judged.contains(a.dossier())
                    && state.jurors().containsKey(a.juror())
                    && !recused.contains(pair)) {
                now.add(pair);
            }
        }
        return now;
    }

    boolean computed(JurorDossier pair) {
        return state.juryFile()
                .computed()
                .contains(new Assignment(state.round().code(), pair.juror(), pair.dossier()));
    }

    SheetState sheet(JurorDossier pair) {
        return state.sheet(new SheetId(state.round().code(), pair.dossier(), pair.juror()))
                .state(state.grid());
    }

    boolean recused(JurorDossier pair) {
        return recused.contains(pair);
    }

    boolean takenOff(JurorDossier pair) {
        return state.juryFile().takenOff().contains(pair);
    }

    /** {@link Affinity} of a juror to a dossier. */
    int affinity(String juror, DossierHead dossier) {
        return java.util.Objects.requireNonNull(affinities.get(juror)).to(dossier.domain());
    }

    /** How many of these readings each of these jurors has. */
    Map<String, Integer> loads(Set<JurorDossier> readings, Predicate<Juror> which) {
        Map<String, Integer> loads = new java.util.LinkedHashMap<>();
        jurors.stream().filter(which).forEach(j -> loads.put(j.code(), 0));
        readings.forEach(r -> loads.computeIfPresent(r.juror(), (j, n) -> n + 1));
        return loads;
    }

    /**
     * Shares needs out fairly.
     *
     * @param needs readers wanted, by dossier number
     * @param base readings that stay, which count as load
     * @param may who may be given what
     * @param kept what stays between equals
     * @param blocked told of each dossier that wants more than it can have; it gets what it can
     */
    List<JurorDossier> share(
            Map<String, Integer> needs,
            Set<JurorDossier> base,
            Predicate<JurorDossier> may,
            Set<JurorDossier> kept,
            long seed,
            List<Proposal.Shortage> blocked) {
        List<DossierHead> wanting =
                dossiers.stream().filter(d -> needs.getOrDefault(d.number(), 0) > 0).toList();
        Map<String, Integer> loads = loads(base, j -> true);
        int[] load = jurors.stream().mapToInt(j -> loads.getOrDefault(j.code(), 0)).toArray();
        int[][] costs = new int[jurors.size()][wanting.size()];
        boolean[][] stays = new boolean[jurors.size()][wanting.size()];
        for (int j = 0; j < costs.length; j++) {
            String juror = jurors.get(j).code();
            for (int d = 0; d < wanting.size(); d++) {
                JurorDossier pair = new JurorDossier(juror, wanting.get(d).number());
                costs[j][d] =
                        !recused(pair) && may.test(pair)
                                ? affinity(juror, wanting.get(d))
                                : Problem.NEVER;
                stays[j][d] = kept.contains(pair);
            }
        }
        int[] need = wanting.stream().mapToInt(d -> needs.get(d.number())).toArray();
        Problem asked = new Problem(load, need, costs, stays);
        for (int d = 0; d < need.length; d++) {
            int possible = asked.candidates(d);
            if (need[d] > possible) {
                blocked.add(shortage(wanting.get(d).number(), need[d], possible));
                need[d] = possible;
            }
        }
        return FairShare.of(asked, seed).stream()
                .map(
                        r ->
                                new JurorDossier(
                                        jurors.get(r.juror()).code(),
                                        wanting.get(r.dossier()).number()))
                .toList();
    }

    private Proposal.Shortage shortage(String dossier, int wanted, int possible) {
        List<String> recusedOnes = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        List<String> off = new ArrayList<>();
        for (Juror juror : jurors) {
            JurorDossier pair = new JurorDossier(juror.code(), dossier);
            if (recused(pair)) {
                recusedOnes.add(juror.code());
            } else if (juror.standing() == Juror.Standing.ABSENT) {
                absent.add(juror.code());
            } else if (takenOff(pair)) {
                off.add(juror.code());
            }
        }
        return new Proposal.Shortage(dossier, wanted, possible, recusedOnes, absent, off);
    }
}
