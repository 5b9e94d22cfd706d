package fr.palmares.app.jury;

import fr.palmares.journal.Event.Origin;
import fr.palmares.journal.Event.Reader;
import fr.palmares.model.Assignment;
import fr.palmares.model.CallState;
import fr.palmares.model.DossierHead;
import fr.palmares.model.Juror;
import fr.palmares.model.JurorDossier;
import fr.palmares.model.SheetState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Proposals of readers; nothing is recorded here. */
public final class ProposeReaders {
    private final CallState state;
    private final Readings readings;
    private final long seed;

    /**
     * @param seed decides between equals; the same seed gives the same proposal
     */
    public ProposeReaders(CallState state, long seed) {
        this.state = state;
        this.readings = new Readings(state);
        this.seed = seed;
    }

    /**
     * So many readers on each dossier that may be judged, among the jurors who sit. What a person
     * gave stays, and so does every reading that was begun; a pair that a person took off is not
     * given again.
     */
    public Proposal everywhere(int wanted) {
        Set<JurorDossier> now = readings.now();
        Set<JurorDossier> fixed = new LinkedHashSet<>();
        for (JurorDossier reading : now) {
            if (!readings.computed(reading) || readings.sheet(reading) != SheetState.TO_DO) {
                fixed.add(reading);
            }
        }
        Map<String, Integer> needs = new HashMap<>();
        readings.dossiers().forEach(d -> needs.put(d.number(), wanted));
        fixed.forEach(r -> needs.computeIfPresent(r.dossier(), (d, n) -> n - 1));
        Proposal shared = share(needs, fixed, this::seated, Origin.COMPUTED);
        Map<String, Integer> has = new HashMap<>();
        fixed.forEach(r -> has.merge(r.dossier(), 1, Integer::sum));
        return shared.blockedAs(
                shared.blocked().stream()
                        .map(s -> s.plus(has.getOrDefault(s.dossier(), 0)))
                        .toList());
    }

    /** What a juror has not finished goes to others, each to whoever it burdens least. */
    public Proposal instead(String juror) {
        Set<JurorDossier> now = readings.now();
        Set<JurorDossier> stay = new LinkedHashSet<>(now);
        Map<String, Integer> needs = new HashMap<>();
        for (JurorDossier reading : now) {
            if (reading.juror().equals(juror) && readings.sheet(reading) != SheetState.FINISHED) {
                stay.remove(reading);
                needs.put(reading.dossier(), 1);
            }
        }
        Proposal shared =
                share(
                        needs,
                        stay,
                        pair -> !pair.juror().equals(juror) && present(pair),
                        Origin.HAND);
        Set<String> left = new LinkedHashSet<>();
        shared.blocked().forEach(s -> left.add(s.dossier()));
        // what nobody can take over stays where it is
        return shared.without(
                juror,
                shared.changes().stream()
                        .filter(r -> r.assigned() || !left.contains(r.dossier()))
                        .toList());
    }

    /** One more reader on each dossier whose two sheets differ by the plan's gap or more. */
    public Proposal third() {
        Map<String, Integer> needs = new HashMap<>();
        Gaps.of(state).forEach(g -> needs.put(g.dossier(), 1));
        return share(needs, readings.now(), this::present, Origin.HAND);
    }

    private Proposal share(
            Map<String, Integer> needs,
            Set<JurorDossier> stay,
            Predicate<JurorDossier> may,
            Origin origin) {
        List<Proposal.Shortage> blocked = new ArrayList<>();
        Set<JurorDossier> now = readings.now();
        List<JurorDossier> given =
                readings.share(
                        needs,
                        stay,
                        pair -> !stay.contains(pair) && !readings.takenOff(pair) && may.test(pair),
                        now,
                        seed,
                        blocked);
        Set<JurorDossier> after = new LinkedHashSet<>(stay);
        after.addAll(given);
        List<Reader> changes = new ArrayList<>();
        for (JurorDossier old : dropped(now, after)) {
            changes.add(new Reader(old.juror(), old.dossier(), false));
        }
        for (JurorDossier reading : given) {
            if (!now.contains(reading)) {
                changes.add(new Reader(reading.juror(), reading.dossier(), true, origin));
            }
        }
        return new Proposal(
                changes,
                Leads.of(state, readings, after, seed),
                readings.loads(after, j -> reads(j, after)),
                (int) given.stream().filter(this::near).count(),
                given.size(),
                blocked);
    }

    /** Readings that end; also what was computed on a dossier that may no longer be judged. */
    private Set<JurorDossier> dropped(Set<JurorDossier> now, Set<JurorDossier> after) {
        Set<JurorDossier> dropped = new LinkedHashSet<>(now);
        for (Assignment a : state.juryFile().computed()) {
            JurorDossier pair = new JurorDossier(a.juror(), a.dossier());
            if (state.inadmissible(a.dossier()) && readings.sheet(pair) == SheetState.TO_DO) {
                dropped.add(pair);
            }
        }
        dropped.removeAll(after);
        return dropped;
    }

    private static boolean reads(Juror juror, Set<JurorDossier> after) {
        return juror.standing() == Juror.Standing.SEATED
                || after.stream().anyMatch(r -> r.juror().equals(juror.code()));
    }

    private boolean near(JurorDossier reading) {
        DossierHead dossier =
                java.util.Objects.requireNonNull(state.dossiers().get(reading.dossier()));
        return readings.affinity(reading.juror(), dossier) <= Affinity.NEAR;
    }

    private boolean seated(JurorDossier pair) {
        return standing(pair) == Juror.Standing.SEATED;
    }

    private boolean present(JurorDossier pair) {
        return standing(pair) != Juror.Standing.ABSENT;
    }

    private Juror.Standing standing(JurorDossier pair) {
        return java.util.Objects.requireNonNull(state.jurors().get(pair.juror())).standing();
    }
}
