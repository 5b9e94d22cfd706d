package fr.palmares.app;

import fr.palmares.journal.Event.TrackGranted;
import fr.palmares.model.GrantedTrack;
import fr.palmares.model.Refused;
import java.util.List;

/** Moves dossiers to another track than the one they asked for. */
public final class GrantTracks {
    private final CallSession session;

    public GrantTracks(CallSession session) {
        this.session = session;
    }

    /**
     * Moves a dossier (<i>réorienter</i>).
     *
     * @throws Refused for an unknown dossier or track, without a reason, or once the decisions are
     *     sealed
     */
    public void grant(String dossier, String track, String reason) {
        session.record(
                state -> {
                    Checks.dossier(state, dossier);
                    Checks.unsealed(state);
                    if (state.rules().track(track).isEmpty()) {
                        throw new Refused("refused.track.unknown", track);
                    }
                    return List.of(new TrackGranted(dossier, new GrantedTrack(track, reason)));
                });
    }

    /** Goes back to the track the dossier asked for. */
    public void withdraw(String dossier) {
        session.record(
                state -> {
                    Checks.unsealed(state);
                    return List.of(new TrackGranted(dossier, null));
                });
    }
}
