package fr.palmares.intake.table;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Days counted from 1900 or 1904 as spreadsheets write them, taken from their digits by whole
 * numbers alone: a sheet of dates is full of them, and exact decimals of any length take longer
 * than everything else about a cell.
 */
final class SerialDates {
    private static final int SECONDS_A_DAY = 86_400;

    /** The end of the year 9999. */
    private static final int LAST_DAY = 2_958_465;

    /** Digits of a fraction with which twice its seconds still fit into a long. */
    private static final int FRACTION = 13;

    /** The 30th of December 1899, from which the days after February 1900 count. */
    private static final int SINCE_1900 = -25_569;

    private static final int SINCE_1904 = -24_107;

    /** Days before it count from one day later: spreadsheets know a 29th of February 1900. */
    private static final int NO_LEAP_DAY = 61;

    private SerialDates() {}

    /**
     * The moment to the nearest second, or null when these digits need more care: they are no plain
     * number, lie outside 1900 to 9999, or stand within 10 µs of the middle of two seconds, where
     * the last digit of a binary number decides.
     */
    static @Nullable LocalDateTime at(String written, boolean dates1904) {
        int length = written.length();
        int point = 0;
        int days = 0;
        while (point < length && written.charAt(point) != '.') {
            int digit = written.charAt(point++) - '0';
            if (digit < 0 || digit > 9 || days > LAST_DAY) {
                return null;
            }
            days = days * 10 + digit;
        }
        if (point == 0 || days > LAST_DAY || length - point - 1 > FRACTION) {
            return null;
        }
        long fraction = 0;
        long one = 1;
        for (int i = point + 1; i < length; i++) {
            int digit = written.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            fraction = fraction * 10 + digit;
            one *= 10;
        }
        long halves = 2 * SECONDS_A_DAY * fraction + one;
        long left = halves % (2 * one);
        long close = 2 * one / 100_000;
        if (left < close || left > 2 * one - close) {
            return null;
        }
        int second = (int) (halves / (2 * one));
        int since = dates1904 ? SINCE_1904 : days < NO_LEAP_DAY ? SINCE_1900 + 1 : SINCE_1900;
        return LocalDateTime.of(
                LocalDate.ofEpochDay((long) since + days + second / SECONDS_A_DAY),
                LocalTime.ofSecondOfDay(second % SECONDS_A_DAY));
    }
}
