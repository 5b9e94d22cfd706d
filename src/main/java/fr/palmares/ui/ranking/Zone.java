package fr.palmares.ui.ranking;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which part of the list a line stands in. */
enum Zone {
    /** No seats are set: nothing is above or below anything. */
    OPEN,
    SEAT,
    /** Its tie group straddles the last seat. */
    TIED_AT_SEAT,
    RESERVE,
    /** Its tie group straddles the last reserve place. */
    TIED_AT_RESERVE,
    OUT,
    /** It has no complete sheet and no place. */
    UNRANKED;

    /**
     * Zones of lines, best first. A tie group is never cut: it is in the seats when all of it is.
     *
     * @param places rank after the cascade of each line, null without one (last)
     */
    static List<Zone> of(List<@Nullable Integer> places, int seats, int reserve) {
        return IntStream.range(0, places.size())
                .mapToObj(i -> of(places, i, seats, reserve))
                .toList();
    }

    private static Zone of(List<@Nullable Integer> places, int line, int seats, int reserve) {
        Integer place = places.get(line);
        if (place == null) {
            return UNRANKED;
        }
        if (seats == 0) {
            return OPEN;
        }
        int end = line;
        while (end + 1 < places.size() && place.equals(places.get(end + 1))) {
            end++;
        }
        int last = end + 1;
        if (last <= seats) {
            return SEAT;
        }
        if (place <= seats) {
            return TIED_AT_SEAT;
        }
        if (last <= seats + reserve) {
            return RESERVE;
        }
        return place <= seats + reserve ? TIED_AT_RESERVE : OUT;
    }

    boolean tied() {
        return this == TIED_AT_SEAT || this == TIED_AT_RESERVE;
    }
}
