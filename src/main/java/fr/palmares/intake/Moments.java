package fr.palmares.intake;

import fr.palmares.intake.table.Cell;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates and times as the platform, or a spreadsheet after it, writes them; always given as local
 * time of Europe/Paris.
 */
final class Moments {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String TIME =
            "(\\d{1,2})[:h](\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?(?:[ \\u202f]?([AaPp])[Mm])?";
    private static final Pattern ISO =
            Pattern.compile(
                    "(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]"
                            + TIME
                            + ")?\\s*(Z|UTC|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern FRENCH =
            Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?: (?:à )?" + TIME + ")?");

    /** Serial numbers of the years 2000 to 2100: a date whose format was lost. */
    private static final double FIRST_SERIAL = 36_526;

    private static final double LAST_SERIAL = 73_051;
    private static final int SECONDS_A_DAY = 86_400;

    private Moments() {}

    /** The moment a cell means, if it means one. */
    static Optional<LocalDateTime> read(Cell cell) {
        return switch (cell) {
            case Cell.Moment moment -> Optional.of(moment.at());
            case Cell.Text text -> parse(text.text().strip());
            case Cell.Figure number -> serial(number.value().doubleValue());
            case Cell.Blank _, Cell.Time _, Cell.Bool _ -> Optional.empty();
        };
    }

    private static Optional<LocalDateTime> serial(double days) {
        if (days < FIRST_SERIAL || days >= LAST_SERIAL) {
            return Optional.empty();
        }
        return Optional.of(
                LocalDate.of(1899, 12, 30)
                        .atStartOfDay()
                        .plusSeconds(Math.round(days * SECONDS_A_DAY)));
    }

    static Optional<LocalDateTime> parse(String text) {
        try {
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                LocalDateTime local = at(iso, 1, 2, 3);
                String offset = iso.group(8);
                return Optional.of(offset == null ? local : inParis(local, offset));
            }
            Matcher french = FRENCH.matcher(text);
            return french.matches() ? Optional.of(at(french, 3, 2, 1)) : Optional.empty();
        } catch (DateTimeException e) {
            // the 31st of June is text, not a date
            return Optional.empty();
        }
    }

    private static LocalDateTime at(Matcher matcher, int year, int month, int day) {
        LocalDate date =
                LocalDate.of(number(matcher, year), number(matcher, month), number(matcher, day));
        return date.atTime(LocalTime.of(hour(matcher), number(matcher, 5), number(matcher, 6)));
    }

    /** The platform's workbooks show 14:52 as 2:52 PM, and so does a text saved from them. */
    private static int hour(Matcher matcher) {
        int hour = number(matcher, 4);
        String half = matcher.group(7);
        if (half == null) {
            return hour;
        }
        if (hour < 1 || hour > 12) {
            throw new DateTimeException("no such hour");
        }
        return hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }

    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static LocalDateTime inParis(LocalDateTime local, String offset) {
        ZoneOffset zone =
                offset.startsWith("+") || offset.startsWith("-")
                        ? ZoneOffset.of(offset)
                        : ZoneOffset.UTC;
        return local.atOffset(zone)
                .atZoneSameInstant(PARIS)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.SECONDS);
    }
}
