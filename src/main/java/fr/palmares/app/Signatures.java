package fr.palmares.app;

import fr.palmares.journal.DeviceKey;
import fr.palmares.journal.JournalLine;
import fr.palmares.journal.SignedEvent;
import fr.palmares.model.Refused;
import java.util.Map;
import java.util.Optional;

/** Whether what a journal says was said by whom it names. */
final class Signatures {
    private Signatures() {}

    /**
     * Checks every event of a line, by all cores.
     *
     * @param keys the key of each device that enrolled, by its id
     * @throws Refused when one is of a device that never enrolled, or not signed by it, naming the
     *     line
     */
    static void check(JournalLine line, Map<String, DeviceKey> keys) {
        line.events().parallelStream()
                .flatMap(e -> wrong(e, keys).stream())
                .findFirst()
                .ifPresent(
                        key -> {
                            throw new Refused(key, line.seq());
                        });
    }

    private static Optional<String> wrong(SignedEvent event, Map<String, DeviceKey> keys) {
        DeviceKey key = keys.get(event.device());
        if (key == null) {
            return Optional.of("refused.event.device");
        }
        return key.signed(event) ? Optional.empty() : Optional.of("refused.event.signature");
    }
}
