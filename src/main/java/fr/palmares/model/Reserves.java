package fr.palmares.model;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The reserve list as it stands: who is next. */
public final class Reserves {
    private Reserves() {}

    /**
     * Decisions still on the reserve list, by position; those of one track when there are tracks.
     */
    public static List<Decision> waiting(CallState state, Optional<Track> track) {
        return state.decisions().values().stream()
                .filter(d -> d.outcome() == Outcome.RESERVE)
                .filter(d -> state.outcome(d.dossier()).filter(Outcome.RESERVE::equals).isPresent())
                .filter(d -> track.isEmpty() || state.track(d.dossier()).equals(track))
                .sorted(Comparator.comparingInt(Decision::position))
                .toList();
    }

    /**
     * A seat that became free since the decisions were sealed and that nobody took, and who is
     * next.
     *
     * @param track whose seat it is; empty where the round has no tracks
     * @param seats how many are free
     * @param next the first of the reserve list; empty when nobody is left on it
     */
    public record Freed(Optional<Track> track, int seats, Optional<String> next) {}

    /** Seats that became free since the decisions were sealed, track by track. */
    public static List<Freed> freed(CallState state) {
        if (!state.sealed()) {
            return List.of();
        }
        if (state.rules().tracks().isEmpty()) {
            return freed(state, Optional.empty()).stream().toList();
        }
        return state.rules().tracks().stream()
                .flatMap(t -> freed(state.within(t), Optional.of(t)).stream())
                .toList();
    }

    private static Optional<Freed> freed(CallState state, Optional<Track> track) {
        Set<String> sealed = new HashSet<>();
        Set<String> now = new HashSet<>();
        Map<String, JointProject> before = state.procedure().acts().joint();
        for (Decision one : state.decisions().values()) {
            String dossier = one.dossier();
            if (one.outcome() == Outcome.LAUREATE) {
                sealed.add(before.containsKey(dossier) ? before.get(dossier).lead() : dossier);
            }
            if (state.outcome(dossier).filter(Outcome.LAUREATE::equals).isPresent()) {
                now.add(
                        Projects.of(state, dossier)
                                .map(p -> p.dossiers().getFirst())
                                .orElse(dossier));
            }
        }
        int free = sealed.size() - now.size();
        return free <= 0
                ? Optional.empty()
                : Optional.of(
                        new Freed(
                                track,
                                free,
                                waiting(state, Optional.empty()).stream()
                                        .map(Decision::dossier)
                                        .findFirst()));
    }

    /** The dossier that takes the seat of one that withdraws. */
    public static Optional<String> next(CallState state, String withdrawn) {
        return waiting(state, state.track(withdrawn)).stream()
                .map(Decision::dossier)
                .filter(d -> !d.equals(withdrawn))
                .findFirst();
    }
}
