package fr.palmares.text;

import fr.palmares.model.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Collator;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.Locale;

/** Numbers, dates and order as a language writes them. */
public final class Formats {
    private final Locale locale;

    public Formats(Locale locale) {
        this.locale = locale;
    }

    /** A score with two decimals, rounded half up from the exact value: {@code 3,74}. */
    public String score(Fraction score) {
        BigDecimal rounded =
                new BigDecimal(score.numerator())
                        .divide(new BigDecimal(score.denominator()), 2, RoundingMode.HALF_UP);
        return decimal(2).format(rounded);
    }

    /** A number with exactly {@code decimals} decimals; what rounds to none has no sign. */
    public String number(double value, int decimals) {
        String none = decimal(decimals).format(0);
        return decimal(decimals).format(Math.abs(value)).equals(none)
                ? none
                : decimal(decimals).format(value);
    }

    /** A difference with its sign, U+2212 for minus, = for none: {@code +0,3}. */
    public String difference(double value, int decimals) {
        String text = decimal(decimals).format(Math.abs(value));
        if (text.equals(decimal(decimals).format(0))) {
            return "=";
        }
        return (value > 0 ? "+" : "\u2212") + text;
    }

    /** A number without needless decimals: {@code 2}, {@code 0,5}. */
    public String plain(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(6);
        return format.format(value);
    }

    public String count(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /** A file's size in the unit that suits it. */
    public String size(long bytes) {
        boolean french = locale.getLanguage().equals("fr");
        String unit = french ? "o" : "B";
        if (bytes < 1000) {
            return count(bytes) + "\u00a0" + unit;
        }
        return bytes < 1_000_000
                ? count(Math.round(bytes / 1e3)) + "\u00a0k" + unit
                : number(bytes / 1e6, 1) + "\u00a0M" + unit;
    }

    /** A share in whole percent: {@code 92 %}. */
    public String percent(int hundredths) {
        return NumberFormat.getPercentInstance(locale).format(hundredths / 100.0);
    }

    public String date(LocalDateTime time) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(time);
    }

    /** A day as a letter is dated: « 12 juin 2026 », the month in full. */
    public String letterDate(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }

    /** A day with its name: « vendredi 12 juin 2026 ». */
    public String longDate(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(day);
    }

    public String dateTime(LocalDateTime time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(time);
    }

    /**
     * A moment as clocks in Paris show it. In the hour that they show twice in the autumn it says
     * which of the two: {@code 25 oct. 2026, 02:30 (UTC+1)}.
     */
    public String moment(Instant moment) {
        ZonedDateTime time = moment.atZone(Paris.ZONE);
        String written = dateTime(time.toLocalDateTime());
        if (Paris.ZONE.getRules().getValidOffsets(time.toLocalDateTime()).size() < 2) {
            return written;
        }
        return written + " (UTC+" + time.getOffset().getTotalSeconds() / 3600 + ")";
    }

    public String time(ZonedDateTime time) {
        return DateTimeFormatter.ofPattern("HH:mm", locale).format(time);
    }

    /** Order of texts as a reader of this language expects it: accents and case weigh little. */
    public Comparator<String> order() {
        Collator collator = Collator.getInstance(locale);
        collator.setStrength(Collator.SECONDARY);
        return collator::compare;
    }

    private DecimalFormat decimal(int decimals) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
