package fr.palmares.app;

import fr.palmares.journal.CallFolder;
import fr.palmares.journal.DamagedException;
import fr.palmares.journal.Event.CallCreated;
import fr.palmares.journal.FileJournal;
import fr.palmares.journal.ObjectStore;
import fr.palmares.model.Call;
import java.io.IOException;
import java.util.Optional;

/** Which call a folder holds, told by its first line, without opening it. */
final class CallIdentity {
    private CallIdentity() {}

    /** The call's id; empty when the first line cannot be read. */
    static Optional<String> of(CallFolder folder) throws IOException {
        return call(folder).map(Call::id);
    }

    /** The call as it was named first; empty when the first line cannot be read. */
    static Optional<Call> call(CallFolder folder) throws IOException {
        try {
            return FileJournal.first(folder.journal(), new ObjectStore(folder.objects())).stream()
                    .flatMap(line -> line.events().stream())
                    .map(e -> e.event())
                    .filter(CallCreated.class::isInstance)
                    .map(e -> ((CallCreated) e).call())
                    .findFirst();
        } catch (DamagedException e) {
            return Optional.empty();
        }
    }
}
