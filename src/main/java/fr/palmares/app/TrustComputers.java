package fr.palmares.app;

import fr.palmares.exchange.Words;
import fr.palmares.journal.Event;
import fr.palmares.journal.Event.EnhancedModeSet;
import fr.palmares.journal.Event.JurorRevoked;
import fr.palmares.journal.Event.KeyConfirmed;
import fr.palmares.model.Refused;
import fr.palmares.model.Revocation;
import fr.palmares.storage.Admission;
import fr.palmares.storage.Computer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which computers of jurors are heard. Usually all that hold the juror's package; in enhanced mode
 * those whose fingerprint was confirmed; and none beyond what a revocation had received.
 */
public final class TrustComputers {
    private final CallSession session;

    public TrustComputers(CallSession session) {
        this.session = session;
    }

    /**
     * A computer that a juror's ballots came from.
     *
     * @param fingerprint its key, in eight words that the juror reads on the screen
     * @param confirmed whether somebody compared them
     * @param held how many events of it are kept and do not count
     * @param last when the last of them was written, by its own clock
     */
    public record Known(
            String juror,
            String device,
            String fingerprint,
            boolean confirmed,
            boolean revoked,
            int held,
            Instant last) {}

    /** The computers that ballots came from, by juror. */
    public List<Known> computers() {
        return session.with(
                store -> {
                    Admission admission = store.tables().admission();
                    return store.tables().exchanges().computers().stream()
                            .map(c -> known(c, admission))
                            .toList();
                });
    }

    private static Known known(Computer computer, Admission admission) {
        return new Known(
                computer.juror(),
                computer.device(),
                Words.fingerprint(computer.device()),
                admission.confirmed().contains(computer.device()),
                admission.revoked().containsKey(computer.juror()),
                computer.excluded(),
                computer.last());
    }

    /** Whether a ballot counts only once its computer's key is confirmed. */
    public boolean enhanced() {
        return session.with(s -> s.tables().admission().enhanced());
    }

    /** Turns the enhanced mode on or off; ballots that came are weighed anew. */
    public void enhance(boolean on) {
        record(new EnhancedModeSet(on));
    }

    /**
     * The words of a computer were compared with the juror, or that was a mistake.
     *
     * @throws Refused when no ballot came from this computer of this juror
     */
    public void confirm(String juror, String device, boolean confirmed) {
        boolean known =
                computers().stream()
                        .anyMatch(c -> c.juror().equals(juror) && c.device().equals(device));
        if (!known) {
            throw new Refused("refused.key.unknown", juror);
        }
        record(new KeyConfirmed(juror, device, confirmed));
    }

    /**
     * From here on nothing that a juror's computers write counts, unless it had come already or its
     * key is confirmed afterwards.
     *
     * @throws Refused for an unknown juror, or without a reason
     */
    public void revoke(String juror, String reason) {
        Checks.juror(session.state(), juror);
        session.with(
                store -> {
                    Map<String, Long> received = new HashMap<>();
                    Map<String, Long> all = store.tables().received();
                    store.tables().exchanges().computers().stream()
                            .filter(c -> c.juror().equals(juror))
                            .forEach(
                                    c ->
                                            received.put(
                                                    c.device(), all.getOrDefault(c.device(), 0L)));
                    record(new JurorRevoked(juror, new Revocation(reason, received)));
                    return received.size();
                });
    }

    /** Takes a revocation back: everything that came counts again. */
    public void restore(String juror) {
        record(new JurorRevoked(juror, null));
    }

    private void record(Event event) {
        if (session.copy().isPresent()) {
            throw new Refused("refused.copy.notOwn", session.author());
        }
        session.record(event);
    }

    /** The words of this computer's own key, which a juror reads to the coordinator. */
    public String ownFingerprint() {
        return session.with(s -> Words.fingerprint(s.device().id()));
    }
}
