package fr.palmares.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The committee sits (<i>séance</i>) about a round.
 *
 * @param number from 1, in the order of the sittings of the round
 * @param convocation 1, or 2 when it was convened again because the quorum was lost
 * @param date the day
 * @param place in words, or ""
 * @param chair code of the member who presides, or "" when nobody does
 * @param members codes of the members convened: what the quorum is taken of
 * @param rules those it is held by
 * @param opened when it was opened
 */
public record Sitting(
        int number,
        int convocation,
        LocalDate date,
        String place,
        String chair,
        List<String> members,
        SittingRules rules,
        Instant opened) {
    public Sitting {
        members = List.copyOf(members);
        place = place.strip();
        chair = chair.strip();
        if (number < 1 || convocation < 1 || convocation > 2) {
            throw new Refused("refused.sitting.convocation", convocation);
        }
        if (members.isEmpty()) {
            throw new Refused("refused.sitting.nobody");
        }
        if (!chair.isEmpty() && !members.contains(chair)) {
            throw new Refused("refused.sitting.chair", chair);
        }
    }

    public boolean second() {
        return convocation == 2;
    }
}
