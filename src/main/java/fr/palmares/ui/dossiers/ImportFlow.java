package fr.palmares.ui.dossiers;

import fr.palmares.app.CallSession;
import fr.palmares.app.ImportDossiers;
import fr.palmares.app.ImportPreview;
import fr.palmares.app.Progress;
import fr.palmares.intake.ReadOptions;
import fr.palmares.intake.table.Limits;
import fr.palmares.model.Refused;
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
        preview(files, ReadOptions.STANDARD);
    }

    private void preview(List<Path> files, ReadOptions options) {
        ui.background()
                .job("task.reading", reporter -> read(files, options, Reports.of(reporter)))
                .then(preview -> new ImportPreviewDialog(ui, preview, this::apply).show())
                .otherwise(failure -> failed(files, failure))
                .start();
    }

    private ImportPreview read(List<Path> files, ReadOptions options, Progress progress) {
        ImportPreview preview = importer.preview(files, options, progress);
        try {
            progress.lastChance();
            return preview;
        } catch (Refused e) {
            preview.close();
            throw e;
        }
    }

    private void failed(List<Path> files, Throwable failure) {
        if (failure instanceof Refused refused && LargeFileDialog.concerns(failure)) {
            LargeFileDialog.ask(
                    ui.i18n(),
                    refused,
                    () -> preview(files, ReadOptions.STANDARD.withLimits(Limits.LARGE)));
        } else {
            ui.notices().failed(failure);
        }
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
