package fr.palmares.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palmares.model.Timetable.Hours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimetableTest {
    /** A Thursday. */
    private static final LocalDate DAY = LocalDate.of(2026, 6, 11);

    private static final Hours LUNCH = new Hours(LocalTime.of(12, 30), LocalTime.of(14, 0));

    private static Timetable of(
            int minutes, int pause, @Nullable LocalTime end, @Nullable Hours midday) {
        return new Timetable(
                DAY.atTime(9, 0), minutes, pause, day(end), midday, null, "salle 3", "");
    }

    private static @Nullable Hours day(@Nullable LocalTime end) {
        return end == null ? null : new Hours(LocalTime.of(9, 0), end);
    }

    private static List<LocalDateTime> hours(Timetable timetable, int wanted, Slot... taken) {
        return timetable.slots(wanted, List.of(taken)).stream().map(Slot::at).toList();
    }

    private static void refused(String key, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo(key));
    }

    @Test
    void hearingsStopForMiddayAndGoOnTheNextWorkingDay() {
        assertThat(hours(of(60, 15, LocalTime.of(17, 0), LUNCH), 11))
                .containsExactly(
                        DAY.atTime(9, 0),
                        DAY.atTime(10, 15),
                        DAY.atTime(11, 30),
                        DAY.atTime(14, 0),
                        DAY.atTime(15, 15),
                        DAY.plusDays(1).atTime(9, 0),
                        DAY.plusDays(1).atTime(10, 15),
                        DAY.plusDays(1).atTime(11, 30),
                        DAY.plusDays(1).atTime(14, 0),
                        DAY.plusDays(1).atTime(15, 15),
                        DAY.plusDays(4).atTime(9, 0));
    }

    @Test
    void aFirstDayBegunInTheAfternoonIsFollowedByWholeDays() {
        Timetable afternoon =
                new Timetable(
                        DAY.atTime(16, 0), 60, 0, day(LocalTime.of(17, 0)), LUNCH, null, "", "");
        assertThat(hours(afternoon, 2))
                .containsExactly(DAY.atTime(16, 0), DAY.plusDays(1).atTime(9, 0));
    }

    @Test
    void withoutEndTheyFollowOneAnother() {
        assertThat(hours(of(30, 10, null, null), 3))
                .containsExactly(DAY.atTime(9, 0), DAY.atTime(9, 40), DAY.atTime(10, 20));
    }

    @Test
    void hoursThatAreTakenAreLeftAsTheyAre() {
        Slot taken = new Slot(DAY.atTime(9, 20), 60, "", "");
        assertThat(hours(of(30, 10, LocalTime.of(18, 0), LUNCH), 2, taken))
                .containsExactly(DAY.atTime(10, 30), DAY.atTime(11, 10));
    }

    @Test
    void fewerAreGivenWhereTheLastDayIsOver() {
        Timetable oneDay =
                new Timetable(
                        DAY.atTime(9, 0), 60, 0, day(LocalTime.of(17, 0)), LUNCH, DAY, "", "");
        assertThat(oneDay.slots(20, List.of())).hasSize(6);
    }

    @Test
    void aDayInWhichNoHearingFitsIsRefused() {
        refused("refused.timetable.day", () -> of(90, 0, LocalTime.of(10, 0), null));
        refused("refused.timetable.day", () -> of(300, 0, LocalTime.of(18, 0), LUNCH));
        refused("refused.timetable.hours", () -> of(30, 0, LocalTime.of(8, 0), null));
        refused(
                "refused.timetable.hours",
                () -> new Hours(LocalTime.of(14, 0), LocalTime.of(12, 0)));
        refused(
                "refused.timetable.last",
                () -> new Timetable(DAY.atTime(9, 0), 30, 0, null, null, DAY.minusDays(1), "", ""));
    }

    @Test
    void whateverTheDayNoTwoMeetNorAnyTheBreakTheNightOrTheWeekend() {
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            int minutes = 10 + random.nextInt(80);
            LocalTime to = LocalTime.of(15 + random.nextInt(4), 30);
            Timetable timetable = of(minutes, random.nextInt(30), to, LUNCH);
            List<Slot> taken = new ArrayList<>();
            for (int t = 0; t < random.nextInt(4); t++) {
                taken.add(new Slot(DAY.atTime(9 + 3 * t, random.nextInt(60)), 45, "", ""));
            }
            List<Slot> slots = timetable.slots(30, taken);
            assertThat(slots).hasSize(30);
            List<Slot> all = new ArrayList<>(taken);
            for (Slot slot : slots) {
                assertThat(all).noneMatch(slot::meets);
                all.add(slot);
                LocalDate day = slot.at().toLocalDate();
                assertThat(slot.end()).isBeforeOrEqualTo(day.atTime(to));
                assertThat(slot.at()).isAfterOrEqualTo(day.atTime(9, 0));
                assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
                assertThat(slot.meets(new Slot(day.atTime(LUNCH.from()), 90, "", ""))).isFalse();
            }
        }
    }
}
