package fr.palmares.ui.jury;

import fr.palmares.app.CallSession;
import fr.palmares.intake.Recognise.Kind;
import fr.palmares.ui.common.FileChooserPort;
import fr.palmares.ui.common.Ui;
import fr.palmares.ui.dossiers.ImportFlow;
import java.util.List;

/** Jurors, recusals, assignments and marks from files: a preview, then all of it or nothing. */
final class JuryImport {
    private static final List<String> TABLES =
            List.of("*.xlsx", "*.xls", "*.ods", "*.csv", "*.txt", "*.tsv");
    private static final FileChooserPort.Kind LISTS =
            new FileChooserPort.Kind("files.lists", TABLES);

    private final ImportFlow flow;
    private final Ui ui;

    JuryImport(CallSession session, Ui ui) {
        this.flow = new ImportFlow(session, ui);
        this.ui = ui;
    }

    void jurors() {
        flow.preview(ui.files().open("jury.import", LISTS), Kind.JURY);
    }

    void recusals() {
        flow.preview(ui.files().open("recusal.import", LISTS), Kind.RECUSALS);
    }

    void assignments() {
        flow.preview(
                ui.files().open("assign.import", LISTS).stream().limit(1).toList(),
                Kind.ASSIGNMENTS);
    }

    /** Marks that came by mail. */
    void marks() {
        flow.chooseMarks();
    }
}
