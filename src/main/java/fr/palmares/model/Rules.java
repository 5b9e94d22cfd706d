package fr.palmares.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a round selects.
 *
 * @param seats laureates wanted; 0 as long as it is not said
 * @param reserve places on the reserve list
 * @param method how sheets become a score
 * @param abstentions what becomes of a sheet that abstains on a counted criterion
 * @param tracks parts with seats of their own; the round's seats and reserve are then their sums
 */
public record Rules(
        int seats, int reserve, Method method, Abstentions abstentions, List<Track> tracks) {
    /** The official score of a dossier. */
    public enum Method {
        MEAN,
        MEDIAN,
        OLYMPIC
    }

    /** What becomes of a sheet that abstains. */
    public enum Abstentions {
        /** It is shown and not counted. */
        LEAVE_OUT,
        /** Its weights are taken over the criteria it marked. */
        RENORMALISE
    }

    public static final Rules DEFAULT = new Rules(0, 0, Method.MEAN, Abstentions.LEAVE_OUT);

    public Rules {
        // journals of the first version know no tracks
        tracks = tracks == null ? List.of() : List.copyOf(tracks);
        Set<String> codes = new HashSet<>();
        for (Track track : tracks) {
            if (!codes.add(track.code())) {
                throw new Refused("refused.track.twice", track.code());
            }
        }
        if (!tracks.isEmpty()) {
            seats = tracks.stream().mapToInt(Track::seats).sum();
            reserve = tracks.stream().mapToInt(Track::reserve).sum();
        }
        if (seats < 0 || reserve < 0) {
            throw new Refused("refused.seats", seats, reserve);
        }
    }

    /** Rules without tracks. */
    public Rules(int seats, int reserve, Method method, Abstentions abstentions) {
        this(seats, reserve, method, abstentions, List.of());
    }

    /** The same rules with other seats for the whole round; seats of tracks do not hold then. */
    public Rules withSeats(int newSeats, int newReserve) {
        return newSeats == seats && newReserve == reserve
                ? this
                : new Rules(newSeats, newReserve, method, abstentions);
    }

    public Rules withTracks(List<Track> newTracks) {
        return new Rules(seats, reserve, method, abstentions, newTracks);
    }

    public Rules withMethod(Method newMethod) {
        return new Rules(seats, reserve, newMethod, abstentions, tracks);
    }

    public Optional<Track> track(String code) {
        return tracks.stream().filter(t -> t.code().equals(code)).findFirst();
    }

    /** What holds within one track. */
    public Rules within(Track track) {
        return new Rules(track.seats(), track.reserve(), method, abstentions);
    }
}
