package fr.palmares.text;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The time of day that calls go by, whatever the computer's own zone is. */
public final class Paris {
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private Paris() {}

    /** What clocks in Paris show at a moment. */
    public static LocalDateTime of(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZONE);
    }

    /** The moment at which clocks in Paris show this; the first of two in the autumn. */
    public static Instant moment(LocalDateTime time) {
        return time.atZone(ZONE).toInstant();
    }
}
