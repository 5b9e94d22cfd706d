package fr.palmares.ui.common;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Days as the language writes them; what is none is no day. */
public final class Days extends StringConverter<@Nullable LocalDate> {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final I18n i18n;

    public Days(I18n i18n) {
        this.i18n = i18n;
    }

    private DateTimeFormatter format() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(i18n.locale());
    }

    @Override
    public String toString(@Nullable LocalDate day) {
        return day == null ? "" : format().format(day);
    }

    @Override
    public @Nullable LocalDate fromString(@Nullable String text) {
        String written = text == null ? "" : text.strip();
        if (written.isEmpty()) {
            return null;
        }
        return List.of(format(), DateTimeFormatter.ISO_LOCAL_DATE).stream()
                .flatMap(format -> read(written, format).stream())
                .findFirst()
                .orElse(null);
    }

    /** A moment, of a day and an hour as typed, when it is one. */
    public static Optional<LocalDateTime> at(@Nullable LocalDate day, String hour) {
        return day == null ? Optional.empty() : hour(hour).map(day::atTime);
    }

    /** An hour as typed: {@code 9:30}, {@code 09h30} or {@code 9h}; empty for what is none. */
    public static Optional<LocalTime> hour(String written) {
        String plain = written.strip().toLowerCase(Locale.ROOT).replace('h', ':');
        String whole = plain.endsWith(":") ? plain + "00" : plain;
        try {
            return Optional.of(LocalTime.parse(whole, HOUR));
        } catch (DateTimeParseException e) {
            // not typed to its end yet
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> read(String written, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(written, format));
        } catch (DateTimeParseException e) {
            // the other form is tried; what is neither leaves the field empty
            return Optional.empty();
        }
    }
}
