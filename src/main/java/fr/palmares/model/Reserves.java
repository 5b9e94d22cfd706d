package fr.palmares.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

    /** The dossier that takes the seat of one that withdraws. */
    public static Optional<String> next(CallState state, String withdrawn) {
        return waiting(state, state.track(withdrawn)).stream()
                .map(Decision::dossier)
                .filter(d -> !d.equals(withdrawn))
                .findFirst();
    }
}
