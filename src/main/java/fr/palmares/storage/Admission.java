package fr.palmares.storage;

import static fr.palmares.storage.db.Tables.EXCHANGE;

import fr.palmares.journal.Event.DeviceEnrolled;
import fr.palmares.journal.Json;
import fr.palmares.journal.Register.Kind;
import fr.palmares.journal.SignedEvent;
import fr.palmares.model.Revocation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Which events of jurors' computers are heard. The others are kept and left out, as if nobody had
 * said them; what is heard depends on what the call knows alone, not on when it learned it.
 *
 * @param enhanced whether a computer is heard only once its key is confirmed
 * @param revoked what was taken from whom, by juror
 * @param confirmed computers whose key was confirmed
 */
public record Admission(boolean enhanced, Map<String, Revocation> revoked, Set<String> confirmed) {
    static final String COORDINATOR = "coordinator";

    private static final String ENROLMENT = DeviceEnrolled.class.getSimpleName();

    static Admission read(DSLContext context) {
        boolean[] enhanced = {false};
        Map<String, Revocation> revoked = new HashMap<>();
        Set<String> confirmed = new HashSet<>();
        context.select(EXCHANGE.KIND, EXCHANGE.NAME, EXCHANGE.CONTENT)
                .from(EXCHANGE)
                .where(
                        EXCHANGE.KIND.in(
                                Kind.ENHANCED.name(),
                                Kind.REVOCATION.name(),
                                Kind.CONFIRMED_KEY.name()))
                .forEach(
                        r -> {
                            switch (Kind.valueOf(r.value1())) {
                                case ENHANCED -> enhanced[0] = true;
                                case CONFIRMED_KEY -> confirmed.add(r.value2());
                                default ->
                                        revoked.put(
                                                r.value2(),
                                                Json.read(r.value3(), Revocation.class));
                            }
                        });
        return new Admission(enhanced[0], revoked, confirmed);
    }

    /** Whether a register is one that decides this. */
    static boolean decides(Kind kind) {
        return kind == Kind.ENHANCED || kind == Kind.REVOCATION || kind == Kind.CONFIRMED_KEY;
    }

    /** Whether what an event says is heard. */
    public boolean hears(SignedEvent event) {
        return hears(
                event.author(),
                event.device(),
                event.n(),
                event.event().getClass().getSimpleName());
    }

    boolean hears(String author, String device, long n, String type) {
        // a key is known whether its words count or not: it is what signatures are checked with
        return author.equals(COORDINATOR) || type.equals(ENROLMENT) || n <= last(author, device);
    }

    /** Number of the last event of a juror's computer that is heard. */
    private long last(String juror, String device) {
        @Nullable Revocation revocation = revoked.get(juror);
        if (revocation != null) {
            Long last = revocation.received().get(device);
            if (last != null) {
                return enhanced && !confirmed.contains(device) ? 0 : last;
            }
            return confirmed.contains(device) ? Long.MAX_VALUE : 0;
        }
        return enhanced && !confirmed.contains(device) ? 0 : Long.MAX_VALUE;
    }
}
