package fr.palmares.intake.table;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DateUtil;

/** A number and the way it is shown, together: spreadsheets keep dates as numbers. */
final class NumberCells {
    private static final int SECONDS_A_DAY = 86_400;

    /** As far as spreadsheets count days. */
    private static final int MOST_DAYS = 2_958_466;

    private NumberCells() {}

    /**
     * The number, or the date or time its style shows.
     *
     * @throws NumberFormatException when it is none
     */
    static Cell of(String written, XlsxStyles.Shows shows, boolean dates1904) {
        Cell.Figure number = new Cell.Figure(written);
        if (shows == XlsxStyles.Shows.NUMBER || !plain(written)) {
            // fails here, where it is known to be read, when it is no number
            number.text();
        }
        if (shows == XlsxStyles.Shows.NUMBER) {
            return number;
        }
        if (shows == XlsxStyles.Shows.ELAPSED) {
            return elapsed(number, written);
        }
        LocalDateTime at = SerialDates.at(written, dates1904);
        if (at == null) {
            at = DateUtil.getLocalDateTime(Double.parseDouble(written), dates1904, true);
        }
        if (at == null) {
            return number;
        }
        return switch (shows) {
            case TIME ->
                    Double.parseDouble(written) < 1
                            ? new Cell.Time(at.toLocalTime())
                            : new Cell.Moment(at, false);
            case DAY -> new Cell.Moment(at, at.toLocalTime().toSecondOfDay() == 0);
            default -> new Cell.Moment(at, false);
        };
    }

    /** A day and a half is 36 hours here, no moment of the year 1900. */
    private static Cell elapsed(Cell.Figure number, String written) {
        double days = Double.parseDouble(written);
        if (!(days >= 0 && days < MOST_DAYS)) {
            return number;
        }
        long seconds = Math.round(days * SECONDS_A_DAY);
        return seconds < SECONDS_A_DAY
                ? new Cell.Time(LocalTime.ofSecondOfDay(seconds))
                : new Cell.Text(
                        String.format(
                                Locale.ROOT,
                                "%d:%02d:%02d",
                                seconds / 3600,
                                seconds / 60 % 60,
                                seconds % 60));
    }

    /** Digits with at most one point: what days and times are written as. */
    private static boolean plain(String written) {
        int points = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '.') {
                points++;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return points <= 1 && written.length() > points && written.length() < 30;
    }
}
