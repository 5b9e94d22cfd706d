package fr.palmares.app;

import fr.palmares.journal.DamagedException;
import fr.palmares.journal.DamagedLineException;
import fr.palmares.journal.DeviceKey;
import fr.palmares.model.JournalMark;
import fr.palmares.model.Refused;
import fr.palmares.storage.CallTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Checks a call from end to end: the journal's chain, every signature and object, the tables. */
public final class VerifyCall {
    private final CallSession session;

    public VerifyCall(CallSession session) {
        this.session = session;
    }

    /**
     * A call that holds.
     *
     * @param journal number of lines and head of the chain
     * @param events signed events, all verified
     * @param objects objects, all what their names say
     * @param stateHash hash of what the tables say, equal to what the journal makes
     */
    public record Report(JournalMark journal, long events, int objects, String stateHash) {}

    /**
     * Checks everything.
     *
     * @throws Refused at the first thing that does not hold, naming it
     */
    public Report verify(Progress progress) {
        return session.with(store -> check(store, progress));
    }

    private static Report check(CallSession.Store store, Progress progress) {
        Map<String, DeviceKey> keys = DeviceKey.all(store.tables().devices());
        long[] events = {0};
        try {
            store.journal()
                    .read(
                            1,
                            line -> {
                                progress.check();
                                progress.at(
                                        "progress.verifying",
                                        line.seq(),
                                        store.journal().mark().entries());
                                Signatures.check(line, keys);
                                events[0] += line.events().size();
                            });
        } catch (DamagedLineException e) {
            throw new Refused("refused.journal.damaged", store.folder().path().toString(), e.row());
        }
        int objects = objects(store);
        String state = store.tables().stateHash();
        try (CallTables fresh = CallTables.temporary(store.journal(), store.objects())) {
            if (!fresh.stateHash().equals(state)) {
                throw new Refused("refused.tables.differ", store.folder().path().toString());
            }
        }
        return new Report(store.journal().mark(), events[0], objects, state);
    }

    private static int objects(CallSession.Store store) {
        try {
            List<String> names = store.objects().names();
            names.forEach(name -> object(store, name));
            return names.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void object(CallSession.Store store, String name) {
        try {
            store.objects().verify(name);
        } catch (DamagedException e) {
            throw new Refused("refused.object.damaged", name);
        }
    }
}
