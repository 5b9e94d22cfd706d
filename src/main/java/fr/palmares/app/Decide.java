package fr.palmares.app;

import fr.palmares.app.MissingReasons.Missing;
import fr.palmares.journal.Event;
import fr.palmares.journal.Event.DecisionMade;
import fr.palmares.journal.Event.DecisionTaken;
import fr.palmares.model.CallState;
import fr.palmares.model.Decision;
import fr.palmares.model.Outcome;
import fr.palmares.model.Projects;
import fr.palmares.model.Refused;
import fr.palmares.model.SittingFile;
import fr.palmares.model.SittingState;
import fr.palmares.model.Taking;
import fr.palmares.ranking.Ranking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts dossiers on the three lists. */
public final class Decide {
    private final CallSession session;

    public Decide(CallSession session) {
        this.session = session;
    }

    /**
     * Records decisions; reasons may still be missing (see {@link #missing}).
     *
     * @throws Refused for an unknown or inadmissible dossier, more laureates than seats, more
     *     reserve than places, or two dossiers on one reserve position
     */
    public void decide(Collection<Decision> decisions) {
        session.record(
                state -> {
                    List<Event> events = events(state, decisions);
                    events.addAll(takings(state, decisions));
                    return events;
                });
    }

    /**
     * Records decisions that must be whole: as {@link #decide}, and every reason owed is there.
     *
     * @throws Refused also naming the first dossier whose reason is missing
     */
    public void decideWhole(Collection<Decision> decisions) {
        session.record(
                state -> {
                    List<Event> events = events(state, decisions);
                    CallState after = after(state, whole(state, decisions));
                    for (Missing missing : missing(after, Ranking.of(state))) {
                        boolean concerned =
                                decisions.stream()
                                        .anyMatch(d -> d.dossier().equals(missing.dossier()));
                        if (concerned && missing.kind() != MissingReasons.Kind.DECISION) {
                            throw new Refused(missing.kind().key(), missing.dossier());
                        }
                    }
                    events.addAll(takings(state, decisions));
                    return events;
                });
    }

    /**
     * How decisions are taken that are recorded while the committee sits, but not at its table:
     * nobody asked for a vote. One that says why and stays on its list was taken before.
     */
    private List<Event> takings(CallState state, Collection<Decision> decisions) {
        SittingFile sitting =
                state.procedure()
                        .deliberation()
                        .underWay()
                        .filter(f -> f.state().phase() == SittingState.Phase.OPEN)
                        .orElse(null);
        if (sitting == null) {
            return List.of();
        }
        Instant now = session.now();
        return whole(state, decisions).stream()
                .filter(d -> !taken(state, d))
                .<Event>map(
                        d ->
                                new DecisionTaken(
                                        d.dossier(),
                                        new Taking(
                                                sitting.number(),
                                                d.outcome(),
                                                Taking.Manner.CONSENSUS,
                                                "",
                                                now)))
                .toList();
    }

    private static boolean taken(CallState state, Decision decision) {
        Decision before = state.decisions().get(decision.dossier());
        return before != null
                && before.outcome() == decision.outcome()
                && state.procedure().deliberation().taking(before).isPresent();
    }

    /** Takes a decision back, on all dossiers of a joint project. */
    public void withdraw(String dossier) {
        session.record(
                state -> {
                    Checks.unsealed(state);
                    return Projects.with(state, dossier).stream()
                            .<Event>mapMulti(
                                    (d, each) -> {
                                        each.accept(new DecisionMade(d, null, 0, ""));
                                        each.accept(new DecisionTaken(d, null));
                                    })
                            .toList();
                });
    }

    /** What is still owed before the decisions can be published. */
    public static List<Missing> missing(CallState state, Ranking ranking) {
        return MissingReasons.of(state, ranking);
    }

