package fr.palmares.ranking;

import java.util.ArrayList;
import java.util.Arrays;
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
    private final long[] sorted;
    private final int[] ahead;
    private final int[] tieSize;

    /** Means of the criterion whose weight moves, by position. */
    private final long[] mean;

    private int criterion;
    private long range;

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
        this.ahead = new int[n];
        this.tieSize = new int[n];
        this.mean = new long[n];
        for (int i = 0; i < n; i++) {
            score[i] = cascade.means().total(weights, cascade.entry(i));
            tieSize[cascade.tie(i)]++;
        }
        this.sorted = score.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < n; i++) {
            for (int b = 0; b < n; b++) {
                ahead[i] += ahead(b, i) ? 1 : 0;
            }
        }
    }

    /** By position in the cascade: whether the seat changes as the weight of a criterion moves. */
    boolean[] within10Percent(int moving) {
        criterion = moving;
        long lowest = Long.MAX_VALUE;
        long highest = 0;
        for (int i = 0; i < n; i++) {
            mean[i] = cascade.means().of(moving, cascade.entry(i));
            lowest = Math.min(lowest, mean[i]);
            highest = Math.max(highest, mean[i]);
        }
        range = highest - lowest;
        boolean[] result = new boolean[n];
        for (int i = 0; i < n; i++) {
            result[i] = nearTheCut(i) && (changes(i, 1) || changes(i, -1));
        }
        return result;
    }

    /** Most dossiers are too far from the cut, whatever the marks on this criterion. */
    private boolean nearTheCut(int i) {
        long band = weights[criterion] * range / 10;
        int fewest = n - countBelow(score[i] + band + 1);
        int most = n - countBelow(score[i] - band) - tieSize[cascade.tie(i)];
        Seat now = seat(ahead[i], i);
        return seat(fewest, i) != now || seat(most, i) != now;
    }

    private int countBelow(long limit) {
        int low = 0;
        int high = n;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean changes(int i, int direction) {
        List<Meeting> meetings = new ArrayList<>();
        for (int b = 0; b < n; b++) {
            if (meets(b, i, direction)) {
                meetings.add(meeting(b, i));
            }
        }
        meetings.sort(Meeting.FIRST);
        Seat now = seat(ahead[i], i);
        int others = ahead[i];
        for (int m = 0; m < meetings.size(); m++) {
            others += meetings.get(m).change();
            boolean last =
                    m + 1 == meetings.size()
                            || Meeting.FIRST.compare(meetings.get(m), meetings.get(m + 1)) != 0;
            if (last && seat(others, i) != now) {
                return true;
            }
        }
        return false;
    }

    private Seat seat(int others, int i) {
        return Seat.of(others, tieSize[cascade.tie(i)], seats);
    }

    private boolean ahead(int b, int i) {
        return score[b] > score[i]
                || (score[b] == score[i] && b < i && cascade.tie(b) != cascade.tie(i));
    }

    /** Whether b and i change order while the weight moves by up to a tenth. */
    private boolean meets(int b, int i, int direction) {
        long speed = direction * (mean[b] - mean[i]);
        boolean towards = ahead(b, i) ? speed < 0 : speed > 0;
        if (!towards) {
            return false;
        }
        // the weight, in tenths of a unit, moves by at most itself
        long lead = Math.abs(score[b] - score[i]);
        int limit = Long.compare(10 * lead, weights[criterion] * Math.abs(speed));
        return limit < 0 || (limit == 0 && after(b, i) == 0);
    }

    private Meeting meeting(int b, int i) {
        return new Meeting(
                10 * Math.abs(score[b] - score[i]),
                Math.abs(mean[b] - mean[i]),
                after(b, i),
                ahead(b, i) ? -1 : 1);
    }

    /** At equal scores the cascade puts the lower position ahead. */
    private int after(int b, int i) {
        return (b < i) == ahead(b, i) ? 1 : 0;
    }
}
