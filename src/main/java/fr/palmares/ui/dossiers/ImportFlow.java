package fr.palmares.ui.dossiers;

import fr.palmares.app.CallSession;
import fr.palmares.app.ImportDossiers;
import fr.palmares.app.ImportPreview;
import fr.palmares.ui.common.FileChooserPort;
import fr.palmares.ui.common.Reports;
import fr.palmares.ui.common.Ui;
import java.nio.file.Path;
import java.util.List;

/** From files to dossiers: look at them, show what would happen, and only then write. */
final class ImportFlow {
    private static final FileChooserPort.Kind KIND =
            new FileChooserPort.Kind("files.tables", List.of("*.xlsx", "*.csv"));

    private final ImportDossiers importer;
    private final Ui ui;

    ImportFlow(CallSession session, Ui ui) {
        this.importer = new ImportDossiers(session);
        this.ui = ui;
    }

    /** Lets the user point at files. */
    void choose() {
        List<Path> files = ui.files().open("dossiers.importTitle", KIND);
        if (!files.isEmpty()) {
            preview(files);
        }
    }

    /** Reads files and shows what importing them would do. */
    void preview(List<Path> files) {
        ui.background()
                .job("task.reading", reporter -> importer.preview(files, Reports.of(reporter)))
                .then(preview -> new ImportPreviewDialog(ui, preview, this::apply).show())
                .start();
    }

    private void apply(ImportPreview preview) {
        ui.background()
                .job(
                        "task.importing",
                        reporter -> {
                            importer.apply(preview, Reports.of(reporter));
                            return preview;
                        })
                .then(
                        done ->
                                ui.notices()
                                        .say(
                                                "import.done",
                                                preview.created().size(),
                                                preview.updated().size(),
                                                preview.unchanged().size()))
                .start();
    }
}
