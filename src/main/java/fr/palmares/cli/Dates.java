package fr.palmares.cli;

import fr.palmares.model.Refused;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;

/** Dates as they are written on the command line, local time. */
final class Dates {
    private Dates() {}

    /** Reads {@code 2019-09-30} (midnight) or {@code 2019-09-30T18:00}. */
    static LocalDateTime read(String written) {
        try {
            return LocalDateTime.parse(written.length() == 10 ? written + "T00:00" : written);
        } catch (DateTimeParseException e) {
            throw new Refused("refused.date", written).because(e);
        }
    }
}
