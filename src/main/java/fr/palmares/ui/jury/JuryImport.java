package fr.palmares.ui.jury;

import fr.palmares.app.CallSession;
import fr.palmares.app.ImportLists;
import fr.palmares.ui.common.FileChooserPort;
import fr.palmares.ui.common.Ui;
import fr.palmares.ui.dossiers.MarksFlow;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Jurors, recusals and assignments from a file; all of it or, with a sentence, nothing. */
final class JuryImport {
    private static final FileChooserPort.Kind KIND =
            new FileChooserPort.Kind("files.csv", List.of("*.csv"));

    private final ImportLists lists;
    private final MarksFlow marks;
    private final Ui ui;

    JuryImport(CallSession session, Ui ui) {
        this.lists = new ImportLists(session);
        this.marks = new MarksFlow(session, ui);
        this.ui = ui;
    }

    void jurors() {
        read("jury.import", "jury.imported", lists::jury);
    }

    void recusals() {
        read("recusal.import", "recusal.imported", lists::recusals);
    }

    void assignments() {
        read("assign.import", "assign.imported", lists::assignments);
    }

    /** Marks that came by mail: a preview first. */
    void marks() {
        marks.choose();
    }

    private void read(String titleKey, String doneKey, Function<Path, Integer> how) {
        ui.files().open(titleKey, KIND).stream()
                .findFirst()
                .ifPresent(
                        file ->
                                ui.background()
                                        .job("task.reading", reporter -> how.apply(file))
                                        .then(count -> ui.notices().say(doneKey, count))
                                        .start());
    }
}
