package fr.palmares.app;

import fr.palmares.journal.Event;
import fr.palmares.journal.Event.TrackGranted;
import fr.palmares.model.CallState;
import fr.palmares.model.GrantedTrack;
import fr.palmares.model.Refused;
import fr.palmares.model.Track;
import java.util.Collection;
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
                    wanted(state, track);
                    return List.of(moved(dossier, track, reason));
                });
    }

    /**
     * Moves dossiers for one reason, as one act; those that run in the track already stay as they
     * are.
     *
     * @return how many were moved
     * @throws Refused as {@link #grant(String, String, String)}, and where all run in it already;
     *     none is moved then
     */
    public int grant(Collection<String> dossiers, String track, String reason) {
        int[] count = new int[1];
        session.record(
                state -> {
                    Track wanted = wanted(state, track);
                    dossiers.forEach(d -> Checks.dossier(state, d));
                    List<Event> events =
                            dossiers.stream()
                                    .distinct()
                                    .filter(d -> state.track(d).filter(wanted::equals).isEmpty())
                                    .map(d -> moved(d, track, reason))
                                    .toList();
                    if (events.isEmpty()) {
                        throw new Refused("refused.track.already", track);
                    }
                    count[0] = events.size();
                    return events;
                });
        return count[0];
    }

    private static Track wanted(CallState state, String track) {
        Checks.unsealed(state);
        return state.rules()
                .track(track)
                .orElseThrow(() -> new Refused("refused.track.unknown", track));
    }

    private static Event moved(String dossier, String track, String reason) {
        return new TrackGranted(dossier, new GrantedTrack(track, reason));
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
