package fr.palmares.model;

/** The track a dossier was moved to (<i>réorienté</i>), and why. */
public record GrantedTrack(String track, String reason) {
    public GrantedTrack {
        track = track.strip();
        reason = reason.strip();
        if (reason.isEmpty()) {
            throw new Refused("refused.track.reason");
        }
    }
}
