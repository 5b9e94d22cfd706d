package fr.palmares.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How a member takes part in a sitting.
 *
 * @param proxy code of the member who holds their mandate; "" unless represented
 * @param passages arrivals and departures during the sitting, oldest first
 */
public record Attendance(Mode mode, String proxy, List<Passage> passages) {
    /** How one takes part. */
    public enum Mode {
        ROOM,
        VIDEO,
        REPRESENTED,
        ABSENT
    }

    /** A member came in or went out, by the clock. */
    public record Passage(Instant at, boolean in) {}

    /** Of a member of whom nothing was said. */
    public static final Attendance ABSENT = of(Mode.ABSENT);

    public Attendance {
        passages = List.copyOf(passages);
        if (mode == Mode.REPRESENTED ? proxy.isEmpty() : !proxy.isEmpty()) {
            throw new Refused("refused.sitting.proxy");
        }
    }

    public static Attendance of(Mode mode) {
        return new Attendance(mode, "", List.of());
    }

    public static Attendance representedBy(String juror) {
        return new Attendance(Mode.REPRESENTED, juror, List.of());
    }

    /** In the room or by video, and not gone. */
    public boolean present() {
        return (mode == Mode.ROOM || mode == Mode.VIDEO)
                && (passages.isEmpty() || passages.getLast().in());
    }

    /** The same after one more passage. */
    public Attendance passed(Instant at, boolean in) {
        List<Passage> all = new ArrayList<>(passages);
        all.add(new Passage(at, in));
        return new Attendance(mode, proxy, all);
    }

    /** Another way of taking part, with the passages so far. */
    public Attendance as(Mode other, String newProxy) {
        return new Attendance(other, newProxy, passages);
    }
}
