package fr.palmares.ui.dossiers;

import fr.palmares.app.CallSession;
import fr.palmares.app.RecordMarks;
import fr.palmares.intake.Listed;
import fr.palmares.intake.MarkRow;
import fr.palmares.intake.Problem;
import fr.palmares.intake.ReadMarks;
import fr.palmares.model.Refused;
import fr.palmares.ui.common.FileChooserPort;
import fr.palmares.ui.common.Ui;
import java.nio.file.Path;
import java.util.List;

/** Marks that came by mail in a spreadsheet: shown first, then recorded. */
public final class MarksFlow {
    private static final FileChooserPort.Kind KIND =
            new FileChooserPort.Kind(
                    "files.marks", List.of("*.xlsx", "*.xls", "*.ods", "*.csv", "*.txt", "*.tsv"));

    private record Read(RecordMarks.Preview preview, List<Refused> notices) {}

    private final CallSession session;
    private final RecordMarks marks;
    private final Ui ui;

    public MarksFlow(CallSession session, Ui ui) {
        this.session = session;
        this.marks = new RecordMarks(session);
        this.ui = ui;
    }

    /** Lets the user point at spreadsheets of marks. */
    public void choose() {
        for (Path file : ui.files().open("marks.import", KIND)) {
            preview(file, () -> {});
        }
    }

    /** Shows what a file's marks would do; {@code then} when they are recorded. */
    void preview(Path file, Runnable then) {
        ui.background()
                .job("task.reading", reporter -> read(file))
                .then(
                        read ->
                                new MarksPreviewDialog(
                                                ui,
                                                session.state(),
                                                String.valueOf(file.getFileName()),
                                                read.preview(),
                                                read.notices(),
                                                () -> record(read.preview(), then))
                                        .show())
                .start();
    }

    private Read read(Path file) {
        Listed<MarkRow> read = ReadMarks.read(file, null, marks.names(false));
        return new Read(
                marks.preview(read.rows()), read.notices().stream().map(MarksFlow::said).toList());
    }

    private static Refused said(Problem problem) {
        return new Refused(problem.place(), problem.key(), problem.arguments().toArray());
    }

    private void record(RecordMarks.Preview preview, Runnable then) {
        ui.background()
                .job("task.marks", reporter -> marks.record(preview.sound(), false))
                .then(
                        done -> {
                            ui.notices()
                                    .say(
                                            "marks.done",
                                            done.marks(),
                                            done.remarks(),
                                            done.finished());
                            then.run();
                        })
                .start();
    }
}
