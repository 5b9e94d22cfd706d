package fr.palmares.app;

import fr.palmares.journal.DamagedException;
import fr.palmares.journal.DamagedLineException;
import fr.palmares.model.Refused;
import java.nio.file.Path;

/** What is found damaged while a journal is read, said with its place. */
final class Damage {
    private Damage() {}

    /**
     * Reads.
     *
     * @throws Refused when a line or an object is not what was written, naming it
     */
    static void named(Path folder, Runnable read) {
        try {
            read.run();
        } catch (DamagedLineException e) {
            throw new Refused("refused.journal.damaged", folder.toString(), e.row()).because(e);
        } catch (DamagedException e) {
            throw new Refused("refused.call.damaged", folder.toString()).because(e);
        }
    }
}
