package fr.palmares.ranking;

import fr.palmares.model.CallState;
import fr.palmares.model.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ties across a last seat: one at most in a round, or in each of its tracks. */
public final class Ties {
    /**
     * Dossiers tied across the last seat.
     *
     * @param track in which they are tied; empty where the round has no tracks
     * @param dossiers two or more, in the order received
     * @param places seats left for them
     */
    public record Tie(Optional<Track> track, List<String> dossiers, int places) {
        public Tie {
            dossiers = List.copyOf(dossiers);
        }
    }

    private Ties() {}

    /** Every tie, in the order of the tracks. */
    public static List<Tie> of(CallState state, Ranking ranking) {
        if (state.rules().tracks().isEmpty()) {
            return tie(Optional.empty(), ranking).stream().toList();
        }
        List<Tie> ties = new ArrayList<>();
        for (Track track : state.rules().tracks()) {
            tie(Optional.of(track), Ranking.within(state, track)).ifPresent(ties::add);
        }
        return List.copyOf(ties);
    }

    private static Optional<Tie> tie(Optional<Track> track, Ranking ranking) {
        List<String> tied = ranking.tiedAtTheLastSeat();
        return tied.size() < 2
                ? Optional.empty()
                : Optional.of(new Tie(track, tied, ranking.seatsLeft()));
    }
}
