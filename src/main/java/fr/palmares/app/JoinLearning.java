package fr.palmares.app;

import fr.palmares.journal.DeviceKey;
import fr.palmares.journal.ObjectStore;
import fr.palmares.journal.SignedEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A folder that a shared call is being brought into; on the call's thread, nobody waits for it. */
final class JoinLearning implements Learning {
    private final CallParts parts;
    private final Recorder recorder;
    private final Map<String, DeviceKey> keys = new HashMap<>();

    JoinLearning(CallParts parts, Recorder recorder) {
        this.parts = parts;
        this.recorder = recorder;
    }

    @Override
    public Map<String, Long> known() {
        return parts.tables().received();
    }

    @Override
    public Map<String, DeviceKey> keys() {
        return keys;
    }

    @Override
    public ObjectStore objects() {
        return parts.objects();
    }

    /** Nothing was done here yet. */
    @Override
    public List<SignedEvent> beyond(Map<String, Long> heads, Progress progress) {
        return List.of();
    }

    @Override
    public int take(List<SignedEvent> events) {
        recorder.record("", List.of(), CallSession.COORDINATOR, events);
        return events.size();
    }
}
