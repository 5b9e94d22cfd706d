package fr.palmares.app;

import fr.palmares.journal.FileJournal;
import fr.palmares.journal.ObjectStore;
import fr.palmares.journal.SignedEvent;
import fr.palmares.storage.CallTables;
import java.util.List;
import java.util.function.Consumer;

/**
 * A call on this computer as a synchronisation sees it.
 *
 * @param take keeps events that were not known; on disk when it returns
 */
record Learning(
        FileJournal journal,
        ObjectStore objects,
        CallTables tables,
        Consumer<List<SignedEvent>> take) {}
