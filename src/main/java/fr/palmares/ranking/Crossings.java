package fr.palmares.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds, exactly, whose seat changes somewhere while one weight moves by up to a tenth of itself
 * and the others stay. Scores then move along straight lines, whose crossings are fractions (the t*
 * of stability intervals: Mareschal 1988, Triantaphyllou 2000 ch. 8); at a crossing the cascade
 * decides.
 */
final class Crossings {
    private final Cascade cascade;
    private final long[] weights;
    private final int seats;
    private final int n;
    private final long[] score;
    private final int[] tieSize;

    /**
     * A meeting of another dossier with the one looked at, when the weight has moved by {@code
     * distance/speed} tenths of a unit.
     *
     * @param after 0 when their order is changed in the meeting point already, 1 when only beyond
     *     it
     * @param change how many more dossiers are ahead from then on, 1 or -1
     */
    private record Meeting(long distance, long speed, int after, int change) {
        static final Comparator<Meeting> FIRST =
                ((Comparator<Meeting>)
                                (a, b) ->
                                        Scoreboard.compareProducts(
                                                a.distance, b.speed, b.distance, a.speed))
                        .thenComparingInt(Meeting::after);
    }

    Crossings(Cascade cascade, long[] weights, int seats) {
        this.cascade = cascade;
        this.weights = weights.clone();
        this.seats = seats;
        this.n = cascade.size();
        this.score = new long[n];
        this.tieSize = new int[n];
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < weights.length; c++) {
                score[i] += weights[c] * cascade.column(c)[i];
            }
            tieSize[cascade.tie(i)]++;
        }
    }

    /** By position in the cascade: whether the seat changes as the weight of a criterion moves. */
    boolean[] within10Percent(int criterion) {
        boolean[] result = new boolean[n];
        for (int i = 0; i < n; i++) {
            result[i] = changes(criterion, i, 1) || changes(criterion, i, -1);
        }
        return result;
    }

    private boolean changes(int criterion, int i, int direction) {
        int ahead = 0;
        int gained = 0;
        int lost = 0;
        for (int b = 0; b < n; b++) {
            if (ahead(b, i)) {
                ahead++;
                lost += meets(criterion, b, i, direction) ? 1 : 0;
            } else {
                gained += meets(criterion, b, i, direction) ? 1 : 0;
            }
        }
        Seat now = seat(ahead, i);
        // most dossiers are too far from the cut for all their meetings together
        if (seat(ahead + gained, i) == now && seat(ahead - lost, i) == now) {
            return false;
        }
        List<Meeting> meetings = new ArrayList<>();
        for (int b = 0; b < n; b++) {
            if (meets(criterion, b, i, direction)) {
                meetings.add(meeting(criterion, b, i));
            }
        }
        meetings.sort(Meeting.FIRST);
        for (int m = 0; m < meetings.size(); m++) {
            ahead += meetings.get(m).change();
            boolean last =
                    m + 1 == meetings.size()
                            || Meeting.FIRST.compare(meetings.get(m), meetings.get(m + 1)) != 0;
            if (last && seat(ahead, i) != now) {
                return true;
            }
        }
        return false;
    }

    private Seat seat(int ahead, int i) {
        return Seat.of(ahead, tieSize[cascade.tie(i)], seats);
    }

    private boolean ahead(int b, int i) {
        return score[b] > score[i]
                || (score[b] == score[i] && b < i && cascade.tie(b) != cascade.tie(i));
    }

    /** Whether b and i change order while the weight moves by up to a tenth. */
    private boolean meets(int criterion, int b, int i, int direction) {
        long[] column = cascade.column(criterion);
        long speed = direction * (column[b] - column[i]);
        long lead = score[b] - score[i];
        boolean towards = ahead(b, i) ? speed < 0 : speed > 0;
        if (!towards || (lead == 0 && speed == 0)) {
            return false;
        }
        // the weight in tenths of a unit moves by at most itself
        int limit = Long.compare(10 * Math.abs(lead), weights[criterion] * Math.abs(speed));
        return limit < 0 || (limit == 0 && after(b, i) == 0);
    }

    private Meeting meeting(int criterion, int b, int i) {
        long[] column = cascade.column(criterion);
        return new Meeting(
                10 * Math.abs(score[b] - score[i]),
                Math.abs(column[b] - column[i]),
                after(b, i),
                ahead(b, i) ? -1 : 1);
    }

    /** At equal scores the cascade puts the lower position ahead. */
    private int after(int b, int i) {
        return (b < i) == ahead(b, i) ? 1 : 0;
    }
}
