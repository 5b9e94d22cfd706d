package fr.palmares.app;

import fr.palmares.app.MissingReasons.Missing;
import fr.palmares.journal.Event;
import fr.palmares.journal.Event.DecisionMade;
import fr.palmares.model.CallState;
import fr.palmares.model.Decision;
import fr.palmares.model.Outcome;
import fr.palmares.model.Refused;
import fr.palmares.ranking.Ranking;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        session.record(state -> events(state, decisions));
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
                    CallState after = after(state, decisions);
                    for (Missing missing : missing(after, Ranking.of(state))) {
                        boolean concerned =
                                decisions.stream()
                                        .anyMatch(d -> d.dossier().equals(missing.dossier()));
                        if (concerned && missing.kind() != MissingReasons.Kind.DECISION) {
                            throw new Refused(missing.kind().key(), missing.dossier());
                        }
                    }
                    return events;
                });
    }

    /** Takes a decision back. */
    public void withdraw(String dossier) {
        session.record(
                state -> {
                    Checks.unsealed(state);
                    return List.of(new DecisionMade(dossier, null, 0, ""));
                });
    }

    /** What is still owed before the decisions can be published. */
    public static List<Missing> missing(CallState state, Ranking ranking) {
        return MissingReasons.of(state, ranking);
    }

    /** What {@link #decide} records. */
    static List<Event> events(CallState state, Collection<Decision> decisions) {
        Checks.unsealed(state);
        List<Event> events = new ArrayList<>();
        for (Decision one : decisions) {
            check(state, one);
            events.add(
                    new DecisionMade(
                            one.dossier(), one.outcome(), one.position(), one.motivation()));
        }
        checkPlaces(after(state, decisions));
        return events;
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
        long laureates = count(state, Outcome.LAUREATE);
        if (state.rules().seats() > 0 && laureates > state.rules().seats()) {
            throw new Refused("refused.decision.seats", state.rules().seats());
        }
        long reserve = count(state, Outcome.RESERVE);
        if (state.rules().reserve() > 0 && reserve > state.rules().reserve()) {
            throw new Refused("refused.decision.reserve", state.rules().reserve());
        }
        Map<Integer, String> taken = new HashMap<>();
        for (Decision one : state.decisions().values()) {
            if (one.place().isPresent()) {
                String other = taken.put(one.position(), one.dossier());
                if (other != null) {
                    throw new Refused(
                            "refused.decision.samePosition", one.dossier(), other, one.position());
                }
            }
        }
    }

    private static long count(CallState state, Outcome outcome) {
        return state.decisions().values().stream().filter(d -> d.outcome() == outcome).count();
    }
}
