package fr.palmares.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How hearings follow one another: within a day, around midday, and from one day to the next.
 *
 * @param first when the first begins at the earliest, local time of Europe/Paris
 * @param minutes how long each lasts
 * @param pause minutes between two
 * @param day when the first of a day may begin and the last is over; null for hearings that follow
 *     one another day and night
 * @param midday when nobody is heard; null for no break
 * @param last the last day; null for as many days as it takes
 * @param place room, or ""
 * @param video link of the video meeting, or ""
 */
public record Timetable(
        LocalDateTime first,
        int minutes,
        int pause,
        @Nullable Hours day,
        @Nullable Hours midday,
        @Nullable LocalDate last,
        String place,
        String video) {
    /** From an hour to a later one of the same day. */
    public record Hours(LocalTime from, LocalTime to) {
        public Hours {
            if (!from.isBefore(to)) {
                throw new Refused("refused.timetable.hours", from, to);
            }
        }
    }

    /** Refused where no hearing fits into a day. */
    public Timetable {
        // says what is wrong with the length
        Slot one = new Slot(first, minutes, place, video);
        if (pause < 0 || pause > 1440) {
            throw new Refused("refused.slot.minutes", pause);
        }
        if (day != null
                && fits(one.on(first.toLocalDate().atTime(day.from())), day, midday).isEmpty()) {
            throw new Refused("refused.timetable.day", minutes, day.from(), day.to());
        }
        if (last != null && last.isBefore(first.toLocalDate())) {
            throw new Refused("refused.timetable.last", last, first.toLocalDate());
        }
    }

    /** One after another without a break, as long as it takes. */
    public static Timetable inARow(
            LocalDateTime first, int minutes, int pause, String place, String video) {
        return new Timetable(first, minutes, pause, null, null, null, place, video);
    }

    /**
     * The next hearings beside those that are there: as many as are wanted, fewer where the last
     * day is over before.
     */
    public List<Slot> slots(int wanted, Collection<Slot> taken) {
        List<Slot> slots = new ArrayList<>();
        LocalDateTime at = first;
        while (slots.size() < wanted) {
            Slot one = new Slot(at, minutes, place, video);
            LocalDateTime moved = moved(one, taken);
            if (moved != null) {
                at = moved;
            } else if (last != null && at.toLocalDate().isAfter(last)) {
                break;
            } else {
                slots.add(one);
                at = one.end().plusMinutes(pause);
            }
        }
        return slots;
    }

    /** Where to try next; null where it can stay. */
    private @Nullable LocalDateTime moved(Slot one, Collection<Slot> taken) {
        if (day != null) {
            LocalDateTime within = fits(one, day, midday).orElse(null);
            if (within == null) {
                return nextDay(one.at().toLocalDate()).atTime(day.from());
            }
            if (within.isAfter(one.at())) {
                return within;
            }
        } else if (midday != null) {
            LocalDateTime after = afterMidday(one, midday);
            if (after.isAfter(one.at())) {
                return after;
            }
        }
        return taken.stream()
                .filter(one::meets)
                .map(t -> t.end().plusMinutes(pause))
                .max(LocalDateTime::compareTo)
                .orElse(null);
    }

    /** When a hearing may begin on its day, not before its own hour; empty where it cannot. */
    private static Optional<LocalDateTime> fits(Slot one, Hours day, @Nullable Hours midday) {
        LocalDate date = one.at().toLocalDate();
        LocalDateTime morning = date.atTime(day.from());
        Slot begun = one.at().isBefore(morning) ? one.on(morning) : one;
        LocalDateTime at = midday == null ? begun.at() : afterMidday(begun, midday);
        return at.plusMinutes(one.minutes()).isAfter(date.atTime(day.to()))
                ? Optional.empty()
                : Optional.of(at);
    }

    private static LocalDateTime afterMidday(Slot one, Hours midday) {
        LocalDate day = one.at().toLocalDate();
        boolean within =
                one.at().isBefore(day.atTime(midday.to()))
                        && day.atTime(midday.from()).isBefore(one.end());
        return within ? day.atTime(midday.to()) : one.at();
    }

    /** Nobody is asked to come on a Saturday or Sunday. */
    private static LocalDate nextDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY
                || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        return next;
    }
}
