package fr.palmares.app;

import fr.palmares.journal.Device;
import fr.palmares.journal.JournalLine;
import fr.palmares.journal.SignedEvent;
import fr.palmares.model.Refused;
import java.util.Map;

/** Whether what a journal says was said by whom it names. */
final class Signatures {
    private Signatures() {}

    /**
     * Checks every event of a line.
     *
     * @param keys public key of each device that enrolled, by its id
     * @throws Refused when one is of a device that never enrolled, or not signed by it, naming the
     *     line
     */
    static void check(JournalLine line, Map<String, String> keys) {
        for (SignedEvent event : line.events()) {
            String key = keys.get(event.device());
            if (key == null) {
                throw new Refused("refused.event.device", line.seq());
            }
            if (!Device.verify(event, key)) {
                throw new Refused("refused.event.signature", line.seq());
            }
        }
    }
}
