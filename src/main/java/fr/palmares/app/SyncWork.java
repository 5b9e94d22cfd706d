package fr.palmares.app;

import fr.palmares.exchange.OwnActs;
import fr.palmares.journal.DamagedException;
import fr.palmares.journal.DeviceKey;
import fr.palmares.journal.Event.DeviceEnrolled;
import fr.palmares.journal.EventCodec;
import fr.palmares.journal.EventObjects;
import fr.palmares.journal.SignedEvent;
import fr.palmares.model.Broken;
import fr.palmares.model.Refused;
import fr.palmares.sharing.SharedCall;
import fr.palmares.sharing.SharedObjects;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One synchronisation: what the server has comes first, then what it lacks goes. Each page is kept
 * as a whole before the next one, objects before the events that rest on them: wherever it is cut
 * off, the next one goes on from there.
 */
final class SyncWork {
    private final Learning here;
    private final SharedCall there;
    private final SharedObjects objects;
    private final Progress progress;
    private final Map<String, DeviceKey> keys;
    private final Set<String> doubtful = new HashSet<>();
    private int sent;
    private int received;
    private int leftOut;
    private int moved;

    SyncWork(Learning here, SharedCall there, Progress progress) {
        this.here = here;
        this.there = there;
        this.objects = new SharedObjects(there);
        this.progress = progress;
        this.keys = here.keys();
    }

    SyncCall.Done run() {
        receive();
        send();
        return done();
    }

    /**
     * Takes in what this computer lacks.
     *
     * @return as {@link #receive(long)}; empty when it lacks nothing
     */
    Optional<Long> receive() {
        // all of it is looked at again
        leftOut = 0;
        return there.firstUnknown(here.known()).map(this::receive);
    }

    /**
     * Takes in what this computer lacks of the events from a place on.
     *
     * @return the place to go on from next time: behind the last event, or the first that was left
     *     out
     */
    long receive(long from) {
        Map<String, Long> known = new HashMap<>(here.known());
        long next = from;
        long again = Long.MAX_VALUE;
        while (true) {
            List<SharedCall.Row> page = there.read(next);
            progress.check();
            List<SignedEvent> fresh = new ArrayList<>();
            for (SharedCall.Row row : page) {
                next = row.seq() + 1;
                SignedEvent event = read(row);
                if (event.n() > known.getOrDefault(event.device(), 0L)) {
                    // nothing of a computer after what it did not sign: it can still be mended
                    if (!doubtful.contains(event.device()) && heard(event)) {
                        known.put(event.device(), event.n());
                        fresh.add(event);
                    } else {
                        doubtful.add(event.device());
                        again = Math.min(again, row.seq());
                        leftOut++;
                    }
                }
            }
            if (!fresh.isEmpty()) {
                fetch(fresh);
                received += here.take(fresh);
                progress.at("progress.receiving", received, 0);
            }
            if (page.size() < SharedCall.PAGE) {
                return Math.min(next, again);
            }
        }
    }

    private static SignedEvent read(SharedCall.Row row) {
        try {
            return EventCodec.read(row.json().getBytes(StandardCharsets.UTF_8), row.signature());
        } catch (DamagedException e) {
            // left out, it would be missing for ever once a newer program reads it
            throw new Refused("refused.share.unreadable", row.seq()).because(e);
        }
    }

    /** Whether an event was signed by the computer it names, and is its author's to say. */
    private boolean heard(SignedEvent event) {
        if (event.event() instanceof DeviceEnrolled enrolled) {
            DeviceKey.of(enrolled.publicKey()).ifPresent(k -> keys.putIfAbsent(event.device(), k));
        }
        DeviceKey key = keys.get(event.device());
        boolean own =
                event.author().equals(CallSession.COORDINATOR)
                        || OwnActs.allows(event.event(), event.author(), event.round());
        return own && key != null && key.signed(event);
    }

    private void fetch(List<SignedEvent> events) {
        for (SignedEvent event : events) {
            for (String name : EventObjects.of(event.event())) {
                progress.check();
                try {
                    here.objects().verify(name);
                    continue;
                } catch (DamagedException e) {
                    // not here yet, or changed since: the server's takes its place
                }
                try (InputStream in = objects.open(name)) {
                    here.objects().put(name, in);
                    moved++;
                } catch (DamagedException e) {
                    throw new Broken("broken.share.object", e, name);
                } catch (IOException e) {
                    throw new Broken("broken.journal.write", e);
                }
            }
        }
    }

    /** Gives the server what it lacks. */
    void send() {
        send(here.beyond(there.heads(), progress));
    }

    /**
     * Gives the server these, objects first.
     *
     * @param fresh each computer's in the order of its numbers
     */
    void send(List<SignedEvent> fresh) {
        if (!fresh.isEmpty()) {
            give(fresh);
            for (int from = 0; from < fresh.size(); from += SharedCall.PAGE) {
                progress.check();
                int to = Math.min(from + SharedCall.PAGE, fresh.size());
                there.append(fresh.subList(from, to));
                sent += to - from;
                progress.at("progress.sending", sent, fresh.size());
            }
        }
    }

    SyncCall.Done done() {
        return new SyncCall.Done(sent, received, moved, leftOut);
    }

    private void give(List<SignedEvent> events) {
        List<String> names =
                events.stream()
                        .flatMap(e -> EventObjects.of(e.event()).stream())
                        .distinct()
                        .toList();
        for (String name : objects.missing(names)) {
            progress.check();
            try (InputStream in = here.objects().open(name)) {
                here.objects().verify(name);
                objects.put(name, in);
                moved++;
            } catch (DamagedException e) {
                throw new Refused("refused.object.damaged", name).because(e);
            } catch (IOException e) {
                throw new Broken("broken.object.read", e, name);
            }
        }
    }
}
