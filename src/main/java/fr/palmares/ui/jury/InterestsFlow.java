package fr.palmares.ui.jury;

import fr.palmares.app.CallSession;
import fr.palmares.app.DeclareInterests;
import fr.palmares.ui.common.FileChooserPort;
import fr.palmares.ui.common.OpenFolder;
import fr.palmares.ui.common.Ui;
import java.nio.file.Path;
import java.util.List;

/** Declarations of interests: forms for every juror into a folder, filled ones back. */
final class InterestsFlow {
    private static final FileChooserPort.Kind KIND =
            new FileChooserPort.Kind("files.workbook", List.of("*.xlsx"));

    private final DeclareInterests interests;
    private final Ui ui;

    InterestsFlow(CallSession session, Ui ui) {
        this.interests = new DeclareInterests(session, ui.context());
        this.ui = ui;
    }

    void write() {
        ui.files()
                .folder("interests.write")
                .ifPresent(
                        folder ->
                                ui.background()
                                        .job(
                                                "task.exporting",
                                                reporter ->
                                                        interests.write(
                                                                List.of(),
                                                                folder,
                                                                ui.i18n().messages().locale()))
                                        .then(files -> written(folder, files))
                                        .start());
    }

    private void written(Path folder, List<Path> files) {
        ui.notices()
                .offer(
                        "results.openFolder",
                        () -> OpenFolder.of(ui, files.getFirst()),
                        "interests.written",
                        files.size(),
                        folder.toString());
    }

    void read() {
        List<Path> files = ui.files().open("interests.readBack", KIND);
        if (!files.isEmpty()) {
            ui.background()
                    .job("task.reading", reporter -> interests.read(files))
                    .then(done -> ui.notices().say("interests.done", done.forms(), done.recusals()))
                    .start();
        }
    }
}
