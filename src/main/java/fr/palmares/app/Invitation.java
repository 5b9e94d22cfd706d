package fr.palmares.app;

import fr.palmares.model.Refused;
import fr.palmares.sharing.Seat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is to take part in a shared call, by the names of their roles in the database.
 *
 * @param coordinators roles that work on the call as well
 * @param jurors the role of each juror, by the juror's code
 * @param chairs roles that read the call, and marks of a round once it is closed
 * @param dismissed roles that take no part any more
 * @param letter what is said to every juror from now on; null for what was said
 */
public record Invitation(
        List<String> coordinators,
        Map<String, String> jurors,
        List<String> chairs,
        List<String> dismissed,
        MakePackage.@Nullable Letter letter) {
    public Invitation {
        coordinators = List.copyOf(coordinators);
        jurors = Map.copyOf(jurors);
        chairs = List.copyOf(chairs);
        dismissed = List.copyOf(dismissed);
    }

    /** Coordinators alone. */
    public static Invitation of(List<String> coordinators) {
        return new Invitation(coordinators, Map.of(), List.of(), List.of(), null);
    }

    /**
     * What each role is to be.
     *
     * @throws Refused when a role is named twice
     */
    Map<String, Seat> seats() {
        Map<String, Seat> seats = new LinkedHashMap<>();
        coordinators.forEach(r -> put(seats, r, new Seat(Seat.Kind.COORDINATOR, "")));
        chairs.forEach(r -> put(seats, r, new Seat(Seat.Kind.CHAIR, "")));
        jurors.forEach((juror, r) -> put(seats, r, new Seat(Seat.Kind.JUROR, juror)));
        return seats;
    }

    private static void put(Map<String, Seat> seats, String role, Seat seat) {
        if (seats.put(role, seat) != null) {
            throw new Refused("refused.share.twice", role);
        }
    }
}
