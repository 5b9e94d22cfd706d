package fr.palmares.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palmares.app.CallSession;
import fr.palmares.app.GrantTracks;
import fr.palmares.app.SetGrid;
import fr.palmares.app.SittingCall;
import fr.palmares.model.CallState;
import fr.palmares.model.Decision;
import fr.palmares.model.LocalText;
import fr.palmares.model.Outcome;
import fr.palmares.model.Track;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TiesTest {
    @TempDir Path folder;

    @Test
    void aRoundWithoutTracksHasOneTieAtMost() {
        try (CallSession session = SittingCall.closed(folder)) {
            CallState state = session.state();
            assertThat(Ties.of(state, Ranking.of(state)))
                    .containsExactly(new Ties.Tie(Optional.empty(), List.of("D2", "D3"), 1));
        }
    }

    @Test
    void eachTrackHasItsOwnTieAtItsOwnSeats() {
        try (CallSession session = SittingCall.closed(folder)) {
            Track technical = new Track("t", LocalText.same("t"), 1, 1);
            Track scientific = new Track("s", LocalText.same("s"), 1, 1);
            new SetGrid(session)
                    .because("deux volets")
                    .rules(session.state().rules().withTracks(List.of(technical, scientific)));
            GrantTracks grant = new GrantTracks(session);
            grant.grant("D1", "s", "recherche");
            grant.grant("D2", "t", "outil");
            grant.grant("D3", "t", "outil");
            grant.grant("D4", "s", "recherche");
            grant.grant("D5", "s", "recherche");
            CallState state = session.state();
            Ranking ranking = Ranking.of(state);
            assertThat(Ties.of(state, ranking))
                    .as("by places among all dossiers, D2 and D3 would share a seat after D1")
                    .containsExactly(new Ties.Tie(Optional.of(technical), List.of("D2", "D3"), 1));
            Decision winner = new Decision("selection", "D3", Outcome.LAUREATE, 0, "");
            Decision reserve = new Decision("selection", "D4", Outcome.RESERVE, 1, "");
            CallState decided =
                    state.withDecisions(
                            Map.of(
                                    "D3",
                                    winner,
                                    "D4",
                                    reserve,
                                    "D2",
                                    new Decision("selection", "D2", Outcome.RESERVE, 2, "")));
            assertThat(Departure.of(decided, ranking, winner)).isEmpty();
            assertThat(Departure.of(decided, ranking, reserve))
                    .as("D2 stands before D4 by rank, but in another track")
                    .isEmpty();
        }
    }
}