    /** What {@link #decide} records. */
    static List<Event> events(CallState state, Collection<Decision> decisions) {
        Checks.unsealed(state);
        List<Decision> all = whole(state, decisions);
        List<Event> events = new ArrayList<>();
        for (Decision one : all) {
            check(state, one);
            events.add(
                    new DecisionMade(
                            one.dossier(), one.outcome(), one.position(), one.motivation()));
        }
        checkPlaces(after(state, all));
        return events;
    }

    /**
     * Decisions with those that follow from them: the dossiers of a joint project share a list, a
     * position and, where one has no reason of its own, the reason of the decision or the
     * project's.
     */
    static List<Decision> whole(CallState state, Collection<Decision> decisions) {
        List<Projects.Project> projects = Projects.of(state);
        if (projects.isEmpty()) {
            return List.copyOf(decisions);
        }
        Map<String, Decision> all = new LinkedHashMap<>();
        decisions.forEach(d -> all.put(d.dossier(), d));
        for (Projects.Project project : projects) {
            List<Decision> said =
                    project.dossiers().stream().map(all::get).filter(Objects::nonNull).toList();
            if (said.isEmpty()) {
                continue;
            }
            Decision first = said.getFirst();
            int position = said.stream().mapToInt(Decision::position).min().orElse(0);
            for (String dossier : project.dossiers()) {
                Decision own = all.get(dossier);
                if (own != null && own.outcome() != first.outcome()) {
                    throw new Refused("refused.project.lists", first.dossier(), dossier);
                }
                all.put(
                        dossier,
                        new Decision(
                                first.round(),
                                dossier,
                                first.outcome(),
                                position,
                                reason(
                                        state,
                                        project,
                                        own == null ? "" : own.motivation(),
                                        first,
                                        dossier)));
            }
        }
        return List.copyOf(all.values());
    }

    private static String reason(
            CallState state, Projects.Project project, String own, Decision first, String dossier) {
        if (!own.isEmpty()) {
            return own;
        }
        Decision before = state.decisions().get(dossier);
        if (before != null && !before.motivation().isEmpty()) {
            return before.motivation();
        }
        return first.motivation().isEmpty() ? project.reason() : first.motivation();
    }

    /** A decision on a dossier that may have one. */
    static void check(CallState state, Decision one) {
        check(state, one.dossier());
    }

    /** A dossier that the round decides on. */
    static void check(CallState state, String dossier) {
        Checks.dossier(state, dossier);
        if (!state.procedure().takes(dossier)) {
            throw new Refused("refused.round.dossier", dossier);
        }
        if (state.inadmissible(dossier)) {
            throw new Refused("refused.decision.inadmissible", dossier);
        }
    }

    static CallState after(CallState state, Collection<Decision> decisions) {
        Map<String, Decision> all = new HashMap<>(state.decisions());
        decisions.forEach(d -> all.put(d.dossier(), d));
        return state.withDecisions(all);
    }

    /** No more laureates and reserve than places, in each track; no position taken twice. */
    static void checkPlaces(CallState state) {
        if (!state.rules().tracks().isEmpty()) {
            state.rules().tracks().forEach(track -> checkPlaces(state.within(track)));
            return;
        }
        int laureates = Projects.places(state, Outcome.LAUREATE);
        if (state.rules().seats() > 0 && laureates > state.rules().seats()) {
            throw new Refused("refused.decision.seats", state.rules().seats());
        }
        int reserve = Projects.places(state, Outcome.RESERVE);
        if (state.rules().reserve() > 0 && reserve > state.rules().reserve()) {
            throw new Refused("refused.decision.reserve", state.rules().reserve());
        }
        Map<Integer, String> taken = new HashMap<>();
        for (Decision one : state.decisions().values()) {
            if (one.place().isPresent()) {
                String other = taken.put(one.position(), one.dossier());
                if (other != null && !Projects.with(state, other).contains(one.dossier())) {
                    throw new Refused(
                            "refused.decision.samePosition", one.dossier(), other, one.position());
                }
            }
        }
    }
}
