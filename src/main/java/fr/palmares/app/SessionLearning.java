package fr.palmares.app;

import fr.palmares.journal.DamagedException;
import fr.palmares.journal.DeviceKey;
import fr.palmares.journal.EventObjects;
import fr.palmares.journal.JournalReader;
import fr.palmares.journal.ObjectStore;
import fr.palmares.journal.SignedEvent;
import fr.palmares.model.Broken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An open call as a synchronisation sees it: the call's thread is asked only for a look at the
 * tables and to keep a page, never while a network is waited for.
 */
final class SessionLearning implements Learning {
    private final CallSession session;
    private final ObjectStore objects;
    private final Map<String, DeviceKey> keys;
    private final Unsent unsent;

    private SessionLearning(
            CallSession session, ObjectStore objects, Map<String, DeviceKey> keys, Unsent unsent) {
        this.session = session;
        this.objects = objects;
        this.keys = keys;
        this.unsent = unsent;
    }

    /**
     * @param there last number that the server is thought to hold of each computer
     */
    static SessionLearning of(CallSession session, Map<String, Long> there) {
        return session.with(
                store ->
                        new SessionLearning(
                                session,
                                store.objects(),
                                new HashMap<>(DeviceKey.all(store.tables().devices())),
                                new Unsent(
                                        store.tables().received(),
                                        Unsent.end(store.journal()),
                                        there)));
    }

    /** Reads what was added to the journal. */
    void look(Progress progress) {
        if (unsent.line() < session.state().journal().entries()) {
            JournalReader reader = session.with(store -> store.journal().reader());
            unsent.read(reader, progress);
        }
    }

    /** What waits for the server, as far as was looked. */
    Unsent unsent() {
        return unsent;
    }

    @Override
    public Map<String, Long> known() {
        look(Progress.NONE);
        return unsent.here();
    }

    @Override
    public Map<String, DeviceKey> keys() {
        return keys;
    }

    @Override
    public ObjectStore objects() {
        return objects;
    }

    @Override
    public List<SignedEvent> beyond(Map<String, Long> heads, Progress progress) {
        unsent.heard(heads);
        look(progress);
        return unsent.events();
    }

    @Override
    public int take(List<SignedEvent> events) {
        int taken = session.with(store -> take(store, events));
        unsent.gone(events);
        return taken;
    }

    /** On the call's thread: nothing comes between the look and the act. */
    private int take(CallSession.Store store, List<SignedEvent> events) {
        Set<String> known =
                store.tables().origins(events.stream().map(SignedEvent::id).toList()).keySet();
        List<SignedEvent> fresh = new ArrayList<>();
        for (SignedEvent event : events) {
            if (!known.contains(event.id())) {
                EventObjects.of(event.event()).forEach(this::there);
                fresh.add(event);
            }
        }
        if (!fresh.isEmpty()) {
            session.take(session.state().round().code(), List.of(), fresh, CallSession.COORDINATOR);
        }
        return fresh.size();
    }

    /** What somebody gave up meanwhile may have been the same content. */
    private void there(String object) {
        try {
            objects.open(object).close();
        } catch (DamagedException e) {
            throw new Broken("broken.share.object", e, object);
        } catch (IOException e) {
            throw new Broken("broken.object.read", e, object);
        }
    }
}
